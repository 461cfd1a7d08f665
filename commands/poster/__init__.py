"""Make an A4 sheet for a notice board."""
