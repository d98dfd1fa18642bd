"""Words typed by the person, kept exactly as typed."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.kinds.fields import Field, Form, read_text
from wizard.dialogue.values import Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class Text:
    """`long`: several lines are usual. `optional`: may be left empty."""

    name: ClassVar[str] = "text"
    long: bool = False
    optional: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        return (Field("text", Form.PARAGRAPH if self.long else Form.LINE, self.optional),)

    def read(self, raw: object) -> str:
        """Return the text. Raises DoesNotFitError when it is empty or far too long."""
        return read_text(raw, "text", optional=self.optional)

    def plain(self, value: Value) -> object:
        return value
