"""What readers wrote, below the post or document that it is about."""
