"""The archive, by year."""
