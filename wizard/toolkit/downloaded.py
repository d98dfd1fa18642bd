"""Files that people downloaded: what kind of file one is, and the lines of one that is text.

Spreadsheet programs save text in several encodings, so all of them are read. A file may be damaged,
huge, or not what its name says: each of these is told apart, in bounded time and memory.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Literal

Damage = Literal["long-row", "damaged-row", "many-rows"]
RegisterReason = Literal["workbook", "no-headings", "no-heading", Damage]
OfficialReason = Literal[
    "empty",
    "old-workbook",
    "password",
    "open-document",
    "web-page",
    "pdf",
    "archive",
    "damaged",
    "too-large",
    "no-results",
    "no-list",
    "no-words",
    Damage,
]

SEPARATORS = ",;\t"
LONGEST_LINE = 65_536
"""Characters: several hundred times the longest that was seen, and little to keep in memory."""
MOST_LINES = 250_000
"""The longest list there is had 64,201 rows in 2022."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOOKED_THROUGH = 32 * 1024 * 1024
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OR_WINDOWS = "dspt-wizard.or-windows"


class NotTheListError(Exception):
    """This file is not the list, or no whole one.

    `row` is the number of the line that shows it, `heading` the one that is missing.
    """

    def __init__(
        self, reason: RegisterReason | OfficialReason, *, row: int = 0, heading: str = ""
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.row = row
        self.heading = heading


class FileKind(StrEnum):
    """What a file is, whatever its name says.

    ZIP: among others a workbook of today. PROTECTED: a workbook that needs a password.
    """

    EMPTY = "empty"
    ZIP = "zip"
    OLD_WORKBOOK = "old-workbook"
    PROTECTED = "protected"
    PDF = "pdf"
    WEB_PAGE = "web-page"
    TEXT = "text"


def kind_of(path: Path) -> FileKind:
    """Return what a file is. Raises OSError for what cannot be read."""
    with path.open("rb") as file:
        start = file.read(1024)
        if start.startswith(_ZIP):
            return FileKind.ZIP
        if start.startswith(_OLD_WORKBOOK):
            protected = _ENCRYPTED in start + file.read(_LOOKED_THROUGH)
            return FileKind.PROTECTED if protected else FileKind.OLD_WORKBOOK
    bare = start.removeprefix(codecs.BOM_UTF8).lstrip()
    if bare.startswith(b"%PDF"):
        return FileKind.PDF
    if bare.startswith(b"<"):
        return FileKind.WEB_PAGE
    return FileKind.TEXT if bare.strip(b"\0") else FileKind.EMPTY


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file in any of the encodings that spreadsheet programs write.

    Raises NotTheListError for a spreadsheet itself, for a line too long, or too many of them, and
    OSError for what cannot be read.
    """
    if kind_of(path) in (FileKind.ZIP, FileKind.OLD_WORKBOOK, FileKind.PROTECTED):
        raise NotTheListError("workbook")
    with path.open("rb") as file:
        encoding = "utf-16" if file.peek(4).startswith(_UTF_16) else "utf-8-sig"
        with TextIOWrapper(file, encoding, _OR_WINDOWS, newline="") as text:
            for number in range(1, MOST_LINES + 1):
                line = text.readline(LONGEST_LINE + 1)
                if not line:
                    return
                if len(line) > LONGEST_LINE:
                    raise NotTheListError("long-row", row=number)
                yield line
    raise NotTheListError("many-rows")


def read_cells(
    lines: Iterator[str], separator: str, most_lines: int, before: int = 0
) -> Iterator[list[str]]:
    """Yield the cells of each row; `before` lines were read already.

    Raises NotTheListError for a row of more than `most_lines` lines: that is a quotation mark which
    nothing ends, and rows that it swallowed.
    """
    reader = csv.reader(lines, delimiter=separator)
    line = 0
    try:
        for cells in reader:
            if reader.line_num - line > most_lines:
                raise NotTheListError("damaged-row", row=before + line + 1)
            line = reader.line_num
            yield cells
    except csv.Error as error:
        raise NotTheListError("damaged-row", row=before + line + 1) from error


def _or_windows(error: UnicodeError) -> tuple[str, int]:
    """Read as Windows wrote it what is no UTF-8: older spreadsheet programs save it so."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_OR_WINDOWS, _or_windows)
