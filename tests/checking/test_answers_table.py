"""`check --answers`: how many answers each topic takes, and how many a made-up home gives."""

from pathlib import Path

import pytest

from tests.session.home import KINDS, kinds_content
from wizard.checking import answers_table
from wizard.checking.routes import TooManyRoutesError
from wizard.cli import FAILED, OK, WRONG_USE, run
from wizard.library import Library

HOME = """
# A home with one locked room.
journey: {organisation: Rose Court}
paper:
  locked: always
  kept: [care-plans, letters]
  called: The record room
  story: We lock up at ten.
  remark: ""
  rooms: 12
  with-key: 11
  checked: 2026-10-03
  lead: {job_title: Deputy manager}
  proof: {what: Key rule, where: Office}
  copies: [{what: Copy, where: Kitchen}]
profile: {has-volunteers: no, desk: staffed}
visitors:
  book: yes
  badges: [lanyard]
"""


@pytest.fixture
def own(tmp_path: Path) -> list[str]:
    """The arguments that name the folders with a question of every kind."""
    content = kinds_content(tmp_path / "content")
    return ["--flows", str(KINDS / "flows"), "--content", str(content)]


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def cells(lines: list[str]) -> dict[str, list[str]]:
    """The cells of each row by its name; a name is more than one space from its cells."""
    rows = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]
    return {row[0]: row[1:] for row in rows if len(row) > 1}


def test_each_topic_with_the_fewest_and_the_most_answers(
    own: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*own, "check", "--answers"]) == OK
    rows = cells(printed(capsys))
    assert rows["topic"] == ["fewest", "in place", "most", "needed first"]
    assert rows["paper"] == ["1", "11", "11", "0"], "one answer is enough to say: there is no paper"
    assert rows["visitors"] == ["1", "1", "2", "2"]
    assert rows["sum of the topics"] == ["2", "12", "13", "2"]
    assert rows["profile"] == ["3", "-", "3", "0"], "it speaks of no item"


def test_the_longest_topics_come_first(own: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    run([*own, "check", "--answers"])
    names = list(cells(printed(capsys)))
    assert names[:3] == ["topic", "paper", "visitors"]


def test_a_flow_with_too_many_ways_hides_no_other(
    own: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = answers_table.length_of

    def length_of(library: Library, flow: str) -> answers_table.Length:
        if flow == "paper":
            raise TooManyRoutesError("paper", 300)
        return counted(library, flow)

    monkeypatch.setattr(answers_table, "length_of", length_of)
    assert run([*own, "check", "--answers"]) == FAILED
    lines = printed(capsys)
    assert "paper" not in cells(lines)
    assert "visitors" in cells(lines)
    assert "too many ways through the flow 'paper'" in lines[-1]


# A made-up home.


def asked(own: list[str], tmp_path: Path, text: str) -> int:
    """Ask what a home with this file is asked."""
    file = tmp_path / "home.yaml"
    file.write_text(text)
    return run([*own, "check", "--answers", str(file)])


def test_what_a_home_is_asked_in_each_topic_and_in_all(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(own, tmp_path, HOME) == OK
    lines = printed(capsys)
    rows = cells(lines)
    assert {name: row[0] for name, row in rows.items()} == {
        "topic": "answers",
        "paper": "11",
        "visitors": "2",
        "sum of the topics": "13",
        "beside the topics": "answers",
        "profile": "2",
        "journey": "1",
    }
    assert lines[-1] == "16 answers in all."


def test_a_question_without_an_answer_is_named(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(own, tmp_path, HOME.replace("  rooms: 12\n", "")) == FAILED
    lines = printed(capsys)
    assert "'paper.rooms' has no answer. The walk stops there." in lines
    assert "'paper.lead' has an answer, and was not asked." in lines


def test_an_answer_that_nobody_asked_for_is_named(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(own, tmp_path, HOME.replace("desk:", "sites: 1, desk:")) == FAILED
    assert printed(capsys)[-1] == "'profile.sites' has an answer, and was not asked."


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("kept:", "kepd:", "home.yaml:6:3: There is no question 'paper.kepd'. Did you mean"),
        ("rooms: 12", "rooms: many", "home.yaml:10:3: 'paper.rooms' cannot take 'many'"),
        ("{organisation: Rose Court}", "Rose Court", "home.yaml:3:1: Below 'journey' stand its"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_is_named_with_its_line(
    own: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    was: str,
    becomes: str,
    said: str,
) -> None:
    assert asked(own, tmp_path, HOME.replace(was, becomes)) == FAILED
    (line,) = printed(capsys)
    assert line.startswith(said)


@pytest.mark.parametrize("text", ["", "- paper\n", "paper: [locked]\n", "\t"])
def test_a_file_that_is_no_home(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert asked(own, tmp_path, text) == FAILED
    assert printed(capsys)[0].startswith("home.yaml:1:")


def test_a_file_that_is_not_there(own: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*own, "check", "--answers", "nowhere.yaml"]) == WRONG_USE
    assert "nowhere.yaml" in capsys.readouterr().err
