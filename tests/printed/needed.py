"""Says in one sentence what is missing for these tests, and is silent when everything is there."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping

CHROMIUM, LIBREOFFICE, PDFTOTEXT = "Chromium", "LibreOffice", "pdftotext"
NEEDED: Mapping[str, tuple[tuple[str, ...], str]] = {
    CHROMIUM: (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    LIBREOFFICE: (
        ("soffice", "libreoffice"),
        "libreoffice-writer-nogui and libreoffice-calc-nogui",
    ),
    PDFTOTEXT: (("pdftotext",), "poppler-utils"),
}
"""Each program: the names under which it is started, and the packages of Debian that have it."""


class MissingError(Exception):
    """A program is not there. The message says what to do."""


def place_of(program: str) -> str:
    """Return where one of the programs is. Raises MissingError."""
    names, packages = NEEDED[program]
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise MissingError(f"{program} is not on this computer: install {packages}.")
    return found


def main() -> int:
    try:
        for program in NEEDED:
            place_of(program)
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
