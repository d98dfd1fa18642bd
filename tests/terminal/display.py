"""What a terminal shows: bytes of a program go in, cells and answers to its questions come out."""

import codecs
import copy
import re
from typing import Any, NamedTuple

import pyte

ALTERNATE_SCREEN = 1049
MOUSE = frozenset({1000, 1002, 1003})
PASTE = 2004
ONE_UPDATE = 2026
"""Private modes of a terminal; a frame between ?2026h and ?2026l is to be shown at once."""

_SEQUENCE = re.compile(
    r"\x1b\[(?P<private>[<=>?]?)(?P<numbers>[\d;:]*)(?P<middle>[ -/]*)(?P<final>[@-~])"
)
_UNFINISHED = re.compile(r"\x1b(\[[<=>?]?[\d;:]*[ -/]*)?$")
_CONTROL = re.compile(r"\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-Z\\^_=>78]")


def readable(output: str) -> str:
    """Terminal output without its control sequences: only what a person could read."""
    return _CONTROL.sub("", output)


class Cell(NamedTuple):
    """One character on the screen. A colour is "default", a name such as "red", or "rrggbb"."""

    text: str
    fg: str
    bg: str
    bold: bool
    underline: bool
    reverse: bool


class _Screen(pyte.Screen):
    """pyte's screen with a second page for full-screen programs, and answers kept for sending."""

    def __init__(self, cols: int, rows: int) -> None:
        self.answers: list[str] = []
        self._first_page: tuple[Any, Any] | None = None
        super().__init__(cols, rows)

    def write_process_input(self, data: str) -> None:
        self.answers.append(data)

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        super().set_mode(*modes, **kwargs)
        if kwargs.get("private") and ALTERNATE_SCREEN in modes and self._first_page is None:
            self._first_page = (copy.deepcopy(dict(self.buffer)), copy.copy(self.cursor))
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        super().reset_mode(*modes, **kwargs)
        if kwargs.get("private") and ALTERNATE_SCREEN in modes and self._first_page is not None:
            buffer, cursor = self._first_page
            self._first_page = None
            self.erase_in_display(2)
            self.buffer.update(buffer)
            self.cursor_position(cursor.y + 1, cursor.x + 1)


class Display:
    """An xterm with 256 colours, `cols` wide and `rows` high."""

    def __init__(self, cols: int, rows: int) -> None:
        self._screen = _Screen(cols, rows)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held_back = ""

    def feed(self, output: bytes) -> str:
        """Show `output`. Returns what the terminal answers to questions in it, often nothing."""
        text = self._held_back + self._decoder.decode(output)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._held_back = text[end:]
        self._stream.feed(_SEQUENCE.sub(self._understood, text[:end]))
        answers = "".join(self._screen.answers)
        self._screen.answers.clear()
        return answers

    def _understood(self, sequence: re.Match[str]) -> str:
        """The sequence itself, or nothing where pyte would draw its end as text."""
        private, numbers, middle, final = sequence.groups()
        if middle == "$" and final == "p":
            state = 0 if int(numbers) != ONE_UPDATE else 1 if ONE_UPDATE in self.modes else 2
            self._screen.answers.append(f"\x1b[{private}{numbers};{state}$y")
        drawn = middle or private in {"<", "=", ">"} or (private == "?" and final not in "hlJK")
        return "" if drawn else sequence.group()

    def resize(self, cols: int, rows: int) -> None:
        """Make the window another size. A full screen goes blank until it is drawn again.

        Real terminals leave the old one there for that moment, which nobody could tell from the
        new one.
        """
        self._screen.resize(rows, cols)
        if ALTERNATE_SCREEN in self.modes:
            self._screen.erase_in_display(2)

    @property
    def modes(self) -> frozenset[int]:
        """The private modes that the program has switched on, such as `ALTERNATE_SCREEN`."""
        shift = 5  # pyte keeps private modes apart from public ones by shifting them.
        return frozenset(mode >> shift for mode in self._screen.mode if mode >> shift)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, counted from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def cursor_hidden(self) -> bool:
        """Whether the program has hidden the cursor."""
        return bool(self._screen.cursor.hidden)

    @property
    def rows(self) -> list[str]:
        """The lines of the screen from top to bottom, without trailing spaces."""
        return [row.rstrip() for row in self._screen.display]

    def cell(self, x: int, y: int) -> Cell:
        """The character in column `x` of row `y`, counted from 0, and how it looks."""
        char = self._screen.buffer[y][x]
        return Cell(char.data, char.fg, char.bg, char.bold, char.underscore, char.reverse)
