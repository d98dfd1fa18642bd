"""One of several worded options."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.kinds.fields import DoesNotFitError
from wizard.dialogue.values import Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class Choice:
    """`options`: option ids, in the order in which they are offered.

    `right` is the one that is right, in a quiz; elsewhere ''.
    """

    name: ClassVar[str] = "choice"
    options: tuple[str, ...]
    right: str = ""

    def read(self, raw: object) -> str:
        """Return the option id. Raises DoesNotFitError unless `raw` is one of the options."""
        if raw is None or raw == "":
            raise DoesNotFitError("nothing-chosen", most=len(self.options))
        if not isinstance(raw, str) or raw not in self.options:
            raise DoesNotFitError("not-an-option", most=len(self.options))
        return raw

    def plain(self, value: Value) -> object:
        return value
