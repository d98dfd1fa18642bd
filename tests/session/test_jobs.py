"""The jobs page: what is overdue, whose it is, and back to the question that ends it."""

import datetime

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Keep,
    Way,
    asking,
    fields,
    fields_entry,
    ids,
    options,
    page,
    perform,
    said,
    spot,
)
from wizard.session import Session
from wizard.views import Choice, Command

BACK = Do(Command.BACK)
WHEN = "2026-10-01T09:00:00+00:00"
STRANGE = "[b]Asha[/b] \x1b[2J\u202egnirts\n" + "x" * 5000


def value(given: object, when: str = WHEN) -> dict[str, object]:
    return {"rev": 1, "value": given, "when": when, "who": "", "how": "typed"}


def asked_of(who: str, by: str = "") -> dict[str, object]:
    return {"rev": 1, "status": "ask_someone", "ask": who, "by": by, "when": WHEN}


def plan(what: str, whose: str = "", by: str = "") -> dict[str, object]:
    return value({"what": what, "whose": whose, "by": by})


PROFILE = {
    "journey__organisation": value("Rose Court"),
    "profile__has_volunteers": value("no"),
    "profile__publish_on": value("2027-06-20"),
}
SHORT = {**PROFILE, "staff_training__people": value(42), "staff_training__trained": value(30)}
PLANNED = {**SHORT, "staff_training__plan": plan("Book the course", "Deputy", "2026-10-01")}
MANY = {
    **PLANNED,
    "staff_list__people": asked_of("IT company"),
    "breach_reporting__known": asked_of("deputy ", "2027-03-01"),
    "privacy_notice__people": {"rev": 1, "status": "not_sure", "when": WHEN},
    "staff_contracts__new_staff": {"rev": 1, "status": "come_back", "when": WHEN},
    "sites__how_many": {"rev": 1, "status": "come_back", "when": WHEN},
    "staff_contracts__older_staff": {"rev": 1, "status": "not_sure", "when": WHEN},
}


def opened(home: Home, answers: dict[str, dict[str, object]]) -> Session:
    """Sit down with these answers and open the jobs."""
    home.put(**answers)
    session = home.sit_down()
    perform(session, Choose("jobs"))
    assert spot(session) == "jobs"
    return session


def choice(session: Session, id: str) -> Choice:
    return next(one for one in page(session).choices if one.id == id)


def test_where_nothing_is_left_to_do_jobs_stand_only_where_publishing_is(
    shipped_home: Home,
) -> None:
    shipped_home.put(journey__organisation=value("Rose Court"))
    session = shipped_home.sit_down()
    assert "jobs" not in ids(page(session).choices)
    perform(session, Choose("topics"))
    assert "jobs" not in ids(page(session).choices)
    perform(session, Choose("group/check-and-publish"), Choose("jobs"))
    assert ids(page(session).choices) == ["back"]
    assert "Nothing is left to do" in said(session)
    perform(session, BACK)
    assert spot(session) == "group"


def test_an_overdue_job_is_said_in_words(shipped_home: Home) -> None:
    session = opened(shipped_home, PLANNED)
    job = choice(session, "job/staff-training.plan")
    assert job.label == "Book the course"
    assert job.note == "Deputy. Was due on Thursday 1 October, twelve days ago"
    perform(session, BACK)
    assert choice(session, "jobs").note == "1 left, 1 overdue"


@pytest.mark.parametrize(
    ("by", "note"),
    [
        ("2026-10-12", "Was due yesterday"),
        ("2026-10-13", "Due today"),
        ("2026-10-14", "Due on Wednesday 14 October"),
        ("2028-02-29", "Due on 29 February 2028"),
        ("", ""),
    ],
)
def test_when_a_job_is_due_is_said_as_people_say_it(shipped_home: Home, by: str, note: str) -> None:
    session = opened(shipped_home, {**SHORT, "staff_training__plan": plan("Book", "", by)})
    assert choice(session, "job/staff-training.plan").note == note


def test_a_job_that_is_done_leads_to_its_question_and_back_to_the_jobs(
    shipped_home: Home,
) -> None:
    session = opened(shipped_home, PLANNED)
    perform(session, Choose("job/staff-training.plan"))
    words = said(session)
    assert "Book the course" in words
    assert "Deputy" in words
    assert "twelve days ago" in words
    assert ids(page(session).choices) == ["staff-training.trained", "staff-training.plan", "back"]
    perform(session, Choose("staff-training.trained"), fields({"number": "42"}))
    assert spot(session) == "confirm", "the plan is set aside"
    perform(session, Choose("change"))
    assert spot(session) == "staff-training.covered", "what the new answer opens comes first"
    while spot(session) != "jobs":
        perform(session, Way("come_back"))
    assert spot(session) == "jobs"
    assert "job/staff-training.plan" not in ids(page(session).choices)
    perform(session, BACK)
    assert spot(session) == "welcome-back"


def test_who_does_a_job_and_by_when_can_be_changed(shipped_home: Home) -> None:
    session = opened(shipped_home, PLANNED)
    perform(session, Choose("job/staff-training.plan"), Choose("staff-training.plan"))
    assert spot(session) == "staff-training.plan"
    perform(session, fields({"what": "Book the course", "whose": "Manager", "by": "1 Dec 2026"}))
    assert spot(session) == "jobs"
    note = choice(session, "job/staff-training.plan").note
    assert note == "Manager. Due on Tuesday 1 December"


