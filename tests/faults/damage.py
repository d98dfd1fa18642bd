"""Files damaged by something else: cut, emptied, overwritten, deleted, one bit flipped."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from tests.faults.designs import Design
from tests.faults.mutations import mutated
from tests.faults.saves import Report, document, question
from tests.faults.tally import Tally, judged

__all__ = ("HARMS", "cut_off_and_harmed", "harmed", "kept")

NAME = "office"
SAVES = 8

Harm = Callable[[bytes, int], Iterator[bytes | None]]
"""A file's bytes after each harm of a kind, every so many bytes; None if it is gone."""


def cut(good: bytes, step: int) -> Iterator[bytes]:
    """Everything from some byte on is missing."""
    yield from (good[:length] for length in range(0, len(good), step))


def flipped(good: bytes, step: int) -> Iterator[bytes]:
    """One bit is another; which one of its byte goes round."""
    for position in range(0, len(good), step):
        damaged = bytearray(good)
        damaged[position] ^= 1 << position % 8
        yield bytes(damaged)


def overwritten(good: bytes, _: int) -> Iterator[bytes | None]:
    """Nothing of it is left: deleted, empty, zeros, ones, or somebody else's file."""
    yield from (None, b"", bytes(len(good)), b"\xff" * len(good), b"PK\x03\x04" * 50, b"{}")


def rewritten(good: bytes, _: int) -> Iterator[bytes]:
    """An editor or a sync tool saved it its own way."""
    yield b"\xef\xbb\xbf" + good
    yield good.replace(b"\n", b"\r\n")
    yield b"\xef\xbb\xbf" + good.replace(b"\n", b"\r\n")
    yield good.rstrip(b"\n")
    yield good + b"\n\n\n"
    yield good + bytes(4096)
    yield good.decode().encode("utf-16")


HARMS: Mapping[str, Harm] = {
    "cut": cut,
    "flipped": flipped,
    "overwritten": overwritten,
    "rewritten": rewritten,
}


def kept(design: Design, place: Path) -> Report:
    """Answers of two sittings, the second of which changed some: two generations of each copy."""
    for numbers in (range(SAVES - 2), range(SAVES - 2, SAVES)):
        with design.open(place, NAME) as keeper:
            for number in numbers:
                keeper.save(question(NAME, number), document(number))
    return Report(NAME, SAVES, frozenset(range(SAVES)), {})


@contextmanager
def going_on(design: Design, place: Path) -> Iterator[Report]:
    """Answers of a first sitting that is not over, given as slowly as a person gives them."""
    with patch("storage.journal_storage.PACE", 0), design.open(place, NAME) as keeper:
        for number in range(SAVES):
            keeper.save(question(NAME, number), document(number))
            keeper.rest()
        yield Report(NAME, SAVES, frozenset(range(SAVES)), {})


def cut_off_and_harmed(design: Design, place: Path, kind: str, step: int = 1) -> Tally:
    """The same harms to what is there while somebody is answering, as after kill -9."""
    with going_on(design, place) as report:
        return each_harmed(design, place, report, kind, step)


def harmed(
    design: Design, place: Path, kind: str, step: int = 1, mutation: str | None = None
) -> Tally:
    """Do each harm of a kind to each file that holds answers, one at a time."""
    return each_harmed(design, place, kept(design, place), kind, step, mutation)


def each_harmed(
    design: Design,
    place: Path,
    report: Report,
    kind: str,
    step: int,
    mutation: str | None = None,
) -> Tally:
    tally = Tally()
    for file in design.files(place):
        good = file.read_bytes()
        for damaged in HARMS[kind](good, step):
            with TemporaryDirectory(dir=place.parent) as there, mutated(mutation):
                copy = shutil.copytree(place, Path(there, "copy"))
                path = copy / file.relative_to(place)
                if damaged is None:
                    path.unlink()
                else:
                    path.write_bytes(damaged)
                # The first who opens it repairs what can be; the second finds no new damage.
                found = judged([report], design.see(copy), harmed=True)
                tally += found.once_with(judged([report], design.see(copy), harmed=True))
    return tally
