"""The looks: dark, light, high contrast, and the terminal's own colours.

They are tried one after the other with F4. Where no colour is wanted there is but one.
"""

from __future__ import annotations

from textual.theme import Theme

from wizard.chosen import Look

DARK = Theme(
    Look.DARK,
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
    Look.LIGHT,
    primary="#0b4f8a",
    foreground="#16191c",
    background="#fbfaf6",
    surface="#eceae2",
    panel="#fbfaf6",
    warning="#7a4a00",
    error="#8c1d18",
    dark=False,
)
CONTRAST = Theme(
    Look.CONTRAST,
    primary="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#262626",
    panel="#000000",
    warning="#ffff00",
    error="#ffd0c8",
    dark=True,
)
OWN = Theme(
    Look.OWN,
    primary="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    dark=True,
    ansi=True,
    variables=dict.fromkeys(("ansi-background", "ansi-foreground"), "ansi_default"),
)
"""Only the two colours that people set for their terminal, and bold, reverse and underlined."""
THEMES = {Look(theme.name): theme for theme in (DARK, LIGHT, CONTRAST, OWN)}
NO_COLOUR = "ansi-dark"
"""Textual's own: only with it, and NO_COLOR set, are no colour codes sent at all."""
