"""Pictures say the same as the answers: their figures add up, whatever was answered."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dialogue.building import conversation
from tests.house.source import ROOT
from tests.reports.papers_made import paper_of
from wizard.checking.made_up_home import read_home
from wizard.dialogue.values import Answer, AskSomeone, ComeBack, Given, Job, NotSure, Reply
from wizard.library import Library
from wizard.paperwork.wish import Kind
from wizard.pictures.counts import answers_picture
from wizard.pictures.months import months_picture
from wizard.pictures.progress import sections_picture
from wizard.speaker import Speaker
from wizard.toolkit.edition import Level
from wizard.toolkit.jobs import jobs
from wizard.words.picture import Bar

TODAY = datetime.date(2027, 1, 5)
DAYS = st.none() | st.dates(datetime.date(2026, 11, 1), datetime.date(2027, 8, 31))
UNKNOWN: st.SearchStrategy[Reply] = st.builds(AskSomeone, st.just("Priya"), DAYS) | st.sampled_from(
    [NotSure(), ComeBack()]
)


@pytest.fixture(scope="session")
def home(shipped_library: Library) -> Mapping[str, Answer]:
    """The answers of a made-up home that answered everything."""
    return read_home(ROOT / "tests" / "homes" / "small-home.yaml", shipped_library.flows)


def speaker(
    library: Library, answers: Mapping[str, Answer | Reply], today: datetime.date = TODAY
) -> Speaker:
    talk = conversation(library.flows, dict(answers))
    return Speaker(library, talk, library.edition, today)


def numbers(bar: Bar) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", bar.figures)]


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_answered_the_words_say_what_the_bars_show(
    data: st.DataObject, shipped_library: Library, home: Mapping[str, Answer]
) -> None:
    asked = [id for id in home if not id.startswith(("journey.", "profile.", "sites.", "level."))]
    left_out = set(data.draw(st.lists(st.sampled_from(asked), max_size=40)))
    unknown = data.draw(st.dictionaries(st.sampled_from(asked), UNKNOWN, max_size=12))
    answers: dict[str, Answer | Reply] = {id: home[id] for id in home.keys() - left_out}
    answers.update(unknown)
    talk = speaker(shipped_library, answers)

    sections = sections_picture(talk).bars
    for bar in sections:
        assert numbers(bar)[:2] == [bar.full, bar.total]
        assert numbers(bar)[2:] == ([bar.half] if bar.half else [])
    needed = [one for one in talk.edition.items.values() if one.level is not Level.OPTIONAL]
    assert sum(bar.total for bar in sections) == len(needed)

    months = months_picture(talk).bars
    for bar in months:
        assert numbers(bar) == ([bar.total] if bar.total else [])
    assert sum(bar.total for bar in months) == len(jobs(talk.conversation))

    states = answers_picture(talk).bars
    assert all(numbers(bar) == [bar.total] for bar in states)
    assert sum(bar.total for bar in states) == len(answers)


def asked_by(*days: datetime.date | None) -> dict[str, Reply]:
    """Return as many jobs as days, each of a topic of its own."""
    topics = (
        "staff-list.people",
        "breach-reporting.known",
        "staff-contracts.new-staff",
        "spot-checks.checked",
        "who-is-responsible.someone",
    )
    return {id: AskSomeone("Priya", day) for id, day in zip(topics, days, strict=False)}


def test_months_come_in_order_with_what_is_overdue_first_and_what_has_no_day_last(
    shipped_library: Library,
) -> None:
    days = (
        datetime.date(2026, 12, 24),
        datetime.date(2027, 1, 5),
        datetime.date(2027, 3, 31),
        datetime.date(2027, 7, 1),
        None,
    )
    assert months_picture(speaker(shipped_library, asked_by(*days))).lines == (
        "Overdue: 1 job",
        "January 2027: 1 job",
        "February 2027: no job",
        "March 2027: 1 job",
        "April 2027 to June 2027: no job",
        "After 30 June 2027: 1 job",
        "No day yet: 1 job",
    )


def test_after_the_last_day_there_are_no_months(shipped_library: Library) -> None:
    days = (datetime.date(2027, 6, 30), datetime.date(2027, 7, 20), None)
    late = speaker(shipped_library, asked_by(*days), datetime.date(2027, 7, 2))
    assert months_picture(late).lines == (
        "Overdue: 1 job",
        "Still to come: 1 job",
        "No day yet: 1 job",
    )


def test_without_a_job_there_is_no_picture_of_them(shipped_library: Library) -> None:
    assert months_picture(speaker(shipped_library, {})).bars == ()
    headings = [part.heading for part in paper_of(shipped_library, Kind.ACTIONS, {}).sections]
    assert shipped_library.phrases.line("pictures.months-heading") not in headings
    assert shipped_library.phrases.line("pictures.sections-heading") in headings


def test_an_answer_to_a_question_that_is_gone_is_counted_too(library: Library) -> None:
    answers = {"paper.locked": "always", "paper.gone": "yes"}
    paper = paper_of(library, Kind.ANSWERS, answers)
    picture = paper.sections[0].picture
    assert picture
    assert picture.lines == ("Answered: 1", "No longer asked: 1")
    assert paper.counted == library.phrases.line("answers.count", count=2)


def test_what_is_not_in_place_is_a_part_of_its_own(shipped_library: Library) -> None:
    planned = {
        "profile.has-volunteers": Given("no"),
        "staff-training.people": Given(42),
        "staff-training.trained": Given(30),
        "staff-training.plan": Given(Job("Book it", "Deputy", TODAY)),
    }
    staffing = sections_picture(speaker(shipped_library, planned)).bars[0]
    assert staffing.parts == (0, 1, staffing.total - 1)
    assert staffing.figures == f"0 of {staffing.total} done, 1 not in place yet"
