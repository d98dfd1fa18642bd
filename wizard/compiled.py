"""The library compiled: read and checked once, then started from in a few milliseconds."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from wizard import __version__, shipped
from wizard.library import Library, read_library


def build(flows: Path, content: Path, target: Path) -> None:
    """Read and check everything and write it to `target`, in one step.

    Raises FlowMistakesError, whose text lists every mistake, and OSError.
    """
    _write(read_library(flows, content), _fingerprint(flows, content), target)


def load_library(flows: Path = shipped.FLOWS, content: Path = shipped.CONTENT) -> Library:
    """Return the library; the shipped one from its compiled form unless a source has changed.

    Raises FlowMistakesError for mistakes and OSError for folders that cannot be read.
    """
    if (flows, content) != (shipped.FLOWS, shipped.CONTENT):
        return read_library(flows, content)
    fingerprint = _fingerprint(flows, content)
    library = _load(shipped.COMPILED, fingerprint)
    if library is None:
        library = read_library(flows, content)
        with suppress(OSError):
            _write(library, fingerprint, shipped.COMPILED)
    return library


def _load(path: Path, fingerprint: str) -> Library | None:
    """Return the library if the file is whole and was compiled from exactly these sources."""
    from wizard.codec import decode

    try:
        stated, _, library_json = path.read_bytes().partition(b"\n")
        if stated != _first_line(fingerprint, library_json):
            return None
        library = decode(json.loads(library_json))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return library if isinstance(library, Library) else None


def _write(library: Library, fingerprint: str, target: Path) -> None:
    from wizard.codec import encode

    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    library_json = json.dumps(encode(library)).encode()
    unfinished.write_bytes(_first_line(fingerprint, library_json) + b"\n" + library_json)
    unfinished.replace(target)


def _first_line(fingerprint: str, library_json: bytes) -> bytes:
    """Return what the file begins with: what it was made from, and a checksum of the rest."""
    return f'"{fingerprint} {crc32(library_json):08x}"'.encode()


def _fingerprint(flows: Path, content: Path) -> str:
    """Return a checksum of the classes compiled and of every source file's name and bytes.

    The program's version stands for the code that reads them. It guards against change, not
    against malice: who can write here can change the program.
    """
    from wizard.codec import shape

    checksum = crc32(f"{__version__} {shape()}".encode())
    for root, pattern in ((flows, "*.yaml"), (content, "*.md")):
        for path in sorted(root.rglob(pattern)):
            name = path.relative_to(root).as_posix()
            checksum = crc32(name.encode("utf-8", "surrogateescape"), checksum)
            checksum = crc32(path.read_bytes(), checksum)
    return f"{checksum:08x}"
