"""The pages of the categories, numbered from the oldest post."""
