"""Files into which somebody wrote what they should not believe, and very large ones."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.files import LARGEST_FILE
from tests.faults.damage import kept
from tests.faults.designs import Design
from tests.faults.hostile_lines import HOSTILE
from tests.faults.saves import Report, document, question
from tests.faults.tally import Tally, judged

__all__ = ("large_answers", "many_edits", "nonsense", "too_large")


def nonsense(design: Design, place: Path, step: int = 1) -> Tally:
    """Every `step`th hostile line put into each file, and beside it as a file of its own."""
    report = kept(design, place)
    tally = Tally()
    lines = list(HOSTILE.values())[::step]
    for file in design.files(place):
        good = file.read_bytes()
        beside = file.with_name(f"{file.stem} copy{file.suffix}")
        for hostile in lines:
            for path, data in ((beside, hostile), *((file, d) for d in inserted(good, hostile))):
                with TemporaryDirectory(dir=place.parent) as there:
                    copy = shutil.copytree(place, Path(there, "copy"))
                    (copy / path.relative_to(place)).write_bytes(data)
                    tally += judged([report], design.see(copy), harmed=True)
    return tally


def inserted(good: bytes, line: bytes) -> Iterator[bytes]:
    """The line at the front, after the first line, and at the end."""
    first, end, rest = good.partition(b"\n")
    yield line + good
    yield first + end + line + rest
    yield good + line


def too_large(design: Design, place: Path) -> Tally:
    """Each file followed by a line that never ends, above 100 MB."""
    report = kept(design, place)
    tally = Tally()
    for file in design.files(place):
        with TemporaryDirectory(dir=place.parent) as there:
            copy = shutil.copytree(place, Path(there, "copy"))
            with (copy / file.relative_to(place)).open("ab") as grown:
                grown.truncate(max(LARGEST_FILE, 100 * 2**20) + 1)
            tally += judged([report], design.see(copy), harmed=True)
    return tally


def large_answers(design: Design, place: Path, count: int) -> Tally:
    """Answers of a megabyte each: together they may be more than a file of ours can hold."""
    with design.open(place, "office") as keeper:
        for number in range(count):
            keeper.save(f"large.q{number}", large(number))
    seen = design.see(place)
    lost = sum(seen.answers.get(f"large.q{number}") != large(number) for number in range(count))
    return Tally(1, count, lost, not seen.opened, not seen.clear)


def large(number: int) -> dict[str, object]:
    """An answer of a megabyte, as JSON has it."""
    return {"rev": 1, "value": number, "words": "é" * (2**20 // 6)}


def many_edits(design: Design, place: Path, edits: int) -> Tally:
    """The same few answers, changed again and again."""
    with design.open(place, "office") as keeper:
        for number in range(edits):
            keeper.save(question("office", number), document(number))
    report = Report("office", edits, frozenset(range(edits)), {})
    return judged([report], design.see(place))
