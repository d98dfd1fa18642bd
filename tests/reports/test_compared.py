"""`status --compare`: a line for each service, and columns that stand under one another."""

from pathlib import Path

import pytest

from tests.session.home import Home, Watch
from tests.session.sites import GROUP, begin, documents, given, go_on
from tests.terminal.programs import clean_environment, pipe, wizard
from tests.words.test_harmless import HARMFUL
from wizard.library import Library
from wizard.reports.compared import COLUMNS, WIDTH, compare
from wizard.words.cells import cells

STARTS = [sum(column.width + 1 for column in COLUMNS[:place]) for place in range(len(COLUMNS))]
OCTOBER = ("13", "Oct", "2026")
HOSTILE = "\x1b[2J\x07[b]ホーム\u202e\n{name}" + "x" * 500


@pytest.fixture
def home(shipped_library: Library, tmp_path: Path) -> Home:
    return Home(tmp_path / "data", shipped_library, Watch())


def table(home: Home, capsys: pytest.CaptureFixture[str], wanted: str = "") -> list[str]:
    """Return the lines of the table, without its headings and what stands below it."""
    compare(home.shelf(wanted), home.library)
    lines = capsys.readouterr().out.splitlines()
    return lines[2 : lines.index("")]


def test_the_columns_fill_a_terminal_of_80(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    begin(home, GROUP, documents(home))
    begin(home, HOSTILE)
    begin(home, "ホーム" * 20)
    assert compare(home.shelf(), home.library) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(cells, lines)) <= WIDTH
    assert not HARMFUL & set("".join(lines))
    assert sum(column.width for column in COLUMNS) + len(COLUMNS) - 1 == WIDTH
    assert all(line.endswith("13 Oct 2026") for line in lines[2:5])
    assert {cells(line) for line in lines[2:5]} == {WIDTH}
    (whole,) = (line for line in lines if line.startswith(GROUP))
    assert [whole[start - 1] for start in STARTS[1:]] == [" "] * len(STARTS[1:])
    assert whole[STARTS[1] :].startswith("2026-27 ")
    assert whole[STARTS[-2] :].startswith("Standards Met ")


def test_those_with_most_left_to_do_come_first(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(home, GROUP, documents(home))
    begin(home, "Just begun")
    theirs = {"journey.where-you-are": given("head-office")}
    begin(home, "Not here", {"journey.organisation": given("Not here"), **theirs})
    total = str(len(home.library.needed_flows()))
    found = [line.split() for line in table(home, capsys)]
    assert found[0][:8] == ["Just", "begun", "2026-27", "0", total, "0", "0", "0"]
    assert found[1][:8] == ["Maple", "Group", "2026-27", total, "0", "0", "0", "0"]
    assert found[2] == [*("Not", "here", "2026-27", *"-----"), *("head", "office"), *OCTOBER]


def test_a_year_that_went_on_has_nothing_to_do_and_comes_last(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    older = begin(home, GROUP, documents(home), edition="2025-26")
    go_on(home, older, GROUP)
    new, old = table(home, capsys)
    assert "Standards Met" in new
    assert old.split() == ["Maple", "Group", "2025-26", *"-----", "earlier", "year", *OCTOBER]


def test_one_can_be_named(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    begin(home, "Elm House")
    begin(home, "Rose Court")
    (line,) = table(home, capsys, "elm house")
    assert line.startswith("Elm House")


def test_where_there_is_nothing_it_says_so(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert compare(home.shelf(), home.library) == 0
    assert capsys.readouterr().out == "There are no answers yet.\n"


def test_one_that_cannot_be_read_is_told_and_the_others_are_compared(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(home, "Elm House")
    broken = begin(home, "Rose Court")
    for file in (home.folder / broken).rglob("*.json*"):
        file.write_bytes(b"\x00")
    assert compare(home.shelf(), home.library) == 1
    printed = capsys.readouterr()
    assert "Elm House" in printed.out
    assert broken in printed.err


def test_the_command_compares_and_not_together_with_data(home: Home, tmp_path: Path) -> None:
    begin(home, "Elm House")
    env = clean_environment(tmp_path)
    done = pipe(wizard("--data-dir", str(home.folder), "status", "--compare"), "", env)
    assert done.code == 0
    assert "Elm House" in done.stdout
    both = pipe(wizard("--data-dir", str(home.folder), "status", "--compare", "--json"), "", env)
    assert both.code == 2
