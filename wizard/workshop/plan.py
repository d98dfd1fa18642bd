"""A session plan: what a trainer does with a room, step by step, and how long each step takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from wizard.dialogue.flow import question_parts
from wizard.frozen import dataclass
from wizard.words.blocks import Blocks


class StepKind(StrEnum):
    """What can be done in a step; the values are its keys in the file."""

    TALK = "talk"
    QUESTION = "question"
    HANDS = "hands"
    CARD = "card"
    PAIRS = "pairs"
    BREAK = "break"
    EVERYONE = "everyone-does"


@dataclass(frozen=True)
class Step:
    """`about` is a question's full id, for a card a topic's id, and else a heading of the words.

    A show of hands is about either a question or a heading.
    """

    kind: StepKind
    about: str
    minutes: int

    @property
    def question(self) -> str:
        """The full id of the question that is on show, or ''."""
        return self.about if "." in self.about else ""

    @property
    def topic(self) -> str:
        """The id of the topic it is about, or ''."""
        if self.kind is StepKind.CARD:
            return self.about
        return question_parts(self.question)[0] if self.question else ""


@dataclass(frozen=True)
class StepWords:
    """What is said at a step: on show, on demand (`more`), and to the trainer alone (`notes`)."""

    said: Blocks = ()
    more: Blocks = ()
    notes: Blocks = ()


@dataclass(frozen=True)
class PlanWords:
    """`in_short` is for whom and what; `to_bring` are things to have at hand that day."""

    title: str
    in_short: Blocks
    to_bring: Blocks = ()
    steps: Mapping[str, StepWords] = field(default_factory=dict)

    def of(self, step: Step) -> StepWords:
        """Return the words of a step; none where the step speaks with those of a topic."""
        return self.steps.get(step.about, StepWords())


@dataclass(frozen=True)
class Plan:
    """The steps take `minutes` together; there is at least one."""

    id: str
    minutes: int
    steps: tuple[Step, ...]
    words: PlanWords

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of the topics that it is about, each once, in the order of its steps."""
        return tuple(dict.fromkeys(step.topic for step in self.steps if step.topic))

    def starts_at(self, place: int) -> int:
        """Return after how many minutes a step begins."""
        return sum(step.minutes for step in self.steps[:place])
