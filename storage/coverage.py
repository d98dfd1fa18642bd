"""Which damage of journals no copy makes up for."""

from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path

from .files import read_file
from .reading import Problem
from .record import BadRecordError, decode

__all__ = ("uncovered",)


def uncovered(
    folder: Path,
    problems: Iterable[Problem],
    copied: Container[str],
    missed: Container[str],
) -> frozenset[str]:
    """The places of faults in journals that may have cost something that was saved.

    ``copied`` are the ids of the records in whole copies. A copy that has a record from behind the
    damage was made when everything before that could still be read, unless it was made later, and
    says that it ``missed`` this place. An unfinished line is no loss: nobody was told that it was
    saved.
    """
    return frozenset(
        problem.place
        for problem in problems
        if problem.kind != "torn"
        and not (
            problem.place not in missed
            and _has_one_behind(folder / problem.file, problem.line, copied)
        )
    )


def _has_one_behind(path: Path, line: int | None, copied: Container[str]) -> bool:
    if line is None:
        return False
    with suppress(OSError):
        for behind in read_file(path).split(b"\n")[line:]:
            with suppress(BadRecordError):
                if decode(behind).id in copied:
                    return True
    return False
