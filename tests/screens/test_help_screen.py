"""Help on the full screen: the row of explanations, clicks on words, F1 and its one page."""

from pathlib import Path

import pytest

from tests.screens.showing import (
    click,
    command,
    fields,
    find,
    flat,
    focus,
    lines,
    press,
    redraw,
    row,
    said_part,
    settled,
    shown,
    tab_to,
    take,
    text,
    write,
)
from tests.session.golden import is_golden
from tests.session.home import Home
from tests.session.script import Choose, Do, Step, perform, spot, walk_to
from tests.session.script import fields as typed
from wizard.choice_ids import LEAVE_HELP, LOOK_UP, OWN_CONTACTS, TERM, WHO_CAN_HELP
from wizard.library import Library
from wizard.session import Session
from wizard.views import HELP, WORDS, Command

GOLDEN = Path(__file__).parent / "golden"
F1 = Do(Command.EXPLAIN)
USABLE = 76


def at_words(home: Home) -> Session:
    """Sit down at a question with words of the glossary."""
    session = home.sit_down()
    perform(session, Choose("start"), typed({"text": "Rose Court"}))
    return session


def test_the_row_of_explanations_fits_one_line(shipped_library: Library) -> None:
    names = ("why", "good", "where", WORDS)
    labels = [f" {shipped_library.phrases.line(f'explain.{name}')}" for name in names]
    assert len("  ".join(labels)) <= USABLE


async def test_the_row_leads_to_the_words_by_tab_and_enter(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session) as pilot:
        is_golden(text(pilot), GOLDEN / "shipped-words-offered.txt")
        await tab_to(pilot, "explains", WORDS)
        await press(pilot, "enter")
        is_golden(text(pilot), GOLDEN / "shipped-words.txt")
        await press(pilot, "escape")
        assert spot(session) == "journey.where-you-are"
        await take(pilot, "explains", WORDS)
        await press(pilot, "enter")
        assert spot(session) == "journey.where-you-are", "Enter leads back"


async def test_a_click_on_a_word_opens_its_meaning(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session) as pilot:
        x, y = find(pilot, "The toolkit")
        await pilot.click(offset=(x, y))
        await settled(pilot)
        assert spot(session) == "journey.where-you-are", "'The' is no part of the word"
        await pilot.click(offset=(x + len("The t"), y))
        await settled(pilot)
        assert spot(session) == "words"
        assert "DSPT is short for" in flat(pilot)
        await click(pilot, "Back to the question")
        assert spot(session) == "journey.where-you-are"


async def test_a_click_on_a_word_that_is_wrapped_opens_it_too(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session, (40, 24)) as pilot:
        await press(pilot, "f1")
        for size in range(40, 100, 3):
            await pilot.resize_terminal(size, 30)
            await settled(pilot)
            await click(pilot, "toolkit is a")
            assert spot(session) == "words", text(pilot)
            await press(pilot, "escape")


async def test_a_double_click_on_a_word_opens_it_once(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session) as pilot:
        x, y = find(pilot, "toolkit is")
        await pilot.click(offset=(x, y), times=2)
        await settled(pilot)
        assert spot(session) == "words"


async def test_what_was_being_typed_is_there_again_after_a_click_on_a_word(
    shipped_home: Home,
) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), typed({"text": "Rose Court"}))
    perform(session, Do(Command.TOPICS), Choose("group/staffing-and-roles"))
    perform(session, Choose("training-needs"))
    assert spot(session) == "profile.publish-on"
    async with shown(session) as pilot:
        await write(pilot, "4")
        await click(pilot, "that day")
        assert spot(session) == "words"
        await press(pilot, "escape")
        assert [field.typed for field in fields(pilot)] == ["4"]


async def test_f1_is_one_page_that_says_how_to_move(home: Home) -> None:
    session = home.sit_down()
    async with shown(session) as pilot:
        assert "F1 Explain" in text(pilot)
        await press(pilot, "f1")
        is_golden(text(pilot), GOLDEN / "help.txt")
        assert not said_part(pilot, session)
        await press(pilot, "f1", "escape")
        assert spot(session) == "opening"


async def test_help_with_all_its_choices_is_still_one_page(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending")
    async with shown(session) as pilot:
        await command(pilot, Command.EXPLAIN)
        assert spot(session) == HELP
        assert not said_part(pilot, session)
        assert "About this topic" in text(pilot)


async def test_looking_up_by_keyboard_alone(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session) as pilot:
        await press(pilot, "f1")
        await take(pilot, "options", LOOK_UP)
        assert focus(pilot) == "word"
        is_golden(text(pilot), GOLDEN / "look-up.txt")
        await write(pilot, "Cyber Essentails\n")
        is_golden(text(pilot), GOLDEN / "shipped-found.txt")
        assert focus(pilot) == "options"
        await press(pilot, "enter")
        assert "(Cyber Essentials)" in flat(pilot)
        await take(pilot, "options", LOOK_UP)
        await write(pilot, "[/] [@click=app.quit]x[/]\n")
        assert "[/] [@click=app.quit]x[/]" in flat(pilot)
        await take(pilot, "options", LOOK_UP)
        await press(pilot, "enter")
        is_golden(text(pilot), GOLDEN / "shipped-all-words.txt")
        await press(pilot, "enter", "enter")
        assert spot(session) == "words"
        await take(pilot, "options", LEAVE_HELP)
        assert spot(session) == "journey.where-you-are"


async def test_who_can_help_and_adding_to_it(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    async with shown(session) as pilot:
        await press(pilot, "f1")
        await take(pilot, "options", WHO_CAN_HELP)
        is_golden(text(pilot), GOLDEN / "shipped-contacts.txt")
        await take(pilot, "options", "own-contacts")
        assert spot(session) == OWN_CONTACTS
        is_golden(text(pilot), GOLDEN / "shipped-own-contacts.txt")
        assert not said_part(pilot, session)
        await write(pilot, "IT company\nComputers\n01234 567890\n\n\n")
        assert spot(session) == "contacts"
        assert "Phone: 01234 567890" in text(pilot)


async def test_about_a_topic(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), typed({"word": "3.2.1"}))
    async with shown(session) as pilot:
        await take(pilot, "options", "about/staff-training")
        is_golden(text(pilot), GOLDEN / "shipped-about.txt")
        await take(pilot, "options", "trainers-note")
        assert "Talking points" in text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)], ids=str)
async def test_every_page_of_help_keeps_its_choices_in_sight(
    shipped_home: Home, size: tuple[int, int]
) -> None:
    session = at_words(shipped_home)
    steps: list[Step] = [
        F1,
        F1,
        Choose(WHO_CAN_HELP),
        Choose(LOOK_UP),
        typed({"word": "training"}),
        Choose(f"{TERM}training-record"),
        Do(Command.BACK),
        Choose("help/all-words"),
        Choose("letters/C"),
    ]
    async with shown(session, size) as pilot:
        for step in steps:
            perform(session, step)
            await redraw(pilot)
            assert max(map(len, lines(pilot))) <= size[0]
            options = row(pilot, "options").choices
            if options:
                assert options[0].label[:20] in flat(pilot), text(pilot)
                await press(pilot, "end")
                assert options[-1].label[:20] in flat(pilot), text(pilot)
            else:
                assert focus(pilot) == "word"
