"""A whole number within bounds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from wizard.dialogue.kinds.fields import DoesNotFitError, Field, Form
from wizard.dialogue.values import Value
from wizard.frozen import dataclass

LARGEST = 1_000_000
"""No care provider counts further; a longer number is a slip of the keyboard."""

_TYPED = re.compile(r"(?P<minus>[-\u2212]?)\s*(?P<digits>[0-9]+|[0-9]{1,3}([,\s][0-9]{3})+)")
"""Thousands apart or not. "1,5" and "40 2" are slips: nobody means 15 or 402 by them."""

Bound = int | str
"""A number, or the id of the question whose answer is the bound."""


@dataclass(frozen=True)
class Number:
    """`min` and `max` are included; either may be the id of another number question."""

    name: ClassVar[str] = "number"
    fields: ClassVar[tuple[Field, ...]] = (Field("number", Form.NUMBER),)
    min: Bound = 0
    max: Bound = LARGEST

    def read(self, raw: object) -> int:
        """Return the number typed, thousands apart (1,200 or 1 200) or not."""
        number = raw if isinstance(raw, int) and not isinstance(raw, bool) else _digits(raw)
        return self.check(number, lambda _: None)

    def check(self, number: int, value_of: Callable[[str], object]) -> int:
        """Return the number if it is within bounds; `value_of` gives other answers, or None."""
        least, most = (_resolve(bound, value_of) for bound in (self.min, self.max))
        if number < (0 if least is None else least):
            raise DoesNotFitError(
                "number-too-small",
                "number",
                least=least or 0,
                most=LARGEST if most is None else most,
            )
        if number > (LARGEST if most is None else most):
            raise DoesNotFitError(
                "number-too-big", "number", least=least or 0, most=LARGEST if most is None else most
            )
        return number

    def plain(self, value: Value) -> object:
        return value


def _resolve(bound: Bound, value_of: Callable[[str], object]) -> int | None:
    if isinstance(bound, int):
        return bound
    value = value_of(bound)
    return value if isinstance(value, int) else None


def _digits(raw: object) -> int:
    text = "" if raw is None else str(raw).strip()
    if not text:
        raise DoesNotFitError("nothing-typed", "number")
    typed = _TYPED.fullmatch(text)
    if typed is None:
        raise DoesNotFitError("not-a-number", "number", typed=text[:40])
    digits = re.sub(r"[,\s]", "", typed["digits"])
    if len(digits) > 12:
        raise DoesNotFitError("number-too-big", "number", least=0, most=LARGEST)
    return -int(digits) if typed["minus"] else int(digits)
