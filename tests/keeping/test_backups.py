"""`backups`: what there is, going back, and going back from that."""

import datetime
import stat
import zlib
from pathlib import Path

import pytest

from storage import Assessments, NotSaved
from storage.backups import Backup, Backups
from storage.bin import Bin
from tests.keeping.computers import ANSWERS, DETAILS, MADE, NAME, Computer, given
from tests.session.home import KINDS
from wizard.keeping.backups import BackupsCommand
from wizard.starting import Start

YES, NO = "yes\n", "no\n"
LATER = MADE + datetime.timedelta(days=4)


def backups(computer: Computer, now: datetime.datetime = MADE) -> Backups:
    return Backups(computer.folder, lambda: now)


def listed(computer: Computer) -> list[Backup]:
    (id,) = backups(computer).ids()
    return list(backups(computer).list(id))


@pytest.fixture
def kept(office: Computer) -> Computer:
    """The office, with a backup of its first answers, and what was answered since."""
    with office.only() as opened:
        backups(office).make(opened, "daily")
    office.answer(paper__rooms=13, paper__story="told")
    return office


CHANGED = {"paper.rooms": 13, "paper.story": "told"}
FIRST = {question: document["value"] for question, document in ANSWERS.items()}


def test_they_are_listed_the_newest_first(kept: Computer) -> None:
    with kept.only() as opened:
        backups(kept, LATER).make(opened, "before-import")
    done = kept.run("backups")
    assert done.code == 0
    assert NAME in done.stdout
    newest, oldest = (line for line in done.stdout.splitlines() if line[:2] in ("1.", "2."))
    assert newest.startswith("1. 17 October 2026, ")
    assert "5 answers. Made before a file was taken in." in newest
    assert oldest.startswith("2. 13 October 2026, ")
    assert "4 answers. Made by the program." in oldest
    assert str(kept.folder / "backups") in done.stdout
    assert "dspt-wizard backups --restore 1" in done.stderr


def test_without_any_it_says_when_there_will_be_one(office: Computer) -> None:
    before = office.everything()
    for arguments, code in ((("backups",), 0), (("backups", "--restore", "1"), 1)):
        done = office.run(*arguments)
        assert (done.code, done.stdout) == (code, "")
        assert "There are no backups yet" in done.stderr
        assert "when you start or stop it" in done.stderr
    assert office.everything() == before


def test_one_of_a_later_version_and_one_that_is_damaged_are_listed(kept: Computer) -> None:
    (made,) = listed(kept)
    later = made.path.with_name("2026-10-14T09-00-00Z-before-migration.dspt")
    later.write_bytes(made.path.read_bytes())
    made.path.write_bytes(b"nonsense")
    done = kept.run("backups")
    assert done.code == 0
    assert "Made by a newer version of this program." in done.stdout
    assert "this one cannot be read any more" in done.stdout


def test_going_back_says_what_it_does_and_can_be_undone(kept: Computer) -> None:
    done = kept.run("backups", "--restore", "1", typed=YES)
    assert (done.code, done.stdout) == (0, "")
    asked, answered = done.stderr.split("Type yes")
    for part in (
        NAME,
        "13 October 2026",
        "4 answers",
        "One answer changes back",
        "One answer that was given since then is taken out",
        "Before that, we make a backup",
    ):
        assert part in asked
    assert "Done." in answered
    assert "dspt-wizard backups --restore 1" in answered
    assert kept.values() == FIRST
    assert [one.reason for one in listed(kept)] == ["before-restore", "daily"]
    undone = kept.run("backups", "--restore", "1", typed=YES)
    assert "One answer that is not here now comes back" in undone.stderr
    assert kept.values() == FIRST | CHANGED
    with kept.only() as opened:
        assert len(opened.history("paper.rooms")) == 4, "nothing that was answered is gone"


@pytest.mark.parametrize("typed", [NO, "\n", "", "yes please\n", "\x1b[A\n", "1\n"])
def test_without_a_yes_nothing_is_changed(kept: Computer, typed: str) -> None:
    before = kept.everything()
    done = kept.run("backups", "--restore", "1", typed=typed)
    assert done.code == 1
    assert "Nothing was changed." in done.stderr
    assert kept.everything() == before
    assert len(listed(kept)) == 1


