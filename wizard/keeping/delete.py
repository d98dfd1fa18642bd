"""`delete`: a service goes to the bin, comes back from it, or is erased for good."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path

from storage import StorageError, Summary
from storage.bin import AlreadyThereError, Bin, Binned, InUseError
from wizard.clock import Clock
from wizard.keeping.asking import ask_line, ask_which, tell
from wizard.keeping.erase_apart import erase_all_of, finish_erasing
from wizard.keeping.services import Service, labels, named, service
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.words.dates import say_day, say_time
from wizard.words.harmless import harmless_line

DONE, FAILED, WRONG_USE = 0, 1, 2


class Deleting:
    """Deleting services. `papers` is where sheets are put, which nobody erases for people."""

    def __init__(
        self, shelf: Shelf, bin: Bin, library: Library, clock: Clock, papers: Path
    ) -> None:
        self._shelf = shelf
        self._bin = bin
        self._library = library
        self._phrases = library.phrases
        self._clock = clock
        self._papers = papers

    def delete(self, name: str | None, *, for_good: bool) -> int:
        """Delete the service of this name, or the one whose name is typed when we ask.

        Return the exit status. Raises storage.StorageError; then nothing was deleted.
        """
        here, binned = self._here(), self._binned()
        known = (*here, *binned) if for_good else here
        if name is None:
            self._tell_what_there_is(here, binned)
        if not known:
            tell(self._phrases.line("delete.none"))
            return FAILED
        if name is None:
            tell(self._phrases.line("delete.means-for-good" if for_good else "delete.means-bin"))
            tell(self._phrases.line("delete.means-incidents"))
            name = ask_line(self._phrases.line("delete.prompt"))
            if not name:
                tell(self._phrases.line("delete.nothing-deleted"))
                return FAILED if name is None else DONE
        found = self._found(known, name)
        if not found:
            return WRONG_USE
        try:
            return self._erased(found) if for_good else self._put_in_bin(found[0])
        except InUseError:
            tell(self._phrases.line("delete.in-use", service=found[0].name))
            return FAILED

    def put_back(self, name: str) -> int:
        """Put back what was deleted: the service of this name, or without one the only one.

        Return the exit status. Raises storage.StorageError; then nothing was put back.
        """
        binned = self._binned()
        if not binned:
            tell(self._phrases.line("delete.bin-empty"))
            return FAILED
        if not name and len({one.id for one in binned}) > 1:
            tell(
                self._phrases.line(
                    "delete.which-back", names=_listed(labels(binned, self._library))
                )
            )
            return WRONG_USE
        found = self._found(binned, name) if name else binned
        if not found:
            return WRONG_USE
        name = found[0].name
        meant = [one.binned for one in found if one.binned]
        try:
            back = meant[0] if len(meant) == 1 else self._one_of(meant)
            if back is None:
                tell(self._phrases.line("delete.not-back"))
                return WRONG_USE
            self._bin.put_back(back)
        except AlreadyThereError:
            tell(
                self._phrases.line("delete.already-there", service=name),
                self._phrases.line("delete.already-there-help"),
            )
            return FAILED
        tell(self._phrases.line("delete.back", service=name))
        return DONE

    def _one_of(self, meant: Sequence[Binned]) -> Binned | None:
        """Ask which is meant of those with one id, the last deleted first; None for no answer.

        There are several where a year was made again after it was deleted, and deleted again.
        Raises AlreadyThereError before anybody is asked for nothing.
        """
        if any(one.id == meant[0].id for one in self._here()):
            raise AlreadyThereError(meant[0].id)
        tell(self._phrases.line("delete.which-of-them"))
        place = ask_which(self._phrases, [self._told_apart(one) for one in meant])
        return None if place is None else meant[place]

    def _told_apart(self, one: Binned) -> str:
        """Return when it was deleted, and how many answers are in it."""
        summary, put = one.summary(), one.put.astimezone(self._clock().tzinfo)
        count = summary.answers if summary else 0
        fillings = {"day": say_day(put.date()), "time": say_time(put), "count": count}
        return self._phrases.line("delete.binned", **fillings)

    def _here(self) -> tuple[Service, ...]:
        return tuple(service(self._shelf, summary) for summary in self._shelf.summaries())

    def _binned(self) -> tuple[Service, ...]:
        """Return what is in the bin, the last that was deleted first."""
        return tuple(
            service(self._shelf, summary, binned)
            for binned in self._bin.list()
            if (summary := binned.summary())
        )

    def _tell_what_there_is(self, here: Sequence[Service], binned: Sequence[Service]) -> None:
        if here:
            tell(self._phrases.line("delete.here"), *labels(here, self._library), "")
        for one in binned:
            if one.binned:
                day = self._day(one.binned.until)
                tell(self._phrases.line("delete.in-bin", service=one.name, day=day))

    def _found(self, known: Sequence[Service], name: str) -> tuple[Service, ...]:
        """Return the service of this name, more than once if it is; else tell why there is none."""
        found = named(known, name)
        if len({one.id for one in found}) == 1:
            return found
        key = "delete.several" if found else "delete.no-such"
        names = _listed(labels(found or known, self._library))
        tell(self._phrases.line(key, name=harmless_line(name), names=names))
        return ()

    def _put_in_bin(self, one: Service) -> int:
        day = self._day(self._bin.put(one.id).until)
        tell(
            self._phrases.line("delete.deleted", service=one.name, day=day),
            self._phrases.line("delete.how-back"),
            self._phrases.line("delete.how-good"),
        )
        return DONE

    def _erased(self, found: Sequence[Service]) -> int:
        for one in found:
            self._bin.erase(one.binned or self._bin.put(one.id))
        erased = self._erased_apart(found[0].summary)
        papers = harmless_line(str(self._papers))
        tell(
            self._phrases.line("delete.erased", service=found[0].name),
            *erased,
            "",
            self._phrases.line("delete.elsewhere"),
            self._phrases.line("delete.elsewhere-papers", place=papers),
            self._phrases.line("delete.elsewhere-files"),
            self._phrases.line("delete.elsewhere-synced"),
            self._phrases.line("delete.elsewhere-disk"),
        )
        return DONE

    def _erased_apart(self, gone: Summary) -> tuple[str, ...]:
        """Erase what is kept apart from the service, with its last year; return what to tell."""
        left = [one.summary for one in (*self._here(), *self._binned())]
        told: list[str] = []
        apart = {"incidents": self._shelf.incidents(), "quizzes": self._shelf.quizzes()}
        for name, kept in apart.items():
            try:
                count = erase_all_of(kept, gone, left)
            except InUseError:
                told.append(self._phrases.line(f"delete.{name}-in-use"))
                continue
            if count:
                told.append(self._phrases.line(f"delete.erased-{name}", count=count))
        return tuple(told)

    def _day(self, moment: datetime.datetime) -> str:
        return say_day(moment.astimezone(self._clock().tzinfo).date())


def clear_bin(bin: Bin, shelf: Shelf) -> None:
    """Erase what has been in the bin for 30 days. What cannot be erased now waits for next time."""
    apart = shelf.incidents(), shelf.quizzes()
    for kept in apart:
        finish_erasing(kept)
    for binned in bin.expired():
        gone = binned.summary()
        try:
            bin.erase(binned)
            left = [*shelf.summaries(), *filter(None, (one.summary() for one in bin.list()))]
            if gone is not None:
                for kept in apart:
                    erase_all_of(kept, gone, left)
        except (StorageError, InUseError):
            continue


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
