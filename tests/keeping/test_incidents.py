"""What went wrong, on the command line: the list, the record, files, and erasing it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage import Assessments
from storage.backups import Backups
from tests.keeping.computers import MADE, NAME, Computer, given

FOUND = "2026-10-03T14:10:00+00:00"
LINE = "1. 3 October 2026, lost paper, not finished yet\n"


def write_down(
    computer: Computer,
    kind: str = "lost-paper",
    found: str = FOUND,
    organisation: str = "Rose Court",
    assessment: str | None = None,
) -> str:
    """Write down one thing that went wrong; return its id."""
    details = {"organisation": organisation, "assessment": assessment}
    answers = {"incident.kind": given(kind), "incident.found-out": given(found)}
    with incidents(computer).create(details, answers) as made:
        return made.id


def incidents(computer: Computer) -> Assessments:
    return Assessments(computer.folder / "incidents", "another-program", lambda: MADE)


# The list.


def test_the_list_says_day_kind_and_state(lodge: Computer) -> None:
    done = lodge.run("incident", "--list")
    assert (done.code, done.stderr) == (0, "")
    assert "Nothing was written down yet" in done.stdout
    write_down(lodge)
    write_down(lodge, "locked", "2026-10-05T09:00:00+00:00")
    done = lodge.run("incident", "--list")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout == (
        "1. 5 October 2026, locked computers, not finished yet\n"
        "2. 3 October 2026, lost paper, not finished yet\n"
    )


def test_of_several_services_each_is_named_or_one_is_asked_for(office: Computer) -> None:
    office.begin({"organisation": "Elm House", "edition": "2026-27"}, {})
    write_down(office)
    write_down(office, "locked", organisation="Elm House")
    both = office.run("incident", "--list").stdout
    assert "Rose Court" in both
    assert "Elm House" in both
    assert office.run("--assessment", "Rose Court", "incident", "--list").stdout == LINE
    assert office.run("--assessment", "Oak House", "incident", "--list").code == 2


def test_what_cannot_be_opened_is_told(lodge: Computer) -> None:
    id = write_down(lodge)
    for path in (lodge.folder / "incidents" / id).rglob("*.json*"):
        path.write_bytes(b"\x00" * 100)
    done = lodge.run("incident", "--list")
    assert (done.code, done.stdout) == (1, "")
    assert "1 cannot be opened" in done.stderr


def test_it_is_no_assessment(office: Computer) -> None:
    write_down(office)
    assert office.run("status").stdout.count("\n") == 1
    assert "lost paper" not in office.run("backups").stdout + office.run("backups").stderr


def test_it_opens_without_any_assessment_and_leads_to_the_list(lodge: Computer) -> None:
    done = lodge.run("--plain", "incident", typed="1\nyesterday\n2pm\nstop\n")
    assert done.code == 0, done.stderr
    assert "What has happened?" in done.stdout
    assert "Hello." not in done.stdout
    assert "Your 2 answers are saved" in done.stdout
    again = lodge.run("--plain", "incident", typed="2\nleave\n")
    assert "Carry on with: lost paper, yesterday" in again.stdout
    assert "What happened?" in again.stdout


# The record.


def test_the_record_is_printed_or_written(lodge: Computer, stick: Path) -> None:
    assert lodge.run("report", "incident").code == 1
    write_down(lodge)
    done = lodge.run("report", "incident")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("# Record of something that went wrong\n\nRose Court\n")
    place = stick / "record.html"
    done = lodge.run("report", "incident", "--output", str(place))
    assert (done.code, done.stdout) == (0, "")
    assert str(place) in done.stderr
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert place.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("number", [None, "0", "3", "-1"])
def test_of_several_the_number_says_which(lodge: Computer, number: str | None) -> None:
    write_down(lodge)
    write_down(lodge, "locked", "2026-10-05T09:00:00+00:00")
    which = () if number is None else (f"--incident={number}",)
    done = lodge.run("report", "incident", *which)
    assert (done.code, done.stdout) == (2, "")
    assert "dspt-wizard incident --list" in done.stderr
    assert "Lost paper" in lodge.run("report", "incident", "--incident", "2").stdout


def test_a_kind_of_file_that_nobody_knows(lodge: Computer) -> None:
    write_down(lodge)
    assert lodge.run("report", "incident", "--output", "record.pdf").code == 2


# Files and backups.


def test_it_goes_to_another_computer_and_is_put_together_there(
    lodge: Computer, office: Computer, stick: Path
) -> None:
    id = write_down(lodge)
    file = stick / "lost.dspt"
    done = lodge.run("export", "--incident", "1", str(file))
    assert done.code == 0
    assert "Lost paper, 3 October 2026" in done.stderr
    before = office.everything()
    taken = office.run("import", str(file), typed="1\n")
    assert taken.code == 0
    assert "about something that went wrong at Rose Court" in taken.stderr
    assert office.everything().items() >= before.items(), "no assessment was touched"
    assert len(office.assessments.list()) == 1
    assert incidents(office).ids() == (id,)
    with incidents(lodge).open(id) as opened:
        opened.put_answers({"incident.story": given("Found again")})
    file.unlink()
    lodge.run("export", "--incident", "1", str(file))
    assert office.run("import", "--merge", str(file)).code == 0
    with incidents(office).open(id) as opened:
        assert opened.answers()["incident.story"]["value"] == "Found again"
    assert Backups(office.folder / "incidents", lambda: MADE).list(id)


@pytest.mark.parametrize("typed", ["2\n", ""])
def test_a_file_that_is_not_taken_in_changes_nothing(
    lodge: Computer, office: Computer, stick: Path, typed: str
) -> None:
    write_down(lodge)
    file = stick / "lost.dspt"
    lodge.run("export", "--incident", "1", str(file))
    assert office.run("import", str(file), typed=typed).code == 0
    assert incidents(office).ids() == ()


def test_what_is_there_already_is_never_replaced(lodge: Computer, stick: Path) -> None:
    write_down(lodge)
    file = stick / "lost.dspt"
    file.write_text("mine")
    assert lodge.run("export", "--incident", "1", str(file)).code == 2
    assert lodge.run("export", "--incident", "2", str(stick / "other.dspt")).code == 2
    assert file.read_text() == "mine"


def test_a_backup_is_made_when_it_is_left(lodge: Computer) -> None:
    lodge.run("--plain", "incident", typed="1\nyesterday\n2pm\nleave\n")
    ((id),) = incidents(lodge).ids()
    assert len(Backups(lodge.folder / "incidents", lambda: MADE).list(id)) == 1


# Erasing.


def test_one_is_erased_for_good_with_its_backups(lodge: Computer) -> None:
    lodge.run("--plain", "incident", typed="1\nyesterday\n2pm\nleave\n")
    assert lodge.run("delete", "--incident", "1", typed="no\n").code == 0
    assert len(incidents(lodge).ids()) == 1
    assert lodge.run("delete", "--incident", "2").code == 2
    done = lodge.run("delete", "--incident", "1", typed="yes\n")
    assert done.code == 0
    assert "is erased for good" in done.stderr
    assert [path for path in (lodge.folder / "incidents").rglob("*") if path.is_file()] == []


def test_it_is_erased_with_the_last_year_of_its_service(office: Computer) -> None:
    last_year = office.begin({"organisation": "Rose Court", "edition": "2025-26"}, {})
    by_name = write_down(office)
    by_id = write_down(office, organisation="", assessment=last_year)
    nobodys = write_down(office, organisation="")
    other = write_down(office, organisation="Elm House")
    done = office.run("delete", "--for-good", "--yes", "Rose Court, 2025-26")
    assert done.code == 0, done.stderr
    assert set(incidents(office).ids()) == {by_name, nobodys, other}, "and not what is of it by id"
    assert by_id not in incidents(office).ids()
    done = office.run("delete", "--for-good", "--yes", NAME)
    assert "something had gone wrong is erased too: 1" in done.stderr
    assert set(incidents(office).ids()) == {nobodys, other}


def test_it_stays_while_its_service_is_only_in_the_bin(office: Computer) -> None:
    write_down(office)
    assert "erased with the last year of it" in office.run("delete", typed=f"{NAME}\n").stderr
    assert len(incidents(office).ids()) == 1
    office.run("delete", "--put-back")
    assert office.run("incident", "--list").stdout == LINE


def test_it_stays_where_nobody_can_read_whose_another_service_is(office: Computer) -> None:
    write_down(office)
    other = office.begin({"organisation": "Rose Court", "edition": "2025-26"})
    for path in (office.folder / other).rglob("*.json*"):
        path.write_bytes(b"\x00" * 100)
    office.run("delete", "--for-good", "--yes", NAME)
    assert len(incidents(office).ids()) == 1


def test_what_an_erasing_left_that_was_cut_off_is_erased_at_the_next_start(lodge: Computer) -> None:
    id = write_down(lodge)
    bin = lodge.folder / "incidents" / "bin"
    bin.mkdir()
    (lodge.folder / "incidents" / id).rename(bin / f"2026-10-13T14-02-00Z_{id}")
    lodge.run("--plain", "incident", typed="stop\n")
    assert list(bin.iterdir()) == []
