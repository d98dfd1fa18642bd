"""`preview`: talk through one topic, in a folder of answers that is gone at the end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

from wizard.authoring.preview import Preview, UnknownTopicError
from wizard.clock import clock_from_environment
from wizard.plain.needed import needs_plain
from wizard.sources import Sources

STOPPED = 130


def preview(flows: Path, content: Path, topic: str, *, plain: bool) -> int:
    """Talk through a topic and return the exit status: 2 for a topic that is not there.

    Raises FlowMistakesError, WrongDayError, and OSError for files that cannot be read.
    """
    with folder_for_now() as folder:
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


@contextmanager
def folder_for_now() -> Iterator[Path]:
    """Yield a private folder that is gone at the end, also when the terminal is closed."""
    numbers = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    before = [signal.signal(number, _end) for number in numbers]
    try:
        with TemporaryDirectory(prefix="dspt-wizard-preview-") as folder:
            yield Path(folder)
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)
