"""A folder here is a plugin; a file here is vocabulary that the plugins share."""
