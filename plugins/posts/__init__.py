"""A page for every post."""
