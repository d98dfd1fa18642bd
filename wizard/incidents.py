"""The incidents: what was written down when something had gone wrong, each with its own answers."""

from __future__ import annotations

import datetime

from storage import Assessments, StorageError, Summary
from wizard.clock import Clock
from wizard.dialogue.condition import months_before
from wizard.dialogue.conversation import Conversation
from wizard.frozen import dataclass
from wizard.kept_apart import KeptApart, Owner
from wizard.library import Library
from wizard.speaker import Speaker
from wizard.toolkit.incident import INCIDENT, KIND, found_out, is_finished, kind

INCIDENTS = "incidents"
"""The folder of incidents, beside those of the assessments."""
MONTHS_BACK = 12
"""How far back the toolkit asks what went wrong."""
STILL_FRESH = datetime.timedelta(days=30)
"""For how long people are reminded of what they have not finished."""


@dataclass(frozen=True)
class Incident:
    """One thing that went wrong, as far as it was written down.

    `name` is what kind of thing, in words. `day` is when it was found out; while that is not
    known, when something was last written down. `finished`: nothing is left to ask or find out.
    `begun`: there is more than one answer, which may be somebody looking around. `whole`: nothing
    of it is missing for certain.
    """

    id: str
    name: str
    day: datetime.date
    finished: bool
    begun: bool
    whole: bool
    organisation: str

    @property
    def in_a_sentence(self) -> str:
        """The name without the capital letter that it has at the beginning of a line."""
        first, rest = self.name[:1], self.name[1:]
        return f"{first.lower()}{rest}" if rest[:1].islower() else self.name


@dataclass(frozen=True)
class Found:
    """The incidents there are, the last first; and how many cannot be opened now."""

    incidents: tuple[Incident, ...] = ()
    unreadable: int = 0


class Incidents(KeptApart):
    """What was written down about what went wrong."""

    def __init__(self, assessments: Assessments, library: Library, clock: Clock) -> None:
        super().__init__(assessments, library, clock, INCIDENT)

    def found(self, owner: Owner) -> Found:
        """Return what there is, or nothing where the folder cannot be read now."""
        incidents: list[Incident] = []
        unreadable = 0
        for summary in self.summaries(owner):
            try:
                incidents.append(self._incident(summary))
            except StorageError:
                unreadable += 1
        ordered = sorted(incidents, key=lambda one: one.day, reverse=True)
        return Found(tuple(ordered), unreadable)

    def recorded(self, owner: Owner) -> tuple[Incident, ...]:
        """Return those of the last 12 months that are begun, the last first."""
        today = self.clock().date()
        earliest = months_before(today, MONTHS_BACK)
        found = self.found(owner).incidents
        return tuple(one for one in found if one.begun and earliest <= one.day <= today)

    def unfinished(self, owner: Owner) -> Incident | None:
        """Return the last one that somebody began in the last weeks and did not finish."""
        earliest = self.clock().date() - STILL_FRESH
        begun = [one for one in self.found(owner).incidents if one.begun and not one.finished]
        return next((one for one in begun if one.day >= earliest), None)

    def _incident(self, summary: Summary) -> Incident:
        """Return what a summary is about. Raises StorageError if it cannot be opened."""
        book = self.book(summary.id)
        conversation = Conversation(book.flows, book.answers())
        book.close()
        known, saved = found_out(conversation), book.last_saved or self.clock()
        return Incident(
            summary.id,
            self._name(conversation),
            (known.local if known else saved.astimezone()).date(),
            is_finished(conversation),
            len(conversation.answers) > 1,
            book.is_whole,
            book.detail("organisation"),
        )

    def _name(self, conversation: Conversation) -> str:
        option = kind(conversation)
        if not option:
            return self.library.phrases.line("incidents.unnamed")
        speaker = Speaker(self.library, conversation, self.library.edition, self.clock().date())
        return speaker.label(KIND, option)
