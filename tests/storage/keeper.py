"""Does one thing with the only assessment, and dies at one of its calls, for tests to look at.

``keeper.py ROOT WHAT CALL``: WHAT is ``back-up``, ``restore`` (the oldest backup), ``delete``,
``erase`` or ``follow`` (make the one that follows, with the same answers). Killed just before
the call with that number; what it did is done if there were fewer.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from storage import Assessments
from storage.backups import Backups
from storage.bin import Bin
from tests.faults.calls import Fault, inject


def now() -> datetime:
    return datetime(2026, 10, 5, 14, tzinfo=UTC)


def main() -> None:
    root, what, call = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    assessments, backups, bin = Assessments(root, "office", now), Backups(root, now), Bin(root, now)
    (id,) = assessments.ids()
    inject(Fault("killed-before", call))
    match what:
        case "back-up":
            with assessments.open(id) as opened:
                backups.make(opened, "daily")
        case "restore":
            with assessments.open(id) as opened:
                backups.restore(opened, backups.list(id)[-1])
        case "delete":
            bin.put(id)
        case "erase":
            bin.erase(bin.put(id))
        case "follow":
            with assessments.open(id) as opened:
                answers = opened.answers()
            assessments.create_next(id, {"from": id}, answers).close()


if __name__ == "__main__":
    main()
