"""Coming back on both faces: the same things to do, and the exact question with its draft.

On the full screen what is told on the way fits a window of 80 by 24 whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.plain.consoles import ScriptedConsole, talk
from tests.plain.lines import typed
from tests.screens.hands import by_keyboard
from tests.screens.showing import press, shown, text
from tests.session.golden import is_golden
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, widgets
from tests.session.script import Choose, Do, Keep, Step, fields, spot, walk_to
from tests.session.test_letter_parity import not_seen
from tests.session.updates import updated
from wizard.choice_ids import FILTER, FILTERS
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import Command

GOLDEN = Path(__file__).parent / "golden"
BACK = Do(Command.BACK)
REASON = "A card from a bank counts now. Some services pay that way."
CHANGED = "ico-registration.registered"
PAGES: tuple[tuple[str, Step], ...] = (
    ("changed", Choose("changed")),
    ("changed-question", Choose(CHANGED)),
    ("nothing-changed", Keep()),
    ("back-again", BACK),
    ("taking-over", Choose("taking-over")),
    ("where-kept", Choose("next")),
    ("called", Choose("next")),
    ("carrying-on", fields({"who": "Priya"})),
    ("topics", Do(Command.TOPICS)),
    ("filters", Choose(FILTERS)),
    ("filtered", Choose(f"{FILTER}from-memory")),
    ("a-topic", Choose("good-passwords")),
)
"""Through what somebody is shown who comes back after an update, and did not start it."""


def given(value: Any, who: str, day: int) -> dict[str, Any]:
    when = f"2026-10-{day:02}T09:00:00+00:00"
    return {"rev": 1, "value": value, "how": "typed", "who": who, "when": when}


def asked(who: str) -> dict[str, Any]:
    return {"rev": 1, "status": "ask_someone", "ask": who, "when": "2026-10-06T09:00:00+00:00"}


def come_back(folder: Path, library: Library) -> Session:
    """Return somebody who comes back after five weeks and an update, to what two others did."""
    watch = Watch()
    home = Home(folder / "data", library, watch)
    folders = [{"what": "Registration", "where": "Office, blue folder"}]
    home.put(
        journey__organisation=given("Rose Court", "Maria", 1),
        journey__where_you_are=given("new", "Maria", 1),
        registration__found=given("listed", "Maria", 1),
        registration__last_published=given("never", "Maria", 1),
        registration__login=given("tried", "Maria", 1),
        registration__administrators=given("two", "Maria", 1),
        it_company__who=given("company", "Dave", 5),
        it_company__name=given("Brightbyte", "Dave", 5),
        it_company__sent=given("2026-11-10", "Dave", 5),
        ico_registration__registered=given("yes", "Dave", 5),
        ico_registration__fee=given("yes", "Dave", 5),
        ico_registration__number=given("ZA123456", "Dave", 5),
        ico_registration__record=given(folders, "Dave", 5),
        retention_timetable__list=asked("Owner"),
    )
    watch.wait(days=35)
    return Home(home.folder, updated(library, {CHANGED: REASON}), watch).sit_down()


def lines(session: Session, steps: Sequence[Step]) -> Iterator[str]:
    """Yield what is typed for these steps, each at the view that is on show then."""
    words = Wordlist(session.phrases)
    for step in steps:
        yield from typed(session.view, step, words)


async def test_both_faces_offer_the_same_and_each_page_fits(
    tmp_path: Path, shipped_library: Library
) -> None:
    first = come_back(tmp_path / "plain", shipped_library)
    console = WatchedConsole(first, lines(first, [step for _, step in PAGES]))
    PlainFace(first, console).run()

    second = come_back(tmp_path / "screen", shipped_library)
    seen: list[Offer] = []
    cut: dict[str, list[str]] = {}
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        cut["welcome-back"] = not_seen(pilot, second)
        is_golden(text(pilot), GOLDEN / "screen-welcome-back.txt")
        for name, step in PAGES:
            await by_keyboard(pilot, second, step)
            seen.append(widgets(pilot, second.view))
            cut[name] = not_seen(pilot, second)
            is_golden(text(pilot), GOLDEN / f"screen-{name}.txt")
    assert console.offers == seen
    assert {name: missing for name, missing in cut.items() if missing} == {}


def test_what_is_told_in_plain_text(tmp_path: Path, shipped_library: Library) -> None:
    session = come_back(tmp_path, shipped_library)
    console = ScriptedConsole(lines(session, [step for _, step in PAGES]))
    PlainFace(session, console).run()
    is_golden(console.text, GOLDEN / "plain.txt")


HALF = "We lock up at"


@pytest.fixture
def half_typed(home: Home) -> Session:
    """Somebody who was called away in the middle of a sentence comes back five weeks later."""
    session = home.sit_down()
    walk_to(session, "paper.called")
    session.keep_draft({"entries": [{"text": HALF}]})
    session.stop()
    home.watch.wait(days=35)
    return home.sit_down()


async def test_enter_shows_the_exact_question_with_what_was_half_typed_on_the_full_screen(
    half_typed: Session,
) -> None:
    async with shown(half_typed) as pilot:
        await press(pilot, "enter")
        assert spot(half_typed) == "paper.called"
        assert HALF in text(pilot)


def test_enter_shows_the_exact_question_with_what_was_half_typed_in_plain_text(
    half_typed: Session,
) -> None:
    console = talk(half_typed, "")
    asked = console.text.partition("What do you call the place where paper is kept?")[2]
    assert f"Now: {HALF}" in asked
