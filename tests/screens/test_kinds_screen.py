"""Every kind of question and every way of answering, by keyboard alone and with the mouse."""

from collections.abc import Awaitable, Callable

import pytest
from textual.events import Paste

from tests.screens.hands import by_keyboard, by_mouse
from tests.screens.showing import (
    Screen,
    click,
    current,
    fields,
    flat,
    focus,
    lines,
    press,
    row,
    settled,
    show,
    shown,
    tab_to,
    text,
    write,
)
from tests.session.home import Home
from tests.session.script import GIVEN, Choose, Step, Way, perform, spot, walk_to
from tests.session.script import fields as filled
from wizard.session import Session
from wizard.views import Page

KINDS = [q for q in GIVEN if q.startswith("paper.") and q not in ("paper.plan", "paper.remark")]
Hands = Callable[[Screen, Session, Step], Awaitable[None]]


@pytest.mark.parametrize("hands", [by_keyboard, by_mouse])
@pytest.mark.parametrize("question", KINDS)
async def test_each_kind_is_answered(home: Home, question: str, hands: Hands) -> None:
    session = home.sit_down()
    walk_to(session, question)
    async with shown(session) as pilot:
        await hands(pilot, session, GIVEN[question])
        assert spot(session) != question, text(pilot)
        assert "Saved" in text(pilot).splitlines()[0]
    kept = home.kept()[question]["value"]
    other = Home(home.folder.parent / "other", home.library, home.watch)
    direct = other.sit_down()
    walk_to(direct, question)
    walk_to(direct, spot(session))
    assert kept == other.kept()[question]["value"]


@pytest.mark.parametrize("hands", [by_keyboard, by_mouse])
@pytest.mark.parametrize("way", ["not_sure", "ask_someone", "come_back", "does_not_apply"])
async def test_each_way_is_taken(home: Home, way: str, hands: Hands) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await hands(pilot, session, Way(way))
        if way == "ask_someone":
            assert focus(pilot) == "who"
            await hands(pilot, session, filled({"who": "Owner", "by": "1 March 2027"}))
        if way == "does_not_apply":
            await hands(pilot, session, Choose("no-paper"))
        assert spot(session) in ("pause", "ending")
    assert home.kept()["paper.locked"]["status"] == way


