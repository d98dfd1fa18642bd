"""A workbook looked at from outside, before anything opens it: is it one, and how much is in it?

A few thousand bytes can unfold to gigabytes, and a library that reads workbooks would unfold them.
So all parts are counted first, piece by piece, and nothing of them is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from wizard.toolkit.downloaded import NotTheListError

LARGEST_FILE = 32 * 1024 * 1024
LARGEST_INSIDE = 64 * 1024 * 1024
"""Bytes of a workbook, and of all that is read of it, unfolded. A list takes about a million."""
MOST_PARTS = 2_000
MOST_ELEMENTS = 400_000
"""Elements in all parts together: cells, texts, styles. A list has some ten thousand."""
MOST_VISITS = 2_000_000
"""Elements times sheets: a workbook may name one part as many sheets."""
DEEPEST = 60

_DAMAGE = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, expat.ExpatError)
"""What reading a zip raises: damaged, cut off, packed in a way unknown here, locked; or no XML."""
_CHUNK = 64 * 1024
_READ = (".xml", ".rels")
_WORKBOOK = "[Content_Types].xml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"


class Looked(NamedTuple):
    """What was seen from outside."""

    has_formulas: bool


def look_into(path: Path) -> Looked:
    """Say what a workbook holds; it may then be opened.

    Raises NotTheListError for what is none, or holds too much, and OSError for what cannot be read.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise NotTheListError("too-large")
    with _told_as_damage(), ZipFile(path) as archive:
        return _Counting().count(archive)


@contextmanager
def _told_as_damage() -> Iterator[None]:
    import zlib

    try:
        yield
    except (*_DAMAGE, zlib.error) as error:
        raise NotTheListError("damaged") from error


class _Counting:
    def __init__(self) -> None:
        self._elements = 0
        self._sheets = 0
        self._depth = 0
        self._has_formulas = False

    def count(self, archive: ZipFile) -> Looked:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS:
            raise NotTheListError("too-large")
        if any(part.flag_bits & 1 for part in parts):
            raise NotTheListError("password")
        names = {part.filename for part in parts}
        if _is_open_document(archive, names):
            raise NotTheListError("open-document")
        if _WORKBOOK not in names or not any(name.startswith("xl/") for name in names):
            raise NotTheListError("archive" if parts else "damaged")
        read = [part for part in parts if part.filename.lower().endswith(_READ)]
        if sum(part.file_size for part in read) > LARGEST_INSIDE:
            raise NotTheListError("too-large")
        for part in read:
            self._count_in(archive, part)
        if self._elements * max(self._sheets, 1) > MOST_VISITS:
            raise NotTheListError("too-large")
        return Looked(self._has_formulas)

    def _count_in(self, archive: ZipFile, part: ZipInfo) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.StartDoctypeDeclHandler = _refuse
        self._depth = 0
        with archive.open(part) as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
        parser.Parse(b"", True)

    def _begins(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1 + len(attributes) // 8
        if self._elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise NotTheListError("too-large")
        local = name.rpartition(":")[2]
        self._sheets += local == "sheet"
        self._has_formulas = self._has_formulas or local == "f"

    def _ends(self, _name: str) -> None:
        self._depth -= 1


def _refuse(*_: object) -> None:
    """Refuse what no spreadsheet program writes: it is there to make text out of nothing."""
    raise NotTheListError("damaged")


def _is_open_document(archive: ZipFile, names: set[str]) -> bool:
    if "mimetype" not in names:
        return False
    with archive.open("mimetype") as file:
        return file.read(len(_OPEN_DOCUMENT)) == _OPEN_DOCUMENT
