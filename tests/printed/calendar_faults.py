"""What is wrong with a file for a calendar, as a library reads it. Each a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from icalendar import Calendar, Component

MUST = ("UID", "DTSTAMP", "SUMMARY", "DTSTART")
MUST_NOT = ("ATTACH", "ATTENDEE", "ORGANIZER", "URL", "CONFERENCE", "IMAGE")
"""What sends something to somebody, or asks for something from elsewhere."""
LONGEST_LINE = 75
"""Octets without the end of the line: RFC 5545, 3.1."""


def calendar_faults(file: Path) -> list[str]:
    """Return what is wrong with a file."""
    data = file.read_bytes()
    lines = data.split(b"\r\n")
    calendar = Calendar.from_ical(data.decode("utf-8"))
    entries = calendar.walk("VEVENT")
    found = [fault for part in calendar.walk() for fault in _part(part)]
    if lines[-1:] != [b""] or any(b"\n" in line for line in lines):
        found.append("its lines do not end as they are to end")
    if (longest := max(map(len, lines))) > LONGEST_LINE:
        found.append(f"a line has {longest} octets")
    if len({str(part.get("UID")) for part in entries}) != len(entries):
        found.append("two of its days are one and the same")
    return found


def _part(part: Component) -> Iterator[str]:
    if part.name == "VEVENT":
        yield from (f"a day has no {name}" for name in MUST if name not in part)
    yield from (f"{part.name} has {name}" for name in MUST_NOT if name in part)
    if part.name == "VALARM" and part.get("ACTION") != "DISPLAY":
        yield "a reminder does more than show something"
