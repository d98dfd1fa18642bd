"""`delete`: only what a person names, with 30 days to think again, and for good if they say so."""

from pathlib import Path

import pytest

from storage.backups import Backups
from tests.keeping.computers import MADE, NAME, Computer, given

TYPED = f"{NAME}\n"


@pytest.fixture
def two(office: Computer) -> Computer:
    """Two services."""
    office.begin({"organisation": "Elm House", "edition": "2026-27"})
    return office


def names(computer: Computer) -> set[str]:
    return {summary.details["organisation"] for summary in computer.assessments.list()}


def test_the_name_is_asked_and_the_service_goes_to_the_bin(office: Computer) -> None:
    before = sorted(office.everything().values())
    done = office.run("delete", typed=TYPED)
    assert (done.code, done.stdout) == (0, "")
    asked, answered = done.stderr.split("Type the name of the service to delete")
    assert NAME in asked
    assert "bin" in asked
    assert "30 days" in asked
    assert f"{NAME} is in the bin" in answered
    assert "22 December 2026" in answered
    assert "dspt-wizard delete --put-back" in answered
    assert "dspt-wizard delete --for-good" in answered
    assert office.assessments.list() == ()
    assert sorted(office.everything().values()) == before, "all of it is still there"


def test_it_can_be_put_back(office: Computer) -> None:
    before = office.everything()
    office.run("delete", typed=TYPED)
    done = office.run("delete", "--put-back")
    assert (done.code, done.stdout) == (0, "")
    assert f"{NAME} is back as it was" in done.stderr
    assert office.everything() == before
    assert "Rose Court" in office.run("status").stdout
    done = office.run("delete", "--put-back")
    assert done.code == 1
    assert "nothing in the bin" in done.stderr


@pytest.mark.parametrize(("typed", "code"), [("", 1), ("\n", 0), ("   \n", 0)])
def test_without_a_name_nothing_is_deleted(office: Computer, typed: str, code: int) -> None:
    for more in ((), ("--for-good",)):
        done = office.run("delete", *more, typed=typed)
        assert done.code == code
        assert "Nothing was deleted." in done.stderr
    assert names(office) == {"Rose Court"}


@pytest.mark.parametrize(
    "name", ["yes", "Rose", "Rose Court, 2025-26", "..", "bin", "*", "", "\x1b[2J", "R" * 5000]
)
def test_a_name_that_nothing_has_deletes_nothing(office: Computer, name: str) -> None:
    for more in ((), ("--for-good",)):
        done = office.run("delete", *more, "--yes", name)
        assert done.code == 2
        assert "Nothing was changed" in done.stderr
        assert f"'{NAME}'" in done.stderr
        assert "\x1b" not in done.stderr
    assert names(office) == {"Rose Court"}


@pytest.mark.parametrize("name", ["Rose Court", "ROSE COURT, 2026-27", " rose court "])
def test_a_name_counts_however_it_is_typed(two: Computer, name: str) -> None:
    assert two.run("delete", "--yes", name).code == 0
    assert names(two) == {"Elm House"}


def test_of_two_years_of_one_service_the_year_must_be_typed(office: Computer) -> None:
    office.begin({"organisation": "Rose Court", "edition": "2025-26"})
    done = office.run("delete", "--yes", "Rose Court")
    assert done.code == 2
    assert "several services" in done.stderr
    assert "'Rose Court, 2025-26'" in done.stderr
    assert len(office.assessments.list()) == 2
    assert office.run("delete", "--yes", "Rose Court, 2025-26").code == 0
    (left,) = office.assessments.list()
    assert left.details["edition"] == "2026-27"


def test_of_two_with_one_name_each_has_something_to_tell_it_by(office: Computer) -> None:
    twin = office.begin(answers={"paper.rooms": given(3)})
    done = office.run("delete", "--yes", NAME)
    assert done.code == 2
    assert f"{twin} ({NAME}, answers: 1, last saved on 13 October 2026)" in done.stderr
    assert office.run("delete", "--yes", twin).code == 0
    assert [summary.answers for summary in office.assessments.list()] == [4]


def test_of_several_in_the_bin_one_must_be_named(two: Computer) -> None:
    for name in ("Rose Court", "Elm House"):
        two.run("delete", "--yes", name)
    done = two.run("delete", "--put-back")
    assert done.code == 2
    assert "'Elm House, 2026-27'" in done.stderr
    assert "dspt-wizard delete --put-back NAME" in done.stderr
    assert two.run("delete", "--put-back", "Ash Lodge").code == 2
    assert two.run("delete", "--put-back", "elm house").code == 0
    assert names(two) == {"Elm House"}


