"""The standing pages, such as Contact."""
