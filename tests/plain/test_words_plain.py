"""The words that can be typed instead of an answer, what is not understood, and the end of it."""

import pytest

from tests.plain.consoles import talk
from tests.session.home import Home
from tests.session.script import Choose, Do, fields, fields_entry, perform, spot, walk_to
from wizard.views import Command

CONTROLS = [chr(code) for code in [*range(9), *range(11, 32), *range(0x7F, 0xA0)]]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("help", "What good looks like"),
        ("?", "What words mean"),
        ("why", "Why we ask"),
        ("Why do you ask?", "Why we ask"),
        ("Where to look", "Look at the cupboards."),
        ("good", "What good looks like"),
        ("my answers", "Your answers so far"),
        ("answers", "Your answers so far"),
        ("topics", "All topics"),
        ("back", "All topics"),
    ],
)
def test_a_word_opens_what_it_names(home: Home, word: str, shown: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    console = talk(session, word)
    assert shown.casefold() in console.turns[1].casefold()
    assert "paper.locked" not in home.kept()


@pytest.mark.parametrize("word", ["stop", "Quit", "exit.", " STOP "])
def test_a_word_stops_at_once_and_says_that_all_is_saved(home: Home, word: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    console = talk(session, word, "never read")
    assert session.stopped
    assert len(console.turns) == 1
    assert "Your 2 answers are saved" in console.last


@pytest.mark.parametrize("typed", ['"stop"', '"Not sure"', '"back"'])
def test_quotes_answer_with_the_word_itself(home: Home, typed: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    talk(session, typed)
    assert home.kept()["paper.called"]["value"] == typed.strip('"')


def test_quotes_inside_a_text_stay(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    talk(session, 'The "safe"')
    assert home.kept()["paper.called"]["value"] == 'The "safe"'


def test_back_goes_to_the_field_before_and_then_to_the_question_before(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    console = talk(session, "Manager", "back", "Deputy", "back", "back")
    assert "Now: Manager" in console.text
    assert "paper.lead" not in home.kept()
    assert "When did somebody last check the locks?" in console.turns[-1]
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    entry = fields_entry(again).entries[0]
    assert entry["job_title"] == "Deputy", "the half-typed answer is kept"


def test_a_dash_empties_a_field(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms", paper__remark=fields({"text": "Rather dusty"}))
    console = talk(session, "back", "-")
    assert "Type a dash" in console.text
    assert home.kept()["paper.remark"]["value"] == ""


def test_enter_keeps_what_is_there(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    journal = home.journal()
    console = talk(session, "back", "", "back", "back", "")
    assert "Now: The record room" in console.text
    assert "Now: Care plans, Letters" in console.text
    assert home.journal() == journal


def test_a_page_not_understood_is_asked_again(home: Home) -> None:
    session = home.sit_down()
    console = talk(session, "what now?", "9", "1")
    assert 'We did not understand "what now?"' in console.turns[1]
    assert 'We did not understand "9"' in console.turns[2]
    assert "What is your care service called?" in console.turns[3]


def test_enter_takes_the_first_choice_and_words_take_theirs(home: Home) -> None:
    console = talk(home.sit_down(), "show me how it works first", "")
    assert "You see one question at a time" in console.turns[1]
    assert "What is your care service called?" in console.turns[2]


def test_a_wrong_number_is_explained_with_its_bounds(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.with-key")
    console = talk(session, "lots", "13", "", "12")
    assert '"lots" is not a whole number' in console.turns[1]
    assert "from 1 to 12" in console.turns[2]
    assert "Press Enter to keep it" not in console.text
    assert home.kept()["paper.with-key"]["value"] == 12


def test_at_the_question_for_more_every_word_still_works(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    console = talk(session, "Copy", "Kitchen", "", "", "stop")
    assert session.stopped
    assert "paper.copies" not in home.kept()
    assert "saved" in console.last
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert fields_entry(again).entries[0]["where"] == "Kitchen"


@pytest.mark.parametrize("lines", range(12))
def test_the_input_may_end_anywhere(home: Home, lines: int) -> None:
    script = ["1", "Rose Court", "1", "1 2", "Safe", "One", "Two", "", "", "3", "3", "today"]
    session = home.sit_down()
    console = talk(session, *script[:lines])
    assert session.stopped
    assert "saved" in console.last or "nothing was kept" in console.last
    assert len(home.kept()) == [0, 0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 8][lines]


def test_a_paragraph_cut_off_by_the_end_of_the_input_is_a_draft(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    talk(session, "First line", "second line")
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert fields_entry(again).entries == ({"text": "First line\nsecond line"},)


def test_a_change_that_sets_aside_is_confirmed_by_number(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"))
    console = talk(session, "not yet", "2", "back")
    assert "we will set aside 11 answers" in console.turns[1]
    assert 'Keep "Yes, always"' in console.turns[1]
    assert "Now: Yes, always" in console.turns[2]
    assert "Your answers so far" in console.turns[3]


@pytest.mark.parametrize("width", [20, 40, 72])
def test_no_line_is_wider_than_the_terminal(home: Home, width: int) -> None:
    session = home.sit_down()
    walk_to(
        session,
        "topics",
        paper__called=fields({"text": "w" * 300}),
        journey__organisation=fields({"text": "\u65e5\u672c\u8a9e" * 20}),
    )
    lines = ["topics", "1", "2", "", "answers", "1", "help", "back", "-", "back", "stop"]
    console = talk(session, *lines, width=width)
    typed = {f"Type here: {line}" for line in lines}
    assert len(console.turns) > 5
    assert [line for line in console.text.splitlines() if len(line) > width] == []
    assert typed & set(console.text.splitlines())


def test_nothing_written_can_act_on_a_terminal(home: Home) -> None:
    hostile = "\x1b]52;c;qujd\x07 \x9b2J \u202eabc"
    session = home.sit_down()
    walk_to(
        session,
        "topics",
        journey__organisation=fields({"text": hostile}),
        paper__called=fields({"text": hostile}),
        paper__copies=fields({"what": hostile, "where": hostile}),
    )
    console = talk(
        session,
        *["answers", "1", "", "2", "3", "back", "14", hostile, "1", "", "", "", "", "no", "stop"],
    )
    written = console.text.replace(hostile, "")
    assert len(console.turns) > 8
    assert [sign for sign in CONTROLS if sign in written] == []
    assert "\u202e" not in written


def test_a_long_answer_is_shown_short_when_it_is_asked_again(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.remark", paper__story=fields({"text": "long " * 20_000}))
    console = talk(session, "back", "")
    assert len(console.text) < 3_000
    assert len(home.kept()["paper.story"]["value"]) == 100_000
    assert spot(session) == "stopping"
