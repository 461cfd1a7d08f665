"""The pages on which visitors find their way to us: contact and subscribing."""
