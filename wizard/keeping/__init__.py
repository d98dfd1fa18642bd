"""Commands that keep answers: out into a file and back, backups, and the bin."""
