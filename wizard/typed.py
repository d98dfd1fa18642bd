"""What a person typed or chose, on its way to a question's own kind of value and back."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from wizard.dialogue.kinds import DoesNotFitError, EvidenceList, Field, Form, Kind
from wizard.dialogue.values import Value
from wizard.words.dates import read_day, say_day
from wizard.words.harmless import harmless

Entries = Sequence[Mapping[str, str]]
"""One mapping of field id to typed text, or several where the question takes several."""


def read_entries(kind: Kind, entries: Entries, today: datetime.date) -> Value:
    """Return the value of what was typed. Raises DoesNotFitError, naming the field.

    Days may be typed in any usual way. An entry in which nothing was typed is passed over, if
    there is another.
    """
    fields: tuple[Field, ...] = getattr(kind, "fields", ())
    typed = [entry for entry in entries if any(text.strip() for text in entry.values())]
    plain = [_with_days(fields, entry, today) for entry in typed or entries[:1]]
    if isinstance(kind, EvidenceList):
        return kind.read(plain)
    if len(fields) == 1:
        return kind.read(plain[0].get(fields[0].id, "") if plain else "")
    return kind.read(plain[0] if plain else {})


def entries_of(kind: Kind, value: Value | None) -> tuple[Mapping[str, str], ...]:
    """Return a value as it would be typed; one empty entry for none."""
    fields: tuple[Field, ...] = getattr(kind, "fields", ())
    if value is None:
        return ({},)
    plain = kind.plain(value)
    if len(fields) == 1:
        return ({fields[0].id: _as_typed(fields[0], str(plain))},)
    entries = plain if isinstance(plain, list) else [plain]
    return tuple(
        {field.id: _as_typed(field, str(entry.get(field.id, ""))) for field in fields}
        for entry in entries
        if isinstance(entry, Mapping)
    )


def shown(entry: Mapping[str, str]) -> dict[str, str]:
    """Return an entry as a face shows it: nothing in it can act on the terminal."""
    return {field: harmless(text) for field, text in entry.items()}


def _with_days(
    fields: Sequence[Field], entry: Mapping[str, str], today: datetime.date
) -> Mapping[str, str]:
    days: dict[str, str] = {}
    for field in fields:
        text = entry.get(field.id, "")
        if field.form is Form.DATE and text.strip():
            day = read_day(text, today)
            if day is None:
                raise DoesNotFitError("not-a-date", field.id, typed=text.strip()[:40])
            days[field.id] = day.isoformat()
    return {**entry, **days}


def _as_typed(field: Field, text: str) -> str:
    if field.form is Form.DATE and text:
        return say_day(datetime.date.fromisoformat(text))
    return text
