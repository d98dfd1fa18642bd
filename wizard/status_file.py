"""The status file for a trainer: counts, and a code name. No answer and no other name is in it."""

from __future__ import annotations

import datetime
import json
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

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
LONGEST_CODE = 40
KEYS = ("kind", "format", "edition", "day", "code", "sections", "not-sure")


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


def code_of(typed: str) -> str:
    """Return a code name as it stands in a file, and is shown: on one line, and all to be seen.

    What cannot be seen goes, such as marks that turn the direction of a line, so that no two that
    look the same are different.
    """
    composed = unicodedata.normalize("NFC", typed)
    seen = "".join(one for one in composed if unicodedata.category(one) != "Cf")
    return harmless_line(" ".join(seen.split()))


def is_code(code: str) -> bool:
    """Say whether this program would write a code name in this way."""
    can_be_said = any(map(str.isalnum, code))
    return can_be_said and len(code) <= LONGEST_CODE and code == code_of(code)


def status_of(
    conversation: Conversation, library: Library, edition: Edition, today: datetime.date, code: str
) -> StatusFile:
    """Return how far a service is, as it may be told under a code name, as `code_of` returns it."""
    found: dict[str, list[TopicStatus]] = {}
    needed = library.needed_flows()
    for flow in needed:
        keys = set(library.fed[flow])
        section = next((s for s in edition.sections if _has(edition, s, keys)), None)
        if section is not None:
            found.setdefault(section, []).append(topic_status(conversation, flow))
    return StatusFile(
        code,
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
    """Return the file, for whoever reads it again or opens it in an editor."""
    sections = {id: [*counts] for id, counts in status.sections.items()}
    values = (KIND, FORMAT, status.edition, status.day.isoformat(), status.code, sections)
    whole = dict(zip(KEYS, (*values, list(status.not_sure)), strict=True))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
