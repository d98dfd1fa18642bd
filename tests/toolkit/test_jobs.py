"""Jobs follow from the answers: what was planned, what is to find out, what is not in place."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from tests.dialogue.building import conversation
from tests.dialogue.shipped import FLOWS
from wizard.checking.paths import read_path_tests
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import AskSomeone, ComeBack, Job, NotSure, Reply, Value
from wizard.toolkit.jobs import OpenJob, Why, count_overdue, job_named, jobs

MARCH = datetime.date(2027, 3, 1)
Answers = dict[str, Reply | Value]
PROFILE: Answers = {
    "profile.has-volunteers": "no",
    "profile.publish-on": datetime.date(2027, 6, 20),
}
SHORT: Answers = {**PROFILE, "staff-training.people": 42, "staff-training.trained": 30}
PLANNED: Answers = {**SHORT, "staff-training.plan": Job("Book it", " Deputy ", MARCH)}


def talk(answers: Answers) -> Conversation:
    return conversation(FLOWS, answers)


def one(answers: Answers) -> OpenJob:
    (found,) = jobs(talk(answers))
    return found


def test_without_answers_there_are_no_jobs() -> None:
    assert jobs(talk({})) == ()


def test_what_was_planned_is_a_job_that_leads_to_the_answer_behind_it() -> None:
    assert one(PLANNED) == OpenJob(
        *("staff-training.plan", "staff-training", Why.PLANNED, "staff-training.trained"),
        *("Book it", "Deputy", MARCH),
    )


def test_a_job_is_done_when_the_answer_behind_it_is_another() -> None:
    assert jobs(talk({**PLANNED, "staff-training.trained": 42})) == ()


@pytest.mark.parametrize(
    ("reply", "why", "whose", "by"),
    [
        (NotSure(), Why.NOT_SURE, "", None),
        (ComeBack(), Why.COME_BACK, "", None),
        (AskSomeone(), Why.ASK_SOMEONE, "", None),
        (AskSomeone(" Payroll ", MARCH), Why.ASK_SOMEONE, "Payroll", MARCH),
    ],
)
def test_what_is_not_known_is_a_job_that_leads_to_its_own_question(
    reply: Reply, why: Why, whose: str, by: datetime.date | None
) -> None:
    question = "staff-training.people"
    found = one({**PROFILE, question: reply})
    assert found == OpenJob(question, "staff-training", why, question, "", whose, by)


def test_a_topic_that_is_not_in_place_is_a_job_even_if_nobody_planned_one() -> None:
    answers: Answers = {
        "profile.only-nhsmail": "no",
        "profile.cyber-essentials-plus": "no",
        "publishing.typed-in": "done",
        "publishing.confirmed": "not-yet",
    }
    found = one(answers)
    assert found == OpenJob("publishing", "publishing", Why.NOT_IN_PLACE, "publishing.confirmed")


def test_a_plan_is_a_job_in_a_topic_that_counts_as_done_too() -> None:
    tested: Answers = {
        **PROFILE,
        "spot-checks.checked": "written",
        "spot-checks.looked-at": ("paper",),
        "spot-checks.done-on": datetime.date(2027, 1, 4),
        "spot-checks.found": "under-way",
        "spot-checks.putting-right": Job("Mend the lock"),
    }
    assert one(tested).again == "spot-checks.found"
    assert jobs(talk({**tested, "spot-checks.found": "put-right"})) == ()


def test_a_job_behind_an_answer_that_was_not_the_last_leads_to_that_answer() -> None:
    answers: Answers = {
        **PROFILE,
        "profile.uses-it-systems": "yes",
        "working-backups.what": ("care",),
        "working-backups.copied": "some",
        "working-backups.how-often": "daily",
        "working-backups.where": ("online",),
        "working-backups.safe": ("password",),
        "working-backups.first": "Care plans",
        "working-backups.tested": NotSure(),
        "working-backups.record": NotSure(),
        "working-backups.plan": Job("Copy the rest"),
    }
    found = {job.id: job.again for job in jobs(talk(answers))}
    assert found["working-backups.plan"] == "working-backups.copied", "not where the proof is"


def test_a_topic_that_is_off_the_list_has_no_jobs() -> None:
    branch: Answers = {"journey.organisation": "", "journey.where-you-are": "head-office"}
    assert jobs(talk({**branch, "sites.how-many": NotSure()})) == ()
    assert [job.id for job in jobs(talk({"sites.how-many": NotSure()}))] == ["sites.how-many"]


def test_what_is_due_first_comes_first_and_what_has_no_day_last() -> None:
    answers: Answers = {
        **PLANNED,
        "staff-list.people": NotSure(),
        "breach-reporting.known": AskSomeone("Head office", datetime.date(2026, 12, 1)),
    }
    ids = ["breach-reporting.known", "staff-training.plan", "staff-list.people"]
    assert [job.id for job in jobs(talk(answers))] == ids


@pytest.mark.parametrize(
    ("by", "today", "overdue"),
    [
        ("2028-02-29", "2028-02-29", False),
        ("2028-02-29", "2028-03-01", True),
        ("2027-12-31", "2028-01-01", True),
        ("2027-03-01", "2027-02-28", False),
    ],
)
def test_a_job_is_overdue_from_the_day_after(by: str, today: str, overdue: bool) -> None:
    day = datetime.date.fromisoformat(today)
    job = one({**SHORT, "staff-training.plan": Job("X", "", datetime.date.fromisoformat(by))})
    assert job.is_overdue(day) is overdue
    assert count_overdue((job, replace(job, by=None)), day) == overdue


def test_a_job_is_found_by_its_id_while_it_is_one() -> None:
    now = talk(PLANNED)
    assert job_named(now, "staff-training.plan") == one(PLANNED)
    assert job_named(now, "staff-training.trained") is None
    assert job_named(now, "no-such-topic.plan") is None


def test_every_job_of_the_path_tests_leads_to_a_question_that_is_asked() -> None:
    """Every way that flow authors wrote down: none ends in a job that cannot be done."""
    cases = read_path_tests(Path(__file__).parent.parent / "paths").cases
    seen: set[Why] = set()
    for case in cases:
        if case.flow not in FLOWS:
            continue
        answers, _ = case.answered(FLOWS)
        now = Conversation(FLOWS, answers)
        for job in jobs(now):
            seen.add(job.why)
            assert job.again is not None, f"{case.name}: {job.id}"
            flow, state = question_parts(job.again)
            assert state in now.route(flow).asked(), f"{case.name}: {job.again}"
            assert job.again != job.id or job.why is not Why.PLANNED
            assert job_named(now, job.id) == job
    assert seen == set(Why)
