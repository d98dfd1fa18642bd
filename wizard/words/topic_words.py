"""The words of one flow: about its topic, and for each of its states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from wizard.frozen import dataclass
from wizard.words.blocks import Blocks, Line, Paragraph

EDITION_SLOTS = ("edition.id", "edition.deadline")
"""What can be filled in beside answers and figures: the year worked on, and its last day."""
ASK_IT_COMPANY = "Ask the IT company"
"""The heading below a question that only an IT company can answer."""
CHANGED = "Changed"
"""The heading below a question that means something else than before: what changed, and why."""


class About(StrEnum):
    """What is said about a topic; the values are the headings in its file."""

    IN_SHORT = "In short"
    WHY = "Why it matters"
    GOOD = "What good looks like"
    EXAMPLE = "An example"
    WHERE = "Where to look"
    TRAINER = "Trainer's note"


class Help(StrEnum):
    """What one question can explain of its own; the values are the headings in the file."""

    WHY = "Why"
    GOOD = "Good"
    EXAMPLE = "Example"
    WHERE = "Where"


class Feedback(StrEnum):
    """What is said at once of an answer in a quiz; the values are the headings in the file."""

    RIGHT = "Right"
    NOT_RIGHT = "Not right"


class Effort(StrEnum):
    """How much work an answer is, from least to most."""

    HEAD = "head"
    TO_HAND = "to-hand"
    FIND_OUT = "find-out"
    ASK_SOMEONE = "ask-someone"


@dataclass(frozen=True)
class SourceNote:
    """Where a fact comes from: what it supports, its address, how sure it is, when it was seen."""

    about: str
    url: str
    status: str
    checked: str


@dataclass(frozen=True)
class StateWords:
    """`blocks` is what is said; for a question the first is the question, the rest its hint.

    `labels` are the words of options, reasons and fields by their ids, `help` its explanations.
    `ask_it_company` is how the letter puts it to an IT company, '' where they need not be asked.
    `feedback` is what is said of an answer once it is given, where one of the options is right.
    `changed` is what changed in a question, for those who answered the one before.
    """

    blocks: Blocks
    labels: Mapping[str, Line]
    help: Mapping[Help, Blocks]
    ask_it_company: str = ""
    feedback: Mapping[Feedback, Blocks] = field(default_factory=dict)
    changed: Blocks = ()

    @property
    def question(self) -> Line:
        first = self.blocks[0]
        return first.line if isinstance(first, Paragraph) else ()

    @property
    def hint(self) -> Blocks:
        return self.blocks[1:]


@dataclass(frozen=True)
class ToType:
    """What to type for one item. `not_applicable` is typed instead where it does not apply.

    Where that is empty, `words` stand for both.
    """

    words: Blocks
    not_applicable: Blocks = ()


@dataclass(frozen=True)
class TopicWords:
    """`title` heads what is about this topic alone; everywhere else it is called `short`.

    `type_this` are the words to type by item key, `file` is where the words stand.
    """

    file: str
    title: str
    short: str
    effort: Effort | None
    checked: str
    sources: tuple[SourceNote, ...]
    about: Mapping[About, Blocks]
    states: Mapping[str, StateWords]
    type_this: Mapping[str, ToType]
