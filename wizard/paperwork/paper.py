"""A paper made of tables, as values in words; each form of it shows the same."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from wizard.frozen import dataclass
from wizard.sheet import deadline_line, every_page, service_line, standing_line
from wizard.speaker import Speaker
from wizard.words.dates import say_day
from wizard.words.picture import Picture


@dataclass(frozen=True)
class Table:
    """Rows with a cell for each column; the first cell says what its row is about.

    A line break in a cell begins a new line.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """`said` are sentences, `lines` a list. Any of its parts may be empty.

    `picture` comes before the lines: bars for who would rather look, or its `lines` in their place.
    """

    heading: str
    said: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    table: Table | None = None
    picture: Picture | None = None


class Day(NamedTuple):
    """A day to remember. `id` stays the same whatever else changes about it.

    `reminds`: a calendar program is asked to remind people of it a week before.
    """

    id: str
    day: datetime.date
    what: str
    more: tuple[str, ...] = ()
    reminds: bool = False


@dataclass(frozen=True)
class Days:
    """The days to remember, as they were on the day on which the paper was `made`."""

    made: datetime.date
    days: tuple[Day, ...]


@dataclass(frozen=True)
class Paper:
    """Everything on the paper, in words and without a character that does harm; nothing is markup.

    `service` is whose paper it is and of which year; `notices` say how far to trust it, and `note`
    what it is for. `every_page` stands on every page that is printed. `counted` says how much there
    is. `data` is the same as one table for a spreadsheet, and `days` are the same for a calendar
    program, where it can be one.
    """

    title: str
    service: str
    not_sent: str
    every_page: str
    note: str
    notices: tuple[str, ...]
    counted: str
    sections: tuple[Section, ...]
    data: Table | None = None
    days: Days | None = None


def notices(speaker: Speaker) -> tuple[str, ...]:
    """Return how far a paper is to be trusted, of which day it is, and until when it is needed."""
    made = speaker.phrase("paperwork.made", day=say_day(speaker.today))
    return (standing_line(speaker), made, deadline_line(speaker))


def section_of(speaker: Speaker, heading: str, picture: Picture) -> tuple[Section, ...]:
    """Return a section that is a picture under the heading of this key; none without a bar."""
    if not picture.bars:
        return ()
    return (Section(speaker.phrase(heading), picture=picture),)


def make_paper(
    speaker: Speaker,
    name: str,
    counted: str,
    sections: tuple[Section, ...],
    data: Table | None = None,
    days: Days | None = None,
) -> Paper:
    """Return the paper of this name, with what every paper says."""
    return Paper(
        speaker.phrase(f"paperwork.title-{name}"),
        service_line(speaker),
        speaker.phrase("paperwork.not-sent"),
        every_page(speaker),
        speaker.phrase(f"paperwork.note-{name}"),
        notices(speaker),
        counted,
        sections,
        data,
        days,
    )
