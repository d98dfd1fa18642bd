"""`backups`: what backups there are, and how to go back to one."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from storage import Assessment, Assessments, Portable, PortableError, StorageError, Summary
from storage.backups import Backup, BackupReason, Backups, read_backup
from storage.bin import Bin, InUseError
from wizard.clock import Clock
from wizard.frozen import dataclass
from wizard.keeping.asking import ask_line, tell
from wizard.keeping.services import Service, labels, named, service
from wizard.library import Library
from wizard.shelf import Shelf, UnknownAssessmentError
from wizard.words.dates import say_day, say_time
from wizard.words.harmless import harmless_line

DONE, FAILED, WRONG_USE = 0, 1, 2

OTHER = "other"
"""Why a backup was made that a later version of the program made."""


@dataclass(frozen=True)
class Kept:
    """A service and its backups, newest first. `is_listed`: it is in the list of services."""

    service: Service
    backups: tuple[Backup, ...]
    is_listed: bool


class BackupsCommand:
    """Listing and restoring. `wanted` is the name of a service, or empty for all there are."""

    def __init__(
        self,
        shelf: Shelf,
        assessments: Assessments,
        backups: Backups,
        bin: Bin,
        library: Library,
        clock: Clock,
        wanted: str = "",
    ) -> None:
        self._shelf = shelf
        self._assessments = assessments
        self._backups = backups
        self._bin = bin
        self._library = library
        self._phrases = library.phrases
        self._clock = clock
        self._wanted = wanted

    def show(self) -> int:
        """Print the backups of every service, or of the one wanted; return the exit status.

        Raises UnknownAssessmentError, and storage.StorageError.
        """
        found = self._kept()
        if not any(kept.backups for kept in found):
            tell(self._phrases.line("backups.none"))
            return DONE
        for kept in found:
            lines = [self._line(place, one) for place, one in enumerate(kept.backups, start=1)]
            lines = lines or [self._phrases.line("backups.none-yet")]
            folder = harmless_line(str(self._backups.folder(kept.service.id)))
            where = [self._phrases.line("backups.where", place=folder)] if kept.backups else []
            text = "\n".join((kept.service.name, "", *lines, *where))
            sys.stdout.write(f"{text}\n\n")
        sys.stdout.flush()
        tell(self._phrases.line("backups.how"))
        return DONE

    def restore(self, number: int, *, yes: bool) -> int:
        """Go back to a backup by its number in the list; return the exit status.

        `yes`: without asking. Raises UnknownAssessmentError, and storage.StorageError; then
        nothing is different, except that there may be a backup more.
        """
        found = [kept for kept in self._kept() if kept.backups]
        if not found:
            tell(self._phrases.line("backups.none"))
            return FAILED
        if len(found) > 1:
            names = labels([kept.service for kept in found], self._library)
            listed = ", ".join(f"'{name}'" for name in names)
            tell(self._phrases.line("backups.which", names=listed))
            return WRONG_USE
        (kept,) = found
        if not 1 <= number <= len(kept.backups):
            tell(self._phrases.line("backups.no-such", most=len(kept.backups)))
            return WRONG_USE
        backup = kept.backups[number - 1]
        try:
            portable = read_backup(backup.path, kept.service.id)
        except PortableError as error:
            place = harmless_line(str(error.path))
            tell(self._phrases.line("backups.not-read", place=place))
            return FAILED
        if kept.service.summary.reason is None and kept.is_listed:
            return self._go_back(kept.service, backup, portable, yes=yes)
        return self._make_again(kept, backup, portable, yes=yes)

    def _go_back(self, one: Service, backup: Backup, portable: Portable, *, yes: bool) -> int:
        with self._assessments.open(one.id) as assessment:
            if assessment.read_only:
                raise StorageError("newer-format", assessment.folder)
            year = self._shelf.year_after(one.summary)
            if year:
                tell(
                    self._phrases.line("backups.went-on", service=one.name, year=year),
                    self._phrases.line("backups.went-on-help", year=year),
                )
                return FAILED
            would = self._differences(assessment, portable)
            if not would:
                tell(self._phrases.line("backups.same"))
                return DONE
            tell(one.name, self._about(backup), *would, self._phrases.line("backups.first"))
            if not (yes or self._is_confirmed()):
                return FAILED
            self._backups.restore(assessment, backup)
        tell(self._phrases.line("backups.done"), self._phrases.line("backups.undo"))
        return DONE

    def _make_again(self, kept: Kept, backup: Backup, portable: Portable, *, yes: bool) -> int:
        """Make a service from its backup that is not there, or cannot be read, any more."""
        id, name = kept.service.id, kept.service.name
        if kept.service.summary.reason not in (None, "unreadable"):
            tell(self._phrases.line("backups.not-now", service=name))
            return FAILED
        key = "backups.broken" if kept.is_listed else "backups.not-listed"
        tell(self._phrases.line(key, service=name), self._about(backup))
        if not (yes or self._is_confirmed()):
            return FAILED
        try:
            damaged = self._bin.put(id) if kept.is_listed else None
        except InUseError:
            tell(self._phrases.line("backups.in-use", service=name))
            return FAILED
        try:
            self._assessments.create_from(portable.records, id).close()
        except StorageError:
            if damaged:
                self._bin.put_back(damaged)
            raise
        tell(self._phrases.line("backups.done"))
        return DONE

    def _kept(self) -> tuple[Kept, ...]:
        """Return every service there is, or was, with its backups."""
        listed = self._shelf.summaries()
        here = {summary.id for summary in listed}
        away = {binned.id for binned in self._bin.list()}
        lost = [id for id in self._backups.ids() if id not in here | away]
        summaries = (*listed, *(Summary(id, {}, None, 0) for id in lost))
        found = tuple(self._with_backups(summary, summary.id in here) for summary in summaries)
        if not self._wanted:
            return tuple(kept for kept in found if kept.backups or kept.is_listed)
        meant = named([kept.service for kept in found], self._wanted)
        if len(meant) != 1:
            known = labels(meant or [kept.service for kept in found], self._library)
            raise UnknownAssessmentError(self._wanted, tuple(known))
        return tuple(kept for kept in found if kept.service in meant)

    def _with_backups(self, summary: Summary, is_listed: bool) -> Kept:
        """Return the service by the name that it has, or had when the last backup was made."""
        backups = self._backups.list(summary.id)
        details = summary.details or self._details_in(summary.id, backups)
        known = Summary(summary.id, details, summary.last_saved, summary.answers, summary.reason)
        return Kept(service(self._shelf, known), backups, is_listed)

    def _details_in(self, id: str, backups: Sequence[Backup]) -> dict[str, Any]:
        readable = (one for one in backups if one.answers is not None)
        newest = next(readable, None)
        return read_backup(newest.path, id).details() if newest else {}

    def _differences(self, assessment: Assessment, portable: Portable) -> list[str]:
        now, then = assessment.answers(), portable.answers()
        counts = {
            "changes": sum(
                1 for question in now.keys() & then.keys() if now[question] != then[question]
            ),
            "comes-back": len(then.keys() - now.keys()),
            "goes": len(now.keys() - then.keys()),
        }
        would = [
            self._phrases.line(f"backups.{what}-{'one' if count == 1 else 'several'}", count=count)
            for what, count in counts.items()
            if count
        ]
        renamed = _organisation(assessment.details()) != _organisation(portable.details())
        if renamed:
            name = harmless_line(_organisation(portable.details())) or "-"
            would.append(self._phrases.line("backups.name", name=name))
        return would

    def _is_confirmed(self) -> bool:
        typed = ask_line(self._phrases.line("backups.prompt"))
        if typed is not None and typed.casefold() in ("yes", "y"):
            return True
        tell(self._phrases.line("backups.nothing-changed"))
        return False

    def _line(self, number: int, backup: Backup) -> str:
        day, time = self._moment(backup)
        if backup.answers is None:
            return self._phrases.line("backups.line-unreadable", number=number, day=day, time=time)
        reason = backup.reason if backup.reason in get_args(BackupReason) else OTHER
        why = self._phrases.line(f"backups.why-{reason}")
        return self._phrases.line(
            "backups.line", number=number, day=day, time=time, holds=self._holds(backup), why=why
        )

    def _about(self, backup: Backup) -> str:
        day, time = self._moment(backup)
        return self._phrases.line("backups.about", day=day, time=time, holds=self._holds(backup))

    def _holds(self, backup: Backup) -> str:
        if not backup.answers:
            return self._phrases.line("backups.holds-none")
        if backup.answers == 1:
            return self._phrases.line("backups.holds-one")
        return self._phrases.line("backups.holds", count=backup.answers)

    def _moment(self, backup: Backup) -> tuple[str, str]:
        when = backup.when.astimezone(self._clock().tzinfo)
        return say_day(when.date()), say_time(when)


def _organisation(details: Mapping[str, Any]) -> str:
    return str(details.get("organisation", ""))
