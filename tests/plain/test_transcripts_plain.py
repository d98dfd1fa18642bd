"""Whole conversations as people read them: tests/plain/golden/*.txt."""

from pathlib import Path

from tests.plain.consoles import talk
from tests.session.golden import is_golden
from tests.session.home import Home

GOLDEN = Path(__file__).parent / "golden"

BEGINNING = ["2", "1", "Rose Court"]
ENOUGH = ["why", "", "42", "help", "", "40"]
RECORD = ["Training record", "Office, blue folder", "Deputy manager"]


def test_training_in_place(shipped_home: Home) -> None:
    """The shipped topic with enough people trained: explanations, a wrong date, what to type."""
    record = [*RECORD, "last week", "no", "3 5 2026", "no"]
    console = talk(shipped_home.sit_down(), *BEGINNING, *ENOUGH, *record, "2", "", "1", "", "stop")
    is_golden(console.text, GOLDEN / "training-in-place.txt")
    assert shipped_home.kept()["staff-training.record"]["value"][0]["checked"] == "2026-05-03"


def test_training_not_in_place(shipped_home: Home) -> None:
    """The shipped topic with too few people trained: slips, someone to ask, and a plan."""
    plan = ["Talk at the team meeting", "Deputy manager", "31 1 2027"]
    lines = [*BEGINNING, "lots", "42", "43", "ask someone", "Deputy", "2", "30", *plan, "", "stop"]
    console = talk(shipped_home.sit_down(), *lines)
    is_golden(console.text, GOLDEN / "training-not-in-place.txt")
    assert shipped_home.kept()["staff-training.plan"]["value"]["by"] == "2027-01-31"


def test_coming_back_and_changing_an_answer(shipped_home: Home) -> None:
    """Five weeks later: the welcome, the list of answers, and a change that sets one aside."""
    talk(shipped_home.sit_down(), "1", "Rose Court", "42", "40", *RECORD, "", "no", "stop")
    shipped_home.watch.wait(days=35)
    console = talk(
        shipped_home.sit_down(), "3", "3", "30", "1", "Book a talk", "", "", "3", "", "stop"
    )
    is_golden(console.text, GOLDEN / "coming-back.txt")


def test_every_kind_of_question(home: Home) -> None:
    """Each kind once, with the other ways of answering at the end."""
    console = talk(
        home.sit_down(),
        *["1", "Rose Court", "yes", "1 3", "Record room", "We lock up.", "Every night.", "", ""],
        *["12", "11", "3 October", "Deputy manager", "", "Key rule", "Office", "", ""],
        *["Copy", "Kitchen", "Cook", "1 May 2026", "yes", "Other", "Attic", "", "", "no", "2", ""],
        *["1", "not sure", "2", "later", "1", "stop"],
    )
    is_golden(console.text, GOLDEN / "every-kind.txt")
