"""A window changes its size at any moment: what is half typed stays, with focus and cursor."""

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from tests.screens.showing import (
    Screen,
    fields,
    flat,
    focus,
    lines,
    press,
    row,
    settled,
    shown,
    tab_to,
    text,
    write,
)
from tests.session.home import Home
from tests.session.script import spot, walk_to
from wizard.screens.conversation import LEAST_HEIGHT, LEAST_WIDTH

SIZES = [
    (200, 60),
    (120, 40),
    (110, 24),
    (109, 23),
    (80, 22),
    (60, 20),
    (40, 12),
    (39, 11),
    (1, 1),
    (60, 20),
    (200, 60),
]
LONG = "We lock up at ten and write it down. " * 600


def cursor(pilot: Screen) -> object:
    focused = pilot.app.focused
    if isinstance(focused, Input):
        return focused.cursor_position
    assert isinstance(focused, TextArea)
    return focused.cursor_location


@pytest.mark.parametrize(
    ("question", "field"),
    [("paper.called", "text"), ("paper.story", "text"), ("paper.lead", "name")],
)
async def test_half_typed_words_stay_at_every_size(home: Home, question: str, field: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    async with shown(session) as pilot:
        await tab_to(pilot, field)
        await write(pilot, "half typed")
        await press(pilot, "left", "left")
        typed, place = [one.typed for one in fields(pilot)], cursor(pilot)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert [one.typed for one in fields(pilot)] == typed
            if size[0] >= LEAST_WIDTH and size[1] >= LEAST_HEIGHT:
                assert (focus(pilot), cursor(pilot)) == (field, place), size
                assert "half typed" in text(pilot), size
        await write(pilot, "-ty")
        assert "half typ-tyed" in text(pilot)
    assert spot(session) == question


async def test_what_is_ticked_and_current_stays_at_every_size(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session) as pilot:
        await press(pilot, "space", "down")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert row(pilot, "options").marked == ("care-plans",)
            if size[0] >= LEAST_WIDTH and size[1] >= LEAST_HEIGHT:
                assert "[x] 1  Care plans" in text(pilot)
                assert "> [ ] 2  Staff files" in text(pilot)


async def test_a_long_answer_is_pasted_wrapped_and_kept_whole(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    async with shown(session, (60, 20)) as pilot:
        pilot.app.post_message(Paste(LONG))
        await settled(pilot)
        inside = [line for line in lines(pilot) if line.startswith("  |")]
        assert len(inside) > 2
        assert all(len(line) <= 60 for line in inside)
        words = {word for line in inside for word in line.strip(" |").split()}
        assert words == set(LONG.split()), "lines end between words, not inside them"
        await tab_to(pilot, "ways", "continue")
        await press(pilot, "enter")
        assert spot(session) != "paper.story"
    assert home.kept()["paper.story"]["value"].strip() == LONG.strip()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3/10", "Saturday 3 October 2026"),
        ("yesterday", "Monday 12 October 2026"),
        ("last tuesday", "Tuesday 6 October 2026"),
    ],
)
async def test_a_day_is_said_back_while_it_is_typed(home: Home, typed: str, said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.checked")
    async with shown(session, (60, 20)) as pilot:
        await write(pilot, typed)
        assert f"= {said}" in flat(pilot)
        await write(pilot, "x")
        assert "=" not in flat(pilot), "what is not understood is not said back"
        await press(pilot, "backspace", "enter")
        assert spot(session) == "paper.lead"
    assert home.kept()["paper.checked"]["value"] in {"2026-10-03", "2026-10-12", "2026-10-06"}


async def test_how_to_type_a_day_stands_beside_an_empty_field_or_not_at_all(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.checked")
    example = session.phrases.line("fields.day-such-as")
    async with shown(session, (80, 24)) as pilot:
        assert example in flat(pilot)
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        assert example[:8] not in flat(pilot), "there is no room for all of it"
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert example in flat(pilot)
        await press(pilot, "3")
        assert example not in flat(pilot)
