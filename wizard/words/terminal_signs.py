"""Whether more than the signs of ASCII can be shown: lines, blocks and dots."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

_SET_BY_PYTHON = ("C.UTF-8", "C.utf8")
"""What Python puts into LC_CTYPE where the locale is C (PEP 538), so it tells nothing."""


def knows_signs(output: TextIO | None) -> bool:
    """Say whether what is written to an output can be thought to show more than ASCII."""
    encoding = output.encoding if output else ""
    return encoding.lower().replace("-", "") == "utf8" and not _promises_ascii_only(os.environ)


def _promises_ascii_only(environ: Mapping[str, str]) -> bool:
    """Say whether the locale is C. Python takes UTF-8 there; a terminal need not.

    Windows has no such variables, and its console takes all signs.
    """
    if os.name == "nt":
        return False
    in_between = environ.get("LC_CTYPE", "")
    told = "" if in_between in _SET_BY_PYTHON else in_between
    locale = environ.get("LC_ALL") or told or environ.get("LANG")
    return locale in (None, "", "C", "POSIX")
