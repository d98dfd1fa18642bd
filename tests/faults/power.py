"""Power cuts: what a disk may have of a recorded run, at every moment of it.

The model is stricter than the file systems people use. Until its fsync, of what was written to a
file any beginning may be there, the last write whole, half, or as zeros; until the fsync of their
folder, any of the names given, changed and taken away may be there, in any combination. What an
fsync returned for is there. Drives that lie about that are not modelled.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import prod
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.designs import Design
from tests.faults.mutations import mutated
from tests.faults.recording import Call, moved, recording
from tests.faults.saves import Report, document, question
from tests.faults.tally import Tally, judged

__all__ = ("cuts",)

NAME = "office"
SAVES = 12

Files = Mapping[str, bytes | None]
"""What is found after a cut: each file's bytes by its name, None for a folder."""


def cuts(design: Design, place: Path, most: int = 60, mutation: str | None = None) -> Tally:
    """Cut the power after every call of a run, and look at up to `most` of what may be found."""
    place.mkdir(parents=True)
    with recording(place) as record, mutated(mutation), design.open(place, NAME) as keeper:
        for number in range(SAVES):
            keeper.save(question(NAME, number), document(number))
            record.say(number)
    chance = random.Random(1)
    disk, said = Disk(), 0
    tally = Tally()
    looked_at: set[tuple[int, frozenset[tuple[str, bytes | None]]]] = set()
    for call in record.calls:
        disk.take(call)
        said += call.kind == "say"
        report = Report(NAME, said + 1, frozenset(range(said)), {})
        for files in disk.possible(chance, most):
            key = (said, frozenset(files.items()))
            if key not in looked_at:
                looked_at.add(key)
                tally += found(design, place, files, report, mutation)
    return tally


def found(design: Design, place: Path, files: Files, report: Report, mutation: str | None) -> Tally:
    """Put the files somewhere, open them, and judge."""
    with TemporaryDirectory(dir=place.parent) as there, mutated(mutation):
        for name, data in sorted(files.items()):
            path = there / Path(name).relative_to(place)
            if data is None and path.parent.is_dir():
                path.mkdir()
            elif data is not None and path.parent.is_dir():
                path.write_bytes(data)
        return judged([report], design.see(Path(there)))


@dataclass
class Disk:
    """What the disk surely has, and what is on its way there."""

    names: dict[str, int] = field(default_factory=dict)
    contents: dict[int, bytes] = field(default_factory=dict)
    folders: set[int] = field(default_factory=set)
    names_pending: list[Call] = field(default_factory=list)
    pending: dict[int, list[Call]] = field(default_factory=dict)

    def take(self, call: Call) -> None:
        """Go on by one call."""
        match call.kind:
            case "make" | "link" | "rename" | "unlink":
                self.names_pending.append(call)
                if call.kind == "make":
                    self.folders.add(call.node)
            case "write" | "truncate":
                self.pending.setdefault(call.node, []).append(call)
            case "fsync":
                before = self.contents.get(call.node, b"")
                self.contents[call.node] = changed(before, self.pending.pop(call.node, ()))
            case "fsync-folder":
                here = [c for c in self.names_pending if str(Path(c.path).parent) == call.path]
                self.names = renamed(self.names, here)
                later = [c for c in self.names_pending if c not in here]
                for done in (c for c in here if c.kind == "rename"):
                    later = [replace(c, path=moved(c.path, done.path, done.target)) for c in later]
                self.names_pending = later

    def possible(self, chance: random.Random, most: int) -> Iterator[Files]:
        """What may be found if power goes now; of very many, so many as chance chooses."""
        nodes = list(self.pending)
        contents = [self._contents(node) for node in nodes]
        # Each number stands for one combination, digit by digit.
        sizes = [2] * len(self.names_pending) + [len(each) for each in contents]
        total = prod(sizes)
        for number in range(total) if total <= most else chance.sample(range(total), most):
            digits = []
            rest = number
            for size in sizes:
                rest, digit = divmod(rest, size)
                digits.append(digit)
            there = [c for c, digit in zip(self.names_pending, digits, strict=False) if digit]
            chosen = digits[len(self.names_pending) :]
            now = self.contents | {
                node: each[digit] for node, each, digit in zip(nodes, contents, chosen, strict=True)
            }
            yield {
                name: None if node in self.folders else now.get(node, b"")
                for name, node in renamed(self.names, there).items()
            }

    def _contents(self, node: int) -> list[bytes]:
        before = self.contents.get(node, b"")
        found = [before]
        for call in self.pending[node]:
            half = Call("write", at=call.at, data=call.data[: len(call.data) // 2])
            zeros = Call("write", at=call.at, data=bytes(len(call.data)))
            if call.kind == "write":
                found += [changed(before, [half]), changed(before, [zeros])]
            before = changed(before, [call])
            found.append(before)
        return found


def changed(data: bytes, calls: Iterable[Call]) -> bytes:
    """A file's bytes after some writes and truncations."""
    for call in calls:
        kept = data[: call.at].ljust(call.at, b"\0")
        rest = b"" if call.kind == "truncate" else data[call.at + len(call.data) :]
        data = kept + call.data + rest
    return data


def renamed(names: Mapping[str, int], calls: Iterable[Call]) -> dict[str, int]:
    """The names after some changes of them; one whose ground is missing changes nothing."""
    found = dict(names)
    for call in calls:
        match call.kind:
            case "rename" if call.path in found:
                found.pop(call.target, None)
                found = {moved(name, call.path, call.target): n for name, n in found.items()}
            case "unlink":
                found.pop(call.path, None)
            case "make" | "link":
                found[call.path] = call.node
    return found
