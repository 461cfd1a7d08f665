"""The map of the site for search engines, and where they find it."""
