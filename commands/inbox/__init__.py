"""Make moderated replies of received mail."""
