"""Editing keys in the order in which they were pressed.

Textual lets a field take letters at once, and Backspace or Home, as bindings, a moment later: on a
busy machine "40, Backspace, 1" would become 4.
"""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.widget import Widget


def editing_actions(field: type[Widget]) -> dict[str, str]:
    """Return the actions of a kind of field by key."""
    return {
        key.strip(): binding.action
        for binding in field.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }


def taken(event: events.Key) -> None:
    """Say that a key is dealt with, so that nobody else takes it."""
    event.stop()
    event.prevent_default()
