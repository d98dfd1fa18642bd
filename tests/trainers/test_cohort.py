"""A group of services: what their status files tell together, and files that cannot be used."""

from __future__ import annotations

import csv
import datetime
import io
import json
import os
from pathlib import Path

import pytest

from wizard.cli import run
from wizard.library import Library
from wizard.status_file import SUFFIX, Counts, StatusFile, to_text
from wizard.trainers.cohort_files import read_cohort
from wizard.trainers.found_files import MOST_FILES
from wizard.trainers.status_reading import LARGEST

DAY = datetime.date(2027, 1, 5)


def put(
    folder: Path,
    code: str,
    answered: int,
    *not_sure: str,
    days_ago: int = 0,
    waiting: int = 0,
    year: str = "2026-27",
    topics: int = 7,
) -> Path:
    """Write a status file as the program does."""
    sections = {
        "staffing-and-roles": Counts(answered, waiting, topics - answered - waiting),
        "data-security": Counts(0, 0, 7),
    }
    day = DAY - datetime.timedelta(days=days_ago)
    status = StatusFile(code, year, day, sections, not_sure)
    path = folder / f"{len(list(folder.iterdir())):03}{SUFFIX}"
    path.write_text(to_text(status), "utf-8")
    return path


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, data_home: Path) -> None:
    assert data_home.is_dir()
    monkeypatch.setenv("DSPT_WIZARD_TODAY", DAY.isoformat())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty one."""
    made = tmp_path / "group"
    made.mkdir()
    return made


@pytest.fixture
def group(folder: Path) -> Path:
    """Three services; one of them sent a file twice before."""
    put(folder, "Red robin", 2, "antivirus", "staff-list", waiting=3)
    put(folder, "blue heron", 1, days_ago=30)
    put(folder, "Blue heron", 3, "antivirus", days_ago=9)
    put(folder, "Blue heron", 5, "antivirus")
    put(folder, "Amber wren", 7)
    return folder


def test_the_newest_file_of_each_is_shown_in_the_order_of_the_alphabet(
    group: Path, library: Library
) -> None:
    found = read_cohort([group], library.editions, DAY)
    assert [member.now.code for member in found.members] == [
        "Amber wren",
        "Blue heron",
        "Red robin",
    ]
    heron = found.members[1]
    assert heron.before is not None
    assert (heron.now.all.answered, heron.before.all.answered) == (5, 3)
    assert found.skipped == ()


def test_what_the_group_tells(group: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["workshop", "cohort", str(group)]) == 0
    told = capsys.readouterr().out
    assert "- Staffing and roles: 2 of 7, 3 to find out" in told
    assert "- Antivirus on every device: 2 of 3 services" in told
    assert "- Blue heron: answered topics since 27 December 2026: 2 more" in told
    assert "- Amber wren: the first file is of 5 January 2027" in told


def test_only_five_topics_are_named(group: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(group, "Swift", 0, "antivirus", *(f"topic-{number}" for number in range(9)))
    assert run(["workshop", "cohort", str(group)]) == 0
    assert capsys.readouterr().out.count(" of 4 services") == 5


def test_a_table_for_a_spreadsheet(group: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(group, "=1+1", 1)
    assert run(["workshop", "cohort", str(group), "--format", "csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert rows[0] == [
        "Code name",
        "Year",
        "Day",
        "Section",
        "Answered",
        "To find out",
        "Questions left",
    ]
    assert rows[1][0] == "'=1+1"
    assert ["Red robin", "'2026-27", "2027-01-05", "Staffing and roles", "2", "3", "2"] in rows
    assert len(rows) == 1 + 2 * 4


def test_a_page_with_bars_and_no_markup_of_a_stranger(group: Path, tmp_path: Path) -> None:
    put(group, "<script>alert(1)</script>", 1)
    page = tmp_path / "group.html"
    assert run(["workshop", "cohort", str(group), "--output", str(page)]) == 0
    html = page.read_text("utf-8")
    assert "<svg" in html
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert page.stat().st_mode & 0o777 == 0o600


def test_files_that_cannot_be_used_are_named_and_skipped(
    group: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = put(group, "Swift", 1)
    (group / "a-copy.json").write_bytes(good.read_bytes())
    (group / "a-link.json").symlink_to(good)
    (group / "folder").mkdir()
    (group / "huge.json").write_bytes(b" " * (LARGEST + 1))
    (group / "text.txt").write_text("hello", "utf-8")
    (group / "old.json").write_text(
        json.dumps(json.loads(good.read_text("utf-8")) | {"edition": "2009-10"}), "utf-8"
    )
    os.mkfifo(group / "pipe")
    (group / "bad\x1b[2J.json").write_text("{}", "utf-8")
    (group / "utf-16.json").write_text(good.read_text("utf-8"), "utf-16")
    (group / "deep.json").write_text("[" * 30_000 + "]" * 30_000, "utf-8")
    before = {path: path.lstat().st_mode for path in group.iterdir()}
    assert run(["workshop", "cohort", str(group), str(group / "not-there")]) == 1
    said = capsys.readouterr()
    for name, why in (
        ("a-copy.json", "another file says the same"),
        ("a-link.json", "it is a link"),
        ("folder", "it is a folder"),
        ("huge.json", "it is too large"),
        ("text.txt", "it is not a status file"),
        ("old.json", "it is about a year of the toolkit that is not known here"),
        ("pipe", "it is not a file"),
        ("bad\u241b[2J.json", "it is something else"),
        ("not-there", "it is not there"),
        ("utf-16.json", "it is not a status file"),
        ("deep.json", "it is not a status file"),
    ):
        assert f"{group / name} was skipped: {why}" in said.err
    assert "Files that could not be used: 11." in said.out
    assert "Swift" in said.out
    assert {path: path.lstat().st_mode for path in group.iterdir()} == before


def test_files_without_end_are_not_read_without_end(folder: Path, library: Library) -> None:
    text = put(folder, "Swift", 1).read_text("utf-8")
    for number in range(MOST_FILES + 20):
        named = text.replace("Swift", f"Swift {number}")
        (folder / f"more-{number:04}.json").write_text(named, "utf-8")
    found = read_cohort([folder], library.editions, DAY)
    assert [one.why for one in found.skipped] == ["too-many"]
    assert len(found.members) == MOST_FILES


def test_years_are_never_put_together(
    group: Path, capsys: pytest.CaptureFixture[str], library: Library
) -> None:
    older = put(group, "Blue heron", 1, "antivirus", days_ago=200, year="2025-26")
    found = read_cohort([group], library.editions, DAY)
    assert found.edition.id == "2026-27"
    assert [(one.why, one.year) for one in found.skipped] == [("other-year", "2025-26")]
    assert run(["workshop", "cohort", str(group)]) == 1
    said = capsys.readouterr()
    assert f"{older} was skipped: it is about 2025-26, and this page is about 2026-27." in said.err
    assert "Blue heron: answered topics since 27 December 2026: 2 more" in said.out
    assert run(["workshop", "cohort", str(group), "--year", "2025-26"]) == 1
    said = capsys.readouterr()
    assert "this page is about 2025-26" in said.err
    assert "Blue heron: the first file is of 19 June 2026" in said.out
    assert "Red robin" not in said.out


def test_files_of_an_older_year_alone_make_a_page_of_that_year(
    folder: Path, library: Library
) -> None:
    put(folder, "Swift", 1, year="2025-26")
    found = read_cohort([folder], library.editions, DAY)
    assert (found.edition.id, len(found.members), found.skipped) == ("2025-26", 1, ())


def test_a_year_that_is_not_known_is_wrong_use(
    group: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["workshop", "cohort", str(group), "--year", "1999\x1b"]) == 2
    said = capsys.readouterr().err
    assert "There is no year '1999\u241b' here. There is: 2025-26, 2026-27." in said


def test_what_moved_is_not_worked_out_where_other_topics_are_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "Swift", 3, days_ago=9, topics=9)
    put(folder, "Swift", 5)
    assert run(["workshop", "cohort", str(folder / f"000{SUFFIX}"), str(folder)]) == 0
    assert "the file of 27 December 2026 counts other topics" in capsys.readouterr().out


def test_two_files_of_one_name_and_day_that_differ_are_both_named(
    group: Path, library: Library
) -> None:
    one = put(group, "SWIFT", 1)
    other = put(group, "Swift", 6)
    put(group, "Swift", 4, days_ago=3)
    found = read_cohort([group], library.editions, DAY)
    assert {(skipped.path, skipped.why) for skipped in found.skipped} == {
        (one, "same-day"),
        (other, "same-day"),
    }
    (swift,) = (member for member in found.members if member.now.code == "Swift")
    assert swift.now.all.answered == 4


@pytest.mark.parametrize(("days_ago", "used"), [(-1, True), (-2, False), (-9_000, False)])
def test_a_day_that_lies_ahead_is_not_the_newest_for_ever(
    folder: Path, library: Library, days_ago: int, *, used: bool
) -> None:
    put(folder, "Swift", 1, days_ago=days_ago)
    found = read_cohort([folder], library.editions, DAY)
    assert len(found.members) == used
    assert [skipped.why for skipped in found.skipped] == ([] if used else ["ahead"])


def test_without_any_file_it_says_how_to_make_one(
    tmp_path: Path, data_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(["workshop", "cohort", str(empty)]) == 1
    assert "dspt-wizard report status-file" in capsys.readouterr().err
    assert list(data_home.iterdir()) == []
