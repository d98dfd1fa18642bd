"""Every question in windows of every size: all answers and ways on the screen, or a plain word."""

import pytest

from tests.screens.showing import (
    Screen,
    fields,
    flat,
    focus,
    lines,
    press,
    redraw,
    row,
    settled,
    shown,
    tab_to,
    take,
    text,
    write,
)
from tests.session.home import Home
from tests.session.script import GIVEN, Choose, Do, options, perform, spot, walk_to
from wizard.choice_ids import GROUP
from wizard.library import Library
from wizard.screens.form import Form
from wizard.session import Session
from wizard.views import Asking, Command, OptionsEntry, Page

SIZES = [(80, 24), (60, 20), (120, 40)]
SMALLEST = (40, 12)
"""Here a question with many answers does not fit whole: what is reached comes into sight."""


def labels(pilot: Screen, place: str) -> list[str]:
    return [choice.label for choice in row(pilot, place).choices]


def check(pilot: Screen, session: Session, size: tuple[int, int]) -> None:
    """Assert that everything to be done can be seen, and that nothing stands outside."""
    view, seen = session.view, flat(pilot)
    assert len(lines(pilot)) == size[1]
    assert max(map(len, lines(pilot))) <= size[0]
    assert [choice.id for choice in row(pilot, "commands").choices] == list(view.commands)
    wanted = labels(pilot, "commands")
    if isinstance(view, Page):
        assert focus(pilot) == "options"
        wanted.append(labels(pilot, "options")[0])
    else:
        wanted += [way.label for way in view.ways] + labels(pilot, "ways")
        if isinstance(view.entry, OptionsEntry):
            assert focus(pilot) == "options"
            wanted += [option.label for option in view.entry.options]
        else:
            assert focus(pilot) == view.entry.fields[0].id
        if pilot.app.screen.has_class("-normal"):
            wanted += [part.label for part in view.explains]
    for label in wanted:
        assert label in seen, text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_question_and_page_has_its_answers_on_the_screen(
    home: Home, size: tuple[int, int]
) -> None:
    session = home.sit_down()
    async with shown(session, size) as pilot:
        names = set()
        for _ in range(30):
            check(pilot, session, size)
            names.add(spot(session))
            if spot(session) == "topics":
                break
            if isinstance(session.view, Asking):
                perform(session, GIVEN[spot(session)])
            else:
                session.choose(session.view.choices[0].id)
            await redraw(pilot)
        for command in (Command.ANSWERS, Command.STOP):
            perform(session, Do(command))
            await redraw(pilot)
            check(pilot, session, size)
    assert {"opening", "topics", *GIVEN} - names == {"paper.plan", "profile.sites"}


async def test_in_the_smallest_window_every_answer_comes_into_sight(home: Home) -> None:
    session = home.sit_down()
    async with shown(session, SMALLEST) as pilot:
        seen = set()
        for _ in range(30):
            if spot(session) == "topics":
                break
            if isinstance(session.view, Asking):
                seen.add(spot(session))
                places = ["ways"]
                if isinstance(session.view.entry, OptionsEntry):
                    places.append("options")
                for place in places:
                    await tab_to(pilot, place)
                    await press(pilot, "home")
                    for label in labels(pilot, place):
                        assert label in flat(pilot), text(pilot)
                        await press(pilot, "right")
                perform(session, GIVEN[spot(session)])
            else:
                session.choose(session.view.choices[0].id)
            await redraw(pilot)
    assert set(GIVEN) - seen == {"paper.plan", "profile.sites"}


