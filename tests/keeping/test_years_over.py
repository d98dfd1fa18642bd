"""A year that went on is over: no file and no backup changes it, and nothing of it is lost."""

from pathlib import Path

import pytest

from storage import write_portable
from storage.backups import Backups
from storage.bin import Bin
from tests.keeping.computers import ANSWERS, DETAILS, MADE, Computer, given
from tests.terminal.programs import Piped

OLD, NEW = "Rose Court, 2025-26", "Rose Court, 2026-27"
THE_FIRST, THE_SECOND = "1\n", "2\n"


@pytest.fixture
def old(data_home: Path) -> str:
    """The id of an assessment of last year, with a backup of its first answers."""
    computer = Computer(data_home)
    id = computer.begin({**DETAILS, "edition": "2025-26"})
    with computer.assessments.open(id) as opened:
        Backups(computer.folder, lambda: MADE).make(opened, "daily")
        opened.put_answers({"paper.rooms": given(13)})
    return id


@pytest.fixture
def office(data_home: Path, old: str) -> Computer:
    """A computer on which that year went on into the newest one."""
    computer = Computer(data_home)
    assert computer.run("roll-forward", "--yes").code == 0
    assert old in computer.assessments.ids()
    return computer


@pytest.fixture
def file(office: Computer, old: str, lodge: Computer, stick: Path) -> Path:
    """A file of last year in which something else was answered."""
    records = office.assessments.open(old).records()
    with lodge.assessments.create_from(records, old) as there:
        there.put_answers({"paper.rooms": given(20), "paper.story": given("told")})
        write_portable(stick / "rose.dspt", old, there.records(), MADE)
    return stick / "rose.dspt"


def values(computer: Computer, id: str) -> dict[str, object]:
    with computer.assessments.open(id) as opened:
        return {question: found["value"] for question, found in opened.answers().items()}


# A file of the older year.


def test_a_file_is_not_put_together_with_it(office: Computer, file: Path) -> None:
    before = office.everything()
    done = office.run("import", "--merge", str(file))
    assert (done.code, done.stdout) == (2, "")
    assert "It went on into 2026-27 here" in done.stderr
    assert "--new" in done.stderr
    assert "would count from now on" not in done.stderr, "nobody is told what is not going to be"
    assert office.everything() == before
    assert not [one for one in listed(office) if one == "before-import"]


def test_whoever_is_asked_can_keep_the_file_apart(office: Computer, old: str, file: Path) -> None:
    before = values(office, old)
    done = office.run("import", str(file), typed=THE_FIRST)
    assert done.code == 0
    assert "1. Keep it apart" in done.stderr
    assert "Put it together" not in done.stderr
    assert values(office, old) == before
    assert [values(office, id).get("paper.story") for id in office.assessments.ids()].count(
        "told"
    ) == 1


def test_or_stop(office: Computer, file: Path) -> None:
    before = office.everything()
    assert office.run("import", str(file), typed=THE_SECOND).code == 0
    assert office.everything() == before


@pytest.mark.parametrize("wish", [(), ("--merge",)])
def test_of_a_file_with_nothing_new_it_is_said_that_all_is_here(
    office: Computer, old: str, stick: Path, wish: tuple[str, ...]
) -> None:
    with office.assessments.open(old) as opened:
        write_portable(stick / "same.dspt", old, opened.records(), MADE)
    done = office.run("import", *wish, str(stick / "same.dspt"))
    assert done.code == 0
    assert "All of it is here already" in done.stderr
    assert "put together" not in done.stderr


# A backup of the older year.


def listed(computer: Computer) -> list[str]:
    found = Backups(computer.folder, lambda: MADE)
    return [backup.reason for id in found.ids() for backup in found.list(id)]


def restore(computer: Computer) -> Piped:
    return computer.run("--assessment", OLD, "backups", "--restore", "1", "--yes")


def test_nobody_goes_back_in_it_and_it_is_said_what_to_do_instead(office: Computer) -> None:
    before, backups = office.everything(), listed(office)
    done = restore(office)
    assert (done.code, done.stdout) == (1, "")
    assert f"{OLD} went on into 2026-27." in done.stderr
    assert "delete 2026-27 first" in done.stderr
    assert (office.everything(), listed(office)) == (before, backups)


def test_what_is_said_can_be_done(office: Computer, old: str) -> None:
    assert office.run("delete", "--yes", NEW).code == 0
    assert restore(office).code == 0
    assert values(office, old) == {id: one["value"] for id, one in ANSWERS.items()}


# A new year that was deleted, and made again.


@pytest.fixture
def twice(office: Computer, old: str) -> Computer:
    """In the bin is a new year in which something was answered; in the list one made since."""
    (new,) = set(office.assessments.ids()) - {old}
    with office.assessments.open(new) as opened:
        opened.put_answers({"paper.story": given("told")})
    office.run("delete", "--yes", NEW)
    office.run("roll-forward", "--yes")
    return office


def in_bin(computer: Computer) -> int:
    return len(Bin(computer.folder, lambda: MADE).list())


@pytest.mark.parametrize("name", ["", NEW, "Rose Court"])
def test_the_one_in_the_bin_is_not_put_over_it_and_stays_there(twice: Computer, name: str) -> None:
    before = twice.everything()
    done = twice.run("delete", "--put-back", *filter(None, [name]))
    assert done.code == 1
    assert f"{NEW} is in your list again" in done.stderr
    assert "Both are kept" in done.stderr
    assert "delete the one in the list first" in done.stderr
    assert twice.everything() == before


def test_with_both_in_the_bin_people_choose(twice: Computer, old: str) -> None:
    twice.run("delete", "--yes", NEW)
    done = twice.run("delete", "--put-back", typed=THE_SECOND)
    assert done.code == 0
    assert "1. Deleted on " in done.stderr
    assert "Answers: 4." in done.stderr
    assert "Answers: 5." in done.stderr
    (new,) = set(twice.assessments.ids()) - {old}
    assert values(twice, new)["paper.story"] == "told"
    assert in_bin(twice) == 1


@pytest.mark.parametrize("typed", ["", "3\n\x1b[2J\nyes\n"])
def test_who_chooses_none_has_nothing_put_back(twice: Computer, typed: str) -> None:
    twice.run("delete", "--yes", NEW)
    before = twice.everything()
    done = twice.run("delete", "--put-back", typed=typed)
    assert done.code == 2
    assert "Nothing was put back." in done.stderr
    assert twice.everything() == before
