"""The library compiled: read and checked once, then started from in a few milliseconds."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from wizard import __version__, shipped
from wizard.frozen import dataclass
from wizard.library import Library, read_library
from wizard.sources import UNSETTLED, Sources


@dataclass(frozen=True)
class Compiled:
    """A compiled library, and what it was made from.

    `program` and `contents` are checksums of the program and of every source. `look` is how the
    sources looked from outside when they had these contents, if that can be relied on.
    """

    program: str
    contents: str
    look: str
    library: bytes

    def write(self, target: Path) -> None:
        """Write it to a file, in one step. Raises OSError."""
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f"{target.name}.{os.getpid()}")
        unfinished.write_bytes(self._first_line() + b"\n" + self.library)
        unfinished.replace(target)

    def _first_line(self) -> bytes:
        """Return what the file begins with. Its last word is a checksum of all the rest."""
        said = f"{self.program} {self.contents} {self.look}".encode()
        return said + f" {crc32(self.library, crc32(said)):08x}".encode()

    @classmethod
    def read(cls, path: Path) -> Compiled | None:
        """Return what a file holds; None if there is none, or not one that is whole."""
        try:
            first_line, _, library = path.read_bytes().partition(b"\n")
            program, contents, look, _ = first_line.decode("ascii").split(" ")
        except (OSError, ValueError):
            return None
        found = cls(program, contents, look, library)
        return found if found._first_line() == first_line else None


def build(flows: Path, content: Path, target: Path) -> None:
    """Read and check everything and write it to `target`, in one step.

    Raises FlowMistakesError, whose text lists every mistake, and OSError.
    """
    sources = Sources(flows, content)
    contents = sources.contents()
    # Where it is installed, the files will look different.
    _compiled(read_library(flows, content), contents, UNSETTLED).write(target)


def load_library(flows: Path = shipped.FLOWS, content: Path = shipped.CONTENT) -> Library:
    """Return the library; the shipped one from its compiled form unless a source has changed.

    Raises FlowMistakesError for mistakes and OSError for folders that cannot be read.
    """
    if (flows, content) != (shipped.FLOWS, shipped.CONTENT):
        return read_library(flows, content)
    sources = Sources(flows, content)
    # Before any of them is read: what changes meanwhile looks different the next time.
    look = sources.look()
    found = Compiled.read(shipped.COMPILED)
    if found is not None and _is_made_from(found, sources, look):
        library = _decoded(found.library)
        if library is not None:
            if look not in (UNSETTLED, found.look):
                _keep(replace(found, look=look))
            return library
    contents = sources.contents()
    library = read_library(flows, content)
    _keep(_compiled(library, contents, look))
    return library


def _is_made_from(found: Compiled, sources: Sources, look: str) -> bool:
    """Say whether a library was compiled by this program from exactly these sources."""
    if found.program != _program():
        return False
    return found.look == look != UNSETTLED or found.contents == sources.contents()


def _compiled(library: Library, contents: str, look: str) -> Compiled:
    from wizard.codec import to_bytes

    return Compiled(_program(), contents, look, to_bytes(library))


def _decoded(data: bytes) -> Library | None:
    """Return the library, or None for data that is not one."""
    from wizard.codec import from_bytes

    try:
        library = from_bytes(data)
    except (LookupError, TypeError, ValueError, RecursionError):
        return None
    return library if isinstance(library, Library) else None


def _keep(compiled: Compiled) -> None:
    """Write what the next start can use. Where that cannot be done, it starts as this one did."""
    with suppress(OSError):
        compiled.write(shipped.COMPILED)


def _program() -> str:
    """Return a checksum of what reads and holds the sources: the program, and its classes."""
    from wizard.codec import shape

    return f"{crc32(f'{__version__} {shape()}'.encode()):08x}"
