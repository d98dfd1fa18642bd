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
    _prepare_streams()
    try:
        from wizard.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Everything you answered is saved.\n")
        return 130


def _prepare_streams() -> None:
    """Make every standard stream one that can be used, whatever the locale."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            # Closed before the start: else the next file opened would take its place.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
