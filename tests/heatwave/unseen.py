"""Starts the program where nothing that came with it about the toolkit can be opened.

The one folder that may be opened holds the interface's own words, such as "Continue".
"""

import sys
from pathlib import Path

from wizard import shipped
from wizard.cli import run

OPENING = ("open", "os.listdir", "os.scandir")
ALLOWED = shipped.CONTENT / "interface"
REFUSED = (shipped.FLOWS, shipped.CONTENT, shipped.COMPILED)


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse to open what belongs to the toolkit, whoever asks for it."""
    if event not in OPENING or not isinstance(arguments[0], str | Path):
        return
    path = Path(arguments[0]).absolute()
    if not path.is_relative_to(ALLOWED) and any(map(path.is_relative_to, REFUSED)):
        sys.stderr.write(f"REFUSED {path}\n")
        raise PermissionError(13, "this is about the toolkit", str(path))


if __name__ == "__main__":
    sys.addaudithook(refuse)
    sys.exit(run(sys.argv[1:]))
