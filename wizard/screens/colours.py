"""Whether colours are wanted, as the environment says."""

from __future__ import annotations

import os


def colours_wanted() -> bool:
    """Say whether NO_COLOR is unset or empty; Textual would take an empty one for a wish."""
    wanted = not os.environ.get("NO_COLOR")
    if wanted:
        os.environ.pop("NO_COLOR", None)
    return wanted
