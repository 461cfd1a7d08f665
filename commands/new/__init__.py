"""Make a new content file, filled in."""
