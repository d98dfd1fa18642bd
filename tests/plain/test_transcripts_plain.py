"""Whole conversations as people read them: tests/plain/golden/*.txt."""

from pathlib import Path

from tests.plain.consoles import talk
from tests.session.golden import is_golden
from tests.session.home import Home
from tests.terminal import shipped_walk
from tests.terminal.shipped_walk import typed

GOLDEN = Path(__file__).parent / "golden"

GETTING_READY = [*typed(shipped_walk.GETTING_READY), "", *typed(shipped_walk.LEVEL)]
TO_THE_TOPIC = ["topics", "staffing and roles", "7"]
ENOUGH = ["why", "", "42", "help", "", "40", "1", "2 3"]
RECORD = ["Training record", "Office, blue folder", "Deputy manager"]


def test_training_in_place(shipped_home: Home) -> None:
    """From the first screen to a topic in place, with explanations, a wrong date, what to type."""
    record = [*RECORD, "last week", "3 5 2026", "no"]
    topic = [*TO_THE_TOPIC, *ENOUGH, *record]
    sheet = ["2", "", "topics", "check and publish", "3", "3", "stop"]
    console = talk(shipped_home.sit_down(), "2", "1", *GETTING_READY, *topic, *sheet)
    is_golden(console.text, GOLDEN / "training-in-place.txt")
    assert shipped_home.kept()["staff-training.record"]["value"][0]["checked"] == "2026-05-03"


def test_training_not_in_place(shipped_home: Home) -> None:
    """The same day again, with too few people trained: slips, someone to ask, and a plan."""
    talk(shipped_home.sit_down(), "1", *GETTING_READY, "stop")
    slips = ["lots", "42", "43", "ask someone", "Deputy", "1 Dec"]
    plan = ["Talk at the team meeting", "Deputy manager", "31 1 2027"]
    lines = [*TO_THE_TOPIC, *slips, "back", "30", *plan, "topics", "stop"]
    console = talk(shipped_home.sit_down(), *lines)
    is_golden(console.text, GOLDEN / "training-not-in-place.txt")
    assert shipped_home.kept()["staff-training.plan"]["value"]["by"] == "2027-01-31"


def test_coming_back_and_changing_an_answer(shipped_home: Home) -> None:
    """Five weeks later: the welcome, the lists of answers, and a change that sets some aside."""
    topic = [*TO_THE_TOPIC, "42", "40", "1", "2 3", *RECORD, "", "no"]
    talk(shipped_home.sit_down(), "1", *GETTING_READY, *topic, "stop")
    shipped_home.watch.wait(days=35)
    change = ["my answers", "staffing and roles", "2", "30", "1", "Book a talk", "", ""]
    console = talk(shipped_home.sit_down(), *change, "7", "", "stop")
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
