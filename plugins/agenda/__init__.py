"""The agenda: what comes, what has been, and a page for every event."""
