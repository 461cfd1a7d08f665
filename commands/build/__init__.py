"""Build the whole site for publication."""
