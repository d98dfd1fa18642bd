"""The fields that an answer is typed into, and what is wrong with one that does not fit."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from enum import StrEnum

from wizard.frozen import dataclass

MAX_CHARACTERS = 500_000
"""The longest text of one answer; about 250 printed pages."""
MOST_ENTRIES = 50
"""As often may the same fields be filled in for one question."""


class DoesNotFitError(Exception):
    """An answer that the question cannot take.

    `reason` is a key that a face has words for; `field` the field it is about, empty for the
    whole answer; `facts` what the words speak of, such as the largest number allowed.
    """

    def __init__(self, reason: str, field: str = "", **facts: object) -> None:
        super().__init__(reason, field, facts)
        self.reason = reason
        self.field = field
        self.facts = facts


class Form(StrEnum):
    """How a field is typed."""

    LINE = "line"
    PARAGRAPH = "paragraph"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True)
class Field:
    """One thing to type: its id, the form it has, and whether it may stay empty.

    `past`: the day on which something was done, so none that is still to come.
    """

    id: str
    form: Form = Form.LINE
    optional: bool = False
    past: bool = False


def read_text(raw: object, field: str, *, optional: bool) -> str:
    """Return the text exactly as typed; blank is refused unless optional, and then is ''."""
    if raw is None:
        raw = ""
    if not isinstance(raw, str):
        raise DoesNotFitError("not-text", field)
    if len(raw) > MAX_CHARACTERS:
        raise DoesNotFitError("too-long", field, most=MAX_CHARACTERS, length=len(raw))
    if raw.strip():
        return raw
    if optional:
        return ""
    raise DoesNotFitError("nothing-typed", field)


def read_optional_date(raw: object, field: str) -> datetime.date | None:
    """Return the date written as YYYY-MM-DD, or None for a blank."""
    return read_date(raw, field) if read_text(raw, field, optional=True) else None


def read_date(raw: object, field: str) -> datetime.date:
    """Return the date written as YYYY-MM-DD; blank is refused."""
    text = read_text(raw, field, optional=False).strip()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise DoesNotFitError("not-a-date", field, typed=text[:40]) from None


def check_has_come(day: datetime.date, today: datetime.date, field: str) -> None:
    """Raise DoesNotFitError for a day that is still to come.

    `today` comes from whoever is being answered: no answer changes because a night passes.
    """
    if day > today:
        raise DoesNotFitError("day-to-come", field, day=day)


def read_fields(raw: object, fields: Sequence[Field]) -> Mapping[str, object]:
    """Return `raw` as a mapping with no other keys than the fields' ids."""
    if not isinstance(raw, Mapping):
        raise DoesNotFitError("not-fields")
    known = {field.id for field in fields}
    for key in raw:
        if key not in known:
            raise DoesNotFitError("unknown-field", str(key))
    return raw


def read_entries(raw: object, fields: Sequence[Field], *, several: bool) -> Sequence[object]:
    """Return what was entered, once or several times; a single mapping is a list of one."""
    entries = (raw,) if isinstance(raw, Mapping) else raw
    if not isinstance(entries, Sequence) or isinstance(entries, str):
        raise DoesNotFitError("not-fields")
    if not entries:
        raise DoesNotFitError("nothing-typed", fields[0].id)
    most = MOST_ENTRIES if several else 1
    if len(entries) > most:
        raise DoesNotFitError("too-many", most=most)
    return entries


def iso(date: datetime.date | None) -> str:
    """Return the date as YYYY-MM-DD, or '' for none."""
    return date.isoformat() if date else ""
