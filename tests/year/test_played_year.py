"""A played year: one home, from October to the September after, as it really goes.

Each sitting is a process of its own on a day of its own; some end with the plug pulled. After each
of them a program that knows nothing of faces reads what is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.session.script import Choose, Do, Explain, Keep, fields, options
from tests.year.year import Year
from wizard.choice_ids import HISTORY
from wizard.views import Command

ANSWERS, TOPICS = Do(Command.ANSWERS), Do(Command.TOPICS)
CHANGE, TAKE_BACK, AGAIN = Choose("change"), Choose("take-back"), Choose("do-again")


def october(year: Year) -> None:
    """They begin, get to nine answers, and the plug is pulled."""
    with year.sitting("2026-10-06") as sitting:
        assert sitting.name == "opening"
        year.person.answer(sitting, 9)
        sitting.kill()


def a_week_later(year: Year) -> None:
    """They are welcomed and go on. The plug is pulled when an answer is half typed."""
    with year.sitting("2026-10-13") as sitting:
        assert "Tuesday 6 October, seven days ago" in sitting.shown
        year.person.answer_up_to_a_proof(sitting)
        year.left_at = sitting.name
        sitting.begin_to_type("Half of a name")
        sitting.kill()


def half_term(year: Year) -> None:
    """Enter leads to the very question, with what was half typed. It is finished now."""
    with year.sitting("2026-10-27") as sitting:
        sitting.do(Choose(sitting.choices[0]))
        assert sitting.name == year.left_at
        assert "Now: Half of a name" in sitting.shown
        year.person.reply(sitting)
        year.person.answer(sitting, 18)
        sitting.stop()


def a_change_of_mind(year: Year) -> None:
    """Nobody keeps the staff list after all; and then somebody does. Nothing is lost on the way."""
    with year.sitting("2026-11-03") as sitting:
        before = year.answers()
        year.person.find(sitting, "staff-list.people")
        sitting.do(options("no-list"))
        assert sitting.name == "confirm"
        assert "Staff list" in sitting.shown
        sitting.do(CHANGE)
        assert sitting.name == "staff-list.plan"
        sitting.do(fields({"what": "Make a list", "whose": "Deputy", "by": "1 December 2026"}))
        assert sitting.name == "answers"
        sitting.do(Choose("last-step"), TAKE_BACK, TAKE_BACK)
        assert year.answers() == before
        sitting.kill()
    with year.sitting("2026-11-03") as sitting:
        sitting.do(ANSWERS, Choose("last-step"), AGAIN, AGAIN, TAKE_BACK, TAKE_BACK)
        assert year.answers() == before
        sitting.stop()


def november(year: Year) -> None:
    """Somebody else has to be asked; they say whom, and by when they want to know."""
    year.person.asks = {"lead-training.record": ("Owner", "1 December 2026")}
    with year.sitting("2026-11-10") as sitting:
        year.person.answer(sitting, 22)
        sitting.stop()


def a_cold_evening(year: Year) -> None:
    """The plug is pulled between two questions: the last answer was saved."""
    with year.sitting("2026-11-24") as sitting:
        year.person.answer(sitting, 20)
        sitting.kill()


def before_christmas(year: Year) -> None:
    """What was asked of somebody is overdue, in words, and leads back to its question."""
    with year.sitting("2026-12-15") as sitting:
        year.person.answer(sitting, 10)
        question = year.waiting()
        sitting.do(TOPICS, Choose("jobs"))
        assert "1 December" in sitting.shown
        sitting.do(Choose(f"job/{question}"), Choose(question))
        year.person.asks = {}
        year.person.reply(sitting)
        assert sitting.name == "jobs"
        sitting.stop()


def an_update(year: Year) -> None:
    """Three questions mean something else now. Only these are looked at again, with the reason."""
    reasons = {
        "who-is-responsible.talks": "It now asks how often you talk. A fixed day is kept best.",
        "privacy-notice.visitors": "Visitors who sign a book count now too.",
        "staff-list.people": "People from an agency belong on the list now.",
    }
    year.update(reasons)
    with year.sitting("2027-01-12") as sitting:
        assert "Three questions have changed since Tuesday 27 October" in sitting.shown
        sitting.do(Choose("changed"))
        for question, reason in reasons.items():
            assert reason in " ".join(sitting.shown.split())
            sitting.do(Choose(question), Keep())
            year.person.saved.append(question)
        assert sitting.name == "changed"
        assert sitting.choices[0] == "go-on"
        year.person.answer(sitting, 15)
        sitting.stop()
    assert {year.answers()[question]["rev"] for question in reasons} == {2}


def the_new_year_goes_on(year: Year) -> None:
    """Three evenings, each as long as it takes the soup to boil."""
    for day in ("2027-02-09", "2027-03-09", "2027-04-13"):
        with year.sitting(day) as sitting:
            assert "weeks ago" in sitting.shown
            year.person.answer(sitting, 25)
            sitting.stop()
        year.check()


def a_successor(year: Year) -> None:
    """Somebody else sits down: they are shown what there is, and answer under their own name."""
    with year.sitting("2027-05-04") as sitting:
        sitting.do(Choose("taking-over"))
        assert "answers, from 6 October 2026 to 13 April 2027" in " ".join(sitting.shown.split())
        sitting.do(Choose("next"))
        assert "Office, blue folder" in sitting.shown
        sitting.do(Choose("next"), fields({"who": "Bola"}))
        year.person.answer(sitting, 20)
        last = year.person.saved[-1]
        year.person.find(sitting, last)
        sitting.do(Explain(HISTORY))
        assert "Bola" in sitting.shown
        sitting.stop()


def published(year: Year) -> None:
    """Everything is answered, the sheet is typed from, and it is published."""
    with year.sitting("2027-06-15") as sitting:
        year.person.answer_all(sitting)
        sitting.stop()
    with year.sitting("2027-06-22") as sitting:
        assert "published" in sitting.shown
        sitting.stop()


def rolled_forward(year: Year) -> None:
    """A new year opens. Last year's answers come along, and are asked about in one key each."""
    year.open_year("2027-28", "2028-06-30")
    before = year.answers()
    with year.sitting("2027-09-21") as sitting:
        assert "You can go on into 2027-28 now" in sitting.shown
        sitting.do(Choose("roll-forward"))
        assert "come with you" in sitting.shown
        sitting.do(Choose("make-next"))
        year.begin_anew(before)
        year.person.go_on(sitting)
        assert "This is from an earlier year" in sitting.shown
        sitting.do(Keep())
        assert "Saved at" in sitting.said
        sitting.do(TOPICS, Choose("group/staffing-and-roles"), Choose("still-true"))
        sitting.do(Choose("all-still-true"))
        sitting.kill()
    carried = [one for one in year.answers().values() if one["how"] == "carried"]
    kept = [one for one in year.answers().values() if one["how"] == "typed"]
    assert len(carried) > len(kept) > 20


PLAYED: tuple[Callable[[Year], None], ...] = (
    october,
    a_week_later,
    half_term,
    a_change_of_mind,
    november,
    a_cold_evening,
    before_christmas,
    an_update,
    the_new_year_goes_on,
    a_successor,
    published,
    rolled_forward,
)


def test_a_year(tmp_path: Path) -> None:
    year = Year.of_small_home(tmp_path / "data")
    for sitting in PLAYED:
        sitting(year)
        year.check()
