"""Other folders of this computer that can be written to: memory sticks first."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

PLUGGED_IN = ("/media/*/*", "/run/media/*/*", "/mnt/*", "/Volumes/*")
"""Where systems show what is plugged in."""
DRIVES = "DEFGHIJKLMNOPQRSTUVWXYZ"
MOST = 6


def other_places(home: Path | None = None) -> tuple[Path, ...]:
    """Return the folders that can be written to, each once, the likeliest to have room first."""
    found = dict.fromkeys(path for path in _candidates(home or Path.home()) if _is_writable(path))
    return tuple(found)[:MOST]


def _candidates(home: Path) -> Iterator[Path]:
    for pattern in PLUGGED_IN:
        yield from sorted(Path("/").glob(pattern.removeprefix("/")))
    if os.name == "nt":
        yield from (Path(f"{letter}:/") for letter in DRIVES)
    yield from (home / "Documents", home / "Desktop", home)


def _is_writable(path: Path) -> bool:
    try:
        return path.is_dir() and os.access(path, os.W_OK)
    except OSError:
        return False
