"""How pictures and lists refer to an answer: by the number of its state, or by a letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from wizard.dialogue.flow import Flow, question_parts


class Numbering:
    """States of one flow have numbers, in the order of its file. All else has a letter.

    The answers of other flows on which it depends have theirs from the start.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._numbers = {state: number for number, state in enumerate(flow.states, start=1)}
        self._letters = _letters()
        self._elsewhere: dict[str, str] = {}
        for question in flow.questions_read():
            self.mark(question)

    @property
    def elsewhere(self) -> Mapping[str, str]:
        """The letters of other flows' questions, by full id."""
        return self._elsewhere

    def number(self, state: str) -> int:
        return self._numbers[state]

    def mark(self, question: str) -> str:
        """Return the number or the letter of a question, by its full id."""
        flow, state = question_parts(question)
        if flow == self._flow.id:
            return str(self._numbers[state])
        if question not in self._elsewhere:
            self._elsewhere[question] = self.new_letter()
        return self._elsewhere[question]

    def new_letter(self) -> str:
        """Return a letter that stands for nothing else."""
        return next(self._letters)

    def answer(self, question: str) -> str:
        """Return what an answer is called: "answer 4"."""
        return f"answer {self.mark(question)}"


def _letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    yield from ascii_uppercase
    for first in _letters():
        yield from (first + letter for letter in ascii_uppercase)
