"""The calendar: the days there are, and the file, read back by another library."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
import vobject

from tests.reports.papers_made import paper_of, texts
from tests.reports.sheets import DAY, NAMED, NOT_LOCKED, Answers, speaker_of
from tests.reports.test_paperwork_forms import MORE_TRICKS
from tests.session.viewing import harms
from tests.toolkit.test_publication import STEPS
from wizard.dialogue.values import Answer, AskSomeone, Given, Job
from wizard.library import Library
from wizard.paperwork.calendar import make_calendar
from wizard.paperwork.wish import Kind
from wizard.reports.calendar_ics import calendar_ics
from wizard.toolkit.edition import DeadlineStatus

LONG_AGO = datetime.datetime(2026, 4, 20, 9, 30, tzinfo=datetime.UTC)
JUNE = datetime.date(2027, 6, 1)
PLANNED: Answers = {**NAMED, "profile.publish-on": JUNE}
PUBLISHED: Answers = {
    **PLANNED,
    **STEPS,
    "publishing.published-level": "met",
    "publishing.published-on": datetime.date(2026, 10, 30),
}
TRAINED: Answers = {
    **PLANNED,
    "staff-training.people": Answer("staff-training.people", Given(20), 1, LONG_AGO),
    "staff-training.trained": Answer("staff-training.trained", Given(20), 1, LONG_AGO),
}


def days_of(library: Library, answers: Answers) -> list[tuple[str, str]]:
    """Return each day with what is on it, as the paper shows them."""
    table = paper_of(library, Kind.CALENDAR, answers).sections[0].table
    return [(when, what.split("\n")[0]) for when, what in table.rows] if table else []


def entries(text: str) -> list[vobject.base.Component]:
    """Return the entries of a file, as a calendar program reads them."""
    return list(vobject.readOne(text).vevent_list)


def entries_of(
    library: Library, answers: Answers, *, bare: bool = False
) -> dict[str, vobject.base.Component]:
    read = entries(calendar_ics(paper_of(library, Kind.CALENDAR, answers, bare=bare)))
    return {entry.summary.value: entry for entry in read}


# Which days.


def test_the_last_day_says_how_sure_it_is(shipped_library: Library) -> None:
    assert days_of(shipped_library, NAMED) == [
        ("30 June 2027", "Last day to publish, as we expect")
    ]
    edition = replace(shipped_library.edition, deadline_status=DeadlineStatus.CONFIRMED)
    speaker = speaker_of(shipped_library, NAMED, edition)
    assert "Last day to publish" in texts(make_calendar(speaker, ""))


def test_the_day_planned_stands_before_the_last_one(shipped_library: Library) -> None:
    what = shipped_library.phrases.line("calendar.publish-on")
    assert days_of(shipped_library, PLANNED)[0] == ("1 June 2027", what)


def test_answers_that_get_too_old_stand_on_the_first_day_on_which_they_are(
    shipped_library: Library,
) -> None:
    paper = paper_of(shipped_library, Kind.CALENDAR, TRAINED)
    assert ("21 April 2027", 'Look again at "Staff training"') in days_of(shipped_library, TRAINED)
    question = shipped_library.topics["staff-training"].states["people"].question
    assert question[0].text in texts(paper)


def test_once_published_only_the_next_time_counts(shipped_library: Library) -> None:
    what = shipped_library.phrases.line("calendar.again")
    assert days_of(shipped_library, PUBLISHED) == [("30 October 2027", what)]


def test_jobs_with_a_day_and_who_is_asked_by_when(library: Library) -> None:
    assert ("1 March 2027", "Buy locks.") in days_of(library, NOT_LOCKED)
    asked = {**NAMED, "paper.locked": AskSomeone("Priya", datetime.date(2026, 12, 1))}
    (when, what), _ = days_of(library, asked)
    assert when == "1 December 2026"
    assert "Priya" in what
    assert len(days_of(library, {**NAMED, "paper.locked": AskSomeone("Priya")})) == 1


def test_a_day_that_is_over_stays_and_is_said_to_be(library: Library) -> None:
    late = {**NOT_LOCKED, "paper.plan": Job("Buy locks.", "", datetime.date(2026, 11, 1))}
    paper = paper_of(library, Kind.CALENDAR, late)
    assert days_of(library, late)[0] == ("1 November 2026", "Buy locks.")
    assert library.phrases.line("calendar.over") in texts(paper)


# The file.


def test_an_entry_is_a_whole_day_that_says_what_whose_and_that_it_is_no_submission(
    library: Library,
) -> None:
    job = entries_of(library, NOT_LOCKED)["Toolkit: Buy locks."]
    assert job.dtstart.value == datetime.date(2027, 3, 1)
    for said in ("Whose job: Manager", "Rose Court, 2026-27", "Made on", "not your submission"):
        assert said in job.description.value
    assert job.transp.value == "TRANSPARENT"
    assert "valarm" not in job.contents


def test_one_reminder_a_week_before_the_last_day(library: Library) -> None:
    deadline = next(e for name, e in entries_of(library, NAMED).items() if "Last day" in name)
    assert deadline.valarm.trigger.value == datetime.timedelta(days=-7, hours=9)


def test_a_later_file_changes_the_days_there_are_and_doubles_none(library: Library) -> None:
    moved = {**NOT_LOCKED, "paper.plan": Job("Buy two locks.", "Asha", datetime.date(2027, 4, 1))}
    first, later = (
        {entry.uid.value for entry in entries(calendar_ics(make_calendar(speaker, "an-id")))}
        for speaker in (speaker_of(library, NOT_LOCKED), speaker_of(library, moved))
    )
    assert first == later
    assert len(first) == 2
    other = entries(calendar_ics(make_calendar(speaker_of(library, NOT_LOCKED), "another")))
    assert first.isdisjoint(entry.uid.value for entry in other)
    bare = entries_of(library, NOT_LOCKED, bare=True).values()
    named = entries_of(library, NOT_LOCKED).values()
    assert {entry.uid.value for entry in bare} == {entry.uid.value for entry in named}


def test_on_one_day_it_is_the_same_and_on_a_later_one_it_counts_as_newer(library: Library) -> None:
    paper = paper_of(library, Kind.CALENDAR, NOT_LOCKED)
    assert calendar_ics(paper) == calendar_ics(paper_of(library, Kind.CALENDAR, NOT_LOCKED))
    assert paper.days
    tomorrow = replace(paper.days, made=DAY + datetime.timedelta(days=1))
    ((today, *_), (next_day, *_)) = (
        entries(calendar_ics(one)) for one in (paper, replace(paper, days=tomorrow))
    )
    assert int(next_day.sequence.value) == int(today.sequence.value) + 1
    assert next_day.dtstamp.value - today.dtstamp.value == datetime.timedelta(days=1)


def test_lines_are_folded_and_end_as_the_standard_has_it(library: Library) -> None:
    long = {**NOT_LOCKED, "paper.plan": Job("\U0001f512 é, " * 500, "Asha" * 500, JUNE)}
    data = calendar_ics(paper_of(library, Kind.CALENDAR, long)).encode()
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert len(data) < 10_000


@pytest.mark.parametrize("trick", [*MORE_TRICKS, "\U0001f512" * 90, "a,b;c\\n:d"], ids=ascii)
def test_what_people_typed_is_text(library: Library, trick: str) -> None:
    answers = {
        **NOT_LOCKED,
        "journey.organisation": trick,
        "paper.plan": Job(trick, trick, JUNE),
    }
    paper = paper_of(library, Kind.CALENDAR, answers)
    text = calendar_ics(paper)
    assert not harms(text.replace("\r\n", "\n"))
    read = entries(text)
    assert paper.days
    assert [entry.summary.value for entry in read] == [day.what for day in paper.days.days]
    for entry, day in zip(read, paper.days.days, strict=True):
        assert all(line in entry.description.value for line in day.more)
        assert paper.service in entry.description.value


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max], ids=str)
def test_a_day_far_away_is_a_day_like_any_other(library: Library, day: datetime.date) -> None:
    answers = {**NOT_LOCKED, "paper.plan": Job("Buy locks.", "", day)}
    assert entries_of(library, answers)["Toolkit: Buy locks."].dtstart.value == day


def test_a_megabyte_is_cut(library: Library) -> None:
    answers = {**NOT_LOCKED, "paper.plan": Job("x" * 1_000_000, "y" * 1_000_000, JUNE)}
    assert len(calendar_ics(paper_of(library, Kind.CALENDAR, answers))) < 10_000


def test_a_paper_without_days_is_no_calendar(library: Library) -> None:
    with pytest.raises(ValueError, match="All answers"):
        calendar_ics(paper_of(library, Kind.ANSWERS))
