"""Starts the program.

Garbage collection waits until the first screen is there: the many small objects that imports make
are kept anyway, and looking through them again and again costs a tenth of the start.
"""

import gc
import os
import sys
from importlib.util import find_spec

HASHES = ("_md5", "_sha1", "_sha3", "_blake2") + (
    ("_sha2",) if sys.version_info >= (3, 12) else ("_sha256", "_sha512")
)
"""What Python hashes with when it was built without OpenSSL. Some Linux systems leave them out."""


def main() -> int:
    """Run the command and return its exit status."""
    gc.disable()
    _leave_out_encryption()
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


def _leave_out_encryption() -> None:
    """Let nothing load OpenSSL: Python works without, and here nothing opens a connection.

    It would be brought in by asyncio and by hashlib, and take a seventh of the memory.
    """
    absent: dict[str, None] = {"ssl": None}
    if all(map(find_spec, HASHES)):
        absent["_hashlib"] = None
    vars(sys)["modules"].update(absent)


if __name__ == "__main__":
    sys.exit(main())
