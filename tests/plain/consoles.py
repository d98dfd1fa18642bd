"""A console that is typed into by a list of lines, and everything it wrote."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.plain.console import WIDTH, Console
from wizard.plain.face import PlainFace
from wizard.session import Session


class ScriptedConsole(Console):
    """Reads the lines one after the other; after the last one the input has ended.

    `sheet` is how many lines a window shows at a time; None is how it is for a file.
    """

    def __init__(self, lines: Iterable[str], width: int = WIDTH, sheet: int | None = None) -> None:
        self._width = width
        self._sheet = sheet
        self._lines = iter(lines)
        self._written: list[str] = []
        self._since_read: list[str] = []
        self.turns: list[str] = []

    @property
    def width(self) -> int:
        return self._width

    @property
    def sheet(self) -> int | None:
        return self._sheet

    def write(self, text: str = "") -> None:
        self._written.append(f"{text}\n")
        self._since_read.append(f"{text}\n")

    def read(self, prompt: str) -> str:
        return self.typed(prompt, next(self._lines, None))

    def typed(self, prompt: str, line: str | None) -> str:
        """Return the line, noted as typed; for none the input has ended."""
        self.turns.append("".join(self._since_read))
        self._since_read.clear()
        if line is None:
            self._written.append(f"{prompt} ")
            raise EOFError
        self._written.append(f"{prompt} {line}\n")
        return line

    @property
    def text(self) -> str:
        """The transcript, with what was typed."""
        return "".join(self._written)

    @property
    def last(self) -> str:
        """What was written since the last line was read."""
        return "".join(self._since_read)


def talk(
    session: Session, *lines: str, width: int = WIDTH, sheet: int | None = None
) -> ScriptedConsole:
    """Talk on the plain face until the lines have ended, and return the console."""
    console = ScriptedConsole(lines, width, sheet)
    PlainFace(session, console).run()
    return console
