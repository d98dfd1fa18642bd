"""Any number of worded options, at least one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from wizard.dialogue.kinds.fields import DoesNotFitError
from wizard.dialogue.values import Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class Choices:
    """`options`: option ids, in the order in which they are offered."""

    name: ClassVar[str] = "choices"
    options: tuple[str, ...]

    def read(self, raw: object) -> tuple[str, ...]:
        """Return the chosen ids in the order of the options, each once."""
        if raw is None or raw == "":
            raw = ()
        if isinstance(raw, str):
            raw = (raw,)
        if not isinstance(raw, Sequence) or any(item not in self.options for item in raw):
            raise DoesNotFitError("not-an-option", most=len(self.options))
        if not raw:
            raise DoesNotFitError("nothing-chosen", most=len(self.options))
        return tuple(option for option in self.options if option in raw)

    def plain(self, value: Value) -> object:
        return list(value) if isinstance(value, tuple) else value
