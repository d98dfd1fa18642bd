"""Workshops: session plans, what is on show in the room, and the papers. No answers are read."""
