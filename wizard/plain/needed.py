"""Whether only plain text can work here."""

from __future__ import annotations

import os
import sys


def needs_plain() -> bool:
    """Say whether only plain text can work here, or was asked for by the environment."""
    # Textual draws on standard error.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    terminals = all(stream is not None and stream.isatty() for stream in streams)
    return not terminals or os.environ.get("TERM") == "dumb" or bool(os.environ.get("ACCESSIBLE"))
