"""Screens as people see them, as plain text: tests/screens/golden/*.txt.

What is chosen and current shows here or it is not shown at all: colours are not in these pictures.
"""

from pathlib import Path

import pytest

from tests.screens.showing import press, shown, take, text, write
from tests.session.golden import is_golden
from tests.session.home import Home
from tests.session.script import Choose, Do, Explain, Step, Way, fields, options, perform, walk_to
from wizard.choice_ids import GROUP, LETTER, REPLY
from wizard.session import Session
from wizard.toolkit.it_company import WHO
from wizard.views import Command

GOLDEN = Path(__file__).parent / "golden"
SPOTS: dict[str, tuple[str, tuple[Step, ...]]] = {
    "opening": ("opening", ()),
    "choice": ("paper.locked", ()),
    "choices": ("paper.kept", ()),
    "paragraph": ("paper.story", ()),
    "person": ("paper.lead", ()),
    "proof": ("paper.proof", ()),
    "explained": ("paper.locked", (Explain("good"),)),
    "pause": ("paper.locked", (Way("not_sure"),)),
    "reason": ("paper.locked", (Way("does_not_apply"),)),
    "topics": ("topics", ()),
    "answers": ("paper.story", (Do(Command.ANSWERS),)),
    "confirm": (
        "topics",
        (
            Do(Command.ANSWERS),
            Choose("paper.locked"),
            options("never"),
        ),
    ),
    "stopping": ("paper.kept", (Do(Command.STOP),)),
}


@pytest.mark.parametrize("name", list(SPOTS))
async def test_a_screen_is_as_it_was_found_good(home: Home, name: str) -> None:
    session = home.sit_down()
    place, steps = SPOTS[name]
    walk_to(session, place)
    perform(session, *steps)
    async with shown(session) as pilot:
        is_golden(text(pilot), GOLDEN / f"{name}.txt")


async def test_coming_back(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.badges")
    home.watch.wait(days=35)
    async with shown(home.sit_down()) as pilot:
        is_golden(text(pilot), GOLDEN / "coming-back.txt")


def open_training(home: Home) -> Session:
    """Sit down for the first time and open one of the shipped topics from the list."""
    session = home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("new"))
    section = Choose(f"{GROUP}staffing-and-roles")
    perform(session, Do(Command.TOPICS), section, Choose("staff-training"))
    return session


async def test_the_shipped_questions_with_what_is_said_before_them(shipped_home: Home) -> None:
    session = open_training(shipped_home)
    perform(session, fields({"number": "42"}))
    async with shown(session) as pilot:
        await write(pilot, "4x\n")
        is_golden(text(pilot), GOLDEN / "a-slip.txt")
        await press(pilot, "backspace")
        await write(pilot, "0\n")
        is_golden(text(pilot), GOLDEN / "shipped-choice.txt")
        await take(pilot, "options", "both")
        await take(pilot, "options", "quiz")
        await take(pilot, "ways", "continue")
        is_golden(text(pilot), GOLDEN / "shipped-proof.txt")


async def test_a_narrow_window(shipped_home: Home) -> None:
    async with shown(open_training(shipped_home), (60, 20)) as pilot:
        is_golden(text(pilot), GOLDEN / "narrow.txt")


async def test_the_shipped_lists_of_topics(shipped_home: Home) -> None:
    session = open_training(shipped_home)
    perform(session, Do(Command.TOPICS))
    async with shown(session) as pilot:
        is_golden(text(pilot), GOLDEN / "shipped-topics.txt")
        await take(pilot, "options", f"{GROUP}staffing-and-roles")
        is_golden(text(pilot), GOLDEN / "shipped-section.txt")


async def test_the_letter_to_the_it_company(shipped_home: Home) -> None:
    session = open_training(shipped_home)
    perform(session, Do(Command.TOPICS), Choose(f"{GROUP}getting-ready"))
    async with shown(session) as pilot:
        await take(pilot, "options", LETTER)
        await take(pilot, "options", WHO)
        await take(pilot, "options", "company")
        await write(pilot, "Brightbyte\n")
        is_golden(text(pilot), GOLDEN / "shipped-letter.txt")
        await take(pilot, "options", REPLY)
        is_golden(text(pilot), GOLDEN / "shipped-reply.txt")
