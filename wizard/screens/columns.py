"""A list of choices in columns: how far each is, its label, and its note."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from wizard.views import Choice


def in_columns(choices: Sequence[Choice], room: int) -> list[list[str]]:
    """Return the lines of each choice, none longer than `room`.

    What has no room in a column is said as one sentence, and a note stands below its label.
    """
    labels = _with_status(choices, room)
    noted = [(label, one.note) for label, one in zip(labels, choices, strict=True) if one.note]
    column = max((len(label) for label, _ in noted), default=0)
    column = column if all(column + 2 + len(note) <= room for _, note in noted) else 0
    return [
        _with_note(label, one.note, column, room)
        for label, one in zip(labels, choices, strict=True)
    ]


def _with_status(choices: Sequence[Choice], room: int) -> list[str]:
    width = max((len(one.status) for one in choices), default=0)
    labels = [f"{one.status:<{width}}  {one.label}" if one.status else one.label for one in choices]
    fits = all(len(label) <= room for label, one in zip(labels, choices, strict=True) if one.status)
    return labels if fits else [one.words for one in choices]


def _with_note(label: str, note: str, column: int, room: int) -> list[str]:
    whole = f"{label:<{column}}  {note}" if note else label
    if not note or len(whole) <= room:
        return _wrapped(whole, room)
    return [*_wrapped(label, room), *(f"  {line}" for line in _wrapped(note, room - 2))]


def _wrapped(text: str, room: int) -> list[str]:
    return [line.plain for line in Content(text).wrap(room)]
