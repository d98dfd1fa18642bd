"""The staff quiz: told at once, kept as it was answered, and done by as many people as like."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Fields,
    Keep,
    Options,
    Way,
    asking,
    fields,
    fields_entry,
    ids,
    options,
    page,
    perform,
    spoken,
    spot,
    walk_to,
)
from tests.session.test_incidents import WRONG, labels
from wizard.session import Session
from wizard.views import Command

LEAVE, BACK = Do(Command.LEAVE), Do(Command.BACK)
ASHA = fields({"text": "Asha"})
ALL_RIGHT = (options("shut"), options("pocket"), options("answer"))
QUIZ_STEPS: tuple[Fields | Options, ...] = (ASHA, *ALL_RIGHT)


def quizzes(home: Home) -> list[dict[str, Any]]:
    """Return the answers of each quiz on the disk, by question id."""
    found = Assessments(home.folder / "quizzes", "another-program", home.watch)
    opened = [found.open(id).answers() for id in found.ids()]
    return [{id: one.get("value") for id, one in answers.items()} for answers in opened]


def began(home: Home) -> Session:
    """Sit down to the quiz, as `dspt-wizard quiz` does."""
    session = home.sit_down()
    session.begin_with_quiz()
    return session


def done(home: Home, *steps: Fields | Options | Way) -> Session:
    session = began(home)
    if spot(session) == "quizzes":
        perform(session, Choose("new-quiz"))
    perform(session, *steps)
    return session


def test_it_is_told_at_once_whether_an_answer_was_right(home: Home) -> None:
    session = began(home)
    assert spoken(session) == "Three questions about the front door."
    perform(session, ASHA)
    assert spoken(session) == ""
    perform(session, options("shut"))
    assert spoken(session) == "That is right. Nobody walks in at night."
    perform(session, options("mat"))
    assert spoken(session) == (
        "Not quite. Keep it in your pocket. Anyone can look under a mat. One question is left."
    )
    perform(session, options("answer"))
    assert spot(session) == "quiz-ending"
    assert spoken(session) == (
        "That is right. It may be somebody who needs help. You had 2 of 3 right. You have passed."
    )


def test_not_to_be_sure_is_not_right_and_leads_on(home: Home) -> None:
    session = done(home, ASHA, Way("not_sure"))
    assert spoken(session) == "Not quite. Shut it, so that nobody walks in at night."
    perform(session, Way("not_sure"), options("answer"))
    assert "You had 1 of 3 right. Do it again when you like." in spoken(session)


def test_nothing_is_left_for_later_and_nobody_else_is_asked(home: Home) -> None:
    session = began(home)
    assert asking(session).ways == ()
    perform(session, ASHA)
    assert [way.id for way in asking(session).ways] == ["not_sure"]


def test_questions_are_counted_from_the_first_that_can_be_right(home: Home) -> None:
    session = began(home)
    seen = []
    for step in QUIZ_STEPS:
        seen.append(asking(session).header.item)
        perform(session, step)
    assert seen == [
        (),
        ("question 1 of 3",),
        ("question 2 of 3",),
        ("question 3 of 3",),
    ]


def test_there_is_no_way_back_to_an_answer_that_was_told(home: Home) -> None:
    session = began(home)
    perform(session, ASHA)
    assert Command.BACK in session.view.commands
    perform(session, BACK)
    assert spot(session) == "quiz.who"
    perform(session, Keep(), options("open"))
    assert {Command.BACK, Command.ANSWERS, Command.TOPICS} & set(session.view.commands) == set()
    perform(session, BACK, Do(Command.ANSWERS))
    assert spot(session) == "quiz.key"
    perform(session, options("pocket"), options("answer"))
    assert {Command.BACK, Command.ANSWERS} & set(session.view.commands) == set()


def test_who_stops_in_the_middle_carries_on_there(home: Home) -> None:
    session = done(home, ASHA, options("shut"))
    perform(session, Do(Command.STOP), Choose("stop"))
    home.watch.wait(days=2)
    session = began(home)
    assert labels(session)[:-1] == ["Do the quiz", "Carry on: Asha, Tuesday 13 October"]
    perform(session, Choose(ids(page(session).choices)[1]))
    assert spot(session) == "quiz.key"
    assert spoken(session) == "That is right. Nobody walks in at night."


def test_each_person_does_it_afresh_and_all_are_kept(home: Home) -> None:
    done(home, *QUIZ_STEPS)
    session = done(home, fields({"text": ""}), *ALL_RIGHT[:2], options("wait"))
    assert spot(session) == "quiz-ending"
    perform(session, Choose("new-quiz"))
    assert spot(session) == "quiz.who"
    assert fields_entry(session).entries == ({"text": ""},)
    perform(session, fields({"text": "Ben"}))
    assert sorted(one["quiz.who"] for one in quizzes(home)) == ["", "Asha", "Ben"]
    listed = labels(began(home))
    assert listed[0] == "Do the quiz"
    assert listed[1] == "Carry on: Ben, today"
    assert sorted(listed[2:4]) == [
        "Look at: Asha, today",
        "Look at: Somebody without a name, today",
    ]


def test_one_that_was_done_can_be_looked_at_and_not_changed(home: Home) -> None:
    done(home, *QUIZ_STEPS)
    session = began(home)
    perform(session, Choose(ids(page(session).choices)[1]))
    assert spot(session) == "quiz-ending"
    assert "You had 3 of 3 right" in spoken(session)
    before = quizzes(home)
    perform(session, BACK, Do(Command.ANSWERS), LEAVE)
    assert session.stopped
    assert quizzes(home) == before


def test_back_leads_from_the_first_question_to_the_list(home: Home) -> None:
    done(home, *QUIZ_STEPS)
    session = began(home)
    perform(session, Choose("new-quiz"), BACK)
    assert spot(session) == "quizzes"
    perform(session, BACK)
    assert session.stopped


def test_the_record_is_put_with_the_papers(home: Home) -> None:
    session = done(home, *QUIZ_STEPS)
    perform(session, Choose("save-sheet"))
    (path,) = home.papers.iterdir()
    assert path.name == "Staff quiz - Your care service Asha 2026-10-13 14.02.html"
    assert "3 of 3 right. Passed." in path.read_text("utf-8")
    perform(session, Choose("back"))
    assert spot(session) == "quiz-ending"


def test_a_name_that_is_no_file_name_stays_a_name_on_paper(home: Home) -> None:
    session = done(home, fields({"text": "../../Asha: <b>\x1b[2J"}), *ALL_RIGHT)
    perform(session, Choose("save-sheet"))
    (path,) = home.papers.iterdir()
    assert path.parent == home.papers
    assert "../../Asha: &lt;b&gt;" in path.read_text("utf-8")


def test_a_quiz_that_cannot_be_opened_is_counted_and_hides_no_other(home: Home) -> None:
    done(home, *QUIZ_STEPS)
    done(home, fields({"text": "Ben"}), options("shut"))
    found = Assessments(home.folder / "quizzes", "another-program", home.watch)
    for path in found.folder(found.ids()[0]).rglob("*.json*"):
        path.write_bytes(b"\x00" * 100)
    session = began(home)
    assert "One quiz that was done earlier cannot be opened now" in spoken(session)
    assert len(labels(session)) == 3


def test_something_that_goes_wrong_can_be_written_down_from_the_list(home: Home) -> None:
    done(home, *QUIZ_STEPS)
    session = began(home)
    perform(session, WRONG)
    assert spot(session) == "incident.kind"
    perform(session, LEAVE)
    assert session.stopped


# The topic to which it counts.


def passed(home: Home, person: str, when: datetime.datetime, right: str = "shut") -> None:
    """Write a quiz down, as another program would."""
    given = {"quiz.who": person, "quiz.door": right, "quiz.key": "pocket", "quiz.bell": "answer"}
    quizzes = Assessments(home.folder / "quizzes", "another-program", lambda: when)
    documents = {
        id: {"rev": 1, "value": value, "when": when.isoformat()} for id, value in given.items()
    }
    quizzes.create({"organisation": "Rose Court"}, documents).close()


LATELY = datetime.datetime(2026, 9, 1, 10, 0, tzinfo=datetime.UTC)


def test_the_topic_says_who_passed_and_has_the_proof_ready(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "visitors.book")
    assert spoken(session) == ""
    passed(home, "Asha", LATELY)
    passed(home, " ASHA ", LATELY)
    session.look_again()
    assert spoken(session) == "One person passed the staff quiz here in the last 12 months."
    passed(home, "Ben", LATELY)
    passed(home, "", LATELY)
    passed(home, "Long ago", LATELY.replace(year=2025))
    session.look_again()
    assert spoken(session) == "3 people passed the staff quiz here in the last 12 months."


def test_the_topic_leads_to_the_quiz_and_back(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "visitors.book")
    perform(session, Do(Command.TOPICS))
    assert "staff-quiz" in ids(page(session).choices)
    perform(session, Choose("staff-quiz"), *QUIZ_STEPS)
    assert "You have passed" in spoken(session)
    perform(session, LEAVE)
    assert spot(session) == "topics"


@pytest.mark.parametrize("person", ["Asha", ""])
def test_who_did_it_belongs_to_the_service_worked_on(home: Home, person: str) -> None:
    session = home.sit_down()
    walk_to(session, "visitors.book")
    perform(session, Do(Command.TOPICS), Choose("staff-quiz"), fields({"text": person}))
    found = Assessments(home.folder / "quizzes", "another-program", home.watch)
    (summary,) = found.list()
    assert summary.details["organisation"] == "Rose Court"
