"""Every kind of question and every way of answering, line by line."""

import pytest

from tests.plain.consoles import talk
from tests.plain.lines import typed
from tests.session.home import Home
from tests.session.script import GIVEN, perform, spot, walk_to
from wizard.plain.wordlist import Wordlist


@pytest.mark.parametrize("question", [q for q in GIVEN if q not in ("paper.plan", "profile.sites")])
def test_each_kind_takes_the_same_answer_as_the_session(home: Home, question: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    lines = typed(session.view, GIVEN[question], Wordlist(session.phrases))
    console = talk(session, *lines)
    assert f"Saved at {session.saved:%H:%M}" in console.text
    plain = home.kept()[question]
    other = Home(home.folder.parent / "other", home.library, home.watch)
    direct = other.sit_down()
    walk_to(direct, question)
    perform(direct, GIVEN[question])
    assert plain["value"] == other.kept()[question]["value"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (["not sure"], "not_sure"),
        (["I'm not sure."], "not_sure"),
        (["I don\u2019t know"], "not_sure"),
        (["LATER"], "come_back"),
        (["skip"], "come_back"),
        (["ask someone", "The landlord", "1 March 2027"], "ask_someone"),
        (["ask", "", ""], "ask_someone"),
        (["n/a", "1"], "does_not_apply"),
        (["does not apply", "we have no paper at all"], "does_not_apply"),
    ],
)
@pytest.mark.parametrize("question", ["paper.locked"])
def test_each_way_can_be_said_in_words(
    home: Home, question: str, said: list[str], status: str
) -> None:
    session = home.sit_down()
    walk_to(session, question)
    talk(session, *said)
    assert home.kept()[question]["status"] == status


@pytest.mark.parametrize("way", ["not sure", "later"])
@pytest.mark.parametrize(
    "question", [q for q in GIVEN if q.startswith("paper.") and "plan" not in q]
)
def test_every_kind_takes_the_other_ways(home: Home, question: str, way: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    talk(session, way)
    assert home.kept()[question]["status"] in ("not_sure", "come_back")


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("1 3", ["care-plans", "letters"]),
        ("1,3", ["care-plans", "letters"]),
        ("3, 1.", ["care-plans", "letters"]),
        ("1 and 2", ["care-plans", "staff-files"]),
        ("2", ["staff-files"]),
        ("Care plans", ["care-plans"]),
        ("letters", ["letters"]),
    ],
)
def test_several_options_can_be_said_in_many_forms(
    home: Home, said: str, chosen: list[str]
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    talk(session, said)
    assert home.kept()["paper.kept"]["value"] == chosen


@pytest.mark.parametrize("said", ["1", " 1. ", "1)", "yes", "Yes, always", "YES"])
def test_one_option_can_be_said_by_number_or_words(home: Home, said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    talk(session, said)
    assert home.kept()["paper.locked"]["value"] == "always"


@pytest.mark.parametrize("said", ["0", "4", "99999", "-1", "maybe", "1 2", "\u0661", "y", "n"])
def test_what_is_no_option_is_asked_again(home: Home, said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    console = talk(session, said)
    assert "paper.locked" not in home.kept()
    assert len(console.turns) == 2
    assert "Choose one of the 3 answers" in console.turns[1]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3 10 2026", "2026-10-03"),
        ("3/10/26", "2026-10-03"),
        ("03.10.2026", "2026-10-03"),
        ("3-10-2026", "2026-10-03"),
        ("2026-10-03", "2026-10-03"),
        ("3 October 2026", "2026-10-03"),
        ("3rd of October, 2026", "2026-10-03"),
        ("3 oct", "2026-10-03"),
        ("3 Sept", "2026-09-03"),
        ("1 January", "2026-01-01"),
        ("today", "2026-10-13"),
        ("Yesterday", "2026-10-12"),
        ("October 3, 2026", "2026-10-03"),
        ("Saturday 3 October 2026", "2026-10-03"),
        ("Sat 3 Oct", "2026-10-03"),
    ],
)
def test_a_day_can_be_typed_in_many_forms(home: Home, said: str, day: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.checked")
    talk(session, said)
    assert home.kept().get("paper.checked", {}).get("value") == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("tomorrow", "14 October 2026"),
        ("14 10 2026", "14 October 2026"),
        ("3 10 2027", "3 October 2027"),
    ],
)
def test_a_day_to_come_is_asked_again(home: Home, said: str, day: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.checked")
    console = talk(session, said)
    assert "paper.checked" not in home.kept()
    assert session.phrases.line("problems.day-to-come", day=day) in console.text


def test_of_proof_checked_on_a_day_to_come_only_the_day_is_asked_again(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.proof")
    talk(session, "Key rule", "Office", "", "1 March 2027", "1 March")
    (kept,) = home.kept()["paper.proof"]["value"]
    assert kept == {"what": "Key rule", "where": "Office", "whose": "", "checked": "2026-03-01"}


@pytest.mark.parametrize("said", ["31 2 2026", "soon", "last spring"])
def test_a_day_in_the_middle_of_a_form_is_asked_again_at_once(home: Home, said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    console = talk(session, "Copy", "Kitchen", "", said, "1 May", "no")
    after_the_day = " ".join(console.turns[4].split())
    assert "14 3 2026" in after_the_day or "31 February" in after_the_day
    assert session.phrases.line("plain.may-be-empty") in after_the_day
    assert session.phrases.line("plain.more") not in after_the_day
    (kept,) = home.kept()["paper.copies"]["value"]
    assert (kept["what"], kept["checked"]) == ("Copy", "2026-05-01")


def test_a_day_in_a_form_that_has_not_come_is_asked_again_at_once(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.proof")
    console = talk(session, "Key rule", "Office", "", "1 March 2027")
    assert session.phrases.line("problems.day-to-come", day="1 March 2027") in console.turns[-1]


@pytest.mark.parametrize("said", ["31 2 2026", "10/13/2026", "next week", "3", "3 10 20266", "x"])
def test_a_day_that_cannot_be_read_is_asked_again_with_an_example(home: Home, said: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.checked")
    console = talk(session, said)
    assert "paper.checked" not in home.kept()
    assert "14 3 2026" in console.turns[1]
    assert "Press Enter to keep it" not in console.turns[1], "nobody keeps what cannot be read"


def test_a_paragraph_ends_with_an_empty_line(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    talk(session, "At ten", "  we lock up.", "", "ignored")
    assert home.kept()["paper.story"]["value"] == "At ten\n  we lock up."


def test_several_proofs_are_asked_for_one_after_the_other(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    one, two = ["Copy", "Kitchen", "", ""], ["Other", "Attic", "Cook", "1 May 2026"]
    console = talk(session, *one, "what?", "yes", *two, "no")
    assert [copy["what"] for copy in home.kept()["paper.copies"]["value"]] == ["Copy", "Other"]
    assert 'did not understand "what?"' in console.text
    assert spot(session) == "stopping"
