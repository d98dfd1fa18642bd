"""Every question of every shipped flow, on every way to it: both faces say and offer the same.

So do they of each explanation, and of an answer that does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.screens.showing import Screen, show, shown
from tests.session.every_question import LIBRARY, Showing, moments
from tests.session.home import Home, Watch
from tests.session.offers import WatchedConsole, not_heard, told, widgets
from tests.session.script import asking, spot
from wizard.plain.face import PlainFace
from wizard.reports.papers import Papers
from wizard.typed import Entries
from wizard.views import Asking, FieldsEntry


class AnsweredError(Exception):
    """Both faces have been looked at; nothing is saved."""


class Held(Showing):
    """A session that only shows. `holds` ends what would be done."""

    holds = False

    def answer_options(self, chosen: Sequence[str]) -> None:
        if self.holds:
            raise AnsweredError
        super().answer_options(chosen)

    def answer_fields(self, entries: Entries) -> None:
        if self.holds:
            raise AnsweredError
        super().answer_fields(entries)

    def choose(self, id: str) -> None:
        if self.holds:
            raise AnsweredError
        super().choose(id)


def differences(pilot: Screen, session: Held) -> list[str]:
    """Return what is on the screen and not heard, for the view on show."""
    show(pilot)
    view = session.view
    fields = [""]
    if isinstance(view, Asking) and isinstance(view.entry, FieldsEntry):
        fields = [*[""] * len(view.entry.fields) * len(view.entry.entries), "no"]
    console = WatchedConsole(session, fields)
    face = PlainFace(session, console)
    session.holds = True
    with suppress(AnsweredError):
        while session.view is view:
            face.turn()
    session.holds = False
    seen = widgets(pilot, view)
    differing = [] if console.offers == [seen] else [f"{seen} is not {console.offers}"]
    return [*differing, *not_heard(told(pilot, session), console.text)]


NOTHING_WRONG = ()
"""Flows in which whatever is typed is an answer."""
WRONG = {"number": "lots", "date": "31 2 2026", "by": "soon", "checked": "soon", "day": "soon"}


@pytest.mark.parametrize("flow", sorted(LIBRARY.flow_table))
async def test_both_faces_say_and_offer_the_same_at_every_question(
    flow: str, tmp_path: Path
) -> None:
    home = Home(tmp_path / "data", LIBRARY, Watch())
    session = Held(LIBRARY, home.shelf(), Papers(tmp_path, home.watch), home.watch)
    found: dict[str, list[str]] = {}
    asked: set[str] = set()
    problems = 0
    async with shown(session) as pilot:
        for question, answers in moments(LIBRARY, flow):
            session.show(answers, question)
            found[f"{question} {len(found)}"] = differences(pilot, session)
            if question in asked:
                continue
            asked.add(question)
            for part in asking(session).explains:
                session.explain(part.id)
                found[f"{question} {part.id}"] = differences(pilot, session)
                session.show(answers, question)
            entry = asking(session).entry
            if isinstance(entry, FieldsEntry):
                session.answer_fields([{one.id: WRONG.get(one.id, "") for one in entry.fields}])
            else:
                session.answer_options(["?"])
            problems += spot(session) == question and bool(asking(session).problem)
            found[f"{question} wrong"] = differences(pilot, session)
    assert {place: differing for place, differing in found.items() if differing} == {}
    assert asked == {f"{flow}.{ask.id}" for ask in LIBRARY.flow_table[flow].asks()}
    assert problems > 0 or flow in NOTHING_WRONG
