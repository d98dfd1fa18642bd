"""How the trainer's window knows where the presenter is: a small private file, and no network.

It says which plan is held, which step is on show, and since when. It has no word of any answer.
A lock beside it is held by the presenter: what one left that was cut off is not followed.
"""

from __future__ import annotations

import json
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from storage.files import make_folder, read_file, replace_file
from storage.writers import Claim, claim_writer, writers_at_work
from wizard.dialogue.reading.shapes import ID, MOST_LISTED
from wizard.frozen import dataclass

FILE = "workshop.json"
HELD_BY = "presenter"
MOST_BYTES = 1_000
LATEST = 10**11
"""Seconds since 1970: far ahead, and no number of a thousand digits."""


@dataclass(frozen=True)
class Now:
    """`began` is when the step on show came on, and `started` when the first one did; 0 before.

    Both are seconds since 1970.
    """

    plan: str
    place: int
    started: int
    began: int


class Following:
    """The file in this folder; the folder is made, for its owner alone, when it is needed."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._held: Claim | None = None

    def tell(self, now: Now) -> None:
        """Write where we are. Where that cannot be done, nobody follows, and the show goes on."""
        with suppress(OSError):
            make_folder(self._path.parent)
            if _is_ours(self._path.parent):
                self._held = self._held or claim_writer(self._path.parent, HELD_BY)
                data = json.dumps([now.plan, now.place, now.started, now.began])
                replace_file(self._path, data.encode(), str(os.getpid()))

    def look(self) -> Now | None:
        """Return where the presenter is; None where nobody presents, or the file is not ours."""
        try:
            folder = self._path.parent
            if not _is_ours(folder) or not any(writers_at_work(folder)):
                return None
            data = read_file(self._path)
            if len(data) > MOST_BYTES:
                return None
            plan, *numbers = json.loads(data)
            place, started, began = numbers
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        is_plan = isinstance(plan, str) and ID.fullmatch(plan)
        are_numbers = all(type(one) is int and 0 <= one <= LATEST for one in numbers)
        if not is_plan or not are_numbers or place > MOST_LISTED + 1:
            return None
        return Now(plan, place, started, began)

    def end(self) -> None:
        """Remove what was made here: nothing is left behind."""
        if self._held is not None:
            self._held.release()
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
                self._path.with_name(f"{self._held.name}.lock").unlink(missing_ok=True)


def following_folder() -> Path:
    """Return the folder for files that need not outlive the day: the user's own, if there is one.

    Otherwise it is one in the folder for temporary files, which others may use too.
    """
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    if own and Path(own).is_dir():
        return Path(own) / "dspt-wizard"
    return Path(tempfile.gettempdir()) / f"dspt-wizard-{_user()}"


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "workshop"


def _is_ours(folder: Path) -> bool:
    """Say whether a folder is nobody else's: in a shared place anybody could have made it."""
    state = folder.lstat()
    return stat.S_ISDIR(state.st_mode) and (
        not hasattr(os, "getuid") or (state.st_uid == os.getuid() and not state.st_mode & 0o077)
    )
