"""What reading a file gave: the records that can be believed, and what was wrong with the rest."""

from typing import Literal, NamedTuple

from .record import Record

__all__ = ("Handling", "Problem", "ProblemKind", "Reading")

ProblemKind = Literal["damaged", "torn", "too-large", "unreadable", "incomplete"]
Handling = Literal["skipped", "restored", "replaced", "set-aside"]


class Problem(NamedTuple):
    """A fault that was found and lived with.

    ``file`` is a name inside the folder; ``line`` counts from 1 where the fault is one line.
    Kinds: ``damaged``, ``torn`` (the unfinished line of a save that was cut off), ``too-large``,
    ``unreadable``, ``incomplete`` (the journals lack records that a snapshot has). Handled:
    ``skipped``, ``restored`` (written to a journal again), ``replaced`` (the next snapshot takes
    its place), ``set-aside`` (renamed, kept).
    """

    file: str
    kind: ProblemKind
    handled: Handling
    line: int | None = None

    @property
    def place(self) -> str:
        """File and line, as a copy remembers them."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


class Reading(NamedTuple):
    """Records and problems, in the order in which they stand in the file.

    ``newer``: there are records beside them that only a later version of the program can read.
    ``missed``: the places of damage that a copy was made without making up for.
    """

    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    newer: bool = False
    missed: frozenset[str] = frozenset()
