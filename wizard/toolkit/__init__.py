"""The Data Security and Protection Toolkit: its editions, items and levels."""
