"""The public list of who published what, as people download it from the toolkit's own search."""