@pytest.mark.parametrize("status", ["not_sure", "come_back"])
def test_what_is_not_known_can_be_given_to_somebody(shipped_home: Home, status: str) -> None:
    unknown = {"rev": 1, "status": status, "when": WHEN}
    session = opened(shipped_home, {**PROFILE, "staff_list__people": unknown})
    perform(session, Choose("job/staff-list.people"), Choose("ask-who/staff-list.people"))
    assert spot(session) == "who staff-list.people"
    perform(session, fields({"who": "Office", "by": "soon"}))
    assert asking(session).problem_field == "by"
    assert fields_entry(session).entries == ({"who": "Office", "by": "soon"},)
    perform(session, fields({"who": "Office", "by": "1 March 2027"}))
    assert spot(session) == "jobs"
    job = choice(session, "job/staff-list.people")
    assert job.label.startswith("Ask Office: ")
    assert job.note == "Due on 1 March 2027" or "Monday 1 March" in job.note
    kept = shipped_home.kept()["staff-list.people"]
    assert (kept["status"], kept["ask"], kept["by"]) == ("ask_someone", "Office", "2027-03-01")


def test_what_is_known_now_leads_to_its_own_question(shipped_home: Home) -> None:
    session = opened(shipped_home, {**PROFILE, "staff_list__people": asked_of("Office")})
    perform(session, Choose("job/staff-list.people"), Choose("staff-list.people"))
    assert spot(session) == "staff-list.people"
    perform(session, BACK)
    assert spot(session) == "job"
    perform(session, Choose("staff-list.people"), options("no-list"))
    while spot(session) != "jobs":
        perform(session, BACK)
    assert "job/staff-list.people" not in ids(page(session).choices)


def test_many_jobs_are_shown_by_whose_they_are(shipped_home: Home) -> None:
    session = opened(shipped_home, MANY)
    shown = ids(page(session).choices)
    assert shown[0] == "job/staff-training.plan", "what is overdue comes first"
    assert shown[-1] == "back"
    assert {"whose/", "whose/deputy", "whose/it company"} < set(shown)
    assert choice(session, "whose/deputy").note == "2 left, 1 overdue", "in any spelling"
    perform(session, Choose("whose/deputy"))
    assert ids(page(session).choices)[:2] == [
        "job/staff-training.plan",
        "job/breach-reporting.known",
    ]
    assert "Deputy" in said(session)
    perform(session, Choose("other-jobs"), Choose("all-jobs"))
    listed = [id for id in ids(page(session).choices) if id.startswith("job/")]
    assert len(listed) == 7
    perform(session, BACK)
    assert spot(session) == "welcome-back"


def test_the_last_job_of_somebody_leads_back_to_all(shipped_home: Home) -> None:
    session = opened(shipped_home, MANY)
    perform(session, Choose("whose/it company"), Choose("job/staff-list.people"))
    perform(session, Choose("ask-who/staff-list.people"), fields({"who": "Deputy", "by": ""}))
    assert spot(session) == "jobs"
    assert "whose/deputy" in ids(page(session).choices), "nobody's list is left over"


def test_strange_names_are_shown_harmless_and_work(shipped_home: Home) -> None:
    session = opened(shipped_home, {**MANY, "staff_list__people": asked_of(STRANGE)})
    (strange,) = (id for id in ids(page(session).choices) if id.startswith("whose/[b]"))
    for shown in (choice(session, strange).label, choice(session, strange).note):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert len(shown) < 120
    perform(session, Choose(strange), Choose("job/staff-list.people"))
    assert "\x1b" not in said(session)
    assert "[b]Asha[/b]" in said(session)


def test_a_job_that_somebody_else_did_meanwhile_is_left(shipped_home: Home) -> None:
    session = opened(shipped_home, PLANNED)
    perform(session, Choose("job/staff-training.plan"))
    shipped_home.put(staff_training__trained=value(42))
    perform(session, Do(Command.ANSWERS), BACK)
    assert spot(session) == "jobs"
    assert "job/staff-training.plan" not in ids(page(session).choices)


def test_an_old_answer_is_looked_at_again_and_counts_from_today(shipped_home: Home) -> None:
    people = value(42, "2026-05-01T09:00:00+00:00")
    session = opened(shipped_home, {**PROFILE, "staff_training__people": people})
    assert "One answer will be more than twelve months old" in said(session)
    assert "20 June 2027" in said(session)
    perform(session, Choose("old-answers"))
    assert spot(session) == "old-answers"
    assert choice(session, "staff-training.people").note == "42. From 1 May 2026, Staff training"
    perform(session, Choose("staff-training.people"), Keep())
    assert spot(session) == "old-answers"
    assert ids(page(session).choices) == ["back"]
    kept = shipped_home.kept()["staff-training.people"]
    assert (kept["value"], kept["when"][:10]) == (42, "2026-10-13")
    perform(session, BACK)
    assert spot(session) == "jobs"


def test_an_answer_that_is_fresh_is_not_saved_again(shipped_home: Home) -> None:
    session = opened(shipped_home, PLANNED)
    journal = shipped_home.journal()
    perform(session, Choose("job/staff-training.plan"), Choose("staff-training.plan"), Keep())
    assert spot(session) == "jobs"
    assert shipped_home.journal() == journal


def test_on_the_day_itself_old_answers_are_old_now(shipped_home: Home) -> None:
    shipped_home.watch.now = datetime.datetime(2027, 7, 2, 9, tzinfo=datetime.UTC)
    people = value(42, "2026-05-01T09:00:00+00:00")
    trained = value(42, "2026-05-01T09:00:00+00:00")
    answers = {**PROFILE, "staff_training__people": people, "staff_training__trained": trained}
    assert "2 answers are more than twelve months old" in said(opened(shipped_home, answers))
