"""A made-up home at work: it does what the program suggests, and gives the answers of its file.

Nobody does the whole toolkit at one go. After so many answers they are called away, and the next
day they come back and carry on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.plain.lines import typed
from tests.session.home import Home
from tests.session.script import Choose, Step, fields, ids, options, page, perform, spot
from wizard.dialogue.values import Answer
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.typed import entries_of
from wizard.views import Asking, OptionsEntry

AT_ONE_SITTING = 7
"""So many answers, then somebody rings the bell."""


@dataclass
class Walk:
    """One home on its way.

    `asked` are the questions that it answered, in order. `lines` is what it would have typed on
    the plain face, had it all been one sitting.
    """

    home: Home
    answers: Mapping[str, Answer]
    asked: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    sittings: int = 1

    def to_the_end(self) -> Session:
        """Go on until nothing is suggested; return the last sitting."""
        session = self.home.sit_down()
        self._take(session, Choose("start"))
        while step := self._next(session):
            self._take(session, step)
            is_asked = isinstance(session.view, Asking)
            if is_asked and len(self.asked) >= self.sittings * AT_ONE_SITTING:
                session = self._called_away(session)
        return session

    def _next(self, session: Session) -> Step | None:
        """Return the answer to what is asked, or the suggested choice; None where there is none."""
        view = session.view
        if not isinstance(view, Asking):
            assert view.name in {"ending", "topics"}, f"after {self.asked[-1]}: {view}"
            return Choose("go-on") if ids(view.choices)[:1] == ["go-on"] else None
        question = view.question
        assert question in self.answers, f"{question} is asked, and the file has no answer to it"
        self.asked.append(question)
        value = self.answers[question].value
        assert value is not None, f"{question}: a sheet is complete once everything is known"
        if isinstance(view.entry, OptionsEntry):
            chosen = value if isinstance(value, tuple) else (value,)
            return options(*map(str, chosen))
        asked = self.home.library.flows.ask(question)
        assert asked is not None
        return fields(*entries_of(asked.kind, value))

    def _take(self, session: Session, step: Step) -> None:
        before = session.view
        self.lines += typed(before, step, Wordlist(session.phrases))
        perform(session, step)
        problem = session.view.problem
        assert not problem, f"{spot(session)} does not take {step}: {problem}"
        assert session.view != before, f"{step} leads nowhere"

    def _called_away(self, session: Session) -> Session:
        """Leave in front of a question, and come back to the same one the next day."""
        here = spot(session)
        session.stop()
        self.home.watch.wait(days=1)
        again = self.home.sit_down()
        self.sittings += 1
        assert page(again).name == "welcome-back"
        perform(again, Choose("carry-on"))
        assert spot(again) == here
        return again
