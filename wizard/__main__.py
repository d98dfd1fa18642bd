"""Starts the program.

Garbage collection waits until the first screen is there: the many small objects that imports make
are kept anyway, and looking through them again and again costs a tenth of the start.
"""

import gc
import os
import sys


def main() -> int:
    """Run the command and return its exit status."""
    gc.disable()
    _open_closed_streams()
    try:
        from wizard.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Everything you answered is saved.\n")
        return 130


def _open_closed_streams() -> None:
    """Open what was closed before the start: else the next file opened would take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


if __name__ == "__main__":
    sys.exit(main())