def test_one_that_is_in_the_list_again_is_not_put_over_it(office: Computer) -> None:
    with office.only() as opened:
        id, records = opened.id, opened.records()
    office.run("delete", "--yes", NAME)
    office.assessments.create_from(records, id).close()
    before = office.everything()
    done = office.run("delete", "--put-back")
    assert done.code == 1
    assert "is in your list again" in done.stderr
    assert office.everything() == before


def test_one_that_is_open_elsewhere_stays(office: Computer) -> None:
    with office.only() as window:
        window.put_answers({"paper.rooms": given(14)})
        for more in ((), ("--for-good",)):
            done = office.run("delete", *more, "--yes", NAME)
            assert done.code == 1
            assert "open in another window" in done.stderr
            assert "Nothing was deleted" in done.stderr
    assert names(office) == {"Rose Court"}


def test_one_that_cannot_be_read_can_be_deleted_by_its_id(office: Computer) -> None:
    with office.only() as opened:
        id, folder = opened.id, opened.folder
    for path in (*folder.glob("*.json"), *folder.rglob("*.jsonl")):
        path.write_bytes(b"nonsense\n")
    done = office.run("delete", typed=f"{id}\n")
    assert done.code == 0
    assert id in done.stderr
    assert office.assessments.list() == ()


def test_where_there_is_nothing_it_says_so(lodge: Computer) -> None:
    for more in ((), ("--for-good",), ("--yes", NAME)):
        done = lodge.run("delete", *more)
        assert done.code == 1
        assert "nothing to delete" in done.stderr


# For good.


def test_for_good_takes_history_and_backups_and_says_what_may_be_left(two: Computer) -> None:
    rose = next(s.id for s in two.assessments.list() if s.details["organisation"] == "Rose Court")
    backups = Backups(two.folder, lambda: MADE)
    with two.assessments.open(rose) as opened:
        opened.put_answers({"paper.story": given("a secret of old")})
        opened.put_answers({"paper.story": given("told")})
        backups.make(opened, "daily")
    done = two.run("delete", "--for-good", typed=TYPED)
    assert (done.code, done.stdout) == (0, "")
    asked, answered = done.stderr.split("Type the name of the service to delete")
    assert "You cannot get it back" in asked
    assert f"{NAME} is erased for good" in answered
    for part in (
        "cannot erase",
        "printed",
        "papers",
        "export",
        "OneDrive",
        "Backups of this whole",
    ):
        assert part in answered
    assert names(two) == {"Elm House"}
    assert two.run("delete", "--put-back").code == 1
    left = b"".join(path.read_bytes() for path in two.folder.rglob("*") if path.is_file())
    assert b"a secret of old" not in left
    assert [path.name for path in two.folder.rglob(f"*{rose}*")] == []


def test_what_is_in_the_bin_can_be_erased_for_good_too(office: Computer) -> None:
    office.run("delete", "--yes", NAME)
    done = office.run("delete", "--for-good", typed=TYPED)
    assert "In the bin until 22 December 2026: Rose Court, 2026-27" in done.stderr
    assert done.code == 0
    assert list((office.folder / "bin").iterdir()) == []
    assert office.everything() == {}


def test_for_good_is_not_for_what_is_put_back(office: Computer) -> None:
    done = office.run("delete", "--for-good", "--put-back")
    assert done.code == 2
    assert names(office) == {"Rose Court"}


# After 30 days.


def test_starting_erases_what_was_deleted_30_days_ago(office: Computer) -> None:
    office.run("delete", "--yes", NAME)
    (folder,) = (office.folder / "bin").iterdir()
    old = folder.rename(folder.with_name(f"2001-01-01T00-00-00Z_{folder.name.split('_')[1]}"))
    new = office.folder / "bin" / "2999-01-01T00-00-00Z_00000000-0000-0000-0000-000000000000"
    new.mkdir()
    assert office.run("status").code == 0
    assert old.exists(), "looking erases nothing"
    office.run("--plain", typed="stop\n")
    assert not old.exists()
    assert new.exists()


def test_a_day_set_for_a_training_erases_nothing(office: Computer) -> None:
    office.run("delete", "--yes", NAME)
    (folder,) = (office.folder / "bin").iterdir()
    soon = folder.rename(folder.with_name(f"2998-01-01T00-00-00Z_{folder.name.split('_')[1]}"))
    office.run("--plain", typed="stop\n", DSPT_WIZARD_TODAY="2999-06-01")
    assert soon.exists()


def test_starting_makes_no_bin(office: Computer) -> None:
    office.run("--plain", typed="stop\n")
    assert not (office.folder / "bin").exists()


def test_a_bin_that_cannot_be_emptied_stops_nobody(office: Computer, tmp_path: Path) -> None:
    (office.folder / "bin").symlink_to(tmp_path / "nowhere")
    assert office.run("--plain", typed="stop\n").code == 0