@pytest.mark.parametrize("typed", ["yes\n", "Yes\n", " YES \r\n", "y\n"])
def test_a_yes_is_a_yes(kept: Computer, typed: str) -> None:
    assert kept.run("backups", "--restore", "1", typed=typed).code == 0
    assert kept.values() == FIRST


def test_scripts_need_no_asking(kept: Computer) -> None:
    done = kept.run("backups", "--restore", "1", "--yes")
    assert done.code == 0
    assert "Type yes" not in done.stderr
    assert kept.values() == FIRST


def test_the_name_of_the_service_comes_back_too(kept: Computer) -> None:
    with kept.only() as opened:
        opened.put_details({"organisation": "Elm House"})
    done = kept.run("backups", "--restore", "1", typed=YES)
    assert "The name of the service changes back to: Rose Court" in done.stderr
    with kept.only() as opened:
        assert opened.details() == DETAILS


def test_where_nothing_is_different_nothing_happens(kept: Computer) -> None:
    kept.run("backups", "--restore", "1", "--yes")
    before = kept.everything()
    done = kept.run("backups", "--restore", "2")
    assert done.code == 0
    assert "the same as in this backup" in done.stderr
    assert kept.everything() == before
    assert len(listed(kept)) == 2


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999"])
def test_a_number_that_is_not_there(kept: Computer, number: str) -> None:
    done = kept.run("backups", "--restore", number, "--yes")
    assert done.code == 2
    assert "Choose a number from 1 to 1" in done.stderr
    assert "dspt-wizard backups" in done.stderr
    assert kept.values() == FIRST | CHANGED


@pytest.mark.parametrize("number", ["x", "1.5", "-1", "../1"])
def test_what_is_no_number(kept: Computer, number: str) -> None:
    assert kept.run("backups", "--restore", number, "--yes").code == 2
    assert kept.values() == FIRST | CHANGED


def test_one_that_is_damaged_is_not_gone_back_to(kept: Computer) -> None:
    (made,) = listed(kept)
    made.path.write_bytes(made.path.read_bytes()[:-9])
    done = kept.run("backups", "--restore", "1", "--yes")
    assert done.code == 1
    assert "cannot be read any more" in done.stderr
    assert str(made.path) in done.stderr
    assert "Choose another number" in done.stderr
    assert kept.values() == FIRST | CHANGED


# Several services.


@pytest.fixture
def two(kept: Computer) -> Computer:
    """Another service beside it, with a backup of its own."""
    id = kept.begin({"organisation": "Elm House", "edition": "2026-27"})
    with kept.assessments.open(id) as opened:
        backups(kept).make(opened, "daily")
        opened.put_answers({"paper.rooms": given(99)})
    return kept


def rooms(computer: Computer) -> dict[str, object]:
    found = {}
    for summary in computer.assessments.list():
        with computer.assessments.open(summary.id) as opened:
            found[summary.details["organisation"]] = opened.answers()["paper.rooms"]["value"]
    return found


def test_of_several_services_all_are_listed_and_one_must_be_named(two: Computer) -> None:
    done = two.run("backups")
    assert NAME in done.stdout
    assert "Elm House, 2026-27" in done.stdout
    done = two.run("backups", "--restore", "1", "--yes")
    assert done.code == 2
    assert "--assessment NAME" in done.stderr
    assert "'Elm House, 2026-27'" in done.stderr
    assert rooms(two) == {"Rose Court": 13, "Elm House": 99}


@pytest.mark.parametrize("name", ["Elm House", "elm house, 2026-27"])
def test_the_one_that_is_named_goes_back_alone(two: Computer, name: str) -> None:
    assert two.run("--assessment", name, "backups", "--restore", "1", "--yes").code == 0
    assert rooms(two) == {"Rose Court": 13, "Elm House": 12}
    assert NAME not in two.run("--assessment", name, "backups").stdout


