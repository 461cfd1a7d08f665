"""The pages of the topics, numbered from the oldest entry."""
