"""Run all tests, with a browser."""
