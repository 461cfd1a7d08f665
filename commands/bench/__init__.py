"""Measure what a build costs."""
