"""Backing up, restoring, deleting, erasing and following, killed before each call on the disk.

Whatever the moment: every answer is as it was, or as it was to become, and nothing in between.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storage import Assessments
from storage.backups import Backups
from storage.bin import Bin
from tests.house.source import ROOT
from tests.storage.watch import Watch

Answers = dict[str, dict[str, Any]]

THEN: Answers = {f"a.q{number}": {"value": number} for number in range(5)}
NOW: Answers = THEN | {"a.q1": {"value": 100}, "a.new": {"value": "new"}}
FEWEST = {"back-up": 5, "restore": 9, "delete": 4, "erase": 9, "follow": 9}
"""Fewer calls than that, and some were not counted."""


@pytest.fixture
def office(tmp_path: Path, watch: Watch) -> Path:
    """A folder with one assessment and a backup from before its last changes."""
    root = tmp_path / "office"
    with Assessments(root, "office", watch).create({"organisation": "Rose Court"}, THEN) as made:
        Backups(root, watch).make(made, "daily")
        made.put_answers({question: NOW[question] for question in ("a.q1", "a.new")})
    return root


def killed(office: Path, what: str) -> Iterator[Path]:
    """Yield the folder as it is after a kill before the first call, the second, and so on."""
    for call in range(1, 100):
        root = office.with_name(f"{what}-{call}")
        shutil.copytree(office, root)
        done = subprocess.run(
            [sys.executable, "-m", "tests.storage.keeper", str(root), what, str(call)],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        yield root
        if done.returncode == 0:
            assert call > FEWEST[what]
            return
    raise AssertionError("it never ended")


def answers(root: Path) -> Answers:
    (summary,) = Assessments(root, "lodge").list()
    with Assessments(root, "lodge").open(summary.id) as opened:
        return opened.answers()


def backed_up(root: Path, watch: Watch) -> list[int | None]:
    found = Backups(root, watch)
    return [backup.answers for id in found.ids() for backup in found.list(id)]


def test_backing_up(office: Path, watch: Watch) -> None:
    for root in killed(office, "back-up"):
        assert answers(root) == NOW
        assert backed_up(root, watch) in ([5], [6, 5])


def test_restoring(office: Path, watch: Watch) -> None:
    for root in killed(office, "restore"):
        found, backups = answers(root), backed_up(root, watch)
        assert (found, backups) in ((NOW, [5]), (NOW, [6, 5]), (THEN, [6, 5]))


def test_deleting(office: Path, watch: Watch) -> None:
    for root in killed(office, "delete"):
        bin = Bin(root, watch)
        for binned in bin.list():
            bin.put_back(binned)
        assert answers(root) == NOW
        assert backed_up(root, watch) == [5]


def test_erasing(office: Path, watch: Watch) -> None:
    for root in killed(office, "erase"):
        bin = Bin(root, watch)
        if bin.expired():
            assert bin.list() == ()
            for rest in bin.expired():
                bin.erase(rest)
        for binned in bin.list():
            bin.put_back(binned)
        if any(path.is_file() for path in root.rglob("*")):
            assert answers(root) == NOW
            assert backed_up(root, watch) == [5]


def test_following(office: Path) -> None:
    for root in killed(office, "follow"):
        found = Assessments(root, "lodge")
        (id,) = (one.id for one in found.list() if "from" not in one.details)
        made = [one.id for one in found.list() if "from" in one.details]
        assert len(made) == found.has_next(id)
        with found.create_next(id, {"from": id}, NOW) as following:
            assert made in ([], [following.id])
            assert (following.details(), following.answers()) == ({"from": id}, NOW)
        with found.open(id) as before:
            assert before.answers() == NOW
        assert len(found.list()) == 2
