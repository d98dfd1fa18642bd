"""What is wrong with a file for a word processor, and with its pages. Each a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZipFile

from tests.printed.pdf import WHOLE_PAGE, sheet_faults, sheets_of, unspaced

FIELDS = {"PAGE", "NUMPAGES"}
_OUTSIDE = re.compile(r'TargetMode="External"', re.IGNORECASE)
_FIELD = re.compile(r"<w:instrText[^>]*>([^<]*)<|w:fldSimple [^>]*w:instr=\"([^\"]*)\"")
_ACTIVE = re.compile(r"<(?:w:object|o:OLEObject|w:altChunk|w:control|w:hyperlink|w:pict|v:\w+)\b")
_ACTIVE_PARTS = re.compile(
    "vbaProject|activeX|embeddings|oleObject|customUI|afchunk", re.IGNORECASE
)


def word_faults(file: Path, pdf: Path, says: Sequence[str], headings: Sequence[str]) -> list[str]:
    """Return what is wrong with a file, and with the PDF that LibreOffice made of it.

    `says` is to stand on every page, and `headings` somewhere.
    """
    sheets = sheets_of(pdf)
    shown = unspaced("".join(word.text for sheet in sheets for word in sheet.words))
    return [
        *file_faults(file),
        *sheet_faults(sheets, says, WHOLE_PAGE),
        *(f"it does not say {one[:60]!r}" for one in headings if unspaced(one) not in shown),
    ]


def file_faults(file: Path) -> Iterator[str]:
    """Yield what of a file may run, or ask for something from elsewhere."""
    with ZipFile(file) as parts:
        for name in parts.namelist():
            if _ACTIVE_PARTS.search(name):
                yield f"it holds {name}"
            if not name.endswith((".xml", ".rels")):
                continue
            text = parts.read(name).decode("utf-8")
            if _OUTSIDE.search(text):
                yield f"{name} points to something outside"
            if active := _ACTIVE.search(text):
                yield f"{name} has {active[0]}>"
            fields = {(inside or simple).strip() for inside, simple in _FIELD.findall(text)}
            yield from (f"{name} has the field {field!r}" for field in sorted(fields - FIELDS))
