"""Reading a status file from anywhere: strictly, as what is not sure is not counted."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from typing import Literal

from wizard.status_file import FORMAT, KEYS, KIND, Counts, StatusFile, is_code
from wizard.toolkit.edition import Edition

LARGEST = 64 * 1024
"""Bytes: ten times what a file has at most that this program makes."""
MOST_TOPICS = 200
MOST_COUNTED = 1000
WhySkipped = (
    Literal["not-json", "other-kind", "newer", "unknown-year", "damaged"]
    | Literal["link", "folder", "not-a-file", "too-large", "not-read", "too-many"]
    | Literal["ahead", "other-year", "copy", "same-day"]
)
"""What is wrong with what is in it, with the file, and beside the other files."""
_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")


class NotUsedError(Exception):
    """What was read is no status file that can be used; `why` says the reason."""

    def __init__(self, why: WhySkipped) -> None:
        super().__init__(why)
        self.why: WhySkipped = why


def read_status(data: bytes, editions: Mapping[str, Edition]) -> StatusFile:
    """Return the status in a file of one of these years. Raises NotUsedError for anything else."""
    try:
        whole = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise NotUsedError("not-json") from None
    if not isinstance(whole, dict) or whole.get("kind") != KIND:
        raise NotUsedError("other-kind")
    if type(whole.get("format")) is int and whole["format"] > FORMAT:
        raise NotUsedError("newer")
    if isinstance(whole.get("edition"), str) and whole["edition"] not in editions:
        raise NotUsedError("unknown-year")
    try:
        _sure(set(whole) == set(KEYS))
        _sure(type(whole["format"]) is int and whole["format"] == FORMAT)
        edition = editions[whole["edition"]]
        return StatusFile(
            _code(whole["code"]),
            edition.id,
            _day(whole["day"]),
            _sections(whole["sections"], edition),
            _topics(whole["not-sure"]),
        )
    except (KeyError, TypeError, ValueError):
        raise NotUsedError("damaged") from None


def _code(found: object) -> str:
    _sure(isinstance(found, str) and is_code(found))
    return str(found)


def _day(found: object) -> datetime.date:
    day = datetime.date.fromisoformat(str(found))
    _sure(day.isoformat() == found)
    return day


def _topics(found: object) -> tuple[str, ...]:
    topics = found if isinstance(found, list) else [None]
    _sure(len(topics) <= MOST_TOPICS)
    _sure(all(isinstance(one, str) and _ID.fullmatch(one) for one in topics))
    return tuple(dict.fromkeys(topics))


def _sections(found: object, edition: Edition) -> Mapping[str, Counts]:
    sections = found if isinstance(found, dict) else {}
    _sure(bool(sections) and set(sections) <= set(edition.sections))
    for counts in sections.values():
        _sure(isinstance(counts, list) and len(counts) == len(Counts._fields))
        _sure(all(type(one) is int and 0 <= one < MOST_COUNTED for one in counts))
    return {id: Counts(*sections[id]) for id in edition.sections if id in sections}


def _sure(holds: bool) -> None:
    if not holds:
        raise ValueError


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a name that is there twice: programs differ in which of the two they believe."""
    found = dict(pairs)
    _sure(len(found) == len(pairs))
    return found
