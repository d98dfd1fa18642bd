"""Lists: what is left to do is seen at a glance, not by colours alone, and that there is more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.homes import Homes
from tests.screens.showing import Screen, click, lines, press, row, shown, strips, text
from tests.session.script import Choose, Do, perform
from wizard.screens.form import Form
from wizard.session import Session
from wizard.views import Command


@pytest.fixture
def section(tmp_path: Path) -> Session:
    """A section with topics that are done, one that is begun and one that is to do."""
    session = Homes(tmp_path).sit_down("rose-court")
    perform(session, Do(Command.TOPICS), Choose("group/staffing-and-roles"))
    return session


def in_bold(pilot: Screen) -> set[str]:
    """Return what is drawn in bold in the list."""
    pieces = (part for parts in list(strips(pilot.app))[5:-2] for part in parts)
    return {part.text.strip() for part in pieces if part.style is not None and part.style.bold}


@pytest.mark.parametrize("colours", [True, False])
async def test_what_is_left_stands_out_from_what_is_done(section: Session, colours: bool) -> None:
    async with shown(section, colours=colours) as pilot:
        await press(pilot, "end")
        assert {"To do", "Begun"} <= in_bold(pilot)
        assert "Done" in text(pilot)
        assert not any("Done" in piece for piece in in_bold(pilot))


async def test_names_stand_in_a_column_after_how_far_they_are(section: Session) -> None:
    async with shown(section) as pilot:
        rows = [row for row in lines(pilot) if any(ref in row for ref in ("1.1.5", "3.1.1"))]
        assert rows[0].index("Who is in charge") == rows[1].index("What training each")


async def test_without_room_for_a_column_it_is_said_before_the_name(section: Session) -> None:
    async with shown(section, (44, 24)) as pilot:
        assert "Done: Who is in charge" in text(pilot)


@pytest.fixture
def long_list(tmp_path: Path) -> Session:
    """The answers to one section, which no window of 24 lines holds."""
    session = Homes(tmp_path).sit_down("rose-court")
    perform(session, Do(Command.ANSWERS), Choose("group/data-security"))
    return session


async def test_a_list_without_room_says_so_and_a_click_there_shows_all_of_it(
    long_list: Session,
) -> None:
    more = long_list.phrases.line("screen.more-choices")
    async with shown(long_list) as pilot:
        first, seen = text(pilot), ""
        while True:
            seen += text(pilot)
            await click(pilot, more)
            if text(pilot) == first:
                break
        numbers = range(1, len(row(pilot, "options").choices) + 1)
        assert all(f" {number}  " in seen for number in numbers)


async def test_a_list_with_room_does_not_say_that_it_goes_on(section: Session) -> None:
    async with shown(section) as pilot:
        assert section.phrases.line("screen.more-choices") not in text(pilot)


async def test_a_number_of_two_digits_can_be_typed(long_list: Session) -> None:
    async with shown(long_list) as pilot:
        await press(pilot, "1", "4")
        assert "> 14  " in text(pilot)
        await press(pilot, "up", "2")
        assert "> 2  " in text(pilot)


async def test_a_second_digit_that_is_too_much_begins_anew(section: Session) -> None:
    async with shown(section) as pilot:
        await press(pilot, "7", "3")
        assert "> 3  " in text(pilot)
        await press(pilot, "1", "0")
        assert "> 10  " in text(pilot)


async def test_page_down_reads_on_before_it_goes_on_in_a_list(tmp_path: Path) -> None:
    session = Homes(tmp_path).sit_down("rose-court")
    async with shown(session, (40, 12)) as pilot:
        first = lines(pilot)
        assert pilot.app.screen.query_one(Form).max_scroll_y > 0
        assert "Part 1 of " in text(pilot)
        await press(pilot, "pagedown")
        assert lines(pilot)[1] != first[1]
        assert "> 1  " in text(pilot)
        await press(pilot, *["pagedown"] * 20)
        assert "> 6  " in text(pilot)


async def test_page_down_goes_on_in_a_list_where_there_is_no_more_to_read(
    long_list: Session,
) -> None:
    async with shown(long_list) as pilot:
        await press(pilot, "pagedown")
        assert "> 6  " in text(pilot)
        await press(pilot, "pageup")
        assert "> 1  " in text(pilot)
