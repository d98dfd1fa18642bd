"""Answers put together again from each thing that may be left of them. Ours only."""

import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from storage import Assessment, Assessments, read_portable, write_portable
from storage.backups import Backups
from storage.snapshot import FILE, PREVIOUS
from tests.faults.damage import kept
from tests.faults.designs import Ours
from tests.faults.tally import Tally, judged

__all__ = ("LEFT", "restored")

NOW = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)


def journals(place: Path) -> None:
    """Only the journals are left."""
    for name in (FILE, PREVIOUS):
        (only(place) / name).unlink()


def the_copy(place: Path) -> None:
    """Only the newest copy is left."""
    shutil.rmtree(only(place) / "journal")
    (only(place) / PREVIOUS).unlink()


def the_copy_before(place: Path) -> None:
    """Only the generation before is left, of a time when nothing had changed since."""
    shutil.rmtree(only(place) / "journal")
    (only(place) / FILE).rename(only(place) / PREVIOUS)


def a_conflicted_copy(place: Path) -> None:
    """Only what a sync tool put beside is left."""
    the_copy(place)
    (only(place) / FILE).rename(only(place) / "assessment-LAPTOP-BEN.json")


def an_export(place: Path) -> None:
    """Everything went; an export is taken back on another computer."""
    file = place.parent / "rose-court.dspt"
    with opened(place) as assessment:
        write_portable(file, assessment.id, assessment.records(), NOW)
    shutil.rmtree(place)
    portable = read_portable(file)
    with Assessments(place, "elsewhere").create({}) as again:
        again.take_in(portable.records)


def a_backup(place: Path) -> None:
    """Every answer was changed, and a backup of before is restored."""
    backups = Backups(place, lambda: NOW)
    with opened(place) as assessment:
        backup = backups.make(assessment, "daily")
        assessment.put_answers({question: {"value": "wrong"} for question in assessment.answers()})
        backups.restore(assessment, backup)


def a_restoring_undone(place: Path) -> None:
    """An old backup was restored by mistake, and the backup made before that undoes it."""
    backups = Backups(place, lambda: NOW)
    with opened(place) as assessment:
        right = assessment.answers()
        assessment.put_answers({question: {"value": "wrong"} for question in right})
        wrong = backups.make(assessment, "daily")
        assessment.put_answers(right)
        backups.restore(assessment, wrong)
        before = next(each for each in backups.list(assessment.id) if each.reason != "daily")
        backups.restore(assessment, before)


LEFT: Mapping[str, Callable[[Path], None]] = {
    left.__name__.replace("_", "-"): left
    for left in (
        journals,
        the_copy,
        the_copy_before,
        a_conflicted_copy,
        an_export,
        a_backup,
        a_restoring_undone,
    )
}


def restored(place: Path, left: str) -> Tally:
    """Take everything else away, open what is left, and judge, twice."""
    design = Ours()
    place.mkdir(parents=True)
    report = kept(design, place / "data")
    LEFT[left](place / "data")
    found = judged([report], design.see(place / "data"), harmed=True)
    return found.once_with(judged([report], design.see(place / "data"), harmed=True))


def opened(place: Path) -> Assessment:
    """The only assessment there is."""
    return Assessments(place, "office").open(only(place).name)


def only(place: Path) -> Path:
    """The folder of the only assessment."""
    (summary,) = Assessments(place, "office").list()
    return place / summary.id
