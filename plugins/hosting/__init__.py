"""What the server of the site needs: the ways from old addresses to new ones, headers, media types."""
