"""Copying answers to a site when something goes wrong: all of them are there, or none."""

import os
import shutil
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator

import pytest

from storage import Assessment, Assessments, NotSaved
from tests.house.source import ROOT
from tests.session.home import Home
from tests.session.script import Choose, fields, ids, page, perform, spot
from tests.session.sites import (
    GROUP,
    TO_COPY,
    answers_of,
    begin,
    copies,
    documents,
    named,
    said,
    there,
)
from wizard.choice_ids import COPY_ALL, COPY_NOW, NEW_SITE

NEW = fields({"name": "Elm House"})
FEWEST = 5
"""Fewer calls than that change the disk, and some were not counted."""


@pytest.fixture
def home(shipped_home: Home) -> Home:
    return shipped_home


@pytest.fixture
def group(home: Home) -> str:
    """The id of a group that has answered everything; Ash Hall is another service."""
    begin(home, "Ash Hall")
    return begin(home, GROUP, documents(home))


def test_a_site_that_a_newer_version_saved_in_is_told_before(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    (journal,) = (home.folder / ash).rglob("*.jsonl")
    line = journal.read_bytes().splitlines()[0].partition(b" ")[2].replace(b'"f":1', b'"f":2')
    with journal.open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(line), line))
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose(ash))
    assert "newer version" in said(page(session).body)
    assert ids(page(session).choices) == ["back"]


def test_a_site_that_cannot_be_opened_any_more_is_told(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL))
    (home.folder / ash).rename(home.folder / "away")
    perform(session, Choose(ash))
    assert "cannot be opened now" in said(page(session).body)
    assert ids(page(session).choices) == ["back"]


def test_a_site_that_goes_after_the_preview_can_be_tried_again(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose(ash))
    (home.folder / ash).rename(home.folder / "away")
    perform(session, Choose(COPY_NOW))
    assert spot(session) == "not-kept"
    (home.folder / "away").rename(home.folder / ash)
    perform(session, Choose("try-again"))
    assert spot(session) == "copied"


@pytest.mark.parametrize("is_new", [True, False])
def test_a_disk_that_refuses_leaves_everything_as_it_was(
    home: Home, group: str, monkeypatch: pytest.MonkeyPatch, *, is_new: bool
) -> None:
    session = home.sit_down(group)
    there_before = home.assessments()
    to = (Choose(NEW_SITE), NEW) if is_new else (Choose(named(home, "Ash Hall")),)
    perform(session, *TO_COPY, Choose(COPY_ALL), *to)
    before = home.journal()

    def refuse(*_: object, **__: object) -> None:
        raise NotSaved("disk-full", home.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Assessment, "put", refuse)
        patch.setattr(Assessments, "create", refuse)
        perform(session, Choose(COPY_NOW))
    assert spot(session) == "not-kept"
    assert "disk is full" in said(page(session).body)
    assert home.journal() == before
    assert home.assessments() == there_before
    perform(session, Choose("try-again"))
    assert spot(session) == "copied"


def killed(home: Home, group: str, to: str) -> Iterator[Home]:
    """Yield the computer as it is after a kill before the first call, the second, and so on."""
    for call in range(1, 100):
        folder = home.folder.with_name(f"killed-{call}")
        shutil.copytree(home.folder, folder)
        done = subprocess.run(
            [sys.executable, "-m", "tests.session.copier", str(folder), group, to, str(call)],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode in (0, -signal.SIGKILL), done.stderr.decode()
        yield Home(folder, home.library, home.watch)
        if done.returncode == 0:
            assert call > FEWEST
            return
    raise AssertionError("it never ended")


def test_killed_at_any_moment_all_or_nothing_is_copied_to_a_site(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    before = answers_of(home, ash)
    found = []
    for after in killed(home, group, ash):
        now = answers_of(after, ash)
        assert {question: now[question] for question in before} == before
        found.append(len(copies(now)))
    assert set(found) == {0, found[-1]}
    assert found[-1] > 150


def test_killed_at_any_moment_a_new_site_is_there_whole_or_not_at_all(
    home: Home, group: str
) -> None:
    names = []
    for after in killed(home, group, "Elm House"):
        summaries = there(after).list()
        names.append({one.details["organisation"] for one in summaries})
        assert all(one.reason is None for one in summaries)
        for one in summaries:
            assert one.details["organisation"] != "Elm House" or one.answers > 150
    assert names[0] == {GROUP, "Ash Hall"}
    assert names[-1] == {GROUP, "Ash Hall", "Elm House"}
