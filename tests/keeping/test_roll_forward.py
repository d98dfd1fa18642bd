"""`roll-forward`: going on into a newer year from the command line."""

import os
from pathlib import Path

import pytest

from storage import Assessments, NotSaved
from tests.keeping.computers import DETAILS, NAME, Computer, given
from tests.session.home import KINDS
from wizard.keeping.roll_forward import RollingForward
from wizard.starting import Start

OLDER = {**DETAILS, "edition": "2025-26"}
YES, NO = "yes\n", "no\n"


@pytest.fixture
def office(data_home: Path) -> Computer:
    """A computer with an assessment of last year on it."""
    computer = Computer(data_home)
    computer.begin(OLDER)
    return computer


def years(computer: Computer) -> list[str]:
    return sorted(str(one.details.get("edition")) for one in computer.assessments.list())


def test_it_says_what_comes_along_asks_and_makes_the_new_year(office: Computer) -> None:
    done = office.run("roll-forward", typed=YES)
    assert done.code == 0
    assert done.stdout.startswith("Rose Court, 2025-26\n\nFrom 2025-26 into 2026-27.")
    assert "- 4 answers come with you." in done.stdout
    assert "Answers that come with you:\n\n- " in done.stdout
    assert "a name of before" in done.stdout
    assert "type yes" in done.stderr
    assert "Your year 2026-27 is ready." in done.stderr
    assert years(office) == ["2025-26", "2026-27"]


def test_the_next_start_opens_it(office: Computer) -> None:
    office.run("roll-forward", "--yes")
    assert "2026-27, not yet checked" in office.run("--plain").stdout


@pytest.mark.parametrize("typed", [NO, "", "\n", "sure\n", "\x1b[A\n"])
def test_without_a_yes_nothing_is_changed(office: Computer, typed: str) -> None:
    before = office.everything()
    done = office.run("roll-forward", typed=typed)
    assert done.code == 1
    assert "4 answers come with you" in done.stdout
    assert "Nothing was changed." in done.stderr
    assert office.everything() == before


def test_with_yes_nobody_is_asked_and_a_second_time_there_is_nothing_to_do(
    office: Computer,
) -> None:
    first = office.run("roll-forward", "--yes")
    assert (first.code, "type yes" in first.stderr) == (0, False)
    before = office.everything()
    second = office.run("roll-forward", "--yes")
    assert (second.code, second.stdout) == (0, "")
    assert "There is nothing to do" in second.stderr
    assert office.everything() == before


def test_with_no_answers_at_all_there_is_nothing_to_do(data_home: Path) -> None:
    done = Computer(data_home).run("roll-forward")
    assert (done.code, done.stdout) == (0, "")
    assert "There is nothing to do" in done.stderr


def test_of_several_services_one_has_to_be_named(office: Computer) -> None:
    office.begin({**OLDER, "organisation": "Elm House"}, {})
    done = office.run("roll-forward", "--yes")
    assert (done.code, done.stdout) == (2, "")
    assert "'Rose Court, 2025-26'" in done.stderr
    assert "'Elm House, 2025-26'" in done.stderr
    assert "--assessment NAME roll-forward" in done.stderr
    assert years(office) == ["2025-26", "2025-26"]
    named = office.run("--assessment", "elm house", "roll-forward", "--yes")
    assert named.code == 0
    assert "Elm House" in named.stdout
    assert years(office) == ["2025-26", "2025-26", "2026-27"]


def test_the_name_without_its_year_means_the_older_year(office: Computer) -> None:
    office.run("roll-forward", "--yes")
    done = office.run("--assessment", "Rose Court", "roll-forward", "--yes")
    assert done.code == 0
    assert "There is nothing to do" in done.stderr


def test_a_name_that_is_not_there_is_told_with_those_that_are(office: Computer) -> None:
    done = office.run("--assessment", "Rose Cort", "roll-forward", "--yes")
    assert done.code == 2
    assert "Rose Court, 2025-26" in done.stderr
    assert NAME not in done.stderr


def test_where_the_disk_refuses_there_is_no_new_year(
    office: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = Start(office.folder, office.folder, KINDS / "flows", KINDS / "content", "")
    rolling = RollingForward(start.shelf(), start.library, start.clock)
    before = office.everything()

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(NotSaved) as raised:
            rolling.roll(yes=True)
    assert raised.value.reason == "disk-full"
    assert office.everything() == before
    assert rolling.roll(yes=True) == 0
    assert years(office) == ["2025-26", "2026-27"]


def test_whatever_is_in_the_answers_does_no_harm_to_the_terminal(data_home: Path) -> None:
    office = Computer(data_home)
    office.begin(
        {**OLDER, "organisation": "Rose\x1b[2J\u202e Court"},
        {"journey.organisation": given("Rose\x1b[2J"), "paper.\x1b[31mred": given("x")},
    )
    done = office.run("roll-forward", "--yes")
    assert done.code == 0
    assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)


def test_one_that_cannot_be_read_is_not_in_the_way_of_the_others(office: Computer) -> None:
    broken = office.begin({**OLDER, "organisation": "Elm House"})
    for path in (office.folder / broken).rglob("*"):
        if path.is_file():
            path.write_bytes(b"\x00" * 50)
    done = office.run("roll-forward", "--yes")
    assert done.code == 0
    readable = [one for one in Assessments(office.folder, "reader").list() if not one.reason]
    assert sorted(str(one.details["edition"]) for one in readable) == ["2025-26", "2026-27"]
