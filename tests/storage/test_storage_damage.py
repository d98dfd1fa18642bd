"""Files damaged in every way there is: recovered or refused, never silently wrong."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from storage import Assessment, StorageError
from storage.snapshot import FILE, PREVIOUS
from tests.storage.conftest import let_copy_finish

ANSWERS: dict[str, dict[str, object]] = {
    "a.one": {"value": 1},
    "a.two": {"value": "é"},
    "a.three": {"value": [True]},
}


@pytest.fixture
def folder(assessment: Assessment) -> Path:
    """A closed assessment: each save one journal line, two generations of the copy."""
    for name, document in ANSWERS.items():
        assessment.put_answers({name: document})
    assessment.close()
    with Assessment(assessment.folder, "office") as again:
        again.put_answers({"a.people": {"value": "none"}})
    return assessment.folder


def everything() -> dict[str, object]:
    return {**ANSWERS, "a.people": {"value": "none"}}


def damages(good: bytes) -> Iterator[bytes]:
    """One bit flipped in every byte, each time another one."""
    for position in range(len(good)):
        damaged = bytearray(good)
        damaged[position] ^= 1 << position % 8
        yield bytes(damaged)


def test_a_journal_cut_anywhere_gives_the_answers_up_to_there(folder: Path) -> None:
    for name in (FILE, PREVIOUS):
        (folder / name).unlink(missing_ok=True)
    journal = folder / "journal" / "office.jsonl"
    good = journal.read_bytes()
    # The first lines are the details and the first answer.
    first: dict[str, object] = {"a.people": {"value": 42}}
    saves: list[dict[str, object]] = [{}, {}, first]
    for name, document in everything().items():
        saves.append({**saves[-1], name: document})
    for length in range(len(good) + 1):
        journal.write_bytes(good[:length])
        # A last line that lacks nothing but its line end is complete.
        complete = (good[:length] + b"\n" * (good[length : length + 1] == b"\n")).count(b"\n")
        if complete == 0 and length > 0:
            with pytest.raises(StorageError, match="unreadable"):
                Assessment(folder, "reader")
            continue
        found = Assessment(folder, "reader")
        assert found.answers() == saves[complete]
        clean = good[length - 1 : length] in (b"", b"\n") or good[length : length + 1] == b"\n"
        assert (found.problems == ()) == clean


def test_a_damaged_byte_in_the_journal_costs_nothing_while_there_is_a_copy(folder: Path) -> None:
    journal = folder / "journal" / "office.jsonl"
    good = journal.read_bytes()
    for damaged in damages(good):
        journal.write_bytes(damaged)
        (folder / "journal" / "reader.jsonl").unlink(missing_ok=True)
        with Assessment(folder, "reader") as found:
            assert found.answers() == everything()
            assert found.problems != ()


def test_a_damaged_byte_in_the_journal_alone_is_noticed(folder: Path) -> None:
    for name in (FILE, PREVIOUS):
        (folder / name).unlink(missing_ok=True)
    journal = folder / "journal" / "office.jsonl"
    good = journal.read_bytes()
    history = {"value": 42}, {"value": "none"}
    for damaged in damages(good):
        journal.write_bytes(damaged)
        found = Assessment(folder, "reader")
        for name, document in found.answers().items():
            assert document in history if name == "a.people" else document == ANSWERS[name]
        assert found.problems != () or found.answers() == everything()


def test_a_damaged_byte_in_the_copy_costs_nothing(folder: Path) -> None:
    copy = folder / FILE
    good = copy.read_bytes()
    for damaged in damages(good):
        copy.write_bytes(damaged)
        found = Assessment(folder, "reader")
        assert found.answers() == everything()


def test_a_damaged_byte_in_the_only_copy_is_noticed(folder: Path) -> None:
    """No journal and no earlier generation: the copy is believed whole or not at all."""
    good = (folder / FILE).read_bytes()
    for damaged in damages(good):
        (folder / PREVIOUS).unlink(missing_ok=True)
        shutil.rmtree(folder / "journal", ignore_errors=True)
        (folder / FILE).write_bytes(damaged)
        with suppress(StorageError), Assessment(folder, "reader") as found:
            assert found.answers() == everything()


@pytest.mark.parametrize("content", [None, b"", bytes(500), b"\xff" * 500])
@pytest.mark.parametrize("name", ["journal/office.jsonl", FILE, PREVIOUS, "journal/office.lock"])
def test_any_one_file_can_be_lost(folder: Path, name: str, content: bytes | None) -> None:
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    with Assessment(folder, "office") as found:
        assert found.answers() == everything()
    assert Assessment(folder, "reader").answers() == everything()


def test_an_editor_that_changed_line_ends_and_added_a_mark_did_no_harm(folder: Path) -> None:
    journal = folder / "journal" / "office.jsonl"
    journal.write_bytes(b"\xef\xbb\xbf" + journal.read_bytes().replace(b"\n", b"\r\n"))
    (folder / FILE).unlink()
    found = Assessment(folder, "reader")
    assert (found.answers(), found.problems) == (everything(), ())


def test_everything_damaged_is_refused_not_empty(folder: Path) -> None:
    for path in folder.rglob("*.json*"):
        path.write_bytes(bytes(100))
    with pytest.raises(StorageError) as raised:
        Assessment(folder, "office")
    assert raised.value.reason == "unreadable"
    assert all(path.read_bytes() == bytes(100) for path in folder.rglob("*.json*"))


def test_a_copy_made_after_damage_does_not_make_up_for_it(folder: Path) -> None:
    """Killed before its copy was made, then damaged, then opened by something that makes one."""
    killed = Assessment(folder, "office")
    for number in range(3):
        killed.put_answers({f"a.late-{number}": {"value": number}})
    journal = folder / "journal" / "office.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join((*lines[:-2], b"x" + lines[-2][1:], lines[-1])))
    for _ in range(3):
        with Assessment(folder, "reader") as found:
            assert not found.whole
            assert "a.late-1" not in found.answers()
            assert "a.late-2" in found.answers()
            found.put_answers({"a.more": {"value": 1}})


def test_a_person_s_pace_leaves_every_answer_in_two_files(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.journal_storage.PACE", 0)
    for name, document in ANSWERS.items():
        assessment.put_answers({name: document})
        let_copy_finish(assessment)
        left = shutil.copytree(assessment.folder, assessment.folder.with_name(f"left-{name}"))
        shutil.rmtree(left / "journal")
        assert Assessment(left, "reader").answers()[name] == document
