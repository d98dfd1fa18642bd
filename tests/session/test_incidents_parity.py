"""Something has gone wrong, on both faces: the same is offered and the same is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from tests.plain.lines import typed
from tests.screens.hands import by_keyboard, by_mouse
from tests.screens.showing import Screen, press, shown, text
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, widgets
from tests.session.script import (
    WRITTEN,
    Choose,
    Do,
    Step,
    Way,
    fields,
    perform,
    spot,
    walk_to,
)
from tests.session.test_incidents import LEAVE, WRONG
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import Command

Hands = Callable[[Screen, Session, Step], Awaitable[None]]

STEPS: tuple[Step, ...] = (
    Choose("start"),
    fields({"text": "Rose Court"}),
    WRONG,
    WRITTEN["incident.kind"],
    fields({"day": "yesterday", "time": "2.10 pm"}),
    LEAVE,
    WRONG,
    Choose("new-incident"),
    Way("not_sure"),
    *list(WRITTEN.values())[1:],
    Choose("save-sheet"),
    Choose("back"),
    Choose("answers"),
    Do(Command.BACK),
    Choose("leave"),
    Do(Command.TOPICS),
)


@pytest.mark.parametrize("hands", [by_keyboard, by_mouse])
async def test_both_faces_offer_and_keep_the_same(
    kinds: Library, tmp_path: Path, hands: Hands
) -> None:
    plain = Home(tmp_path / "plain" / "data", kinds, Watch())
    first = plain.sit_down()
    console = WatchedConsole(first, lines(first))
    PlainFace(first, console).run()

    full = Home(tmp_path / "screen" / "data", kinds, Watch())
    second = full.sit_down()
    seen: list[Offer] = []
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in STEPS:
            await hands(pilot, second, step)
            seen.append(widgets(pilot, second.view))
    assert console.offers == seen
    assert values(plain) == values(full)
    assert len(values(full)) == 2


def lines(session: Session) -> Iterator[str]:
    words = Wordlist(session.phrases)
    for step in STEPS:
        yield from typed(session.view, step, words)


def values(home: Home) -> list[dict[str, object]]:
    """Return what was written down, without when."""
    return sorted(
        (
            {question: one.get("value", one.get("status")) for question, one in answers.items()}
            for answers in home.incidents().values()
        ),
        key=str,
    )


async def test_one_key_opens_it_and_the_same_key_leads_back(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    async with shown(session) as pilot:
        await pilot.press("W", "e")
        await press(pilot, "f6")
        assert spot(session) == "incident.kind"
        assert "F6 Back to where I was" in text(pilot)
        await press(pilot, "f3")
        assert spot(session) == "incident.kind", "a key that does nothing now"
        await press(pilot, "f6")
        assert spot(session) == "paper.story"
        assert "We" in text(pilot), "half a word is still there"
        assert "F6 Something wrong?" in text(pilot)


async def test_all_commands_stand_in_one_line(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session) as pilot:
        last = text(pilot).rstrip().splitlines()[-1]
        assert last == (
            " F1 Explain  F2 Answers  F3 Topics  F6 Something wrong?  Esc Back  Stop for now"
        )


@pytest.mark.parametrize("said", ["wrong", "Something wrong.", "something has gone wrong"])
def test_in_plain_text_several_words_open_it(home: Home, said: str) -> None:
    session = home.sit_down()
    words = Wordlist(session.phrases)
    assert words.find(said, tuple(Command)) == Command.WRONG
    perform(session, Do(Command.WRONG))
    assert words.find("leave", tuple(Command)) == Command.LEAVE
