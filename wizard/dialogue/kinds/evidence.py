"""Where the proof is: what it is called, where it is kept, whose job it is, when last checked."""

from __future__ import annotations

import datetime
from typing import ClassVar

from wizard.dialogue.kinds.fields import (
    Field,
    Form,
    check_has_come,
    iso,
    read_entries,
    read_fields,
    read_optional_date,
    read_text,
)
from wizard.dialogue.values import Evidence, Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class EvidenceList:
    """`several`: more than one may be entered."""

    name: ClassVar[str] = "evidence"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("what"),
        Field("where"),
        Field("whose", optional=True),
        Field("checked", Form.DATE, optional=True, past=True),
    )
    several: bool = False

    def read(self, raw: object) -> tuple[Evidence, ...]:
        """Return one or several; a single mapping is taken as a list of one."""
        return tuple(map(self._entry, read_entries(raw, self.fields, several=self.several)))

    def _entry(self, raw: object) -> Evidence:
        fields = read_fields(raw, self.fields)
        return Evidence(
            read_text(fields.get("what"), "what", optional=False),
            read_text(fields.get("where"), "where", optional=False),
            read_text(fields.get("whose"), "whose", optional=True),
            read_optional_date(fields.get("checked"), "checked"),
        )

    def check(self, value: Value, today: datetime.date) -> Value:
        """Return the value if all of it was checked by today. Raises DoesNotFitError."""
        for item in value if isinstance(value, tuple) else ():
            if isinstance(item, Evidence) and item.checked:
                check_has_come(item.checked, today, "checked")
        return value

    def plain(self, value: Value) -> object:
        if not isinstance(value, tuple):
            return value
        return [
            {
                "what": item.what,
                "where": item.where,
                "whose": item.whose,
                "checked": iso(item.checked),
            }
            for item in value
            if isinstance(item, Evidence)
        ]
