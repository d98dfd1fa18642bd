"""All assessments under a root: one that is broken never hides the others."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from storage import Assessments, NotSaved, StorageError, Summary


def reason(error: pytest.ExceptionInfo[StorageError]) -> str:
    return error.value.reason


def test_a_root_that_is_not_there_is_an_empty_list(assessments: Assessments, root: Path) -> None:
    assert assessments.list() == ()
    assert not root.exists()


def test_creating_makes_private_folders(assessments: Assessments, root: Path) -> None:
    before = os.umask(0)
    try:
        assessment = assessments.create({"organisation": "Rose Court"})
    finally:
        os.umask(before)
    assert str(UUID(assessment.id)) == assessment.id
    assert assessment.folder.parent == root
    assert [p.stat().st_mode & 0o777 for p in (root, assessment.folder)] == [0o700, 0o700]
    assessment.close()


def test_details_and_first_answers_are_one_step(assessments: Assessments) -> None:
    with assessments.create({"organisation": "Rose Court"}, {"a.b": {"value": 1}}) as created:
        (journal,) = (created.folder / "journal").glob("*.jsonl")
        assert journal.read_bytes().count(b"\n") == 2
    opened = assessments.open(created.id)
    assert opened.details() == {"organisation": "Rose Court"}
    assert opened.answers() == {"a.b": {"value": 1}}


def test_an_assessment_without_details_is_still_one(assessments: Assessments) -> None:
    with assessments.create({}) as created:
        pass
    assert assessments.open(created.id).details() == {}


@pytest.mark.parametrize("call", ["write", "fsync", "mkdir"])
def test_nothing_half_made_remains(
    assessments: Assessments, root: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved) as raised:
            assessments.create({"organisation": "Rose Court"})
    assert raised.value.reason == "disk-full"
    assert not root.exists() or list(root.iterdir()) == []


def test_nothing_half_made_remains_of_what_is_not_json(
    assessments: Assessments, root: Path
) -> None:
    with pytest.raises(ValueError, match="JSON"):
        assessments.create({"organisation": float("nan")})
    assert list(root.iterdir()) == []


def test_the_list_has_the_last_saved_first(assessments: Assessments) -> None:
    with assessments.create({"organisation": "First"}, {"a.b": {}, "a.c": {}}) as first:
        pass
    with assessments.create({"organisation": "Second"}) as second:
        pass
    assert assessments.list() == (
        Summary(second.id, {"organisation": "Second"}, second.last_saved, 0),
        Summary(first.id, {"organisation": "First"}, first.last_saved, 2),
    )


def test_one_that_cannot_be_read_is_listed_with_the_reason(
    assessments: Assessments, root: Path
) -> None:
    with assessments.create({"organisation": "Fine"}) as fine:
        pass
    with assessments.create({"organisation": "Broken"}) as broken:
        pass
    for path in broken.folder.rglob("*.json*"):
        path.write_bytes(b"rubbish\n")
    file = "00000000-0000-4000-8000-000000000000"
    (root / file).touch()
    found = {summary.id: summary.reason for summary in assessments.list()}
    assert found == {fine.id: None, broken.id: "unreadable", file: "not-a-folder"}
    with pytest.raises(StorageError) as raised:
        assessments.open(broken.id)
    assert reason(raised) == "unreadable"


def test_other_things_in_the_root_are_no_assessments(assessments: Assessments, root: Path) -> None:
    root.mkdir()
    (root / "settings.json").touch()
    (root / "Rose Court").mkdir()
    assert assessments.list() == ()


@pytest.mark.parametrize("line", [b"", b"0a1b2c3d {", bytes(300)])
def test_files_that_hold_nothing_any_more_are_listed_as_unreadable(
    assessments: Assessments, root: Path, line: bytes
) -> None:
    folder = root / "00000000-0000-4000-8000-000000000000"
    (folder / "journal").mkdir(parents=True)
    (folder / "journal" / "office.jsonl").write_bytes(line)
    assert [summary.reason for summary in assessments.list()] == ["unreadable"]
    with pytest.raises(StorageError) as raised:
        assessments.open(folder.name)
    assert reason(raised) == "unreadable"


def test_a_folder_without_files_is_not_listed(assessments: Assessments, root: Path) -> None:
    folder = root / "00000000-0000-4000-8000-000000000000"
    (folder / "journal").mkdir(parents=True)
    (folder / "journal" / "office.lock").touch()
    assert assessments.list() == ()
    with pytest.raises(StorageError) as raised:
        assessments.open(folder.name)
    assert reason(raised) == "missing"


def test_a_creation_that_was_cut_off_is_not_listed_and_cleared_away(
    assessments: Assessments, root: Path
) -> None:
    old, new = root / "new-1", root / "new-2"
    for folder in (old, new):
        (folder / "journal").mkdir(parents=True)
        (folder / "journal" / "office.jsonl").write_bytes(b"0a1b2c3d {")
    os.utime(old, (0, 0))
    assert assessments.list() == ()
    with assessments.create({}):
        assert not old.exists()
        assert new.exists()


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../x", "/etc", "a\0b", "CON", "x" * 300, "settings.json"]
)
def test_an_id_is_never_a_path(assessments: Assessments, root: Path, name: str) -> None:
    root.mkdir()
    with pytest.raises(StorageError) as raised:
        assessments.open(name)
    assert reason(raised) == "missing"


def test_an_id_that_is_not_there_is_missing(assessments: Assessments, root: Path) -> None:
    with pytest.raises(StorageError) as raised:
        assessments.open("00000000-0000-4000-8000-000000000000")
    assert reason(raised) == "missing"
    assert not root.exists()


def test_a_root_that_is_a_file_says_so(assessments: Assessments, root: Path) -> None:
    root.touch()
    with pytest.raises(StorageError) as listing:
        assessments.list()
    with pytest.raises(NotSaved) as creating:
        assessments.create({})
    with pytest.raises(StorageError) as opening:
        assessments.open("00000000-0000-4000-8000-000000000000")
    assert [reason(e) for e in (listing, creating, opening)] == ["not-a-folder"] * 3


UNPRIVILEGED = """
import os, sys
import filelock, shutil, uuid
from pathlib import Path
from storage import Assessment, Assessments, StorageError
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
def reason(call):
    try:
        call()
    except StorageError as error:
        return error.reason
reader = Assessment(Path(sys.argv[1]), "lodge")
print(reason(Assessments(Path("closed"), "office").list))
print(reason(lambda: Assessments(Path("open"), "office").create({})))
print(reader.answers() == {"a.b": {"value": 1}}, reader.keep_draft("a.b", {}))
print(reason(lambda: reader.put_answers({"a.b": {"value": 2}})), reader.answers())
reader.close()
"""


def test_a_real_user_without_permission_reads_what_they_can(
    assessments: Assessments, root: Path
) -> None:
    """As an unprivileged user, in relative paths: the folders above are not theirs to enter."""
    with assessments.create({}, {"a.b": {"value": 1}}) as created:
        pass
    (created.folder / "assessment.json").unlink()
    (root / "closed").mkdir()
    (root / "open").mkdir()
    for path in (root, *root.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (root / "closed").chmod(0o000)
    done = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED, created.id],
        cwd=root,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    for path in (root, root / "closed", *root.rglob("*")):
        path.chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "no-permission",
        "no-permission",
        "True False",
        "no-permission {'a.b': {'value': 1}}",
    ]
