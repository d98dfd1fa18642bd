"""Workshops: the made-up home for practice, and how far a group of services is."""
