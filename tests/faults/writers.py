"""Several people, windows and computers, and what sync tools make of their files."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import cycle, product
from pathlib import Path

from storage import Assessments
from tests.faults.designs import Design, Keeper, Ours
from tests.faults.running import Saver
from tests.faults.saves import Report, document, question
from tests.faults.tally import Tally, judged

__all__ = ("alike", "clocks", "synced", "together")

FEW = 5


def together(design: Design, place: Path, runs: int, saves: int, installation: str = "") -> Tally:
    """Two processes save at the same time, each to questions of their own.

    They are two people, or with an `installation` two windows of one.
    """
    options = ("--installation", installation) if installation else ()
    tally = Tally()
    for run in range(runs):
        folder = place / str(run)
        first = saved(design, folder, "first")
        savers = [Saver(design, folder, name, saves, *options) for name in ("ana", "ben")]
        tally += judged([first, *(saver.ended() for saver in savers)], design.see(folder))
    return tally


def alike(design: Design, place: Path, saves: int) -> Tally:
    """Two windows of one installation give the same answers to the same questions, at once."""
    savers = [Saver(design, place, "office", saves) for _ in range(2)]
    for saver in savers:
        report = saver.ended()
    return judged([report], design.see(place))


def synced(design: Design, place: Path, runs: int = 1) -> Tally:
    """Two computers work on copies of one folder, and a sync tool brings the files together.

    Their installations differ, or one disk is a clone of the other; a file that both have stands
    beside ours, takes our file's name, or comes late; and we are working when it comes, or not.
    """
    tally = Tally()
    kinds = product(("ana", "ben"), ("beside", "instead", "late"), (False, True))
    for number, (theirs, arrival, working) in enumerate(list(kinds) * runs):
        here, there = place / f"{number}-here", place / f"{number}-there"
        reports = [saved(design, here, "ana", "first")]
        shutil.copytree(here, there)
        reports.append(saved(design, there, theirs, "theirs"))
        with design.open(here, "ana") as keeper:
            reports.append(gave(keeper, "before", range(FEW)))
            if working:
                arrive(design, there, here, arrival)
                reports.append(gave(keeper, "after", range(FEW)))
        if not working:
            arrive(design, there, here, arrival)
            reports.append(saved(design, here, "ana", "after"))
        tally += judged(reports, design.see(here))
    return tally


def saved(design: Design, folder: Path, installation: str, name: str = "") -> Report:
    """Save a few answers in a sitting."""
    with design.open(folder, installation) as keeper:
        return gave(keeper, name or installation, range(FEW))


def gave(keeper: Keeper, name: str, numbers: range) -> Report:
    """Save a few answers in a sitting that is open."""
    for number in numbers:
        keeper.save(question(name, number), document(number))
    return Report(name, numbers.stop, frozenset(numbers), {})


def arrive(design: Design, source: Path, target: Path, how: str) -> None:
    """Bring one computer's files to the other, as sync tools do. "late": the journals come not."""
    for file in design.files(source):
        here = target / file.relative_to(source)
        if how == "late" and file.suffix == ".jsonl":
            continue
        if here.exists() and here.read_bytes() != file.read_bytes():
            copy = here.with_name(f"{here.stem} (Ben's conflicted copy 2026-11-22){here.suffix}")
            if how == "instead":
                here.rename(copy)
            else:
                here = copy
        shutil.copyfile(file, here)


def clocks(place: Path) -> Tally:
    """Ours, under clocks that stand still, go back, jump, and change their offset."""
    tally = Tally()
    for number, clock in enumerate((stopped(), backwards(), jumping(), travelling())):
        folder = place / str(number)
        assessments = Assessments(folder, "office", clock.__next__)
        with assessments.create({}) as first, assessments.open(first.id) as second:
            for n in range(30):
                window = second if n % 4 == 3 else first
                window.put_answers({question("office", n): document(n)})
        report = Report("office", 30, frozenset(range(30)), {})
        tally += judged([report], Ours().see(folder))
    return tally


START = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def stopped() -> Iterator[datetime]:
    return cycle((START,))


def backwards() -> Iterator[datetime]:
    return (START - timedelta(days=400 * n) for n in range(10_000))


def jumping() -> Iterator[datetime]:
    """To the ends of what a clock can say."""
    ends = (datetime.min, datetime.max, datetime(1970, 1, 1), datetime(2038, 1, 19, 3, 14, 8))
    return cycle(end.replace(tzinfo=UTC) for end in ends)


def travelling() -> Iterator[datetime]:
    """From one offset to another: the end of summer time, and computers far apart."""
    hours = (1, 0, -12, 14, 5.75)
    return cycle(START.astimezone(timezone(timedelta(hours=each))) for each in hours)
