"""Somebody who can help: who, what for, and how to reach them."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.kinds.fields import Field, read_entries, read_fields, read_text
from wizard.dialogue.values import ContactDetails, Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class ContactList:
    """`several`: more than one may be entered."""

    name: ClassVar[str] = "contact"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("who"),
        Field("what_for", optional=True),
        Field("phone", optional=True),
        Field("email", optional=True),
        Field("web", optional=True),
    )
    several: bool = False

    def read(self, raw: object) -> tuple[ContactDetails, ...]:
        """Return one or several; a single mapping is taken as a list of one.

        Only who it is must be said: a number can be added when it is at hand.
        """
        return tuple(map(self._entry, read_entries(raw, self.fields, several=self.several)))

    def _entry(self, raw: object) -> ContactDetails:
        typed = read_fields(raw, self.fields)
        texts = (
            read_text(typed.get(field.id), field.id, optional=field.optional)
            for field in self.fields
        )
        return ContactDetails(*texts)

    def plain(self, value: Value) -> object:
        if not isinstance(value, tuple):
            return value
        return [
            {field.id: getattr(contact, field.id) for field in self.fields}
            for contact in value
            if isinstance(contact, ContactDetails)
        ]
