"""What questions, options and topics are called in what authors and trainers read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from wizard.dialogue.flow import Ask, question_parts
from wizard.dialogue.kinds import options_of
from wizard.library import Library
from wizard.words.blocks import Line, fill_line, lines_of, text_of
from wizard.words.harmless import harmless_line

GAP = "[…]"
"""Stands where the program fills in an answer."""
LONGEST_SAYING = 130
"""In characters. What is longer ends where a sentence ends, or is cut with a sign."""


class QuestionWords:
    """The words of a library's questions, as plain text on one line."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def topic(self, flow: str) -> str:
        """Return what a topic is called in lists."""
        return harmless_line(self.library.topics[flow].short)

    def question(self, question: str) -> str:
        """Return the words of a question, given by its full id."""
        flow, state = question_parts(question)
        return plain(self.library.topics[flow].states[state].question)

    def question_elsewhere(self, question: str) -> str:
        """Return the same, with the topic that asks it."""
        return f"in “{self.topic(question_parts(question)[0])}”: {self.question(question)}"

    def label(self, question: str, id: str) -> str:
        """Return the words of an option or a reason of a question."""
        flow, state = question_parts(question)
        return plain(self.library.topics[flow].states[state].labels[id])

    def options(self, question: str) -> tuple[str, ...]:
        """Return the ids of what can be chosen at a question, in order."""
        flow, state = question_parts(question)
        ask = self.library.flow_table[flow].states[state]
        return options_of(ask.kind) if isinstance(ask, Ask) else ()

    def beginning(self, flow: str, state: str) -> str:
        """Return how that begins which is said at a state: as many sentences as are short."""
        first = next(lines_of(self.library.topics[flow].states[state].blocks), ())
        return _beginning(plain(first))

    def phrase(self, key: str, **fillings: object) -> str:
        """Return one of the program's own phrases."""
        return self.library.phrases.line(key, **fillings)


def plain(line: Line) -> str:
    """Return a line of words as plain text, with a gap where something is filled in."""
    return harmless_line(text_of(fill_line(line, defaultdict(lambda: GAP))))


def _beginning(text: str) -> str:
    if len(text) <= LONGEST_SAYING:
        return text
    whole = text.rfind(". ", 0, LONGEST_SAYING)
    return text[: whole + 1] if whole > 0 else f"{text[:LONGEST_SAYING].rsplit(' ', 1)[0]} …"


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *first, final = parts
    return f"{', '.join(first)} {last} {final}" if first else final