def test_a_name_that_nothing_has(two: Computer) -> None:
    done = two.run("--assessment", "Ash Lodge", "backups")
    assert done.code == 2
    assert "'Elm House, 2026-27'" in done.stderr


# When there is nothing left but the backup.


def ruined(computer: Computer) -> None:
    """Make everything unreadable but the backups."""
    with computer.only() as opened:
        folder = opened.folder
    for path in (*folder.glob("*.json"), *folder.rglob("*.jsonl")):
        path.write_bytes(b"nonsense\n")


def test_a_service_that_cannot_be_opened_is_made_again(kept: Computer) -> None:
    ruined(kept)
    assert NAME in kept.run("backups").stdout, "its name is that in the backup"
    done = kept.run("backups", "--restore", "1", typed=YES)
    assert done.code == 0
    assert "cannot be opened" in done.stderr
    assert "damaged files go to the bin" in done.stderr
    assert kept.values() == FIRST
    assert len(list((kept.folder / "bin").iterdir())) == 1
    assert len(listed(kept)) == 1, "and it is still there"


def test_and_is_where_it_was_if_that_fails(kept: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    ruined(kept)
    start = Start(kept.folder, kept.folder, KINDS / "flows", KINDS / "content", "")
    command = BackupsCommand(
        start.shelf(),
        start.assessments(),
        backups(kept),
        Bin(kept.folder, start.clock),
        start.library,
        start.clock,
    )

    def refuse(*_: object) -> None:
        raise NotSaved("disk-full", kept.folder)

    monkeypatch.setattr(Assessments, "create_from", refuse)
    with pytest.raises(NotSaved):
        command.restore(1, yes=True)
    assert [summary.reason for summary in kept.assessments.list()] == ["unreadable"]
    assert list((kept.folder / "bin").iterdir()) == []


def test_and_stays_as_it_is_without_a_yes(kept: Computer) -> None:
    ruined(kept)
    assert kept.run("backups", "--restore", "1", typed=NO).code == 1
    assert [summary.reason for summary in kept.assessments.list()] == ["unreadable"]
    assert not (kept.folder / "bin").exists()


def test_a_service_whose_folder_is_gone_is_made_again(kept: Computer, tmp_path: Path) -> None:
    with kept.only() as opened:
        id, folder = opened.id, opened.folder
    folder.rename(tmp_path / "gone")
    assert NAME in kept.run("backups").stdout
    done = kept.run("backups", "--restore", "1", "--yes")
    assert done.code == 0
    assert "not in your list" in done.stderr
    with kept.only() as opened:
        assert opened.id == id
    assert kept.values() == FIRST
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_one_that_is_in_the_bin_is_not_made_twice(kept: Computer) -> None:
    assert kept.run("delete", "--yes", NAME).code == 0
    done = kept.run("backups", "--restore", "1", "--yes")
    assert done.code == 1
    assert kept.assessments.list() == ()


def test_one_that_a_newer_version_saved_is_left_to_that(kept: Computer) -> None:
    with kept.only() as opened:
        (journal,) = (opened.folder / "journal").glob("*.jsonl")
    line = b'{"f":2}'
    with journal.open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(line), line))
    before = kept.everything()
    done = kept.run("backups", "--restore", "1", "--yes")
    assert done.code == 1
    assert "a newer version" in done.stderr
    assert kept.everything() == before
    assert len(listed(kept)) == 1


def test_a_service_with_a_hostile_name_is_shown_harmless(lodge: Computer) -> None:
    id = lodge.begin({"organisation": "\x1b[2J\u202eRose", "edition": "2026-27"})
    with lodge.assessments.open(id) as opened:
        backups(lodge).make(opened, "daily")
    done = lodge.run("backups")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout + done.stderr


def test_another_window_sees_what_came_back(kept: Computer) -> None:
    with kept.only() as window:
        assert kept.run("backups", "--restore", "1", "--yes").code == 0
        assert window.pick_up()
        assert window.answers()["paper.rooms"]["value"] == 12
        assert window.conflicts() == {}
