"""`export`: a file of all answers, or of a part, that says what is in it and replaces nothing."""

import stat
import zlib
from pathlib import Path

import pytest

from storage import read_portable
from tests.keeping.computers import ANSWERS, NAME, Computer, given
from tests.terminal.programs import clean_environment, pipe, wizard

VISITORS = {"visitors.book", "paper.rooms"}
"""The answers to the topic, and one that it reads of another."""


def questions(file: Path) -> set[str]:
    """Return the questions whose answers are in a file, their history included."""
    return {record.d for record in read_portable(file).records if record.t == "answers"}


def test_all_of_it_goes_into_one_file(office: Computer, stick: Path) -> None:
    office.answer(paper__rooms=13)
    before = office.everything()
    file = stick / "rose.dspt"
    done = office.run("export", str(file))
    assert (done.code, done.stdout) == (0, "")
    assert NAME in done.stderr
    assert str(file) in done.stderr
    assert " 4 answers" in done.stderr
    assert "Anyone who has this file can read it" in done.stderr
    assert 'dspt-wizard import "rose.dspt"' in done.stderr
    with office.only() as opened:
        found = read_portable(file)
        assert found.assessment == opened.id
        assert found.answers() == opened.answers()
        assert found.records == opened.records(), "with everything that was ever answered"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in stick.iterdir()] == ["rose.dspt"]
    assert office.everything() == before


def test_the_ending_is_added(office: Computer, stick: Path) -> None:
    assert office.run("export", str(stick / "Rose Court 2.0")).code == 0
    assert [path.name for path in stick.iterdir()] == ["Rose Court 2.0.dspt"]


@pytest.mark.parametrize(
    ("arguments", "expected", "name"),
    [
        (("--section", "data-security"), {"paper.rooms", "paper.box"}, "Data security"),
        (("--section", " data SECURITY "), {"paper.rooms", "paper.box"}, "Data security"),
        (("--section", "Staffing and roles"), VISITORS, "Staffing and roles"),
        (("--topic", "visitors"), VISITORS, "Visitors"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else None,
)
def test_a_part_goes_without_anything_else(
    office: Computer, stick: Path, arguments: tuple[str, ...], expected: set[str], name: str
) -> None:
    file = stick / "part.dspt"
    done = office.run("export", *arguments, str(file))
    assert done.code == 0
    assert name in done.stderr
    assert questions(file) == expected
    assert read_portable(file).details() == {"organisation": "Rose Court", "edition": "2026-27"}
    others = ANSWERS.keys() - expected
    assert not any(question.encode() in file.read_bytes() for question in others)


def test_a_part_without_answers_can_be_sent_to_be_answered(lodge: Computer, stick: Path) -> None:
    lodge.begin(answers={"visitors.book": given("yes")})
    file = stick / "part.dspt"
    done = lodge.run("export", "--section", "data-security", str(file))
    assert done.code == 0
    assert "no answers yet" in done.stderr
    assert questions(file) == set()
    assert read_portable(file).questions == ("paper.",)


def test_one_answer_is_one_answer(lodge: Computer, stick: Path) -> None:
    lodge.begin(answers={"visitors.book": given("yes")})
    done = lodge.run("export", "--topic", "visitors", str(stick / "part.dspt"))
    assert "one answer." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "known"),
    [(("--section", "tea\x1b[31m"), "'Data security'"), (("--topic", "data-security"), "'")],
)
def test_a_part_that_is_not_there(
    office: Computer, stick: Path, arguments: tuple[str, ...], known: str
) -> None:
    done = office.run("export", *arguments, str(stick / "part.dspt"))
    assert (done.code, done.stdout) == (2, "")
    assert known in done.stderr
    assert "\x1b" not in done.stderr
    assert list(stick.iterdir()) == []


def test_nothing_is_replaced(office: Computer, stick: Path) -> None:
    file = stick / "rose.dspt"
    file.write_bytes(b"what a colleague sent back")
    for name in ("rose.dspt", "rose"):
        done = office.run("export", str(stick / name))
        assert done.code == 2
        assert "another name" in done.stderr
    assert file.read_bytes() == b"what a colleague sent back"
    link = stick / "link.dspt"
    link.symlink_to(stick / "nowhere.dspt")
    assert office.run("export", str(link)).code == 2
    assert link.is_symlink()


@pytest.mark.parametrize(
    ("file", "code", "says"),
    [
        (".", 2, "This is a folder"),
        ("/", 2, "This is a folder"),
        ("nowhere/rose.dspt", 2, "Make the folder first"),
        ("file/rose.dspt", 2, "Make the folder first"),
        ("x" * 300, 1, "Name another place"),
    ],
)
def test_a_place_where_no_file_can_be(
    office: Computer, stick: Path, file: str, code: int, says: str
) -> None:
    (stick / "file").touch()
    done = office.run("export", str(stick / file))
    assert (done.code, done.stdout) == (code, "")
    assert says in done.stderr


def test_a_disk_that_is_full(office: Computer, stick: Path) -> None:
    limited = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh"]
    command = [*limited, *wizard("export", str(stick / "rose.dspt"))]
    done = pipe(command, "", clean_environment(office.folder))
    assert (done.code, done.stdout) == (1, "")
    assert "The disk is full, so there is no file" in done.stderr
    assert list(stick.iterdir()) == []


def test_of_nothing_there_is_no_file(lodge: Computer, stick: Path) -> None:
    done = lodge.run("export", str(stick / "rose.dspt"))
    assert done.code == 1
    assert "no answers yet" in done.stderr
    assert list(stick.iterdir()) == []


def test_of_several_one_is_named(office: Computer, stick: Path) -> None:
    office.begin(details={"organisation": "Oak House", "edition": "2026-27"}, answers={})
    done = office.run("export", str(stick / "rose.dspt"))
    assert done.code == 2
    assert "'Oak House, 2026-27'" in done.stderr
    done = office.run("--assessment", "Oak House", "export", str(stick / "oak.dspt"))
    assert done.code == 0
    assert read_portable(stick / "oak.dspt").details()["organisation"] == "Oak House"


def test_what_a_newer_version_wrote_too_is_not_half_exported(office: Computer, stick: Path) -> None:
    (journal,) = office.folder.rglob("*.jsonl")
    line = journal.read_bytes().splitlines()[0].partition(b" ")[2].replace(b'"f":1', b'"f":2')
    with journal.open("ab") as file:
        file.write(b"%08x %s\n" % (zlib.crc32(line), line))
    done = office.run("export", str(stick / "rose.dspt"))
    assert done.code == 1
    assert "newer version" in done.stderr
    assert list(stick.iterdir()) == []


def test_a_hostile_name_is_shown_harmless(lodge: Computer, stick: Path) -> None:
    lodge.begin(details={"organisation": "\x1b]52;c;eA==\x07Rose\u202e", "edition": "2026-27"})
    done = lodge.run("export", str(stick / "rose.dspt"))
    assert done.code == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stderr)


def test_both_parts_at_once_is_wrong_use(office: Computer, stick: Path) -> None:
    done = office.run("export", "--section", "a", "--topic", "b", str(stick / "rose.dspt"))
    assert done.code == 2
