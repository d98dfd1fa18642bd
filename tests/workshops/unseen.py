"""Starts the program where nothing in the folder of answers can be looked at, opened or made.

The folder of papers beside the answers is where something is kept, if that is asked for.
"""

import os
import sys
from pathlib import Path

from wizard.cli import run

OPENING = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.rename", "os.remove", "os.truncate")
REFUSED = Path(os.environ["DSPT_WIZARD_HOME"])
ALLOWED = REFUSED / "papers"


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse whatever is about the answers, whoever asks for it, and say so."""
    if event not in OPENING or not isinstance(arguments[0], str | Path):
        return
    path = Path(arguments[0]).absolute()
    if path.is_relative_to(REFUSED) and not path.is_relative_to(ALLOWED):
        sys.stderr.write(f"REFUSED {event} {path}\n")
        raise PermissionError(13, "these are answers", str(path))


if __name__ == "__main__":
    sys.addaudithook(refuse)
    sys.exit(run(sys.argv[1:]))
