"""Searching the site: an index that the visitor's browser looks things up in, and the page for it."""
