"""Words at any prompt: however they are typed, they are never saved as an answer by mistake."""

from __future__ import annotations

import pytest

from tests.plain.consoles import ScriptedConsole, talk
from tests.session.home import Home
from tests.session.script import Choose, Do, Way, perform, walk_to
from wizard.plain.slips import is_slip_of
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import Command

TEXT = "paper.called"
SPOTS = ["paper.locked", "paper.kept", TEXT, "paper.story", "paper.rooms", "paper.checked"]
"""A question of each kind with one thing to answer."""


def at(home: Home, question: str) -> Session:
    session = home.sit_down()
    walk_to(session, question)
    return session


@pytest.mark.parametrize("question", SPOTS)
@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("HELP", "In short"),
        ("Help me, please.", "In short"),
        ("I want to go back", ""),
        ("show my answers", "Your answers so far"),
        ("go to topics", "All topics"),
        ("Something wrong!", "happened"),
        ("where am I?", "Rose Court. 2026-27, not yet checked. Data security. Paper. Question"),
        ("Where am i", 'Type "again" to hear all of it once more'),
        ("repeat", "again."),
        ("I'd like to stop", "saved on this computer"),
        ("Please stop now.", "saved on this computer"),
        ("hlep", 'Did you mean "help"?'),
        ("stpo", 'Did you mean "stop"?'),
        ("my anwsers", 'Did you mean "my answers"?'),
        ("topcs", 'Did you mean "topics"?'),
        ("wehre am I", 'Did you mean "where am I"?'),
        ("somthing wrong", 'Did you mean "something wrong"?'),
    ],
)
def test_a_word_is_understood_as_people_type_it(
    home: Home, question: str, typed: str, heard: str
) -> None:
    session = at(home, question)
    before = home.kept()
    console = talk(session, typed)
    assert heard in " ".join((*console.turns[1:], console.last)).replace("\n", " ")
    assert home.kept() == before


@pytest.mark.parametrize(
    "typed", ["Shop", "Hope", "Tops", "Step", "Kelp", "Back door", "Pack", "Topical"]
)
def test_what_only_looks_like_a_word_is_an_answer(home: Home, typed: str) -> None:
    talk(at(home, TEXT), typed)
    assert home.kept()[TEXT]["value"] == typed


@pytest.mark.parametrize("quotes", ['""', "''", "\u201c\u201d", "\u2018\u2019"])
@pytest.mark.parametrize("typed", ["hlep", "stop", "where am I", "again"])
def test_in_quotes_of_any_kind_it_is_an_answer(home: Home, quotes: str, typed: str) -> None:
    talk(at(home, TEXT), f"{quotes[0]}{typed}{quotes[1]}")
    assert home.kept()[TEXT]["value"] == typed


def test_a_word_that_was_meant_is_taken_with_yes(home: Home) -> None:
    console = talk(at(home, "paper.locked"), "hlep", "yes")
    assert "What good looks like" in console.turns[2]
    assert "paper.locked" not in home.kept(), 'the yes is about "help"'


def test_one_that_was_not_meant_is_left_with_no_or_with_the_answer(home: Home) -> None:
    session = at(home, TEXT)
    console = talk(session, "hlep", "no", "stpo", "The record room")
    assert '"again"' in console.turns[2]
    assert home.kept()[TEXT]["value"] == "The record room"


def test_a_word_that_does_nothing_here_is_said_so(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"))
    console = talk(session, "back", "I want to go back", "Rose Court")
    assert 'nowhere for "back" to go' in " ".join(console.turns[1].split())
    assert home.kept()["journey.organisation"]["value"] == "Rose Court"


def test_again_says_the_question_once_more_with_every_word(home: Home) -> None:
    session = at(home, "paper.kept")
    console = talk(session, "1", "again")
    first, second = (" ".join(turn.split()) for turn in console.turns[1:3])
    assert "my answers" not in first
    assert "help, my answers, topics, something wrong, back, stop, where am I, again." in second
    assert second.partition(" Type your")[0] in first


# In the middle of several things to type.


def test_where_am_i_and_again_lose_nothing_that_was_typed(home: Home) -> None:
    session = at(home, "paper.proof")
    console = talk(session, "Key rule", "where am I", "again", "stpo", "no", "Office", "", "")
    assert "Data security. Paper. Question" in console.text
    assert "Where is it kept?" in console.turns[3]
    (kept,) = home.kept()["paper.proof"]["value"]
    assert (kept["what"], kept["where"]) == ("Key rule", "Office")


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("help", "In short"),
        ("my answers", "Your answers so far"),
        ("topics", "All topics"),
        ("something wrong", "happened"),
    ],
)
def test_a_word_in_the_middle_leads_away_and_back_to_what_was_typed(
    home: Home, word: str, heard: str
) -> None:
    session = at(home, "paper.proof")
    console = talk(session, "Key rule", word)
    assert heard in console.turns[2]
    assert "paper.proof" not in home.kept()
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert "Now: Key rule" in talk(again).text


