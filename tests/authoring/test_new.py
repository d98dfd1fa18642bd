"""`new`: a topic or a year that passes every check from the start, or nothing at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from wizard import shipped
from wizard.checking.command import check
from wizard.cli import FAILED, OK, WRONG_USE, run
from wizard.library import Library, read_library
from wizard.toolkit.edition import Knowledge, Known

New = Callable[..., tuple[int, str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "mine"


@pytest.fixture
def new(
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> New:
    """Give the command `new` for these folders; return the exit status and all that was said."""
    monkeypatch.setenv("DSPT_WIZARD_TODAY", "2026-11-30")

    def given(*words: str) -> tuple[int, str]:
        folders = ("--flows", str(home / "flows"), "--content", str(home / "content"))
        try:
            status = run([*folders, "new", *words])
        except SystemExit as ended:
            status = int(str(ended.code))
        out, err = capsys.readouterr()
        return status, out + err

    return given


@pytest.fixture
def shipped_copy(home: Path) -> Path:
    """The author's folders begin as a copy of the program's own."""
    shutil.copytree(shipped.FLOWS, home / "flows")
    shutil.copytree(shipped.CONTENT, home / "content")
    return home


def files(home: Path) -> set[str]:
    return {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}


def checked(home: Path, capsys: pytest.CaptureFixture[str], *, paths: bool = True) -> str:
    """Return what `check` says last."""
    check(home / "flows", home / "content", home / "tests/paths" if paths else None)
    return capsys.readouterr().out.splitlines()[-1]


# A topic.


def test_a_new_topic_passes_every_check(
    new: New, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = new("topic", "fire-drills")
    assert status == OK
    assert files(home) == {
        "flows/topics/fire-drills.yaml",
        "flows/schemas/flow.json",
        "flows/schemas/path-test.json",
        "content/topics/fire-drills.md",
        "tests/paths/fire-drills.yaml",
    }
    first, *_ = (home / "flows/topics/fire-drills.yaml").read_text("utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=../schemas/flow.json"
    assert f"--content {home}/content preview fire-drills\n" in said
    assert f"check --paths {home}/tests/paths\n" in said
    assert "It stands in the list of topics" in said
    assert checked(home, capsys) == "No mistakes: 1 flow, 2 questions, 3 path tests."
    assert read_library(home / "flows", home / "content").topics["fire-drills"].short == (
        "Fire drills"
    )


def test_so_does_one_that_feeds_an_item_in_a_section(
    new: New, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = """Who's "in" & $out: {today}"""
    words = ("topic", "who-is-in", "--item", "staff-list", "--title", title)
    assert new(*words)[0] == OK
    assert "flows/topics/staffing-and-roles/who-is-in.yaml" in files(home)
    assert checked(home, capsys) == "No mistakes: 1 flow, 2 questions, 3 path tests."
    library = read_library(home / "flows", home / "content")
    assert library.topics["who-is-in"].title == title
    assert library.feeding == {"staff-list": "who-is-in"}


def test_beside_the_programs_own_flows_topic_and_years_have_no_mistake_either(
    new: New, shipped_copy: Path, shipped_library: Library
) -> None:
    status, said = new("topic", "fire-drills", "--section", "data-security")
    assert status == OK
    assert "It stands on no list, until journey.yaml names it" in said
    assert new("edition", "2027-28")[0] == OK
    assert new("edition", "2028-29", "--from", "2025-26", "--checked")[0] == OK
    library = read_library(shipped_copy / "flows", shipped_copy / "content")
    assert set(library.flow_table) - set(shipped_library.flow_table) == {"fire-drills"}
    year, before = library.editions["2028-29"], library.editions["2025-26"]
    assert not year.provisional
    assert [(i.key, i.ref) for i in year.items.values()] == [
        (i.key, i.ref) for i in before.items.values()
    ]
    # Nobody has looked at any of it in that year.
    assert {item.known for item in year.items.values()} == {Known(*[Knowledge.UNVERIFIED] * 6)}
    assert not any(item.changes for item in year.items.values())
    assert not year.stated


def test_beside_them_it_needs_a_section(new: New, shipped_copy: Path) -> None:
    before = files(shipped_copy)
    for section in ([], ["--section", "data-sec"]):
        status, said = new("topic", "fire-drills", *section)
        assert status == WRONG_USE
        assert "Name one with --section: data-security, it-systems-and-devices, optional" in said
    assert files(shipped_copy) == before


