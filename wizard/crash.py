"""When the program itself fails: a report without answers, and a calm sentence."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from wizard import __version__

FOLDER = "problems"


def write_report(folder: Path, error: BaseException) -> Path | None:
    """Write where the program failed to a private file, and return its place.

    Only the kinds of errors and the places in the program are written: what an error says, and
    the values of variables, may hold answers. Returns None when nothing can be written.
    """
    lines = [f"DSPT Wizard {__version__}"]
    current: BaseException | None = error
    told: list[BaseException] = []
    while current is not None and current not in told:
        told.append(current)
        lines.append(type(current).__name__)
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
        current = current.__cause__ or current.__context__
    try:
        target = folder / FOLDER
        if target.is_symlink():
            return None
        _make(target)
        path = target / f"{os.getpid()}-{len(list(target.iterdir()))}.txt"
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        return None
    return path


def _make(folder: Path) -> None:
    """Make a private folder, and those above it that are missing."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700)


def sorry(report: Path | None) -> str:
    """Return what to tell the person."""
    place = f"\nWhat went wrong, without your answers, is in {report}" if report else ""
    return (
        "Something went wrong in the program, and it had to stop.\n"
        "Your answers are saved. Start it again to carry on."
        f"{place}\n"
    )
