"""The shelf: the assessments there are, and the one to carry on with."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from storage import Assessment, Assessments, NotSaved, Settings, StorageError, Summary
from storage.identity import next_identity
from wizard.answer_book import AnswerBook
from wizard.chosen import Chosen, Face, Look, face_named, look_named
from wizard.clock import Clock
from wizard.incidents import INCIDENTS, Incidents
from wizard.kept_apart import Owner
from wizard.library import Library
from wizard.news import News
from wizard.quizzes import QUIZZES, Quizzes
from wizard.services import Service, Services
from wizard.words.harmless import harmless_line

if TYPE_CHECKING:
    from wizard.trainers_card import TrainersCard


class UnknownAssessmentError(Exception):
    """There is no assessment of this name. `name` is what was asked for, `known` what there is."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


class Shelf:
    """`wanted` is the name or id of the assessment to open, or empty."""

    def __init__(
        self,
        assessments: Assessments,
        settings: Settings,
        library: Library,
        clock: Clock,
        wanted: str = "",
    ) -> None:
        self._assessments = assessments
        self._settings = settings
        self._library = library
        self._clock = clock
        self._wanted = wanted

    def summaries(self) -> tuple[Summary, ...]:
        """Return what there is, last saved first. Raises storage.StorageError."""
        return self._assessments.list()

    def wanted(self) -> tuple[Summary, ...]:
        """Return the one that was asked for by name, or all. Raises UnknownAssessmentError."""
        summaries = self.summaries()
        if not self._wanted:
            return summaries
        id = self._id_wanted([summary for summary in summaries if summary.reason is None])
        return tuple(summary for summary in summaries if summary.id == id)

    def names(self) -> tuple[str, ...]:
        """Return what to call each assessment that can be opened."""
        readable = (one for one in self.summaries() if one.reason is None)
        return tuple(map(self.name_of, readable))

    def services(self) -> Services:
        """Return every assessment to choose from; none of a folder that cannot be read."""
        try:
            summaries = self.summaries()
        except StorageError as error:
            return Services((), ((str(self._assessments.root), error.reason),))
        ids = {summary.id for summary in summaries}
        return Services(
            tuple(
                _service(summary, is_past=next_identity(summary.id) in ids)
                for summary in summaries
                if summary.reason is None
            ),
            tuple(
                (str(self._assessments.folder(summary.id)), summary.reason)
                for summary in summaries
                if summary.reason is not None
            ),
        )

    def has_several(self) -> bool:
        """Say whether there is more than one assessment, without reading them.

        A folder that cannot be read now has none: saving says what is wrong with it.
        """
        with suppress(StorageError):
            return len(self._assessments.ids()) > 1
        return False

    def name_of(self, summary: Summary) -> str:
        """Return what to call an assessment: the service and the year."""
        organisation = str(summary.details.get("organisation", ""))
        edition = str(summary.details.get("edition", ""))
        key = "assessments.name" if organisation else "assessments.name-unknown"
        fillings = {"organisation": organisation} if organisation else {}
        return self._library.phrases.line(key, edition=edition, **fillings)

    def first_book(self) -> AnswerBook:
        """Return the book to begin with: the one wanted, the only one, or a new one.

        Raises UnknownAssessmentError, and storage.StorageError for one that cannot be read.
        """
        last = self._settings.last_assessment
        if last and not self._wanted:
            with suppress(StorageError):  # Then the list says what there is, and what is not.
                return self.book(last)
        summaries = [summary for summary in self.summaries() if summary.reason is None]
        if self._wanted:
            return self.book(self._id_wanted(summaries))
        return self.book(summaries[0].id) if len(summaries) == 1 else self.new_book()

    def book(self, id: str) -> AnswerBook:
        """Open one assessment. Raises storage.StorageError."""
        return self._book(self._assessments.open(id))

    def owner(self) -> Owner:
        """Return whose incidents a command is about: those of the service wanted, or everybody's.

        Raises UnknownAssessmentError and storage.StorageError.
        """
        if not self._wanted:
            return Owner()
        (summary,) = self.wanted()
        return Owner(summary.id, str(summary.details.get("organisation", "")))

    def incidents(self) -> Incidents:
        """Return what was written down about what went wrong."""
        return Incidents(self._assessments.within(INCIDENTS), self._library, self._clock)

    def quizzes(self) -> Quizzes:
        """Return the quizzes that were begun."""
        return Quizzes(self._assessments.within(QUIZZES), self._library, self._clock)

    def new_book(self, edition: str = "") -> AnswerBook:
        """Return a book for an assessment that begins with its first answer.

        It is about the year people work on now, if no other is named.
        """
        return self._book(None, edition)

    def can_roll(self, summary: Summary) -> bool:
        """Say whether an assessment is of an older year, and did not go on into a newer one yet."""
        return self._is_older(summary) and self.next_of(summary) is None

    def next_of(self, summary: Summary) -> Summary | None:
        """Return the newer year into which an assessment went on; None while it did not.

        Then nothing is saved in the older one any more.
        """
        return self._assessments.next_of(summary.id) if self._is_older(summary) else None

    def year_after(self, summary: Summary) -> str:
        """Return the year into which an assessment went on, as it can be shown, or ''.

        It is the newest one, where what is there cannot be read.
        """
        after = self.next_of(summary)
        if after is None:
            return ""
        return harmless_line(str(after.details.get("edition") or ""), 20) or self._newest

    @property
    def _newest(self) -> str:
        """The year people work on now."""
        return self._library.edition.id

    def _is_older(self, summary: Summary) -> bool:
        edition = str(summary.details.get("edition") or "")
        return edition != "" and edition < self._newest

    def next_book(self, book: AnswerBook) -> AnswerBook:
        """Open the newer year of a book; if it is not there yet, it begins with what is carried.

        What another window saves in the older one meanwhile comes along too: until the newer year
        is there it can, and after that `AnswerBook` refuses. Raises storage.NotSaved; then none
        was made, or it lacks what came meanwhile, which is in the older year still.
        """
        from wizard.toolkit.rolling import carry  # Once a year.

        try:
            was_there = book.has_next
            book.pick_up()
            carried = carry(book.flows, book.answers()).carried
            made = book.next_year(carried)
            if not was_there and book.pick_up():
                book.carry_late(made, carry(book.flows, book.answers()).carried, carried)
        except NotSaved:
            raise
        except StorageError as error:
            raise NotSaved(error.reason, error.path) from error
        self.remember(made.id)
        return self._book(made)

    def news(self, book: AnswerBook) -> News:
        """Return what there is to tell about a book that is opened; it counts as told."""
        shared_by = self.shared_by()
        return News(
            self.has_several(),
            self.is_news(book.damage),
            shared_by,
            self.is_place_news(shared_by),
            self.is_backup_news(book.back_up()),
        )

    def remember(self, id: str | None) -> None:
        """Carry on with this one next time."""
        if id is not None and self._settings.last_assessment != id:
            self._settings.change(last_assessment=id)

    @property
    def who(self) -> str:
        """Who answers on this computer, as they called themselves, or ''."""
        return self._settings.who or ""

    def remember_who(self, who: str) -> None:
        """Answer under this name from now on; '' for none."""
        self._settings.change(who=who)

    @property
    def look(self) -> Look:
        """The look of the full screen."""
        return look_named(self._settings.theme)

    def remember_look(self, look: Look) -> None:
        self._settings.change(theme=look.value)

    def remember_face(self, face: Face) -> None:
        """Start with this face next time."""
        self._settings.change(face=face.value)

    def chosen(self) -> Chosen:
        """Return what is chosen on this computer."""
        face = face_named(self._settings.face)
        return Chosen(face, self.look, self.who, str(self._assessments.root))

    def is_news(self, what: str) -> bool:
        """Say whether this was never told before on this computer, and remember it as told."""
        if not what or self._settings.told == what:
            return False
        self._settings.change(told=what)
        return True

    def is_backup_news(self, lacking: str) -> bool:
        """Say whether people were not told yet that these answers lack a backup; remember it."""
        if not lacking or self._settings.told_backups == lacking:
            return False
        self._settings.change(told_backups=lacking)
        return True

    def shared_by(self) -> str:
        """Return through what others may see the answers: a service, A_NETWORK, or ''."""
        from wizard.shared_place import shared_by

        return shared_by(self._assessments.root)

    def trainers_card(self) -> TrainersCard:
        """Return the contacts that a trainer put beside the answers, as they are now."""
        from wizard.trainers_card import read_card

        return read_card(self._assessments.root)

    def is_place_news(self, place: str) -> bool:
        """Say whether people were not told yet that others may see the answers, and remember it."""
        if not place or self._settings.told_place == place:
            return False
        self._settings.change(told_place=place)
        return True

    def _book(self, opened: Assessment | None, edition: str = "") -> AnswerBook:
        details = {"edition": edition or self._newest}
        return AnswerBook(self._assessments, opened, self._library.flows, details, self._clock)

    def _id_wanted(self, summaries: list[Summary]) -> str:
        wanted = self._wanted.strip().casefold()
        for summary in summaries:
            organisation = str(summary.details.get("organisation", ""))
            names = (summary.id, organisation, self.name_of(summary))
            if wanted in (name.strip().casefold() for name in names):
                return summary.id
        raise UnknownAssessmentError(
            self._wanted, tuple(self.name_of(summary) for summary in summaries)
        )


def _service(summary: Summary, *, is_past: bool) -> Service:
    details = summary.details
    return Service(
        summary.id,
        str(details.get("organisation") or ""),
        str(details.get("edition") or ""),
        summary.last_saved,
        summary.answers,
        is_past=is_past,
        read_only=summary.read_only,
    )
