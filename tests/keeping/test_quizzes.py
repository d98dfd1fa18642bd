"""The staff quiz on the command line: doing it, the list, the record, and erasing it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage import Assessments
from tests.keeping.computers import MADE, Computer, given

LINE = "1. 13 October 2026, Asha, 3 of 3 right, passed\n"
RIGHT = {"door": "shut", "key": "pocket", "bell": "answer"}


def quizzes(computer: Computer) -> Assessments:
    return Assessments(computer.folder / "quizzes", "another-program", lambda: MADE)


def write_down(
    computer: Computer, person: str = "Asha", organisation: str = "Rose Court", **answers: str
) -> str:
    """Write a quiz down as it was done, with three right unless said; return its id."""
    replies = {"who": person, **(answers or RIGHT)}
    documents = {f"quiz.{id}": given(value) for id, value in replies.items()}
    with quizzes(computer).create({"organisation": organisation}, documents) as made:
        return made.id


def test_it_is_done_in_plain_text_without_any_assessment(lodge: Computer) -> None:
    done = lodge.run("--plain", "quiz", typed="Asha\n2\n1\n1\n4\n")
    assert done.code == 0, done.stderr
    assert "Three questions about the front door." in done.stdout
    assert "That is right. Nobody walks in at night." in done.stdout
    assert "You had 3 of 3 right" in done.stdout
    assert lodge.run("quiz", "--list").stdout.endswith("Asha, 3 of 3 right, passed\n")


def test_the_list_says_day_person_and_how_it_turned_out(lodge: Computer) -> None:
    done = lodge.run("quiz", "--list")
    assert (done.code, done.stderr) == (0, "")
    assert "Nobody has done the quiz here yet" in done.stdout
    write_down(lodge)
    assert lodge.run("quiz", "--list").stdout == LINE
    write_down(lodge, "", door="open", key="mat", bell="answer")
    write_down(lodge, "Ben\x1b[2J", door="shut")
    lines = lodge.run("quiz", "--list").stdout
    assert "Somebody without a name, 1 of 3 right, not passed yet" in lines
    assert "1 of 3 right, not finished yet" in lines
    assert "\x1b" not in lines


def test_what_cannot_be_opened_is_told(lodge: Computer) -> None:
    id = write_down(lodge)
    for path in (lodge.folder / "quizzes" / id).rglob("*.json*"):
        path.write_bytes(b"\x00" * 100)
    done = lodge.run("quiz", "--list")
    assert (done.code, done.stdout) == (1, "")
    assert "1 cannot be opened" in done.stderr


def test_it_is_no_assessment(office: Computer) -> None:
    write_down(office)
    assert office.run("status").stdout.count("\n") == 1
    assert "Asha" not in office.run("backups").stdout + office.run("backups").stderr


def test_the_record_is_printed_or_written(lodge: Computer, stick: Path) -> None:
    assert lodge.run("report", "quiz").code == 1
    write_down(lodge)
    done = lodge.run("report", "quiz")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("# Staff quiz\n\nRose Court\n")
    assert "3 of 3 right. Passed." in done.stdout
    place = stick / "record.html"
    done = lodge.run("report", "quiz", "--output", str(place))
    assert (done.code, done.stdout) == (0, "")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert lodge.run("report", "quiz", "--output", "record.pdf").code == 2


@pytest.mark.parametrize("number", [None, "0", "3", "-1"])
def test_of_several_the_number_says_which(lodge: Computer, number: str | None) -> None:
    write_down(lodge)
    write_down(lodge, "Ben")
    which = () if number is None else (f"--quiz={number}",)
    done = lodge.run("report", "quiz", *which)
    assert (done.code, done.stdout) == (2, "")
    assert "dspt-wizard quiz --list" in done.stderr
    found = lodge.run("report", "quiz", "--quiz", "1").stdout
    found += lodge.run("report", "quiz", "--quiz", "2").stdout
    assert "Asha" in found
    assert "Ben" in found


def test_one_is_erased_for_good(lodge: Computer) -> None:
    write_down(lodge)
    assert lodge.run("delete", "--quiz", "1", typed="no\n").code == 0
    assert len(quizzes(lodge).ids()) == 1
    assert lodge.run("delete", "--quiz", "2").code == 2
    done = lodge.run("delete", "--quiz", "1", typed="yes\n")
    assert done.code == 0
    assert "Staff quiz, Asha, 13 October 2026 is erased for good" in done.stderr
    assert [path for path in (lodge.folder / "quizzes").rglob("*") if path.is_file()] == []


def test_it_is_erased_with_the_last_year_of_its_service(office: Computer) -> None:
    ours, nobodys = write_down(office), write_down(office, organisation="")
    other = write_down(office, organisation="Elm House")
    office.begin({"organisation": "Rose Court", "edition": "2025-26"}, {})
    office.run("delete", "--for-good", "--yes", "Rose Court, 2025-26")
    assert set(quizzes(office).ids()) == {ours, nobodys, other}
    done = office.run("delete", "--for-good", "--yes", "Rose Court")
    assert done.code == 0, done.stderr
    assert "Staff quizzes of it are erased too: 1." in done.stderr
    assert set(quizzes(office).ids()) == {nobodys, other}


def test_a_file_of_a_quiz_is_taken_in_as_a_quiz(
    lodge: Computer, office: Computer, stick: Path
) -> None:
    from storage import write_portable

    id = write_down(lodge)
    with quizzes(lodge).open(id) as opened:
        write_portable(stick / "quiz.dspt", id, opened.records_with({}), MADE)
    before = office.everything()
    taken = office.run("import", str(stick / "quiz.dspt"), typed="1\n")
    assert taken.code == 0, taken.stderr
    assert "about a staff quiz at Rose Court" in taken.stderr
    assert office.everything().items() >= before.items(), "no assessment was touched"
    assert quizzes(office).ids() == (id,)
