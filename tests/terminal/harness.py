"""Programs as people meet them: in a real terminal of a given size.

    with Terminal(wizard()) as terminal:
        terminal.wait_for("How many people")
        terminal.type("42")
        terminal.wait_for("42")
        terminal.press("enter")

A program takes keys one after the other but moves the focus later, so wait for what a key
brings about before pressing the next one.
"""

import fcntl
import os
import re
import signal
import struct
import subprocess
import termios
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.terminal import keys
from tests.terminal.display import MOUSE, ONE_UPDATE, PASTE, Cell, Display, readable
from tests.terminal.programs import PATIENCE
from tests.waiting import is_ready_to_read, wait_for_either

_QUESTION = re.compile(rb"\x1b\[(\?\d+\$p|0?c|[56]n)")
_AT_ONCE = 65_536


class Terminal:
    """A command running in a pseudo-terminal of `cols` by `rows` cells, and what it shows.

    Without `env` the command gets this process's environment. As a context manager it ends the
    command, however the test went.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str] | None = None,
        *,
        cols: int = 80,
        rows: int = 24,
    ) -> None:
        self._display = Display(cols, rows)
        self._raw = bytearray()
        self._shown = 0
        self._fd, program_side = os.openpty()
        self._open = True
        self._ended = False
        self._set_size(cols, rows)
        with warnings.catch_warnings():
            # Forking beside the threads of a parallel test run: safe, as the child only makes
            # two system calls before it becomes another program.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = subprocess.Popen(
                command,
                env=env,
                stdin=program_side,
                stdout=program_side,
                stderr=program_side,
                start_new_session=True,
                preexec_fn=_as_a_terminal_does,
            )
        os.close(program_side)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the command, if it still runs, and give the terminal back."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._close_terminal()

    # What a person does.

    def type(self, text: str) -> None:
        """Type characters, as fast as a keyboard buffer delivers them."""
        self._send(text)

    def press(self, *names: str) -> None:
        """Press keys by name, one after the other: "enter", "shift+tab", "f1", "ctrl+c", "y"."""
        for name in names:
            self._send(keys.key(name))

    def paste(self, text: str) -> None:
        """Paste text: marked as pasted if the program asked for that, as terminals do."""
        self._show()
        self._send(keys.bracketed(text) if PASTE in self._display.modes else text)

    def click(self, x: int, y: int) -> None:
        """Click in column `x` of row `y`, counted from 0."""
        self._show()
        assert MOUSE & self._display.modes, "The program does not listen to the mouse."
        self._send(keys.left_click(x, y))

    def click_on(self, text: str) -> None:
        """Click on the first character of `text`, wherever it is shown."""
        self.click(*self.find(text))

    def resize(self, cols: int, rows: int) -> None:
        """Drag the window to another size."""
        self._show()
        self._display.resize(cols, rows)
        self._set_size(cols, rows)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window, or lose the connection: the program gets SIGHUP."""
        self._close_terminal()

    # What a person waits for.

    def wait_for(
        self, wanted: str | Callable[["Terminal"], bool], timeout: float = PATIENCE
    ) -> None:
        """Read until a text is on the screen, or until a predicate about this terminal holds.

        The screen is never looked at half drawn, if the program marks its frames. Raises
        AssertionError with the whole screen when time is up or the program has ended.
        """
        self._read_until(lambda: self._shows(wanted), f"waited for {wanted!r}", timeout)

    def wait_for_output(self, text: str, since: int = 0, timeout: float = PATIENCE) -> None:
        """Read until `text` was written after the first `since` bytes, and its frame is whole.

        This draws no screen, so it is the one to measure time with.
        """

        def written() -> bool:
            output = self._raw[since:].decode("utf-8", "replace")
            closed = output.rfind(f"\x1b[?{ONE_UPDATE}l") >= output.rfind(f"\x1b[?{ONE_UPDATE}h")
            return closed and text in readable(output)

        self._read_until(written, f"waited for the output {text!r}", timeout)

    def wait_until_quiet(self, seconds: float = 0.1) -> None:
        """Read until the program has written nothing for so many seconds.

        For showing that something does not happen; for what does happen use `wait_for`.
        """
        while self._read(seconds):
            pass

    def wait_exit(self, timeout: float = PATIENCE) -> int:
        """Read until the program ends; its exit status, or minus the signal that ended it."""
        deadline = time.monotonic() + timeout
        while self._open and self._read(deadline - time.monotonic()):
            pass
        try:
            return self._process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise AssertionError(self._report(f"did not end in {timeout:g} s")) from None

    # What a person sees.

    @property
    def raw(self) -> bytes:
        """Everything the program has written so far, as far as it was read."""
        return bytes(self._raw)

    @property
    def rows(self) -> list[str]:
        """The lines on the screen, without trailing spaces."""
        self._show()
        return self._display.rows

    def screen_text(self) -> str:
        """The screen as text, without trailing spaces and empty lines at the end."""
        return "\n".join(self.rows).rstrip("\n")

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, counted from 0."""
        self._show()
        return self._display.cursor

    @property
    def cursor_hidden(self) -> bool:
        """Whether the program has hidden the cursor."""
        self._show()
        return self._display.cursor_hidden

    @property
    def modes(self) -> frozenset[int]:
        """The private terminal modes the program has switched on; 1049 is the full screen."""
        self._show()
        return self._display.modes

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self._process.pid

    def find(self, text: str) -> tuple[int, int]:
        """Column and row where `text` first stands in one line; AssertionError if nowhere."""
        for y, row in enumerate(self.rows):
            if (x := row.find(text)) >= 0:
                return x, y
        raise AssertionError(self._report(f"looked for {text!r}"))

    def cell(self, x: int, y: int) -> Cell:
        """One character and its colours."""
        self._show()
        return self._display.cell(x, y)

    def cells(self, text: str) -> list[Cell]:
        """The characters of `text` where it first stands, with their colours."""
        x, y = self.find(text)
        return [self._display.cell(x + offset, y) for offset in range(len(text))]

    # How it is done.

    def _shows(self, wanted: str | Callable[["Terminal"], bool]) -> bool:
        self._show()
        if ONE_UPDATE in self._display.modes:
            return False
        return wanted(self) if callable(wanted) else wanted in "\n".join(self._display.rows)

    def _read_until(self, holds: Callable[[], bool], doing: str, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while not holds():
            if not self._read(deadline - time.monotonic()) and not holds():
                raise AssertionError(self._report(doing))

    def _read(self, timeout: float) -> bool:
        """Take in what the program writes; False if it wrote nothing in time, or has ended."""
        if not self._open or not is_ready_to_read(self._fd, timeout):
            return False
        output = self._take_in()
        if _QUESTION.search(output):
            self._show()
        return bool(output)

    def _take_in(self) -> bytes:
        try:
            output = os.read(self._fd, _AT_ONCE)
        except OSError:  # Linux says so, instead of an empty read, when the program has ended.
            output = b""
        self._ended = not output
        self._raw += output
        return output

    def _show(self) -> None:
        """Draw what was read and not yet drawn: drawing is slow, so only when someone looks."""
        output, self._shown = bytes(self._raw[self._shown :]), len(self._raw)
        if output and (answers := self._display.feed(output)):
            self._send(answers)

    def _send(self, text: str) -> None:
        """Write keys, reading meanwhile: a program that cannot write would not read them."""
        left = text.encode()
        with suppress(OSError):  # A program that has ended reads no keys; waiting will tell.
            while self._open and left:
                to_read, to_write = wait_for_either(self._fd)
                if to_read and not self._take_in():
                    return
                if to_write:
                    left = left[os.write(self._fd, left) :]

    def _set_size(self, cols: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))

    def _close_terminal(self) -> None:
        if self._open:
            self._open = False
            os.close(self._fd)

    def _report(self, doing: str) -> str:
        """Why a test failed: what it was doing, how the program is, and the screen in a frame."""
        self._show()
        with suppress(subprocess.TimeoutExpired):
            # The last line arrives a moment before the exit status does.
            self._process.wait(1.0 if self._ended else 0.0)
        code = self._process.returncode
        state = "is still running" if code is None else f"has ended with exit status {code}"
        width = max(map(len, self._display.rows), default=0)
        edge = "+" + "-" * width + "+"
        screen = [f"|{row:<{width}}|" for row in self._display.rows]
        x, y = self._display.cursor
        heading = f"{doing}; the program {state}; cursor in column {x}, row {y}"
        return "\n".join([heading, edge, *screen, edge])


def _as_a_terminal_does() -> None:
    """Own the terminal, and be interrupted by it even where the tests themselves are not."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
