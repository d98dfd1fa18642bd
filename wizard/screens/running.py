"""Runs the full screen, from preparing the terminal to the last words."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress

from wizard.beside import Beside
from wizard.session import Session
from wizard.words.plain_text import wrapped
from wizard.words.terminal_signs import knows_signs


def run_full_screen(session: Session, beside: Beside | None = None) -> int:
    """Hold the conversation on the full screen, with notes if any; return the exit status.

    Raises whatever made the program fail, for the caller to report.
    """
    colours = not os.environ.get("NO_COLOR")
    if colours:
        os.environ.pop("NO_COLOR", None)  # Textual would take an empty one for a wish.
    plain_signs = not knows_signs(sys.__stdout__)
    if sys.__stderr__ is not None and hasattr(sys.__stderr__, "reconfigure"):
        # Textual draws on it, and a plain locale would turn every sign into an escape.
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
    from wizard.screens.app import WizardApp

    app = WizardApp(session, colours=colours, plain_signs=plain_signs, beside=beside)
    _forget_what_was_typed_ahead()
    app.run()
    if app.failure is not None:
        raise app.failure
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
