"""The status file for a trainer: counts, and a code name. No answer and no other name is in it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import NotSure
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.toolkit.edition import Edition
from wizard.toolkit.progress import TopicStatus, topic_status
from wizard.words.harmless import harmless_line

SUFFIX = ".dspt-status.json"
KIND, FORMAT = "dspt-wizard-status", 1
LARGEST = 64 * 1024
"""Bytes: ten times what a file has at most that this program makes."""
LONGEST_CODE = 40
MOST_TOPICS = 200
MOST_COUNTED = 1000
KEYS = ("kind", "format", "edition", "day", "code", "sections", "not-sure")
Reason = Literal["not-json", "other-kind", "newer", "other-year", "damaged"]
_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")


class StatusFileError(Exception):
    """What was read is no status file that can be used; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Counts(NamedTuple):
    """How many topics of a section are answered, wait for somebody, and have questions left."""

    answered: int
    to_find_out: int
    left: int

    @property
    def total(self) -> int:
        return sum(self)


@dataclass(frozen=True)
class StatusFile:
    """`sections` are counts by the section's id; `not_sure` the topics with a "not sure"."""

    code: str
    edition: str
    day: datetime.date
    sections: Mapping[str, Counts]
    not_sure: tuple[str, ...]

    @property
    def all(self) -> Counts:
        """The counts of all sections together."""
        return Counts(*map(sum, zip(*self.sections.values(), strict=True)))


def status_of(
    conversation: Conversation, library: Library, edition: Edition, today: datetime.date, code: str
) -> StatusFile:
    """Return how far a service is, as it may be told under this code name."""
    found: dict[str, list[TopicStatus]] = {}
    needed = library.needed_flows()
    for flow in needed:
        keys = set(library.fed[flow])
        section = next((s for s in edition.sections if _has(edition, s, keys)), None)
        if section is not None:
            found.setdefault(section, []).append(topic_status(conversation, flow))
    return StatusFile(
        harmless_line(code.strip(), LONGEST_CODE),
        edition.id,
        today,
        {one: _counts(found[one]) for one in edition.sections if one in found},
        tuple(flow for flow in needed if _is_not_sure(conversation, flow)),
    )


def _has(edition: Edition, section: str, keys: set[str]) -> bool:
    return any(item.key in keys for item in edition.section_items(section))


def _counts(statuses: list[TopicStatus]) -> Counts:
    done, waiting = statuses.count(TopicStatus.DONE), statuses.count(TopicStatus.WAITING)
    return Counts(done, waiting, len(statuses) - done - waiting)


def _is_not_sure(conversation: Conversation, flow: str) -> bool:
    asked = conversation.route(flow).asked()
    return any(
        isinstance(answer.reply, NotSure)
        for question, answer in conversation.answers.items()
        if question_parts(question)[0] == flow and question_parts(question)[1] in asked
    )


def to_text(status: StatusFile) -> str:
    """Return the file, for `read_status` and for whoever opens it in an editor."""
    sections = {id: [*counts] for id, counts in status.sections.items()}
    values = (KIND, FORMAT, status.edition, status.day.isoformat(), status.code, sections)
    whole = dict(zip(KEYS, (*values, list(status.not_sure)), strict=True))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_status(data: bytes, edition: Edition) -> StatusFile:
    """Return the status in a file of this year. Raises StatusFileError for anything else.

    The code name is made harmless: a file may come from anywhere.
    """
    try:
        whole = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise StatusFileError("not-json") from None
    if not isinstance(whole, dict) or whole.get("kind") != KIND:
        raise StatusFileError("other-kind")
    if type(whole.get("format")) is int and whole["format"] > FORMAT:
        raise StatusFileError("newer")
    if isinstance(whole.get("edition"), str) and whole["edition"] != edition.id:
        raise StatusFileError("other-year")
    if set(whole) != set(KEYS) or type(whole["format"]) is not int:
        raise StatusFileError("damaged")
    code, topics = whole["code"], whole["not-sure"]
    try:
        _sure(whole["format"] == FORMAT and whole["edition"] == edition.id)
        _sure(isinstance(code, str) and 0 < len(code) <= LONGEST_CODE and bool(code.strip()))
        _sure(isinstance(topics, list) and len(topics) <= MOST_TOPICS)
        _sure(all(isinstance(one, str) and _ID.fullmatch(one) for one in topics))
        return StatusFile(
            harmless_line(code.strip(), LONGEST_CODE),
            edition.id,
            datetime.date.fromisoformat(whole["day"]),
            _sections(whole["sections"], edition),
            tuple(dict.fromkeys(topics)),
        )
    except (TypeError, ValueError):
        raise StatusFileError("damaged") from None


def _sections(found: object, edition: Edition) -> Mapping[str, Counts]:
    _sure(isinstance(found, dict) and bool(found))
    sections = found if isinstance(found, dict) else {}
    _sure(set(sections) <= set(edition.sections))
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
