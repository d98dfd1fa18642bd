"""`report supplier-letter`: whose letter, in which form, and where it is written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.reports.test_toolkit import Office
from tests.terminal.programs import pipe, wizard
from wizard.library import Library
from wizard.reports.supplier_letter import supplier_letter
from wizard.shelf import UnknownAssessmentError

BACKED_UP: dict[str, dict[str, object]] = {
    "working-backups.what": {"value": ["care"]},
    "working-backups.copied": {"value": "all"},
    "working-backups.how-often": {"value": "daily"},
}


class LetterOffice(Office):
    """The same folder, and what `report supplier-letter` says about it."""

    def letter(
        self,
        wanted: str = "",
        *,
        whole: bool = False,
        format: str | None = None,
        output: Path | None = None,
    ) -> tuple[int, str, str]:
        """Return the exit status and what was printed to the two streams."""
        code = supplier_letter(
            self.shelf(wanted),
            self.library,
            self.clock,
            whole=whole,
            format=format,
            output=output,
        )
        out, err = self.printed()
        return code, out, err


@pytest.fixture
def office(
    tmp_path: Path, shipped_library: Library, capsys: pytest.CaptureFixture[str]
) -> LetterOffice:
    return LetterOffice(tmp_path / "data", shipped_library, capsys)


def test_without_any_answers_there_is_a_letter_all_the_same(office: LetterOffice) -> None:
    code, out, err = office.letter()
    assert (code, err) == (0, "")
    assert out.startswith("# ")
    assert office.library.phrases.line("letter.service-unknown") in out
    assert all(text in out for text in office.library.for_it_company.values())


def test_it_is_the_letter_of_the_service_that_was_asked_for(office: LetterOffice) -> None:
    office.last_worked_on(office.keep("Rose Court"))
    office.keep("Elm House")
    assert "Rose Court" in office.letter()[1]
    assert "Elm House" in office.letter("elm house")[1]
    with pytest.raises(UnknownAssessmentError):
        office.letter("Oak House")


def test_of_several_it_asks_which(office: LetterOffice, target: Path) -> None:
    office.keep("Rose Court")
    office.keep("Elm House")
    code, out, err = office.letter(output=target / "letter.html")
    assert (code, out) == (2, "")
    assert "report supplier-letter" in err
    assert list(target.iterdir()) == []


def test_what_has_an_answer_is_asked_only_if_it_is_wanted(office: LetterOffice) -> None:
    office.keep("Rose Court", **BACKED_UP)
    how_often = office.library.for_it_company["working-backups.how-often"]
    assert how_often not in office.letter()[1]
    assert how_often in office.letter(whole=True)[1]


@pytest.mark.parametrize(
    ("name", "start"), [("letter.html", "<!DOCTYPE html>"), ("letter.md", "# ")]
)
def test_it_is_written_for_its_owner_alone_and_told(
    office: LetterOffice, target: Path, name: str, start: str
) -> None:
    office.keep("Rose Court")
    place = target / name
    code, out, err = office.letter(output=place)
    assert (code, out) == (0, "")
    assert str(place) in err
    assert f" {len(office.library.for_it_company)} " in err
    assert place.read_text("utf-8").startswith(start)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_name_that_says_nothing_of_the_form(office: LetterOffice, target: Path) -> None:
    assert office.letter(output=target / "letter.doc")[0] == 2
    assert list(target.iterdir()) == []


def test_a_disk_that_refuses_leaves_the_letter_of_before(
    office: LetterOffice, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "no space")

    place = target / "letter.md"
    office.letter(output=place)
    before = place.read_bytes()
    monkeypatch.setattr("storage.files.write_all", refuse)
    code, _, err = office.letter("", format="html", output=place)
    assert code == 1
    assert err == f"{office.says('not-written-disk-full', place=place)}\n"
    assert place.read_bytes() == before
    assert list(target.iterdir()) == [place]


def test_as_people_start_it(program_env: dict[str, str], target: Path) -> None:
    place = target / "letter.html"
    done = pipe(wizard("report", "supplier-letter", "--output", str(place)), "", program_env)
    assert (done.code, done.stdout) == (0, "")
    assert str(place) in done.stderr
    printed = pipe(wizard("report", "supplier-letter", "--whole"), "", program_env)
    assert (printed.code, printed.stderr) == (0, "")
    assert printed.stdout.startswith("# ")
