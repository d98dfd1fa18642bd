"""Where each assessment stands, in words or as data."""

from __future__ import annotations

import datetime
import json
import sys
from collections import Counter
from collections.abc import Sequence

from storage import Summary
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.turn import AskTurn
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.toolkit.edition import Edition, Level
from wizard.toolkit.jobs import OpenJob, count_overdue, jobs
from wizard.toolkit.journey import level_aimed_at, organisation, where_to_resume
from wizard.toolkit.progress import (
    NOT_IN_PLACE,
    TopicStatus,
    answered_and_open,
    status_in_words,
    topic_status,
)
from wizard.words.dates import say_day, say_until
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases

LEVELS = {Level.MET: "standards_met", Level.APPROACHING: "approaching_standards"}
"""What programs are told about the level aimed at."""


@dataclass(frozen=True)
class Standing:
    """One assessment, opened for reading.

    `next_id` and `next_year` are those of the newer year into which it went on, or ''.
    """

    name: str
    edition_id: str
    edition: Edition
    conversation: Conversation
    last_saved: datetime.datetime | None
    next_id: str
    next_year: str


def status(shelf: Shelf, library: Library, clock: Clock, *, as_json: bool) -> int:
    """Print where each assessment stands; return 1 if one of them cannot be read in full."""
    today = clock().date()
    summaries = shelf.wanted()
    readable = [summary for summary in summaries if summary.reason is None]
    found = [_standing(summary, shelf, library) for summary in readable]
    if as_json:
        json.dump([_as_data(one, library, today) for one in found], sys.stdout, indent=2)
        sys.stdout.write("\n")
    elif not summaries:
        sys.stdout.write(library.phrases.line("status.none") + "\n")
    else:
        sys.stdout.writelines(_in_words(one, library, today) for one in found)
    return told_of_trouble(summaries, shelf, library)


def told_of_trouble(summaries: Sequence[Summary], shelf: Shelf, library: Library) -> int:
    """Tell which of these cannot be read in full; return the exit status that goes with it."""
    for summary in summaries:
        if summary.read_only:
            name = harmless_line(shelf.name_of(summary))
            sys.stderr.write(library.phrases.line("status.read-only", name=name) + "\n")
        if summary.reason is not None:
            line = library.phrases.line("status.unreadable", id=summary.id)
            sys.stderr.write(f"{line}\n")
    in_full = all(summary.reason is None and not summary.read_only for summary in summaries)
    return 0 if in_full else 1


def _standing(summary: Summary, shelf: Shelf, library: Library) -> Standing:
    book = shelf.book(summary.id)
    conversation = Conversation(library.flows, book.answers())
    book.close()
    edition = library.editions.get(book.edition, library.edition)
    name = shelf.name_of(summary)
    after = shelf.next_of(summary)
    return Standing(
        name,
        book.edition,
        edition,
        conversation,
        summary.last_saved,
        after.id if after else "",
        shelf.year_after(summary),
    )


def _as_data(one: Standing, library: Library, today: datetime.date) -> dict[str, object]:
    """Return one as data. In a year that went on nothing is left to do, nor any day to do it."""
    edition, conversation, is_over = one.edition, one.conversation, bool(one.next_id)
    return {
        "name": one.name,
        "organisation": organisation(conversation),
        "edition": one.edition_id,
        "deadline": edition.deadline.isoformat(),
        "deadline_status": edition.deadline_status.value,
        "days_left": None if is_over else edition.days_left(today),
        "level": LEVELS[level_aimed_at(conversation)],
        "topics": [_topic(conversation, edition, flow) for flow in library.topic_flows()],
        "jobs": _jobs((), today) if is_over else _jobs(jobs(conversation), today),
        "resume": None if is_over else _resume(conversation, library),
        "next": one.next_id or None,
        "last_saved": one.last_saved.isoformat() if one.last_saved else None,
    }


def _topic(conversation: Conversation, edition: Edition, flow: str) -> dict[str, object]:
    outcomes = conversation.route(flow).outcomes()
    items = [edition.items[key] for key in outcomes if key in edition.items]
    answered, left = answered_and_open(conversation, flow)
    return {
        "topic": flow,
        "section": items[0].section if items else None,
        "items": [
            {"ref": item.ref, "level": item.level.value, "outcome": outcomes[item.key]}
            for item in items
        ],
        "status": topic_status(conversation, flow).value,
        "answered": answered,
        "open": left,
    }


def _jobs(left: tuple[OpenJob, ...], today: datetime.date) -> dict[str, int]:
    return {"open": len(left), "overdue": count_overdue(left, today)}


def _resume(conversation: Conversation, library: Library) -> dict[str, str] | None:
    turn = where_to_resume(conversation, library.needed_flows())
    if not isinstance(turn, AskTurn):
        return None
    return {"topic": turn.flow, "question": turn.question}


def _in_words(one: Standing, library: Library, today: datetime.date) -> str:
    phrases, deadline = library.phrases, one.edition.deadline
    name, day = harmless_line(one.name), say_day(deadline)
    if one.next_id:
        return phrases.line("status.went-on", name=name, year=one.next_year) + "\n"
    counted = Counter(status_in_words(one.conversation, flow) for flow in library.needed_flows())
    states = ", ".join(
        f"{phrases.line(f'topics.{status}').lower()} {counted[status]}"
        for status in (*TopicStatus, NOT_IN_PLACE)
        if counted[status]
    )
    left = say_until(deadline, today) if deadline >= today else phrases.line("status.passed")
    begun = {"states": states} if states else {}
    key = "status.line" if begun else "status.line-no-topics"
    line = phrases.line(key, name=name, left=left, day=day, **begun)
    said = (line, *_overdue(one.conversation, phrases, today))
    return " ".join(said) + "\n"


def _overdue(conversation: Conversation, phrases: Phrases, today: datetime.date) -> tuple[str, ...]:
    """Return what is said of jobs whose day is over, if there are any."""
    count = count_overdue(jobs(conversation), today)
    if count > 1:
        return (phrases.line("status.overdue-several", count=count),)
    return (phrases.line("status.overdue-one"),) if count else ()
