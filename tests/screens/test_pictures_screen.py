"""Screens as people see them, as plain text: tests/screens/golden/*.txt.

What is chosen and current shows here or it is not shown at all: colours are not in these pictures.
"""

from pathlib import Path

import pytest

from tests.screens.showing import press, settled, shown, text, write
from tests.session.golden import is_golden
from tests.session.home import Home
from tests.session.script import Choose, Do, Explain, Way, fields, options, perform, walk_to
from wizard.views import Command

GOLDEN = Path(__file__).parent / "golden"
SPOTS = {
    "opening": [],
    "choice": ["paper.locked"],
    "choices": ["paper.kept"],
    "paragraph": ["paper.story"],
    "person": ["paper.lead"],
    "proof": ["paper.proof"],
    "explained": ["paper.locked", Explain("good")],
    "pause": ["paper.locked", Way("not_sure")],
    "reason": ["paper.locked", Way("does_not_apply")],
    "topics": ["topics"],
    "answers": ["paper.story", Do(Command.ANSWERS)],
    "confirm": ["topics", Do(Command.ANSWERS), Choose("paper.locked"), options("never")],
    "stopping": ["paper.kept", Do(Command.STOP)],
}


@pytest.mark.parametrize("name", list(SPOTS))
async def test_a_screen_is_as_it_was_found_good(home: Home, name: str) -> None:
    session = home.sit_down()
    place, *steps = SPOTS[name] or ["opening"]
    walk_to(session, str(place))
    perform(session, *steps)  # type: ignore[arg-type]
    async with shown(session) as pilot:
        is_golden(text(pilot), GOLDEN / f"{name}.txt")


async def test_coming_back(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.badges")
    home.watch.wait(days=35)
    async with shown(home.sit_down()) as pilot:
        is_golden(text(pilot), GOLDEN / "coming-back.txt")


async def test_the_shipped_question_with_what_was_said_before_it(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), fields({"number": "42"}))
    async with shown(session) as pilot:
        await write(pilot, "4x\n")
        is_golden(text(pilot), GOLDEN / "a-slip.txt")
        await press(pilot, "backspace")
        await write(pilot, "0\n")
        await settled(pilot)
        is_golden(text(pilot), GOLDEN / "shipped-proof.txt")


async def test_a_narrow_window(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}))
    async with shown(session, (60, 20)) as pilot:
        is_golden(text(pilot), GOLDEN / "narrow.txt")