@pytest.mark.parametrize("size", [*SIZES, SMALLEST], ids=str)
async def test_a_form_with_three_proofs_brings_each_field_into_sight(
    home: Home, size: tuple[int, int]
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    names = ("what", "where", "whose", "checked")
    typed = [{name: f"{name} {n}" for name in names} for n in range(3)]
    session.keep_draft({"entries": typed})
    session.look_again()
    async with shown(session, size) as pilot:
        assert len(fields(pilot)) == 12
        for field in fields(pilot):
            field.take_focus()
            await settled(pilot)
            assert field.typed in text(pilot), "the field that has the focus can be seen"
            label = str(field._label_text).split("?")[0]
            assert pilot.app.screen.has_class("-tight") or label in text(pilot)
            assert "Continue" in text(pilot)
            assert "Add another" in text(pilot)


@pytest.mark.parametrize(("size", "apart"), [((80, 24), True), ((80, 16), False)], ids=str)
async def test_fields_stand_apart_where_there_is_room(
    home: Home, size: tuple[int, int], apart: bool
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    async with shown(session, size) as pilot:
        above = next(y for y, line in enumerate(lines(pilot)) if "Name (optional)" in line) - 1
        assert (lines(pilot)[above].strip() == "") is apart


async def test_a_form_that_a_question_leads_to_is_all_in_sight(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await take(pilot, "ways", "ask_someone")
        assert pilot.app.screen.query_one(Form).max_scroll_y == 0
        assert row(pilot, "ways").region.y > fields(pilot)[-1].region.bottom


async def test_fields_that_are_added_take_the_room_there_is(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    async with shown(session, (100, 40)) as pilot:
        await take(pilot, "ways", "add-another")
        assert text(pilot).count("Where is it kept?") == 2


@pytest.mark.parametrize("size", [(39, 24), (80, 11), (39, 11), (10, 3)], ids=str)
async def test_a_window_too_small_says_so_and_keeps_what_is_typed(
    home: Home, size: tuple[int, int]
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session) as pilot:
        await write(pilot, "The record")
        before = text(pilot)
        await pilot.resize_terminal(*size)
        await settled(pilot)
        assert "window" in flat(pilot)
        assert "record" not in flat(pilot)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert text(pilot) == before
        await write(pilot, " room\n")
        assert spot(session) == "paper.story"
    assert home.kept()["paper.called"]["value"] == "The record room"


async def test_a_window_that_grows_and_shrinks_shows_the_same_question(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await press(pilot, "down")
        before = text(pilot)
        for size in [(120, 40), (40, 12), (60, 20), (80, 24)]:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert "> ( ) 2  Only at night" in text(pilot)
        assert text(pilot) == before


async def test_long_words_are_paged_and_the_answers_stay(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), *[GIVEN["journey.organisation"]])
    async with shown(session, (60, 20)) as pilot:
        await press(pilot, "f1")
        assert "Page Down" in text(pilot)
        first = text(pilot)
        await press(pilot, "pagedown")
        assert text(pilot) != first
        assert "Back to the question" in text(pilot)
        await press(pilot, *["pageup"] * 3)
        assert text(pilot) == first


async def test_every_topic_to_do_is_one_line_of_its_list(
    shipped_home: Home, shipped_library: Library
) -> None:
    """With its status, its official numbers and how much work it is."""
    session = shipped_home.sit_down()
    perform(session, Choose("start"), GIVEN["journey.organisation"], options("started"))
    perform(session, Do(Command.TOPICS))
    async with shown(session) as pilot:
        for section in shipped_library.edition.sections:
            perform(session, Choose(f"{GROUP}{section}"))
            await redraw(pilot)
            topics = [c for c in row(pilot, "options").choices if c.id in shipped_library.topics]
            assert topics
            for topic in topics:
                whole = f"{topic.label} {topic.note}"
                drawn = [" ".join(line.split()) for line in lines(pilot)]
                assert any(line.endswith(f" {whole}") for line in drawn), text(pilot)
            perform(session, Choose("topics"))


@pytest.mark.parametrize(("width", "says_section"), [(80, False), (109, True)])
async def test_where_there_is_little_room_the_header_says_the_topic_alone(
    shipped_home: Home, shipped_library: Library, width: int, says_section: bool
) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), GIVEN["journey.organisation"], options("started"))
    section = Choose(f"{GROUP}policies-and-procedures")
    perform(session, Do(Command.TOPICS), section, Choose("national-data-opt-out"))
    async with shown(session, (width, 24)) as pilot:
        place = lines(pilot)[1]
        assert shipped_library.topics["national-data-opt-out"].short in place
        assert (session.phrases.line("sections.policies-and-procedures") in place) is says_section


async def test_a_long_list_scrolls_to_what_is_current(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    async with shown(session, (40, 12)) as pilot:
        await press(pilot, "f2", "end")
        last = len(home.kept()) + 3
        assert f"> {last}  Back" in text(pilot)
        await press(pilot, "up")
        assert f"> {last - 1}  " in text(pilot)
        assert f"> {last}  Back" not in text(pilot)
        await press(pilot, "home")
        assert "> 1   What is your care" in text(pilot)


async def test_the_way_back_to_the_first_question_keeps_the_footer_true(home: Home) -> None:
    session = home.sit_down()
    async with shown(session) as pilot:
        assert labels(pilot, "commands") == ["F1 Explain", "F6 Something wrong?", "Stop for now"]
        await press(pilot, "enter")
        assert "Esc Back" not in text(pilot)
        await press(pilot, "escape")
        assert spot(session) == "journey.organisation"
        await write(pilot, "x\n")
        assert "Esc Back" in text(pilot)
        await tab_to(pilot, "commands", "stop")
        perform(session, options("never"))
