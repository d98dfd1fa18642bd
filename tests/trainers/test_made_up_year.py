"""The made-up home is believable: what it says fits, on any day, and there is something to show."""

import datetime
from pathlib import Path

import pytest

from tests.session.home import Watch
from tests.trainers.conftest import NOW
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.values import AskSomeone, ComeBack, Given, Job, NotSure
from wizard.library import Library
from wizard.toolkit.progress import TopicStatus, answered_in_use, topic_status
from wizard.trainers.made_up_year import read_year
from wizard.trainers.practice import HOME, Practice

DAYS = ("2026-12-01", "2027-01-05", "2028-02-29", "2030-07-01")


@pytest.mark.parametrize("day", DAYS)
def test_each_answer_fits_when_it_is_given_whatever_day_it_is(library: Library, day: str) -> None:
    now = datetime.datetime.fromisoformat(f"{day}T09:00:00+00:00")
    talk = Conversation(library.flows)
    for when, answers in read_year(HOME, library.flows, now):
        assert when < now
        for answer in answers:
            talk = talk.with_answers([answer])
            assert answered_in_use(talk, answer.question), answer.question


def test_it_goes_over_half_a_year_by_two_people(library: Library) -> None:
    year = read_year(HOME, library.flows, NOW)
    days = [(NOW.date() - when.date()).days for when, _ in year]
    assert days == sorted(days, reverse=True)
    assert days[0] == 182
    assert days[-1] < 7
    assert {one.who for _, answers in year for one in answers} == {"Sam Carter", "Priya Shah"}


def test_there_is_something_to_show_of_every_kind(practice: Practice) -> None:
    book = practice.begin().first_book()
    answers = book.answers()
    replies = [answer.reply for answer in answers.values()]
    for way, least in ((NotSure, 4), (AskSomeone, 2), (ComeBack, 1)):
        assert sum(isinstance(one, way) for one in replies) >= least
    jobs = [one.value for one in replies if isinstance(one, Given) and isinstance(one.value, Job)]
    assert all(job.whose and job.by for job in jobs)
    assert len(jobs) >= 3
    talk = Conversation(book.flows, answers)
    found = {topic_status(talk, flow) for flow in practice.library.needed_flows()}
    assert found >= {TopicStatus.DONE, TopicStatus.IN_PROGRESS, TopicStatus.WAITING}
    trained = [past.answer.value for past in book.history("staff-training.trained") if past.answer]
    assert trained == [17, 21, 24]


def test_nothing_in_it_depends_on_the_time_of_day(library: Library, tmp_path: Path) -> None:
    late = NOW.replace(hour=23, minute=59)
    kept = []
    for name, now in (("early", NOW), ("late", late)):
        book = Practice(tmp_path / name, library, Watch(now)).begin().first_book()
        kept.append({id: (one.reply, one.when, one.who) for id, one in book.answers().items()})
    assert kept[0] == kept[1]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("journey: {}", "A home is a list of sittings."),
        ("- days-ago: soon\n  who: Sam\n  answers: {}", "A sitting has 'days-ago'"),
        ("- who: Sam\n  answers: {}", "A sitting has 'days-ago'"),
        ("- days-ago: 3\n  who: Sam\n  answers: {journey: new}", "stand its questions"),
        ("- days-ago: 3\n  who: Sam\n  answers: {journey: {wrong: new}}", "There is no question"),
    ],
)
def test_a_mistake_in_the_file_is_told(
    library: Library, tmp_path: Path, text: str, problem: str
) -> None:
    file = tmp_path / "home.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(FlowMistakesError, match=problem):
        read_year(file, library.flows, NOW)
