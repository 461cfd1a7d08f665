"""Proof-read the rendered pages before they replace the old site."""