@pytest.mark.parametrize("word", ["Stop.", "i want to stop", "help", "topics"])
def test_a_word_on_a_later_line_of_a_long_answer_is_no_part_of_it(home: Home, word: str) -> None:
    session = at(home, "paper.story")
    talk(session, "We lock up.", word)
    assert "paper.story" not in home.kept()
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    console = talk(again, "")
    assert "Now: We lock up. Press Enter to keep it, or type all of it again." in console.text
    assert home.kept()["paper.story"]["value"] == "We lock up."


def test_on_a_later_line_again_goes_on_and_quotes_make_it_text(home: Home) -> None:
    session = at(home, "paper.story")
    talk(session, "We lock up.", "again", '"stop"', "not sure", 'He said "stop"', "")
    kept = home.kept()["paper.story"]["value"]
    assert kept == 'We lock up.\nstop\nnot sure\nHe said "stop"'


def test_at_every_other_prompt_they_work_too(home: Home) -> None:
    """Whom to ask, a reason, a search, the list of answers, a change to confirm."""
    session = at(home, "paper.locked")
    perform(session, Way("ask_someone"))
    assert 'mean "stop"' in talk(session, "The owner", "stpo").text
    for word in ("where am I", "again", "help"):
        session = home.sit_down()
        perform(session, Choose("carry-on"), Way("does_not_apply"))
        assert "did not understand" not in talk(session, word).text
    session = home.sit_down()
    perform(session, Choose("carry-on"), Do(Command.ANSWERS))
    assert "Your answers so far" in talk(session, "where am I").text


# Stopping.


def test_stop_asks_first_only_when_words_would_be_gone(home: Home) -> None:
    session = at(home, TEXT)
    perform(session, Do(Command.STOP), Do(Command.BACK))
    session._sitting.book.looks_only = True
    session.keep_draft({"entries": [{"text": "The record room"}]})
    console = talk(session, "stop", "stop")
    assert "What you typed last is only on this screen." in " ".join(console.turns[1].split())
    assert session.stopped


# Slips of the fingers.


@pytest.mark.parametrize(
    ("typed", "word", "is_one"),
    [
        ("hlep", "help", True),
        ("helpp", "help", True),
        ("hlp", "help", True),
        ("elp", "help", False),
        ("kelp", "help", False),
        ("help", "help", False),
        ("topocs", "topics", True),
        ("topic", "topics", True),
        ("sto", "stop", False),
        ("pots", "stop", False),
        ("", "stop", False),
    ],
)
def test_a_slip_is_one_letter_and_never_another_short_word(
    typed: str, word: str, *, is_one: bool
) -> None:
    assert is_slip_of(typed, word) is is_one


def test_no_word_is_a_slip_of_another(home: Home) -> None:
    """Otherwise one would be taken for the other."""
    words = Wordlist(home.library.phrases)
    shown = [words.shown(command) for command in Command]
    assert [(a, b) for a in shown for b in shown if is_slip_of(a, b)] == []


# Long pages.


def by_sheets(home: Home, *typed: str) -> ScriptedConsole:
    session = home.sit_down()
    return talk(session, "2", *typed, sheet=8)


def test_a_long_page_waits_for_enter(home: Home) -> None:
    console = by_sheets(home, *[""] * 6)
    whole = talk(Home(home.folder.parent / "other", home.library, home.watch).sit_down(), "2")
    first = console.turns[1]
    assert "Press Enter for more, or type stop reading." in first
    assert len(first.split("\n")) <= 12
    assert "1. Let's start" not in first
    more = "Press Enter for more, or type stop reading.\n"
    read = "".join(console.turns[1:]).partition("1. Let's start")[0].replace(more, "")
    assert [line for line in read.split("\n") if line] == [
        line for line in whole.turns[1].partition("1. Let's start")[0].split("\n") if line
    ]


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("stop reading", "1. Let's start"),
        ("back", "Hello."),
        ("1", "What is your care service called?"),
        ("stop", "nothing was kept"),
        ("hmm", "We did not understand"),
    ],
)
def test_between_two_sheets_every_word_works(home: Home, typed: str, heard: str) -> None:
    console = by_sheets(home, typed)
    assert heard in "".join((*console.turns[2:], console.last))
    assert "official toolkit" not in console.turns[1]


def test_what_goes_to_a_file_is_never_cut(home: Home) -> None:
    assert "stop reading" not in talk(home.sit_down(), "2", "1").text


@pytest.mark.parametrize(
    ("opened", "said"),
    [
        (["topics"], "Rose Court. 2026-27, not yet checked. All topics."),
        (["my answers"], "Your answers so far."),
        (["something wrong"], "Something has gone wrong. Question 1."),
        (["topics", "settings"], "Settings."),
        (["help", "where am I"], "Toolkit 1.4.1"),
    ],
)
def test_where_am_i_names_the_page_too(home: Home, opened: list[str], said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    console = talk(session, *opened, "where am I")
    assert said in " ".join(console.turns[-1].split())