async def test_digits_move_and_never_choose(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await press(pilot, "3")
        assert (spot(session), current(pilot)) == ("paper.locked", "never")
        await press(pilot, "9", "0")
        assert (spot(session), current(pilot)) == ("paper.locked", "never")
        await press(pilot, "1", "enter")
    assert home.kept()["paper.locked"]["value"] == "always"


async def test_arrows_home_and_end_move_and_stop_at_the_ends(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        seen = []
        for key in ("up", "down", "right", "down", "left", "home", "end"):
            await press(pilot, key)
            seen.append(current(pilot))
    assert seen == ["always", "at-night", "never", "never", "at-night", "always", "never"]


async def test_several_options_are_turned_on_and_off_by_space(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session) as pilot:
        await press(pilot, "space", "down", "space", "up", "space")
        assert row(pilot, "options").marked == ("staff-files",)
        assert "[x] 2  Staff files" in text(pilot)
        assert "[ ] 1  Care plans" in text(pilot)
        assert spot(session) == "paper.kept"


async def test_enter_goes_through_the_fields_and_continues_from_the_last(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    async with shown(session) as pilot:
        assert focus(pilot) == "job_title"
        await write(pilot, "Deputy\n")
        assert focus(pilot) == "name"
        await write(pilot, "Asha\n")
        assert spot(session) == "paper.proof"


async def test_enter_pressed_again_goes_no_further_than_what_it_led_to(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    async with shown(session) as pilot:
        await write(pilot, "Copy\nKitchen\nCook\n1 May 2026\n\n\n\n")
        first = session.view
        assert isinstance(first, Page), text(pilot)
        assert current(pilot) == first.choices[0].id
        await press(pilot, "enter")
        assert session.view is not first


async def test_of_a_line_longer_than_its_field_the_end_is_in_sight(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session) as pilot:
        await write(pilot, "The first words" + " and more" * 12 + " and the last word")
        assert "and the last word" in text(pilot)
        assert "The first words" not in text(pilot)
        await press(pilot, "home")
        assert "The first words" in text(pilot)
        await press(pilot, "end", *["backspace"] * 5)
        assert "and the last" in text(pilot)
        assert "last word" not in text(pilot)


async def test_an_enter_before_the_choices_can_be_seen_is_not_meant_for_them(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    async with shown(session) as pilot:
        perform(session, GIVEN["paper.copies"])
        first = session.view
        show(pilot)
        row(pilot, "options").action_choose()
        await settled(pilot)
        assert session.view is first
        await press(pilot, "enter")
        assert session.view is not first


async def test_an_empty_answer_is_told_at_its_field(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    async with shown(session) as pilot:
        await write(pilot, "\nAsha\n")
        assert spot(session) == "paper.lead"
        assert session.view.problem in flat(pilot)
        assert focus(pilot) == "job_title"
        assert [field.typed for field in fields(pilot)] == ["", "Asha"]
        await write(pilot, "Deputy\n\n")
        assert spot(session) == "paper.proof"


@pytest.mark.parametrize(
    ("question", "typed"),
    [("paper.called", "one two"), ("paper.proof", "one two"), ("paper.story", "one\n\n  two")],
)
async def test_a_paste_of_several_lines(home: Home, question: str, typed: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    async with shown(session) as pilot:
        pilot.app.post_message(Paste("one\n\n  two\n"))
        await settled(pilot)
        assert fields(pilot)[0].typed == typed


@pytest.mark.parametrize("question", KINDS)
async def test_tab_comes_to_everything_and_back_again(home: Home, question: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    async with shown(session) as pilot:
        stops = {"options", "ways", "explains", "commands", *(f.field_id for f in fields(pilot))}
        wanted = {
            f"{place} {choice.id}"
            for place in ("ways", "explains", "commands")
            for choice in row(pilot, place).choices
        }
        wanted |= {f"{field.field_id} " for field in fields(pilot)}
        if row(pilot, "options").choices:
            wanted.add(f"options {current(pilot)}")
        for key in ("tab", "shift+tab"):
            seen = set()
            for _ in range(len(wanted) + 2):
                assert focus(pilot) in stops
                seen.add(f"{focus(pilot)} {current(pilot) if row_has_focus(pilot) else ''}")
                await press(pilot, key)
            assert seen == wanted
        await tab_to(pilot, "commands", "stop")


def row_has_focus(pilot: Screen) -> bool:
    return focus(pilot) in ("options", "ways", "explains", "commands")


async def test_a_long_answer_has_its_edges_when_the_focus_has_left_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    async with shown(session) as pilot:
        await write(pilot, "We lock up.")
        await press(pilot, "tab")
        line = next(line for line in lines(pilot) if "We lock up." in line)
        assert (line.strip()[0], line.strip()[-1]) == ("|", "|")


async def test_words_typed_where_one_is_to_choose_answer_nothing(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await write(pilot, "we lock it at ten")
        assert spot(session) == "paper.locked"
        assert "paper.locked" not in home.kept()


async def test_words_typed_at_a_list_open_nothing(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    async with shown(session) as pilot:
        before = text(pilot)
        await write(pilot, "staff training")
        assert text(pilot) == before


async def test_space_ticks_the_one_answer_and_enter_goes_on(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    async with shown(session) as pilot:
        await press(pilot, "down", "space")
        assert "> (*) 2" in text(pilot)
        await press(pilot, "enter")
        assert spot(session) != "paper.locked"


async def test_a_click_on_a_label_leads_to_its_field(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    async with shown(session) as pilot:
        await click(pilot, "Name (optional)")
        await write(pilot, "Asha")
        assert [field.typed for field in fields(pilot)] == ["", "Asha"]
