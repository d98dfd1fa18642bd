"""Faults in real processes and real files: what was acknowledged is there afterwards.

Each fault is a function that meets a design so many times and returns a tally. The tests run every
one of them briefly; `make faults` runs them all at length and writes docs/durability.md.
"""
