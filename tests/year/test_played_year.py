"""A played year: one home, from October to the September after, as it really goes.

Each sitting is a process of its own on a day of its own; some end with the plug pulled. After each
of them a program that knows nothing of faces reads what is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.session.script import Choose, Do, fields, options
from tests.year.year import Year
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
        year.person.change(sitting, "staff-list.people", options("no-list"))
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


PLAYED: tuple[Callable[[Year], None], ...] = (october, a_week_later, half_term, a_change_of_mind)


def test_a_year(tmp_path: Path) -> None:
    year = Year.of_small_home(tmp_path / "data")
    for sitting in PLAYED:
        sitting(year)
        year.check()
