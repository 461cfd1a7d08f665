"""The theme's style sheet, joined into one file, and its drawings."""
