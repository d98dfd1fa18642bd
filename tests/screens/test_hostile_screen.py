"""Text from people and files is only ever text, on every view that echoes it."""

import unicodedata

import pytest

from tests.screens.showing import Screen, fields, press, redraw, shown, text
from tests.session.home import Home
from tests.session.script import Choose, Do, Step, Way, perform, spot, walk_to
from tests.session.script import fields as filled
from wizard.session import Session
from wizard.views import Command

HOSTILE = {
    "closing": "[/",
    "closing-all": "[/] [/bold]",
    "redacted": "[redacted] [b]bold[/b]",
    "action": "[@click=app.quit]x[/]",
    "escape": "\x1b[31m\x1b]52;c;qujd\x07 red \x9b2J",
    "override": "\u202eexe.gnp\u202c",
    "hebrew": "\u05d1\u05d9\u05ea \u05d0\u05d1\u05d5\u05ea",
    "wide": "\u65e5\u672c\u8a9e\u306e\u8a18\u9332 " * 4,
    "long": "word " * 1000,
    "unbroken": "w" * 5000,
    "variable": "$primary {people} %s \\[",
}


@pytest.fixture(params=list(HOSTILE.values()), ids=list(HOSTILE))
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def is_harmless(shown: str) -> bool:
    return not any(
        (unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n") or sign in "\u202a\u202e"
        for sign in shown
    )


async def look(pilot: Screen, session: Session, *steps: Step) -> str:
    """Do something in the session, show what comes of it, and return the screen."""
    perform(session, *steps)
    await redraw(pilot)
    seen = text(pilot)
    assert is_harmless(seen)
    assert len(seen.split("\n")) == 24
    return seen


async def test_it_is_shown_as_text_everywhere(home: Home, hostile: str) -> None:
    session = home.sit_down()
    everywhere = {
        "journey__organisation": filled({"text": hostile}),
        "paper__called": filled({"text": hostile}),
        "paper__lead": filled({"job_title": hostile, "name": hostile}),
        "paper__proof": filled({"what": hostile, "where": hostile, "whose": hostile}),
    }
    walk_to(session, "ending", **everywhere)
    plain = hostile.isprintable() and len(hostile) < 30
    async with shown(session) as pilot:
        seen = [await look(pilot, session, Choose("type-this"))]
        for question in ("paper.proof", "paper.lead", "paper.called"):
            seen.append(await look(pilot, session, Do(Command.BACK), Do(Command.ANSWERS)))
            seen.append(await look(pilot, session, Choose(question)))
            seen.append(await look(pilot, session, Way("ask_someone")))
            seen.append(await look(pilot, session, filled({"who": hostile})))
        seen.append(await look(pilot, session, Do(Command.TOPICS)))
        seen.append(await look(pilot, session, Choose("paper")))
        assert spot(session) == "pause"
        seen.append(await look(pilot, session, Do(Command.ANSWERS), Choose("paper.locked")))
        session.answer_options(["never"])
        seen.append(await look(pilot, session))
        assert spot(session) == "confirm"
        if plain and hostile.isascii():
            assert sum(hostile in screen for screen in seen) >= len(seen) - 4
        assert pilot.app.is_running


async def test_what_stands_in_a_field_is_given_back_exactly(home: Home, hostile: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms", paper__called=filled({"text": hostile}))
    journal = home.journal()
    perform(session, *[Do(Command.BACK)] * 3)
    assert spot(session) == "paper.called"
    async with shown(session) as pilot:
        await press(pilot, "enter")
        assert spot(session) == "paper.story", text(pilot)
    assert home.journal() == journal


async def test_a_complaint_is_text_too(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    async with shown(session) as pilot:
        fields(pilot)[0]._line.value = "[/] [b]x"
        await press(pilot, "enter")
        assert '"[/] [b]x" is not a whole number' in text(pilot)


async def test_names_of_services_are_text(home: Home, hostile: str) -> None:
    walk_to(home.sit_down(), "paper.locked", journey__organisation=filled({"text": hostile}))
    first = home.sit_down()
    perform(first, Do(Command.STOP), Choose("stop"))
    (one,) = home.assessments()
    copy = home.folder / "0123abcd-0000-4000-8000-000000000000"
    copy.mkdir()
    for path in one.rglob("*.jsonl"):
        target = copy / path.relative_to(one)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    session = home.sit_down()
    async with shown(session) as pilot:
        seen = await look(pilot, session, Choose("other-assessment"))
        assert "Which service" in seen
