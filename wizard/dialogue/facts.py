"""What a rule may see of the answers."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from wizard.dialogue.values import Value


class Absence(Enum):
    """Why a question has no value for a rule."""

    UNKNOWN = "unknown"
    """Not answered yet, or answered with "not sure", "ask someone" or "come back"."""
    NOT_ASKED = "not asked"
    """The route does not lead to it, or it does not apply. Every comparison with it is false."""


Facts = Callable[[str], Value | Absence]
"""Gives the value of a question by its full id (`topic.state`), as far as the route allows."""
