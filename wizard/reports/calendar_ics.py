"""The days to remember as a file for calendar programs: iCalendar, as RFC 5545 has it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wizard.paperwork.paper import Day, Days, Paper

if TYPE_CHECKING:
    from icalendar import Alarm, Event

FIRST_EDITION = datetime.date(2000, 1, 1)
"""The number of a day's edition counts from here: what was made later replaces what was before."""
BEFORE = datetime.timedelta(days=-7, hours=9)
"""When to remind people: at nine in the morning, a week before the day begins."""


def calendar_ics(paper: Paper) -> str:
    """Return the file; lines end in CR LF. Made twice on one day it is the same.

    Raises ValueError for a paper without days.
    """
    from icalendar import Calendar

    if paper.days is None:
        raise ValueError(paper.title)
    calendar = Calendar()
    calendar.add("prodid", "-//DSPT Wizard//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{paper.title}: {paper.service}")
    about = (paper.service, *paper.notices, paper.not_sent)
    for day in paper.days.days:
        calendar.add_component(_event(day, paper.days, about))
    data: bytes = calendar.to_ical()
    return data.decode()


def _event(day: Day, days: Days, about: tuple[str, ...]) -> Event:
    """Return a whole day that leaves people free, so that nothing else is pushed aside."""
    from icalendar import Event

    event = Event()
    event.add("uid", day.id)
    event.add("dtstamp", datetime.datetime.combine(days.made, datetime.time(), datetime.UTC))
    event.add("sequence", max((days.made - FIRST_EDITION).days, 0))
    event.add("dtstart", day.day)
    event.add("summary", day.what)
    event.add("description", "\n".join(dict.fromkeys((*day.more, "", *about))))
    event.add("transp", "TRANSPARENT")
    if day.reminds:
        event.add_component(_alarm(day))
    return event


def _alarm(day: Day) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", day.what)
    alarm.add("trigger", BEFORE)
    return alarm
