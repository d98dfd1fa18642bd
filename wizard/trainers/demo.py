"""`demo`: a made-up home to practise with, in a folder that is gone at the end."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import clock_from_environment
from wizard.compiled import load_library
from wizard.plain.needed import needs_plain
from wizard.temporary_folder import folder_for_now
from wizard.trainers.practice import Practice
from wizard.trainers.practice_session import PracticeSession

PREFIX = "dspt-wizard-demo-"
STOPPED = 130


def demo(flows: Path, content: Path, *, plain: bool) -> int:
    """Hold a conversation about the made-up home and return the exit status.

    Raises FlowMistakesError, WrongDayError, and OSError for files that cannot be read.
    """
    clock, library = clock_from_environment(), load_library(flows, content)
    with folder_for_now(PREFIX) as folder:
        try:
            session = PracticeSession(Practice(folder, library, clock))
            if plain or needs_plain():
                from wizard.plain.console import Console
                from wizard.plain.face import PlainFace

                PlainFace(session, Console()).run()
                return 0
            from wizard.screens.running import run_full_screen

            return run_full_screen(session)
        except KeyboardInterrupt:
            farewell = library.phrases.line("demo.farewell")
            sys.stderr.write(f"\n{farewell}\n")
            return STOPPED
