"""Which of the choices was typed: by its number, or by its first words."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.views import Choice


def chosen(typed: str, choices: Sequence[Choice]) -> str | None:
    """Return the id of the choice whose number or words were typed."""
    text = typed.strip().casefold().rstrip(".)")
    if text.isascii() and text.isdigit() and len(text) < 4:
        number = int(text)
        return choices[number - 1].id if 1 <= number <= len(choices) else None
    for fits in (str.__eq__, _begins):
        found = [one.id for one in choices if any(fits(said, text) for said in _said(one))]
        if len(found) == 1:
            return found[0]
    return None


def _said(choice: Choice) -> tuple[str, str]:
    """Return what it can be called: with its status, as it was heard, or by its name alone."""
    return choice.words.casefold(), choice.label.casefold()


def _begins(label: str, text: str) -> bool:
    """Say whether the label begins with these words: "yes" is enough for "Yes, written down"."""
    return bool(text) and label.startswith(text) and not label[len(text) : len(text) + 1].isalnum()
