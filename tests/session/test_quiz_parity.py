"""The staff quiz on both faces: the same is offered, told and kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from tests.plain.lines import typed
from tests.screens.hands import by_keyboard, by_mouse
from tests.screens.showing import Screen, shown
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, widgets
from tests.session.script import Choose, Do, Step, Way, fields, options
from tests.session.test_quiz import quizzes
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import Command

Hands = Callable[[Screen, Session, Step], Awaitable[None]]

STEPS: tuple[Step, ...] = (
    fields({"text": "Asha"}),
    options("shut"),
    Way("not_sure"),
    options("wait"),
    Choose("save-sheet"),
    Choose("back"),
    Choose("new-quiz"),
    fields({"text": ""}),
    options("open"),
    Do(Command.LEAVE),
)


def lines(session: Session) -> Iterator[str]:
    words = Wordlist(session.phrases)
    for step in STEPS:
        yield from typed(session.view, step, words)


@pytest.mark.parametrize("hands", [by_keyboard, by_mouse])
async def test_both_faces_offer_and_keep_the_same(
    kinds: Library, tmp_path: Path, hands: Hands
) -> None:
    plain = Home(tmp_path / "plain" / "data", kinds, Watch())
    first = plain.sit_down()
    first.begin_with_quiz()
    console = WatchedConsole(first, lines(first))
    PlainFace(first, console).run()

    full = Home(tmp_path / "screen" / "data", kinds, Watch())
    second = full.sit_down()
    second.begin_with_quiz()
    seen: list[Offer] = []
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in STEPS[:-1]:
            await hands(pilot, second, step)
            seen.append(widgets(pilot, second.view))
        await hands(pilot, second, STEPS[-1])
    assert console.offers == seen
    assert second.stopped
    assert sorted(quizzes(plain), key=str) == sorted(quizzes(full), key=str)
    assert len(quizzes(plain)) == 2
