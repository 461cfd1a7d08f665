"""Check the code's style and types."""
