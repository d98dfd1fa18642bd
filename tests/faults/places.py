"""Links, pipes and folders where our files belong, and names that look like paths."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.faults.damage import kept
from tests.faults.designs import Design
from tests.faults.running import Saver
from tests.faults.saves import QUESTIONS, Report, document, question
from tests.faults.tally import Tally, judged

__all__ = ("PLANTS", "hostile_names", "planted")

WORDS = b"not yours"

NAMES = (
    *(
        "../x",
        "../../../etc/passwd",
        "/etc/passwd",
        "..",
        ".",
        "a/b",
        "a\\b",
        "C:\\x",
        "~",
        "$HOME",
    ),
    *("CON", "nul.txt", "a:b", "a\0b", "dot.", " ", "\n", "x" * 300, "_id", "_records", "answers"),
    *("\x1b]0;title\x07", "\u202eexe.x", "e\u0301", "\u00e9", "\ud800", "😀", "*?<>|", "-rf", "%s"),
)

Plant = Callable[[Path, Path], None]
"""Puts something where a file belongs; the second path is somebody else's file."""


def a_link(path: Path, other: Path) -> None:
    path.symlink_to(other)


def a_link_to_nothing(path: Path, other: Path) -> None:
    path.symlink_to(other.with_name("nothing"))


def a_second_name(path: Path, other: Path) -> None:
    path.hardlink_to(other)


def a_pipe(path: Path, _: Path) -> None:
    os.mkfifo(path)


def a_folder(path: Path, _: Path) -> None:
    path.mkdir()


PLANTS: Mapping[str, Plant] = {
    plant.__name__.replace("_", "-"): plant
    for plant in (a_link, a_link_to_nothing, a_second_name, a_pipe, a_folder)
}


def planted(design: Design, place: Path, kind: str) -> Tally:
    """Put it in the place of each file in turn, then save there, as the same person, and look.

    Somebody else's file that was changed counts as damage.
    """
    tally = Tally()
    report = kept(design, place / "whole")
    for number in range(len(design.places(place / "whole"))):
        folder = place / str(number)
        kept(design, folder)
        other = place / f"{number}-other"
        other.write_bytes(WORDS)
        other.chmod(0o644)
        path = design.places(folder)[number]
        path.unlink(missing_ok=True)
        PLANTS[kind](path, other)
        new = Saver(design, folder, "office", 12, "--first", str(report.tried)).ended()
        found = judged([report.and_then(new)], design.see(folder), harmed=True)
        meddled = other.read_bytes() != WORDS or other.stat().st_mode & 0o777 != 0o644
        meddled |= other.with_name("nothing").exists()
        tally += found + Tally(damaged=meddled)
    return tally


def hostile_names(design: Design, place: Path) -> Tally:
    """Answers to questions that are called like paths. A file elsewhere counts as damage."""
    tally = Tally()
    for number, name in enumerate(NAMES):
        folder = place / str(number)
        given = gave_to(design, folder, name)
        around = sorted(path.name for path in place.iterdir())
        strayed = around != sorted(str(each) for each in range(number + 1))
        tally += judged([given], design.see(folder)) + Tally(damaged=strayed)
    return tally


def gave_to(design: Design, folder: Path, name: str) -> Report:
    """Save an answer, then another in its place."""
    with design.open(folder, "office") as keeper:
        for number in (0, QUESTIONS):
            keeper.save(question(name, number), document(number))
    return Report(name, QUESTIONS + 1, frozenset((0, QUESTIONS)), {})
