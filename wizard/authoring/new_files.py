"""New files, all or none: what is there already is never written over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

SCAFFOLD = Path(__file__).parent / "scaffold"
"""What new files are made from."""


class WrongUseError(Exception):
    """What was asked for cannot be meant; says what to ask for."""


class InTheWayError(Exception):
    """Files that are there already, or a place that cannot be written; says which."""


def write_new(texts: Mapping[Path, str]) -> None:
    """Write these files, and the folders that they need.

    Raises InTheWayError, and then nothing is left behind but folders.
    """
    there = [path for path in texts if path.exists() or path.is_symlink()]
    if there:
        listed = "".join(f"\n  {path}" for path in there)
        raise InTheWayError(
            f"Nothing was written. This is in the way:{listed}\n"
            "Choose another name, or move it away first."
        )
    written: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink()
        raise InTheWayError(
            f"{error.filename or path} cannot be written: {error.strerror}. Nothing was written."
        ) from error


def scaffold(file: str, /, **fillings: str) -> str:
    """Return what a new file begins as. Raises KeyError for a gap that nothing fills."""
    return Template((SCAFFOLD / file).read_text("utf-8")).substitute(fillings)
