"""A folder here is one thing that a person does from the command line."""
