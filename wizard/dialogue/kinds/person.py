"""Who does something: the job title first, the name only if wanted."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.kinds.fields import Field, read_fields, read_text
from wizard.dialogue.values import Person, Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class PersonInCharge:
    name: ClassVar[str] = "person"
    fields: ClassVar[tuple[Field, ...]] = (Field("job_title"), Field("name", optional=True))

    def read(self, raw: object) -> Person:
        """Return the person. A bare text is taken as the job title."""
        fields = {"job_title": raw} if isinstance(raw, str) else read_fields(raw, self.fields)
        return Person(
            read_text(fields.get("job_title"), "job_title", optional=False),
            read_text(fields.get("name"), "name", optional=True),
        )

    def plain(self, value: Value) -> object:
        if not isinstance(value, Person):
            return value
        return {"job_title": value.job_title, "name": value.name}
