"""Starts the program.

Garbage collection waits until the first screen is there: the many small objects that imports make
are kept anyway, and looking through them again and again costs a tenth of the start.
"""

import gc
import sys


def main() -> int:
    """Run the command and return its exit status."""
    gc.disable()
    try:
        from wizard.cli import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Everything you answered is saved.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
