"""What the authors of flows and words work with."""
