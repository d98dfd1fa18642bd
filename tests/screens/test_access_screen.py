"""The full screen for everyone: where Tab goes, what letters do, what colours may not say alone.

The rules and their limits stand in docs/accessibility.md.
"""

from __future__ import annotations

import string

import pytest

from tests.screens.showing import (
    Screen,
    click,
    fields,
    press,
    redraw,
    row,
    said_part,
    shown,
    strips,
    tab_to,
    text,
)
from tests.session.home import Home
from tests.session.script import GIVEN, Do, Explain, Step, perform, walk_to
from wizard.session import Session
from wizard.views import Command, Page

TYPED_INTO = ("paper.called", "paper.story", "paper.checked", "paper.proof", "paper.copies")
ASKED = ("paper.locked", "paper.kept", *TYPED_INTO)
"""Questions of every form."""
PAGES: dict[str, tuple[str, tuple[Step, ...]]] = {
    "opening": ("opening", ()),
    "stopping": ("opening", (Do(Command.STOP),)),
    "topics": ("topics", ()),
    "answers": ("paper.remark", (Do(Command.ANSWERS),)),
    "explanation": ("paper.locked", (Explain("why"),)),
    "help": ("paper.locked", (Do(Command.EXPLAIN), Do(Command.EXPLAIN))),
    "something wrong": ("paper.locked", (Do(Command.WRONG),)),
    "ending": ("ending", ()),
    **{question: (question, ()) for question in GIVEN if question in ASKED},
}


def at(home: Home, name: str) -> Session:
    """Return somebody who has come to this page or question."""
    start, steps = PAGES[name]
    session = home.sit_down()
    walk_to(session, start)
    perform(session, *steps)
    return session


def current_places(pilot: Screen) -> list[tuple[int, int]]:
    """Return line and column of everything that is drawn the other way round: what is current."""
    found = []
    for y, strip in enumerate(strips(pilot.app)):
        x = 0
        was = False
        for part in strip:
            is_reversed = bool(part.style and part.style.reverse)
            if is_reversed and not was:
                found.append((y, x))
            was = is_reversed
            x += part.cell_length
    return found


@pytest.mark.parametrize("name", PAGES)
async def test_tab_goes_in_the_order_of_reading_and_can_always_be_seen(
    home: Home, name: str
) -> None:
    session = at(home, name)
    async with shown(session, (80, 40), colours=False) as pilot:
        (start,) = current_places(pilot)
        places = [start]
        while True:
            await press(pilot, "tab")
            place, *rest = current_places(pilot)
            assert rest == [(place[0] + n, place[1]) for n in range(1, len(rest) + 1)]
            if place == start:
                break
            places.append(place)
            assert len(places) < 40, "Tab comes round"
        turn = places.index(min(places))
        order = places[turn:] + places[:turn]
        assert order == sorted(order)
        wanted = [*row(pilot, "ways").choices, *row(pilot, "explains").choices]
        assert len(places) >= len(wanted) + len(row(pilot, "commands").choices)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in TYPED_INTO])
async def test_no_letter_does_anything(home: Home, name: str) -> None:
    session = at(home, name)
    journal, before = home.journal(), session.view
    async with shown(session) as pilot:
        seen = text(pilot)
        await press(pilot, *string.ascii_lowercase, *"QYNB?/")
        assert session.view is before
        assert text(pilot) == seen
    assert home.journal() == journal


@pytest.mark.parametrize("name", PAGES)
async def test_colours_say_nothing_that_is_not_there_in_signs(home: Home, name: str) -> None:
    session = at(home, name)
    texts = []
    for colours in (True, False):
        async with shown(session, colours=colours) as pilot:
            texts.append(text(pilot))
    assert texts[0] == texts[1]


async def test_what_is_chosen_wrong_or_optional_is_said_in_signs_and_words(home: Home) -> None:
    session = at(home, "paper.kept")
    async with shown(session, colours=False) as pilot:
        await press(pilot, "enter")
        assert "[x] 1  Care plans" in text(pilot)
        perform(session, GIVEN["paper.kept"])
    session = at(home, "paper.proof")
    async with shown(session, colours=False) as pilot:
        assert "Whose job is it? (optional)" in text(pilot)
        session.answer_fields([{"what": "", "where": "", "whose": "", "checked": "soon"}])
        await redraw(pilot)
        assert session.view.problem[:40] in text(pilot)


@pytest.mark.parametrize("name", PAGES)
def test_no_choice_is_a_sign_alone(home: Home, name: str) -> None:
    view = at(home, name).view
    choices = view.choices if isinstance(view, Page) else view.ways
    assert choices
    assert [one for one in choices if not any(map(str.isalpha, one.label))] == []


async def test_the_cursor_is_seen_in_every_field(home: Home) -> None:
    session = at(home, "paper.proof")
    async with shown(session, colours=False) as pilot:
        for field in fields(pilot):
            await tab_to(pilot, field.field_id)
            (place,) = current_places(pilot)
            assert field.region.contains(place[1], place[0])


async def test_more_to_read_can_be_clicked_on_and_begins_again_after_the_end(home: Home) -> None:
    session = at(home, "help")
    async with shown(session, (60, 16)) as pilot:
        first = text(pilot)
        pages = [first]
        while True:
            await click(pilot, said_part(pilot, session))
            if text(pilot) == first:
                break
            assert text(pilot) not in pages
            pages.append(text(pilot))
        assert len(pages) > 1


async def test_long_words_say_which_part_is_on_show_and_of_how_many(home: Home) -> None:
    session = at(home, "help")
    async with shown(session, (60, 16)) as pilot:
        seen = []
        while said_part(pilot, session) not in seen:
            seen.append(said_part(pilot, session))
            await press(pilot, "pagedown")
        count = len(seen)
        say = session.phrases.line
        assert seen == [say("screen.more", part=part, parts=count) for part in range(1, count + 1)]
        assert count > 1
