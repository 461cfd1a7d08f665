"""Check all content and write nothing."""
