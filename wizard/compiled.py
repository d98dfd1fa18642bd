"""The library compiled: read and checked once, then started from in a few milliseconds."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from wizard import __version__, shipped
from wizard.library import Library, read_library


def build(flows: Path, content: Path, target: Path) -> None:
    """Read and check everything and write it to `target`, for packaging.

    Raises FlowMistakesError, whose text lists every mistake.
    """
    library = read_library(flows, content)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_text(library, _fingerprint(flows, content)), encoding="utf-8")


def load_library(
    cache: Path, flows: Path = shipped.FLOWS, content: Path = shipped.CONTENT
) -> Library:
    """Return the library, from a compiled file as long as no source has changed since.

    `cache` is a folder for compiled files; when it cannot be written, the sources are read each
    time. Raises FlowMistakesError for mistakes and OSError for folders that cannot be read.
    """
    fingerprint = _fingerprint(flows, content)
    compiled = cache / f"library-{fingerprint[:16]}.json"
    for path in (shipped.COMPILED, compiled):
        library = _load(path, fingerprint)
        if library is not None:
            return library
    library = read_library(flows, content)
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in cache.glob("library-*.json"):
            old.unlink(missing_ok=True)
        unfinished = compiled.with_suffix(".new")
        unfinished.write_text(_text(library, fingerprint), encoding="utf-8")
        unfinished.replace(compiled)
    return library


def _load(path: Path, fingerprint: str) -> Library | None:
    """Return the library if the file is whole and was compiled from exactly these sources."""
    from wizard.codec import decode

    try:
        data = json.loads(path.read_bytes())
        if data["fingerprint"] != fingerprint:
            return None
        library = decode(data["library"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return library if isinstance(library, Library) else None


def _text(library: Library, fingerprint: str) -> str:
    from wizard.codec import encode

    return json.dumps({"fingerprint": fingerprint, "library": encode(library)})


def _fingerprint(flows: Path, content: Path) -> str:
    """Return a digest of the program's version and of every source file's name and bytes."""
    digest = blake2b(__version__.encode(), digest_size=32)
    for root, pattern in ((flows, "*.yaml"), (content, "*.md")):
        for path in sorted(root.rglob(pattern)):
            data = path.read_bytes()
            name = path.relative_to(root).as_posix()
            digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape") + data)
    return digest.hexdigest()
