"""The front door and the wrong door: the home page and the page for an address that does not exist."""
