"""The incidents: what was written down when something had gone wrong, each with its own answers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from storage import Assessment, Assessments, StorageError, Summary
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.condition import months_before
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flows import Flows
from wizard.library import Library
from wizard.news import News
from wizard.speaker import Speaker
from wizard.toolkit.incident import INCIDENT, KIND, found_out, is_finished, kind

INCIDENTS = "incidents"
"""The folder of incidents, beside those of the assessments."""
MONTHS_BACK = 12
"""How far back the toolkit asks what went wrong."""
STILL_FRESH = datetime.timedelta(days=30)
"""For how long people are reminded of what they have not finished."""


class Owner(NamedTuple):
    """Whose incidents: the service worked on, by the id of its assessment and by its name."""

    assessment: str | None = None
    organisation: str = ""

    def has(self, details: Mapping[str, object]) -> bool:
        """Say whether an incident with these details is theirs.

        One that was written down before anything was known of a service is everybody's, and
        while nothing is known of the service worked on, every incident is.
        """
        nameless = not str(details.get("organisation") or "").strip()
        nobody = not self.organisation.strip() and self.assessment is None
        return nameless or nobody or self.is_known_to_have(details)

    def is_known_to_have(self, details: Mapping[str, object]) -> bool:
        """Say whether that is so by name or by id, not only because nobody knows whose it is."""
        organisation = str(details.get("organisation") or "").strip().casefold()
        ours = self.organisation.strip().casefold()
        by_id = self.assessment is not None and details.get("assessment") == self.assessment
        return by_id or bool(ours and organisation == ours)


class Incident(NamedTuple):
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


WhyNotOne = Literal["none", "which", "no-such"]


class NotOneError(Exception):
    """A number does not say which incident is meant. `reason` is a key for words."""

    def __init__(self, reason: WhyNotOne, number: int) -> None:
        super().__init__(reason, number)
        self.reason = reason
        self.number = number


class Found(NamedTuple):
    """The incidents there are, the last first; and how many cannot be opened now."""

    incidents: tuple[Incident, ...] = ()
    unreadable: int = 0

    def numbered(self, number: int | None) -> Incident:
        """Return the one with this number, counted from 1; without a number the only one.

        Raises NotOneError.
        """
        count = len(self.incidents)
        if not count:
            raise NotOneError("none", 0)
        if number is None and count > 1:
            raise NotOneError("which", 0)
        place = 1 if number is None else number
        if not 1 <= place <= count:
            raise NotOneError("no-such", place)
        return self.incidents[place - 1]


class Incidents:
    """`assessments` are those in the folder of incidents: they are kept in the same way."""

    def __init__(self, assessments: Assessments, library: Library, clock: Clock) -> None:
        self.assessments = assessments
        self._library = library
        self.clock = clock
        self._new: AnswerBook | None = None

    @property
    def are_asked_about(self) -> bool:
        """Whether there is a flow that asks what has gone wrong."""
        return INCIDENT in self._library.flow_table

    def found(self, owner: Owner) -> Found:
        """Return what there is, or nothing where the folder cannot be read now."""
        try:
            summaries = self.assessments.list()
        except StorageError:
            return Found()
        incidents: list[Incident] = []
        unreadable = 0
        for summary in summaries:
            if summary.reason is None and not owner.has(summary.details):
                continue
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

    def only_of(self, owner: Owner, others: Sequence[Owner]) -> tuple[str, ...]:
        """Return the ids of those that are known to be of this owner and of none of the others."""
        try:
            summaries = self.assessments.list()
        except StorageError:
            return ()
        return tuple(
            summary.id
            for summary in summaries
            if owner.is_known_to_have(summary.details)
            and not any(other.is_known_to_have(summary.details) for other in others)
        )

    def unfinished(self, owner: Owner) -> Incident | None:
        """Return the last one that somebody began in the last weeks and did not finish."""
        earliest = self.clock().date() - STILL_FRESH
        begun = [one for one in self.found(owner).incidents if one.begun and not one.finished]
        return next((one for one in begun if one.day >= earliest), None)

    def book(self, id: str) -> AnswerBook:
        """Open what was written down. Raises storage.StorageError."""
        return self._book(self.assessments.open(id), {})

    def new_book(self, owner: Owner) -> AnswerBook:
        """Return the book of an incident that begins with its first answer.

        While that is not given it stays the same one, with what is half typed in it.
        """
        if self._new is None or self._new.id is not None:
            self._new = self._book(None, owner._asdict())
        return self._new

    @property
    def has_unkept_words(self) -> bool:
        """Whether an incident has only just begun, and what is typed of it ends with this start."""
        return self._new is not None and (self._new.has_unkept_words or self._new.holds)

    def news(self, book: AnswerBook) -> News:
        """Return that there is nothing to tell; a backup is made, if one is due."""
        book.back_up()
        return News()

    def remember(self, id: str | None) -> None:
        """Do nothing: the next start carries on with an assessment."""

    def _book(self, opened: Assessment | None, details: Mapping[str, str | None]) -> AnswerBook:
        return AnswerBook(self.assessments, opened, self._flows, details, self.clock)

    @property
    def _flows(self) -> Flows:
        return self._library.alone(INCIDENT)

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
            return self._library.phrases.line("incidents.unnamed")
        speaker = Speaker(self._library, conversation, self._library.edition, self.clock().date())
        return speaker.label(KIND, option)
