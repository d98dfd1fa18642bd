"""LibreOffice, started once for many files."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tests.printed.needed import LIBREOFFICE, place_of

PATIENCE = 240
"""Seconds: a few are enough, where nothing else is at work."""
AS_CSV = "CSV:44,34,76,1,,2057,false,true,false,false,false,0,true"
"""Commas, quotation marks and UTF-8, in British English; days and numbers are looked for, and
formulas worked out: more than people get who open a file with a double click."""


def converted(files: Iterable[Path], form: str, target: Path, *options: str) -> None:
    """Turn files into another form, in a folder of their own, whose own settings lie beside it."""
    settings = target.with_name(f"{target.name}-settings")
    command = (
        place_of(LIBREOFFICE),
        "--headless",
        f"-env:UserInstallation={settings.as_uri()}",
        *options,
    )
    arguments = ("--convert-to", form, "--outdir", str(target), *map(str, files))
    with subprocess.Popen((*command, *arguments), start_new_session=True) as started:
        try:
            assert started.wait(timeout=PATIENCE) == 0, "LibreOffice does not open them"
        finally:
            # The program that was started has others do the work.
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)
