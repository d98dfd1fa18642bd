"""`report actions`, `handover`, `answers` and `calendar` as people start them."""

from __future__ import annotations

import csv
import io
import stat
from pathlib import Path

import pytest

from storage import Assessments
from tests.reports.test_toolkit import Office, contents, office
from tests.terminal.programs import pipe, wizard
from wizard.paperwork.wish import Kind, Wish, wish_named
from wizard.reports.paperwork import FORMATS, report_paper

__all__ = ("office",)


def report(
    of: Office, wish: Wish, *, format: str | None = None, output: Path | None = None
) -> tuple[int, str, str]:
    """Return the exit status and what was printed to the two streams."""
    code = report_paper(of.shelf(""), of.library, of.clock, wish, format=format, output=output)
    return code, *of.printed()


@pytest.mark.parametrize("kind", [*Kind], ids=str)
@pytest.mark.parametrize("ending", ["html", "md", "csv", "ics", "docx"])
def test_it_is_written_for_its_owner_alone_and_its_place_is_told(
    office: Office, target: Path, kind: Kind, ending: str
) -> None:
    office.keep("Rose Court")
    place = target / f"paper.{ending}"
    code, out, err = report(office, Wish(kind), output=place)
    if ending not in FORMATS[kind]:
        assert (code, out) == (2, "")
        assert all(f".{known}" in err for known in FORMATS[kind])
        assert f".{ending}" not in err
        assert list(target.iterdir()) == []
        return
    assert (code, out) == (0, "")
    where, counted = err.splitlines()
    assert str(place) in where
    assert "Rose Court, 2026-27" in where
    assert counted
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_name_that_says_nothing_of_the_form_is_told_of_all_forms(
    office: Office, target: Path
) -> None:
    code, out, err = report(office, Wish(Kind.ACTIONS), output=target / "plan.pdf")
    assert (code, out) == (2, "")
    assert all(ending in err for ending in (".html", ".md", ".csv", ".docx"))


def test_a_file_for_a_word_processor_is_not_printed(office: Office) -> None:
    needs_file = office.library.phrases.line("paperwork.word-needs-file")
    assert report(office, Wish(Kind.ACTIONS), format="docx") == (2, "", f"{needs_file}\n")


def test_where_the_library_is_missing_one_sentence_says_what_to_do(
    office: Office, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.word_processor.LIBRARY", "no-such-library")
    missing = office.library.phrases.line("paperwork.word-missing")
    wrong = report(office, Wish(Kind.ACTIONS), output=target / "plan.docx")
    assert wrong == (2, "", f"{missing}\n")
    assert list(target.iterdir()) == []


def test_the_history_is_only_there_when_asked_for(office: Office) -> None:
    id = office.keep("Rose Court")
    assessments = Assessments(office.folder, "this-machine", office.clock)
    with assessments.open(id) as kept:
        for day, room in (("01", "The old room"), ("02", "The new room")):
            when = f"2026-11-{day}T09:30:00+00:00"
            kept.put_answers({"paper.called": {"value": room, "when": when}})
    _, now, _ = report(office, Wish(Kind.ANSWERS))
    assert "The new room" in now
    assert "The old room" not in now
    _, before, _ = report(office, Wish(Kind.ANSWERS, history=True))
    assert "Before that, 1 November 2026: The old room" in before
    _, bare, _ = report(office, Wish(Kind.ANSWERS, history=True, bare=True))
    assert "room" not in bare


@pytest.mark.parametrize("kind", [*Kind], ids=str)
def test_making_a_paper_changes_nothing_about_the_answers(office: Office, kind: Kind) -> None:
    office.keep("Rose Court")
    report(office, Wish(kind))
    before = contents(office.folder)
    report(office, Wish(kind, history=True))
    assert contents(office.folder) == before


def test_answers_that_cannot_be_opened_are_not_taken_for_none(office: Office) -> None:
    broken = office.keep("Rose Court")
    for file in (office.folder / broken).rglob("*"):
        if file.is_file():
            file.write_bytes(b"\xff\x00 nothing of ours\n")
    said = office.says("unreadable")
    assert report(office, Wish(Kind.ANSWERS)) == (1, "", f"{said}\n")


def test_a_wish_is_known_by_its_name() -> None:
    for kind in Kind:
        for history in (False, True):
            for bare in (False, True):
                wish = Wish(kind, history, bare)
                assert wish_named(wish.name) == wish


# As a program.


def test_the_plan_of_nothing_is_a_table_of_everything(program_env: dict[str, str]) -> None:
    done = pipe(wizard("report", "actions", "--format", "csv"), "", program_env)
    assert (done.code, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    items = [item for row in rows for item in row["Question"].split("\n")]
    assert len(items) == 45
    assert {row["Status"] for row in rows} == {"Not answered yet"}


@pytest.mark.parametrize("paper", [*Kind], ids=str)
def test_it_is_printed(program_env: dict[str, str], paper: Kind) -> None:
    done = pipe(wizard("report", paper), "", program_env)
    assert (done.code, done.stderr) == (0, "")
    assert "22 November 2026" in done.stdout
    assert "not your submission" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("toolkit", "--without-names"),
        ("handover", "--without-names"),
        ("supplier-letter", "--without-names"),
        ("actions", "--history"),
        ("handover", "--format", "csv"),
        ("supplier-letter", "--format", "csv"),
        ("calendar", "--history"),
        ("calendar", "--format", "csv"),
        ("actions", "--format", "ics"),
    ],
    ids=" ".join,
)
def test_what_a_paper_has_not_is_refused(
    program_env: dict[str, str], arguments: tuple[str, ...]
) -> None:
    done = pipe(wizard("report", *arguments), "", program_env)
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr
