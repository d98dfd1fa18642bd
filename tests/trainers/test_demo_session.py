"""Practising: it says on every screen that nothing is kept, and one choice begins it again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storage import NotSaved
from tests.plain.consoles import talk
from tests.screens.hands import by_keyboard
from tests.screens.showing import lines, shown
from tests.session.script import Choose, Do, Options, Step, Way, perform
from tests.session.viewing import strings
from wizard.choice_ids import START_DEMO_AGAIN
from wizard.sitting import Sitting
from wizard.trainers.practice_session import PracticeSession
from wizard.views import Asking, Command, OptionsEntry, Page

BANNER = "A made-up home for practice. Nothing is kept."
AROUND: tuple[Step, ...] = (
    Do(Command.TOPICS),
    Choose("group/staffing-and-roles"),
    Choose("staff-list"),
    Do(Command.EXPLAIN),
    Do(Command.BACK),
    Do(Command.ANSWERS),
    Do(Command.BACK),
    Do(Command.WRONG),
    Do(Command.LEAVE),
    Do(Command.STOP),
)


def test_every_view_has_the_banner_and_none_says_that_something_is_saved(
    session: PracticeSession,
) -> None:
    for step in (None, *AROUND):
        if step is not None:
            perform(session, step)
        assert session.view.header.banner == BANNER
        assert session.view.header.saved == ""
    assert "saved" not in " ".join(strings(session.view))


async def test_the_full_screen_says_it_above_everything(session: PracticeSession) -> None:
    async with shown(session) as pilot:
        for step in AROUND:
            await by_keyboard(pilot, session, step)
            assert lines(pilot)[0].strip() == BANNER


def test_the_plain_face_says_it_before_everything(session: PracticeSession) -> None:
    console = talk(session, "topics", "4", "help", "back", "my answers", "something wrong", "stop")
    assert len(console.turns) == 7
    assert all(turn.lstrip().startswith(BANNER) for turn in console.turns)
    assert " ".join(console.text.split()).endswith("Your own answers were not opened.")


def test_one_choice_begins_it_again(session: PracticeSession, tmp_path: Path) -> None:
    before = session._sitting.book.answers()
    first_view = session.view
    perform(session, Do(Command.TOPICS))
    perform(session, Choose("group/getting-ready"))
    perform(session, Do(Command.BACK))
    perform(session, Choose("go-on"))
    assert isinstance(session.view, Asking)
    perform(session, Way("not_sure"))
    assert session._sitting.book.answers() != before
    perform(session, Do(Command.TOPICS))
    perform(session, Choose(START_DEMO_AGAIN))
    assert session._sitting.book.answers() == before
    assert session.view == first_view
    assert [folder.name for folder in (tmp_path / "demo").iterdir()] == ["2"]


def test_what_went_wrong_in_practice_is_forgotten_too(session: PracticeSession) -> None:
    first_view = session.view
    perform(session, Do(Command.TOPICS))
    perform(session, Do(Command.WRONG))
    assert isinstance(session.view, Asking)
    assert isinstance(session.view.entry, OptionsEntry)
    perform(session, Options((session.view.entry.options[0].id,)))
    perform(session, Do(Command.LEAVE))
    assert len(session._incidents.found(session._owner).incidents) == 1
    perform(session, Do(Command.EXPLAIN))
    perform(session, Choose(START_DEMO_AGAIN))
    assert session.view == first_view
    assert session._incidents.found(session._owner).incidents == ()


def test_papers_are_made_and_say_that_they_do_not_stay(
    session: PracticeSession, tmp_path: Path
) -> None:
    perform(session, Do(Command.TOPICS))
    perform(session, Choose("group/check-and-publish"))
    perform(session, Choose("sheet"))
    perform(session, Choose("save-sheet"))
    said = " ".join(strings(session.view))
    assert "It is removed when the demo ends." in said
    (paper,) = (tmp_path / "demo" / "1" / "papers").iterdir()
    assert paper.suffix == ".html"
    assert "Example House (made up)" in paper.read_text("utf-8")


def test_answers_are_never_offered_to_be_saved_elsewhere(
    session: PracticeSession, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(*_: object) -> None:
        raise NotSaved("disk-full", tmp_path)

    monkeypatch.setattr(Sitting, "save", full)
    perform(session, Choose("carry-on"))
    perform(session, Way("not_sure"))
    assert isinstance(session.view, Page)
    assert session.view.name == "trouble"
    offered = {choice.id for choice in session.view.choices}
    assert "try-again" in offered
    assert "save-elsewhere" not in offered
    with pytest.raises(KeyError):
        session.choose("save-elsewhere")


def test_a_choice_that_is_not_offered_does_not_begin_it_again(session: PracticeSession) -> None:
    with pytest.raises(KeyError, match=re.escape(START_DEMO_AGAIN)):
        session.choose(START_DEMO_AGAIN)
