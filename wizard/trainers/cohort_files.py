"""A group of services, of their status files: one year, each service once, and nothing mixed up."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from wizard.frozen import dataclass
from wizard.status_file import StatusFile
from wizard.toolkit.edition import Edition
from wizard.trainers.found_files import MOST_FILES, bytes_of, found_files
from wizard.trainers.status_reading import NotUsedError, WhySkipped, read_status

CLOCKS_DIFFER = datetime.timedelta(days=1)
"""Between two computers, one of which is a little ahead."""


@dataclass(frozen=True)
class Skipped:
    """A file that was not used, and why. `year` is what it is about, where that is the reason."""

    path: Path
    why: WhySkipped
    year: str = ""


@dataclass(frozen=True)
class Member:
    """One service of the group: its newest status, and the one of an earlier day, if any."""

    now: StatusFile
    before: StatusFile | None

    @property
    def more_answered(self) -> int | None:
        """How many more topics are answered than before; None where other topics are counted."""
        if self.before is None or _totals(self.now) != _totals(self.before):
            return None
        return self.now.all.answered - self.before.all.answered


@dataclass(frozen=True)
class Cohort:
    """The members in the order of their code names: nobody is first or last. All are of a year."""

    edition: Edition
    members: tuple[Member, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True)
class _Found:
    path: Path
    status: StatusFile

    @property
    def key(self) -> tuple[str, datetime.date]:
        """Whose it is and of which day: there is one such file."""
        return self.status.code.casefold(), self.status.day


def read_cohort(
    paths: Iterable[Path], editions: Mapping[str, Edition], today: datetime.date, year: str = ""
) -> Cohort:
    """Return the group that these files, and the files in these folders, tell of.

    `year` is one of the editions; without it, it is the newest that there is a file of.
    """
    skipped: list[Skipped] = []
    found = list(_found(paths, editions, today, skipped))
    year = year or max((one.status.edition for one in found), default=max(editions))
    of_year = [one for one in found if one.status.edition == year]
    skipped += (
        Skipped(one.path, "other-year", one.status.edition)
        for one in found
        if one.status.edition != year
    )
    by_code: dict[str, list[StatusFile]] = {}
    for key, same in groupby(sorted(of_year, key=lambda one: one.key), key=lambda one: one.key):
        status = _only_one(list(same), skipped)
        if status is not None:
            by_code.setdefault(key[0], []).append(status)
    return Cohort(editions[year], tuple(map(_member, by_code.values())), tuple(skipped))


def _found(
    paths: Iterable[Path],
    editions: Mapping[str, Edition],
    today: datetime.date,
    skipped: list[Skipped],
) -> Iterator[_Found]:
    files = found_files(paths)
    if len(files) > MOST_FILES:
        skipped.append(Skipped(files.pop(), "too-many"))
    for path in files:
        try:
            status = read_status(bytes_of(path), editions)
            if status.day > today + CLOCKS_DIFFER:
                raise NotUsedError("ahead")
        except NotUsedError as error:
            skipped.append(Skipped(path, error.why))
        else:
            yield _Found(path, status)


def _only_one(same: list[_Found], skipped: list[Skipped]) -> StatusFile | None:
    """Return what files of one code name and day say; None where they say different things.

    Two services may have chosen the same name, and nothing tells which of the files is newer.
    """
    first, *others = same
    if any(replace(one.status, code=first.status.code) != first.status for one in others):
        skipped += (Skipped(one.path, "same-day") for one in same)
        return None
    skipped += (Skipped(one.path, "copy") for one in others)
    return first.status


def _member(by_day: list[StatusFile]) -> Member:
    *earlier, newest = by_day
    return Member(newest, earlier[-1] if earlier else None)


def _totals(status: StatusFile) -> Mapping[str, int]:
    return {section: counts.total for section, counts in status.sections.items()}
