"""DSPT Wizard: the NHS Data Security and Protection Toolkit as a guided conversation."""

__version__ = "0.1.0"
