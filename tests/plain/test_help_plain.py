"""Help as plain text: the words to type for it, on every screen."""

from __future__ import annotations

import pytest

from tests.plain.consoles import talk
from tests.session.home import Home
from tests.session.script import Choose, fields, perform, walk_to
from wizard.choice_ids import OWN_CONTACTS
from wizard.session import Session


def at_words(home: Home) -> Session:
    session = home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}))
    return session


def test_words_is_offered_where_there_are_some(shipped_home: Home) -> None:
    console = talk(at_words(shipped_home), "words", "")
    assert "later, words," in " ".join(console.turns[0].split())
    assert "DSPT is short for" in console.turns[1]
    assert "Where are you with the toolkit?" in console.turns[-1]


@pytest.mark.parametrize("word", ["words", "What words mean", "what do words mean?"])
def test_words_is_understood_on_every_question_and_never_an_answer(home: Home, word: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    console = talk(session, word)
    assert "everyday words" in console.turns[1]
    assert "words," not in console.turns[0]
    assert "paper.called" not in home.kept()


def test_words_is_understood_on_pages(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    console = talk(session, "words")
    assert "everyday words" in console.turns[-1]


def test_in_quotes_it_is_an_answer(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    talk(session, '"words"')
    assert home.kept()["paper.called"]["value"] == "words"


def test_help_says_how_to_move_in_plain_text(home: Home) -> None:
    console = talk(home.sit_down(), "help", "help", "back")
    for turn in console.turns[1:3]:
        assert "type the number in front of it" in turn
        assert "arrow keys" not in turn.casefold()
        assert "Each answer is saved" in turn
    assert "We did not understand" not in console.text
    assert "Hello." in console.turns[3]


def test_looking_up_a_word(shipped_home: Home) -> None:
    session = at_words(shipped_home)
    typed = ("help", "look up a word", "what is a breach?", "1", "back to the question")
    console = talk(session, *typed)
    assert "Which word would you like to look up?" in console.turns[2]
    assert "1. when personal information goes wrong (breach)" in console.turns[3]
    assert "Someone's information gets lost" in console.turns[4]
    assert "Where are you with the toolkit?" in console.turns[-1]


def test_an_empty_line_lists_all_words(shipped_home: Home) -> None:
    console = talk(at_words(shipped_home), "help", "look up a word", "", "1")
    assert "All words, by the letter" in console.turns[3]
    assert "breach (when personal information goes wrong)" in console.turns[-1]


def test_adding_a_contact(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    answers = ("IT company", "", "01234 567890", "", "", "no")
    console = talk(session, "help", "who can help", "add your own", *answers)
    assert "What for? (optional)" in console.text
    assert "- Phone: 01234 567890" in console.turns[-1]
    assert home.kept()[OWN_CONTACTS]["value"][0]["phone"] == "01234 567890"


def test_commands_inside_a_search_are_commands(home: Home) -> None:
    console = talk(home.sit_down(), "help", "look up a word", "back", "look up a word", '"back"')
    assert "How to move" in console.turns[3]
    assert 'for "back"' in console.turns[-1]
