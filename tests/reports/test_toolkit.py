"""`report toolkit`: which sheet, in which form, and where it is written."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from storage import Assessments, Settings
from wizard.library import Library
from wizard.reports.toolkit import toolkit
from wizard.shelf import Shelf, UnknownAssessmentError

MORNING = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
NO_PAPER: dict[str, dict[str, object]] = {
    "paper.locked": {"status": "does_not_apply", "reason": "no-paper"}
}


class Office:
    """A folder of assessments, and what `report toolkit` says about it."""

    def __init__(self, folder: Path, library: Library, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.library = library
        self._capsys = capsys

    def clock(self) -> datetime.datetime:
        return MORNING

    def keep(self, organisation: str, **answers: dict[str, object]) -> str:
        """Keep an assessment and return its id."""
        documents: dict[str, dict[str, object]] = {
            "journey.organisation": {"value": organisation},
            **NO_PAPER,
            **answers,
        }
        details = {"organisation": organisation, "edition": "2026-27"}
        assessments = Assessments(self.folder, "this-machine", self.clock)
        with assessments.create(details, documents) as kept:
            return kept.id

    def last_worked_on(self, id: str) -> None:
        Settings(self.folder).change(last_assessment=id)

    def report(
        self, wanted: str = "", *, format: str | None = None, output: Path | None = None
    ) -> tuple[int, str, str]:
        """Return the exit status and what was printed to the two streams."""
        shelf = self.shelf(wanted)
        code = toolkit(shelf, self.library, self.clock, format=format, output=output)
        out, err = self.printed()
        return code, out, err

    def shelf(self, wanted: str) -> Shelf:
        assessments = Assessments(self.folder, "this-machine", self.clock)
        return Shelf(assessments, Settings(self.folder), self.library, self.clock, wanted)

    def printed(self) -> tuple[str, str]:
        """Return what was printed to the two streams since the last time."""
        out, err = self._capsys.readouterr()
        return out, err

    def says(self, key: str, **fillings: object) -> str:
        return self.library.phrases.line(f"sheet.{key}", **fillings)


@pytest.fixture
def office(tmp_path: Path, library: Library, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(tmp_path / "data", library, capsys)


# Which sheet.


def test_without_any_answers_there_is_a_sheet_all_the_same(office: Office) -> None:
    code, out, err = office.report()
    assert (code, err) == (0, "")
    assert f"{office.says('service-unknown')}, 2026-27" in out
    assert f"- {office.says('to_do')}: 3" in out
    assert not office.folder.exists() or not list(office.folder.glob("*/journal"))


def test_the_only_one(office: Office) -> None:
    office.keep("Rose Court")
    code, out, err = office.report()
    assert (code, err) == (0, "")
    assert "Rose Court, 2026-27" in out
    assert f"- {office.says('does_not_apply')}: 2" in out


def test_the_last_one_that_was_worked_on(office: Office) -> None:
    rose = office.keep("Rose Court")
    office.keep("Elm House")
    office.last_worked_on(rose)
    assert "Rose Court, 2026-27" in office.report()[1]


def test_the_one_that_was_asked_for(office: Office) -> None:
    office.last_worked_on(office.keep("Rose Court"))
    office.keep("Elm House")
    assert "Elm House, 2026-27" in office.report("elm house")[1]
    with pytest.raises(UnknownAssessmentError):
        office.report("Oak House")


def test_of_several_it_asks_which(office: Office, target: Path) -> None:
    office.keep("Rose Court")
    office.keep("Elm\x1b[2J House")
    code, out, err = office.report(output=target / "sheet.md")
    assert (code, out) == (2, "")
    assert "'Rose Court, 2026-27'" in err
    assert "\x1b" not in err
    assert list(target.iterdir()) == []


def test_answers_that_cannot_be_opened_are_not_taken_for_none(office: Office) -> None:
    broken = office.keep("Rose Court")
    for file in (office.folder / broken).rglob("*"):
        if file.is_file():
            file.write_bytes(b"\xff\x00 nothing of ours\n")
    assert office.report() == (1, "", f"{office.says('unreadable')}\n")


# In which form.


@pytest.mark.parametrize(
    ("name", "format", "start"),
    [
        ("sheet.html", None, "<!DOCTYPE html>"),
        ("sheet.HTM", None, "<!DOCTYPE html>"),
        ("sheet.md", None, "# "),
        ("sheet.markdown", None, "# "),
        ("sheet.md", "html", "<!DOCTYPE html>"),
        ("sheet.txt", "md", "# "),
        ("sheet", "html", "<!DOCTYPE html>"),
    ],
)
def test_the_form_is_the_one_asked_for_else_the_one_of_the_name(
    office: Office, target: Path, name: str, format: str | None, start: str
) -> None:
    code, out, _ = office.report(format=format, output=target / name)
    assert (code, out) == (0, "")
    assert (target / name).read_text("utf-8").startswith(start)


@pytest.mark.parametrize("name", ["sheet", "sheet.txt", "sheet.pdf", ".html"])
def test_a_name_that_says_nothing_of_the_form(office: Office, target: Path, name: str) -> None:
    says = office.library.phrases.line("paperwork.format-unknown")
    assert office.report(output=target / name) == (2, "", f"{says}\n")
    assert list(target.iterdir()) == []


def test_without_a_file_it_is_printed(office: Office) -> None:
    assert office.report()[1].startswith("# ")
    assert office.report(format="html")[1].startswith("<!DOCTYPE html>")


# Where it is written.


def test_the_place_and_what_is_there_are_told(office: Office, target: Path) -> None:
    office.keep("Rose Court")
    place = target / "sheet.md"
    code, out, err = office.report(output=place)
    assert (code, out) == (0, "")
    first, second = err.splitlines()
    assert first == office.says("saved", service="Rose Court, 2026-27", place=place)
    assert " 6 " in second
    assert f"{office.says('does_not_apply')}: 2." in second


def test_a_place_beside_one_is_told_in_full(
    office: Office, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(target)
    assert str(target / "sheet.md") in office.report(output=Path("sheet.md"))[2]


@pytest.mark.parametrize(
    ("name", "reason", "status"),
    [(".", "folder", 2), ("gone/sheet.md", "missing", 2), ("pipe.md", "not-a-file", 2)],
)
def test_a_wrong_place(office: Office, target: Path, name: str, reason: str, status: int) -> None:
    os.mkfifo(target / "pipe.md")
    place = target / name
    said = office.says(f"not-written-{reason}", place=place)
    assert office.report(format="md", output=place) == (status, "", f"{said}\n")


def test_a_disk_that_refuses(office: Office, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("storage.files.write_all", refuse)
    place = target / "sheet.md"
    said = office.says("not-written-no-permission", place=place)
    assert office.report(output=place) == (1, "", f"{said}\n")
    assert list(target.iterdir()) == []


def test_making_a_sheet_changes_nothing_about_the_answers(office: Office, target: Path) -> None:
    office.keep("Rose Court")
    office.report()
    before = contents(office.folder)
    office.report()
    office.report(output=target / "sheet.html")
    assert contents(office.folder) == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
