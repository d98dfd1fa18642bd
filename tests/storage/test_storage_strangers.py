"""Links, pipes and what else stands in our places: nothing follows them, people are told."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved, StorageError
from storage.snapshot import FILE, PREVIOUS
from storage.writers import claim_writer, writers_at_work

THEIRS = b"the accounts of the care home\n"


def link(path: Path) -> None:
    path.symlink_to(path.parents[3] / "theirs")


def dangling_link(path: Path) -> None:
    path.symlink_to(path.parents[3] / "nothing")


def looping_link(path: Path) -> None:
    path.symlink_to(path)


def listen(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # The whole name would be too long for one.
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


STRANGERS = [link, dangling_link, looping_link, os.mkfifo, listen]
Put = Callable[[Path], None]


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A file of somebody else's, which nobody may touch."""
    path = tmp_path / "theirs"
    path.write_bytes(THEIRS)
    path.chmod(0o644)
    return path


@pytest.fixture
def folder(assessment: Assessment) -> Path:
    """An assessment with two answers, closed."""
    assessment.put_answers({"a.plan": {"value": "Talk"}})
    assessment.close()
    return assessment.folder


def untouched(theirs: Path) -> bool:
    left = {path.name for path in theirs.parent.iterdir()}
    mode = theirs.stat().st_mode & 0o777
    return (theirs.read_bytes(), mode, "nothing" in left) == (THEIRS, 0o644, False)


@pytest.mark.parametrize("put", STRANGERS)
@pytest.mark.parametrize("name", ["office.jsonl", "office.lock"])
def test_in_the_place_of_a_journal_or_a_lock(
    folder: Path, theirs: Path, name: str, put: Put
) -> None:
    place = folder / "journal" / name
    place.unlink()
    put(place)
    with Assessment(folder, "office") as opened:
        assert opened.answers()["a.plan"] == {"value": "Talk"}
        with pytest.raises(NotSaved) as refused:
            opened.put_answers({"a.plan": {"value": "Book"}})
        assert refused.value.reason == "not-a-file"
        assert opened.answers()["a.plan"] == {"value": "Talk"}
    assert untouched(theirs)


@pytest.mark.parametrize("put", STRANGERS)
@pytest.mark.parametrize(
    "name", [FILE, PREVIOUS, "drafts-office.json", f".{FILE}.office.tmp", ".x.office.tmp"]
)
def test_in_the_place_of_a_copy_or_drafts_it_is_replaced(
    folder: Path, theirs: Path, name: str, put: Put
) -> None:
    (folder / name).unlink(missing_ok=True)
    put(folder / name)
    with Assessment(folder, "office") as opened:
        opened.put_answers({"a.plan": {"value": "Book"}})
        assert opened.keep_draft("a.draft", {"text": "half"})
    assert untouched(theirs)
    again = Assessment(folder, "office")
    assert again.answers() == {"a.people": {"value": 42}, "a.plan": {"value": "Book"}}
    assert again.draft("a.draft") == {"text": "half"}


def test_a_journal_with_another_name_elsewhere_is_read_and_left(folder: Path) -> None:
    journal = folder / "journal" / "office.jsonl"
    elsewhere = folder.parent.parent / "backup-made-of-links"
    os.link(journal, elsewhere)
    before = journal.read_bytes()
    with Assessment(folder, "office") as opened:
        opened.put_answers({"a.plan": {"value": "Book"}})
        opened.put_answers({"a.people": {"value": 43}})
    assert elsewhere.read_bytes() == before
    again = Assessment(folder, "office")
    assert again.answers() == {"a.people": {"value": 43}, "a.plan": {"value": "Book"}}
    assert again.problems == ()


def test_a_journal_that_gets_another_name_meanwhile(assessment: Assessment) -> None:
    journal = assessment.folder / "journal" / "office.jsonl"
    elsewhere = assessment.folder.parent.parent / "backup-made-of-links"
    os.link(journal, elsewhere)
    before = elsewhere.read_bytes()
    assessment.put_answers({"a.people": {"value": 43}})
    assert elsewhere.read_bytes() == before
    assert Assessment(assessment.folder, "reader").answers() == {"a.people": {"value": 43}}


@pytest.mark.parametrize("inside", [".", "journal"])
def test_a_folder_that_is_a_link_is_not_followed(
    assessments: Assessments, folder: Path, tmp_path: Path, inside: str
) -> None:
    place, elsewhere = folder / inside, tmp_path / "elsewhere"
    place.rename(elsewhere)
    elsewhere.chmod(0o755)
    before = {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()}
    place.symlink_to(elsewhere)
    with pytest.raises(StorageError) as refused:
        assessments.open(folder.name)
    assert refused.value.reason == "not-a-folder"
    (summary,) = assessments.list()
    assert summary.reason == "not-a-folder"
    assert {p: p.read_bytes() for p in elsewhere.rglob("*") if p.is_file()} == before
    assert elsewhere.stat().st_mode & 0o777 == 0o755


def test_a_journal_folder_that_becomes_a_link_meanwhile(
    assessment: Assessment, tmp_path: Path
) -> None:
    place, elsewhere = assessment.folder / "journal", tmp_path / "elsewhere"
    place.rename(elsewhere)
    before = (elsewhere / "office.jsonl").read_bytes()
    place.symlink_to(elsewhere)
    (elsewhere / "office.jsonl").unlink()
    (elsewhere / "office.jsonl").write_bytes(before)
    with pytest.raises(NotSaved) as refused:
        assessment.put_answers({"a.people": {"value": 43}})
    assert refused.value.reason == "not-a-folder"
    assert (elsewhere / "office.jsonl").read_bytes() == before


@pytest.mark.parametrize("put", STRANGERS)
def test_a_lock_that_is_none_keeps_nobody_waiting(
    folder: Path,
    theirs: Path,  # noqa: ARG001  # the link leads there
    put: Put,
) -> None:
    put(folder / "journal" / "x.lock")
    assert list(writers_at_work(folder / "journal")) == []


def test_a_lock_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    lock = tmp_path / "office.lock"
    lock.touch()
    lock.chmod(0o644)
    claim_writer(tmp_path, "office").release()
    assert lock.stat().st_mode & 0o777 == 0o600
