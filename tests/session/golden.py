"""Texts that people have read and found good, kept in files beside the tests.

After a change that is meant to show: GOLDEN=write pytest …, then read what git says has changed.
"""

import os
from pathlib import Path


def is_golden(text: str, path: Path) -> None:
    """Assert that the text is what the file holds."""
    wanted = "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n")) + "\n"
    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted, f"see {path.name}, or write it anew"
