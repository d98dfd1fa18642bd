"""`release`: keeps what is asked now, so that `check` can tell unsafe changes from then on."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.checking.command import check
from wizard.checking.use.released import released_text
from wizard.dialogue.reading.folder import RELEASED
from wizard.library import read_library


def release(flows_root: Path, content_root: Path) -> int:
    """Write down every question of the flows and return 0; with mistakes, print them and return 1.

    Raises OSError for a folder that cannot be read, or a file that cannot be written.
    """
    if check(flows_root, content_root):
        sys.stderr.write("Nothing was kept. Mend the mistakes first.\n")
        return 1
    text = released_text(read_library(flows_root, content_root).flow_table)
    unfinished = flows_root / f"{RELEASED}.new"
    unfinished.write_text(text, "utf-8")
    unfinished.replace(flows_root / RELEASED)
    sys.stderr.write(f"What is asked now is kept in {RELEASED}.\n")
    return 0
