"""A score: how many questions of a quiz were answered rightly."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from wizard.dialogue.facts import Facts
from wizard.frozen import dataclass

MOST_QUESTIONS = 50


@dataclass(frozen=True)
class Score:
    """`rights` are pairs of a choice question's full id and its right option.

    It is always known: whoever is not sure, or was not asked, did not answer rightly.
    """

    operation: ClassVar[str] = "right"
    name: str
    rights: tuple[tuple[str, str], ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it is worked out from."""
        return tuple(question for question, _ in self.rights)

    def value(self, facts: Facts) -> Fraction:
        """Return how many were answered rightly."""
        return Fraction(self.spoken(facts))

    def spoken(self, facts: Facts) -> int:
        """Return the same as people are told it."""
        return sum(facts(question) == right for question, right in self.rights)
