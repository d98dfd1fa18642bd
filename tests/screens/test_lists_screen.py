"""A list of topics: what is left to do is seen at a glance, and not by colours alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.homes import Homes
from tests.screens.showing import Screen, lines, press, shown, strips, text
from tests.session.script import Choose, Do, perform
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
