"""The looks: light, dark, and the terminal's own colours where colour is not wanted."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    "wizard-dark",
    primary="#9ecbff",
    foreground="#f2f2ee",
    background="#14181d",
    surface="#232a32",
    panel="#14181d",
    warning="#ffd479",
    error="#ffb4ab",
    dark=True,
)
LIGHT = Theme(
    "wizard-light",
    primary="#0b4f8a",
    foreground="#16191c",
    background="#fbfaf6",
    surface="#eceae2",
    panel="#fbfaf6",
    warning="#7a4a00",
    error="#8c1d18",
    dark=False,
)
NO_COLOUR = "ansi-dark"
"""Textual's own: only with it, and NO_COLOR set, are no colour codes sent at all."""