def test_an_item_that_another_flow_feeds_is_refused_and_so_is_a_name_that_is_taken(
    new: New, shipped_copy: Path
) -> None:
    before = files(shipped_copy)
    status, said = new("topic", "list", "--item", "staff-list")
    assert (status, said.split(",")[0]) == (
        FAILED,
        "The flow 'staff-list' feeds the item 'staff-list' already",
    )
    status, said = new("topic", "publishing")
    assert (status, said) == (
        FAILED,
        "The flow 'publishing' is there already, in publishing.yaml.\n",
    )
    assert files(shipped_copy) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Fire drills",), "such as 'fire-drills'."),
        (("../out",), "such as 'fire-drills'."),
        (("a" * 41,), "such as 'fire-drills'."),
        (("x", "--section", "../.."), "such as 'data-security'."),
        (("x", "--title", "a\x1b[2Jb"), "A title is one line of 40 characters at most"),
        (("x", "--title", "a" * 41), "A title is one line of 40 characters at most"),
        (("x", "--item", "staff-lits"), "Did you mean 'staff-list'?"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(
    new: New, home: Path, words: tuple[str, ...], said: str
) -> None:
    status, told = new("topic", *words)
    assert status == WRONG_USE
    assert said in told
    assert "\x1b" not in told
    assert not home.exists()


def test_a_file_in_the_way_is_named_and_nothing_is_written(new: New, home: Path) -> None:
    in_the_way = home / "content/topics/fire-drills.md"
    in_the_way.parent.mkdir(parents=True)
    in_the_way.write_text("Mine.")
    status, said = new("topic", "fire-drills")
    assert status == FAILED
    assert f"This is in the way:\n  {in_the_way}\n" in said
    assert files(home) == {"content/topics/fire-drills.md"}


def test_where_one_file_cannot_be_written_none_is_left(new: New, home: Path) -> None:
    home.mkdir()
    (home / "tests").write_text("A file, where a folder is to be.")
    status, said = new("topic", "fire-drills")
    assert status == FAILED
    assert "cannot be written: Not a directory." in said
    assert files(home) == {"tests"}


def test_both_folders_are_named_or_none(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--flows", str(home), "new", "topic", "fire-drills"]) == WRONG_USE
    assert "name both --flows and --content" in capsys.readouterr().err
    assert not home.exists()


def test_an_installed_program_is_not_written_in(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "INSTALLED", True)
    for what in (["topic", "fire-drills"], ["edition", "2098-99"]):
        assert run(["new", *what]) == WRONG_USE
        assert "Name folders of your own first" in capsys.readouterr().err


# A year.


def test_a_new_year_is_provisional_and_stands_beside_what_it_is_based_on(
    new: New, home: Path, shipped_library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    new("topic", "who-is-in", "--item", "staff-list")
    status, said = new("edition", "2027-28")
    assert status == OK
    assert "The newest year is the one that new assessments are about." in said
    assert checked(home, capsys) == "No mistakes: 1 flow, 2 questions, 3 path tests."
    library = read_library(home / "flows", home / "content")
    edition = library.edition
    assert (edition.id, edition.based_on, str(edition.deadline)) == (
        "2027-28",
        "2025-26",
        "2028-06-30",
    )
    assert str(edition.checked) == "2026-11-30"
    own = shipped_library.editions["2025-26"].items["staff-list"]
    assert dict(edition.items) == {"staff-list": own}


def test_in_an_empty_folder_it_passes_the_check_too(
    new: New, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new("edition", "2027-28")[0] == OK
    assert checked(home, capsys, paths=False) == "No mistakes: 0 flows, 0 questions."


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("27",), WRONG_USE, "'27' is not a year of the toolkit. Write it like 2027-28."),
        (("2027-29",), WRONG_USE, "Write it like 2027-28."),
        (("2027/28",), WRONG_USE, "Write it like 2027-28."),
        (("2016-17",), WRONG_USE, "2016-17 ended on 30 June 2017."),
        (("2024-25",), FAILED, "The year 2024-25 is there already"),
        (("2026-27",), FAILED, "The year 2026-27 is there already"),
        (("2027-28", "--from", "2026-27"), WRONG_USE, "'2026-27' is not a checked year."),
    ],
)
def test_a_year_that_cannot_be_is_refused(
    new: New, home: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    shutil.copytree(shipped.FLOWS / "editions", home / "flows/editions")
    before = files(home)
    came, told = new("edition", *words)
    assert came == status
    assert said in told
    assert files(home) == before
