"""The pictures of the content, upright, not too large, and without metadata."""
