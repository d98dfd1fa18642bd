"""Every question of every shipped flow, on every way to it, fits a window of 80 by 24 whole.

Nobody has to scroll to read a question or to answer it: what is said before it, the question, its
hint, everything to answer with and the other ways are on the screen at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.screens.showing import Screen, flat, redraw, row, said_part, shown, squeezed
from tests.session.every_question import LIBRARY, Showing, moments
from tests.session.home import Home
from tests.session.script import asking
from wizard.reports.papers import Papers
from wizard.session import Session
from wizard.views import FieldsEntry
from wizard.words.blocks import lines_of, text_of


def wanted(session: Session, pilot: Screen) -> Iterator[str]:
    """Yield every piece of text that belongs on the screen."""
    view = asking(session)
    yield from (text_of(line) for line in lines_of(view.said))
    yield text_of(view.text)
    yield from (text_of(line) for line in lines_of(view.hint))
    yield from (choice.label for choice in row(pilot, "ways").choices)
    yield from (part.label for part in view.explains)
    if isinstance(view.entry, FieldsEntry):
        if len(view.entry.fields) > 1:
            yield from (field.label for field in view.entry.fields)
    else:
        yield from (option.label for option in view.entry.options)


@pytest.mark.parametrize("flow", sorted(LIBRARY.flow_table))
async def test_every_question_fits_whole(flow: str, shipped_home: Home, tmp_path: Path) -> None:
    session = Showing(
        LIBRARY, shipped_home.shelf(), Papers(tmp_path, shipped_home.watch), shipped_home.watch
    )
    found = list(moments(LIBRARY, flow))
    assert {question for question, _ in found} == {
        f"{flow}.{ask.id}" for ask in LIBRARY.flow_table[flow].asks()
    }
    too_long: list[str] = []
    async with shown(session) as pilot:
        for question, answers in found:
            session.show(answers, question)
            await redraw(pilot)
            seen = squeezed(flat(pilot))
            missing = [text for text in wanted(session, pilot) if squeezed(text) not in seen]
            if missing or said_part(pilot, session):
                too_long.append(f"{question}: {missing}")
    assert too_long == []
