"""Whether a copy makes up for what damage took from the journals."""

from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path

from .files import read_file
from .reading import Problem
from .record import BadRecordError, decode

__all__ = ("is_covered",)


def is_covered(folder: Path, problems: Iterable[Problem], copied: Container[str]) -> bool:
    """Whether nothing that was saved is missing for certain, in spite of these faults in journals.

    ``copied`` are the ids of the records in whole copies. A copy that has a record from behind the
    damage was made when everything before that could still be read. An unfinished line is no
    loss: nobody was told that it was saved.
    """
    return all(
        problem.kind == "torn" or _has_one_behind(folder / problem.file, problem.line, copied)
        for problem in problems
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
