"""What stands on the pages of a PDF, and where."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from tests.printed.needed import PDFTOTEXT, place_of

A4 = (595, 842)
"""Points, of which there are 72 in an inch."""
NEARLY = 1.5

_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>',
    re.DOTALL,
)


class Room(NamedTuple):
    """What is left between margins, in points from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


OF_A_PAGE = Room(51, 68, 595 - 51, 842 - 57)
"""What the margins of our pages leave: 18, 24, 18 and 20 mm."""
WHOLE_PAGE = Room(0, 0, 595, 842)


class Word(NamedTuple):
    """A word and its place, in points from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Sheet(NamedTuple):
    """One page."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Everything on it, as `unspaced` has it."""
        return unspaced("".join(word.text for word in self.words))


def unspaced(text: str) -> str:
    """Return text without spaces and capitals, to be found wherever its lines are broken."""
    return "".join(text.split()).casefold()


def sheets_of(pdf: Path) -> Sequence[Sheet]:
    """Return the pages. Raises MissingError if there is no tool for it."""
    command = (place_of(PDFTOTEXT), "-bbox", "-enc", "UTF-8", str(pdf), "-")
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    found = _PAGE.findall(done.stdout.decode("utf-8", "replace"))
    return [
        Sheet(float(width), float(height), tuple(_words(text))) for width, height, text in found
    ]


def _words(text: str) -> Iterator[Word]:
    for left, top, right, bottom, word in _WORD.findall(text):
        yield Word(float(left), float(top), float(right), float(bottom), unescape(word))


def sheet_faults(
    sheets: Sequence[Sheet], says: Sequence[str], room: Room = OF_A_PAGE
) -> Iterator[str]:
    """Yield what is wrong with printed pages of which each is to say these words."""
    if not sheets:
        yield "nothing is printed"
    for number, sheet in enumerate(sheets, 1):
        if abs(sheet.width - A4[0]) > NEARLY or abs(sheet.height - A4[1]) > NEARLY:
            yield f"page {number} is no A4: {sheet.width} by {sheet.height} points"
        for words in says:
            if unspaced(words) not in sheet.text:
                yield f"page {number} does not say {words!r}"
        if not any(room.top <= word.top and word.bottom <= room.bottom for word in sheet.words):
            yield f"page {number} is empty"
        for word in sheet.words:
            if word.left < room.left - NEARLY or word.right > room.right + NEARLY:
                yield f"page {number}: {word.text[:40]!r} is beyond the margin"
        yield from (f"page {number}: {fault}" for fault in _over_each_other(sheet, room.top))


def _over_each_other(sheet: Sheet, below: float) -> Iterator[str]:
    """Yield what stands over something else at the head, which no browser measures."""
    head = [word for word in sheet.words if word.top < below]
    for place, one in enumerate(head):
        for other in head[place + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            if across > NEARLY and down > (one.bottom - one.top) / 2:
                yield f"{one.text[:40]!r} is over {other.text[:40]!r}"
