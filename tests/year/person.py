"""A person who does the toolkit: gives the answers of a made-up home, as far as they get to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tests.session.script import Choose, Do, Step, Way, fields, options
from tests.year.sitting import Sitting
from wizard.choice_ids import GROUP
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import Date, EvidenceList, Kind
from wizard.dialogue.values import Answer, Evidence, Value
from wizard.typed import entries_of
from wizard.views import Asking, Command, FieldsEntry, OptionsEntry, Page

ON = ("carry-on", "start", "go-on")
"""Choices that lead on to the next question."""


@dataclass
class Person:
    """`answers` are what they know. `asks` are questions for somebody else: who, and by when.

    `saved` are the questions that the program said were saved, in order.
    """

    flows: Flows
    answers: Mapping[str, Answer]
    asks: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    saved: list[str] = field(default_factory=list)

    def answer(self, sitting: Sitting, count: int) -> None:
        """Go on with what is suggested until so many questions are answered."""
        for _ in range(count):
            self.go_on(sitting)
            self.reply(sitting)

    def answer_up_to_a_proof(self, sitting: Sitting) -> None:
        """Answer until something with several lines to type is asked; leave that open."""
        self.go_on(sitting)
        while not (
            isinstance(sitting.view, Asking)
            and isinstance(sitting.view.entry, FieldsEntry)
            and len(sitting.view.entry.fields) > 1
        ):
            self.reply(sitting)
            self.go_on(sitting)

    def answer_all(self, sitting: Sitting) -> None:
        """Answer until nothing is suggested any more."""
        while not isinstance(sitting.view, Page) or leads_on(sitting):
            self.go_on(sitting)
            self.reply(sitting)

    def find(self, sitting: Sitting, question: str) -> None:
        """Open an answer from the list of answers, in whatever group it stands."""
        sitting.do(Do(Command.ANSWERS))
        if question not in sitting.choices and "other-answers" in sitting.choices:
            sitting.do(Choose("other-answers"))
        for group in [id for id in sitting.choices if id.startswith(GROUP)]:
            sitting.do(Choose(group))
            if question in sitting.choices:
                break
            sitting.do(Choose("other-answers"))
        sitting.do(Choose(question))

    def go_on(self, sitting: Sitting) -> None:
        """Go on over pages to the next question."""
        while isinstance(sitting.view, Page):
            on = leads_on(sitting)
            assert on, f"{sitting.name} does not lead on: {sitting.choices}"
            sitting.do(Choose(on[0]))

    def reply(self, sitting: Sitting) -> None:
        """Answer the question on show."""
        question = sitting.name
        if question in self.asks:
            who, by = self.asks[question]
            sitting.do(Way("ask_someone"), fields({"who": who, "by": by}))
        else:
            sitting.do(self.step(sitting))
        assert "Saved at" in sitting.said, f"{question}: {sitting.said}"
        self.saved.append(question)

    def step(self, sitting: Sitting) -> Step:
        """Return the answer to the question on show."""
        question, view = sitting.name, sitting.view
        assert not isinstance(view, Page)
        assert question in self.answers, f"{question} is asked, and they have no answer to it"
        value = self.answers[question].value
        asked = self.flows.ask(question)
        assert asked is not None
        assert value is not None
        if isinstance(view.entry, OptionsEntry):
            chosen = value if isinstance(value, tuple) else (value,)
            return options(*map(str, chosen))
        return fields(*entries_of(asked.kind, as_known(asked.kind, value, sitting.day)))


def leads_on(sitting: Sitting) -> list[str]:
    """Return the choices on show that lead to the next question."""
    return [id for id in sitting.choices if id in ON]


def as_known(kind: Kind, value: Value, day: datetime.date) -> Value:
    """Return a value as it is known on a day: what was done was not done later.

    What is planned stays planned.
    """
    if isinstance(kind, Date) and kind.until_today and isinstance(value, datetime.date):
        return min(value, day)
    if isinstance(kind, EvidenceList) and isinstance(value, tuple):
        proofs = [one for one in value if isinstance(one, Evidence)]
        return tuple(
            replace(one, checked=min(one.checked, day) if one.checked else None) for one in proofs
        )
    return value
