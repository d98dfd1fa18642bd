"""Starts the program where the folder named first can be neither opened nor written to."""

import sys
from pathlib import Path

from wizard.cli import run

EVENTS = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.rename", "os.remove", "os.rmdir")
REFUSED = Path(sys.argv[1])


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse whatever is about the folder, whoever asks for it, and say so."""
    if event not in EVENTS:
        return
    for path in arguments:
        if isinstance(path, str | Path) and Path(path).absolute().is_relative_to(REFUSED):
            sys.stderr.write(f"REFUSED {event} {path}\n")
            raise PermissionError(13, "somebody's own answers", str(path))


if __name__ == "__main__":
    sys.addaudithook(refuse)
    sys.exit(run(sys.argv[2:]))
