"""`preview`: talk through one topic, in a folder of answers that is gone at the end."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.authoring.preview import Preview, UnknownTopicError
from wizard.clock import clock_from_environment
from wizard.plain.needed import needs_plain
from wizard.sources import Sources
from wizard.temporary_folder import folder_for_now

STOPPED = 130
PREFIX = "dspt-wizard-preview-"


def preview(flows: Path, content: Path, topic: str, *, plain: bool) -> int:
    """Talk through a topic and return the exit status: 2 for a topic that is not there.

    Raises FlowMistakesError, WrongDayError, and OSError for files that cannot be read.
    """
    with folder_for_now(PREFIX) as folder:
        try:
            session = Preview(Sources(flows, content), folder, topic, clock_from_environment())
            if plain or needs_plain():
                from wizard.plain.console import Console
                from wizard.plain.face import PlainFace

                PlainFace(session, Console(), session).run()
                return 0
            from wizard.screens.running import run_full_screen

            return run_full_screen(session, session)
        except UnknownTopicError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        except KeyboardInterrupt:
            sys.stderr.write("\nStopped. Nothing was kept.\n")
            return STOPPED
