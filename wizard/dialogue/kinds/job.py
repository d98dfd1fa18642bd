"""Something left to do: what, whose job it is, by when."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.kinds.fields import (
    Field,
    Form,
    iso,
    read_fields,
    read_optional_date,
    read_text,
)
from wizard.dialogue.values import Job, Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class JobToDo:
    name: ClassVar[str] = "job"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("what"),
        Field("whose", optional=True),
        Field("by", Form.DATE, optional=True),
    )

    def read(self, raw: object) -> Job:
        """Return the job. Only what it is must be said: a made-up date helps nobody."""
        fields = read_fields(raw, self.fields)
        return Job(
            read_text(fields.get("what"), "what", optional=False),
            read_text(fields.get("whose"), "whose", optional=True),
            read_optional_date(fields.get("by"), "by"),
        )

    def plain(self, value: Value) -> object:
        if not isinstance(value, Job):
            return value
        return {"what": value.what, "whose": value.whose, "by": iso(value.by)}
