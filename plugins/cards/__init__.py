"""Drawn pictures of texts, for where people share them."""
