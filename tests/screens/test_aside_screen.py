"""What explains a question stands beside it in a wide window, and opens over it in others."""

import pytest

from tests.screens.showing import (
    click,
    focus,
    lines,
    press,
    row,
    said_part,
    shown,
    tab_to,
    take,
    write,
)
from tests.screens.showing import text as drawn
from tests.session.home import Home
from tests.session.script import Do, perform, spot, walk_to
from wizard.screens.conversation import WIDE
from wizard.views import Command

RULE = "\u2502"


def at_the_left(line: str) -> str:
    return line.split(RULE)[0].rstrip()


@pytest.mark.parametrize(("width", "is_beside"), [(WIDE - 1, False), (WIDE, True), (200, True)])
async def test_it_is_there_from_110_columns_on(home: Home, width: int, is_beside: bool) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session, (width, 30)) as pilot:
        assert all((RULE in line) is is_beside for line in lines(pilot))
        beside = [line.split(RULE)[-1] for line in lines(pilot)[:12]]
        assert any("Why we ask" in line for line in beside) is is_beside
        assert max(map(len, lines(pilot))) <= width


async def test_a_button_shows_its_part_there_and_what_is_typed_stays(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session, (120, 30)) as pilot:
        await write(pilot, "The rec")
        before = [at_the_left(line) for line in lines(pilot)]
        await take(pilot, "explains", "where")
        assert spot(session) == "paper.called"
        assert focus(pilot) == "explains"
        beside = " ".join(line.split(RULE)[1] for line in lines(pilot))
        assert "Where to look" in beside
        assert "Why we ask" not in beside
        now = [at_the_left(line) for line in lines(pilot)]
        assert [line for line in now if "The rec" in line]
        await tab_to(pilot, "text")
        assert [at_the_left(line) for line in lines(pilot)] == before
        await write(pilot, "ord room\n")
    assert home.kept()["paper.called"]["value"] == "The record room"


async def test_the_next_question_is_explained_from_the_beginning(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session, (120, 30)) as pilot:
        await take(pilot, "explains", "where")
        assert "Why we ask" not in " ".join(line.split(RULE)[1] for line in lines(pilot))
        await take(pilot, "options", "always")
        assert spot(session) == "paper.kept"
        assert "Why we ask" in " ".join(line.split(RULE)[1] for line in lines(pilot))


async def test_pages_have_the_window_for_themselves(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session, (120, 30)) as pilot:
        for key in ("f1", "f2", "ctrl+q"):
            await press(pilot, key)
            assert RULE not in drawn(pilot)
            await press(pilot, "escape")
            assert RULE in drawn(pilot)


async def test_it_comes_and_goes_with_the_size_of_the_window(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session, (80, 24)) as pilot:
        before = drawn(pilot)
        await pilot.resize_terminal(120, 40)
        await press(pilot, "down")
        assert RULE in drawn(pilot)
        await pilot.resize_terminal(30, 8)
        await press(pilot, "up")
        assert RULE not in drawn(pilot)
        await pilot.resize_terminal(80, 24)
        await press(pilot, "up")
        assert drawn(pilot) == before


async def test_page_down_reads_on_there_where_all_of_the_question_shows(
    shipped_home: Home,
) -> None:
    session = shipped_home.sit_down()
    perform(session, Do(Command.EXPLAIN), Do(Command.BACK))
    walk_to(session, "journey.organisation")
    async with shown(session, (120, 24)) as pilot:
        assert said_part(pilot, session)
        before = [at_the_left(line) for line in lines(pilot)]
        first = drawn(pilot)
        await press(pilot, "pagedown")
        assert drawn(pilot) != first
        assert [at_the_left(line) for line in lines(pilot)] == before
        await press(pilot, "pageup")
        assert drawn(pilot) == first


async def test_a_word_that_is_clicked_on_there_opens_its_meaning(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session, (160, 30)) as pilot:
        assert [choice.id for choice in row(pilot, "explains").choices]
        await click(pilot, "personal information")
        assert spot(session) == "words"
