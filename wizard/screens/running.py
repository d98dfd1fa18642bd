"""Runs the full screen, from preparing the terminal to the last words."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from wizard.screens.colours import colours_wanted
from wizard.session import Session
from wizard.words.plain_text import wrapped
from wizard.words.terminal_signs import knows_signs

if TYPE_CHECKING:
    from wizard.beside import Beside


def run_full_screen(session: Session, beside: Beside | None = None) -> int:
    """Hold the conversation on the full screen, with notes if any; return the exit status.

    Raises whatever made the program fail, for the caller to report.
    """
    colours = colours_wanted()
    plain_signs = not knows_signs(sys.__stdout__)
    from wizard.screens.app import WizardApp

    app = WizardApp(session, colours=colours, plain_signs=plain_signs, beside=beside)
    _forget_what_was_typed_ahead()
    app.hold()
    if not session.stopped:
        session.stop()
    with suppress(OSError):
        width = shutil.get_terminal_size().columns
        sys.stdout.write(f"{wrapped(session.farewell(), width)}\n")
        sys.stdout.flush()
    return app.return_code or 0


def _forget_what_was_typed_ahead() -> None:
    """Drop keys pressed while the program started: they would answer the first question."""
    with suppress(ImportError, OSError, ValueError):
        import termios

        if sys.__stdin__ is not None:
            termios.tcflush(sys.__stdin__.fileno(), termios.TCIFLUSH)
