"""Pictures of every kind of page: python -m tests.pictures.make, or make pictures."""
