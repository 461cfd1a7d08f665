"""Feeds: the newest posts, whole, for people who follow the site without visiting."""
