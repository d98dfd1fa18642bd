"""`official`: the official list held against ours and kept, from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.terminal.programs import Piped, pipe, wizard
from tests.toolkit.official.lists import FILE, Question, plain, questions_of, table, workbook
from wizard.compiled import load_library


class Asking:
    """Types the command, in January 2027."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env | {"DSPT_WIZARD_TODAY": "2027-01-05"}

    def __call__(self, *arguments: str | Path, typed: str = "") -> Piped:
        return pipe(wizard("official", *map(str, arguments)), typed, self._env)

    def report(self) -> str:
        return pipe(wizard("report", "toolkit", "--format", "md"), "", self._env).stdout


@pytest.fixture
def official(program_env: dict[str, str]) -> Asking:
    return Asking(program_env)


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return questions_of(load_library().editions["2025-26"])


@pytest.fixture
def file(tmp_path: Path, questions: Sequence[Question]) -> Path:
    other = [one for one in questions if one.ref != "1.3.14"]
    sheets = {"CAT2": plain(questions[:9]), "Cat 3": plain(other), "CAT4": plain(questions[:9])}
    return workbook(tmp_path / FILE, sheets)


def in_words(text: str) -> str:
    return " ".join(text.split())


def test_it_says_what_it_took_and_what_differs_and_keeps_it(official: Asking, file: Path) -> None:
    done = official(file, typed="1\n")
    assert done.code == 0
    said = in_words(done.stdout)
    for text in (
        "We took this file for the official list of 2025-26.",
        "- Sheet: Cat 3 - For: care services (category 3) - Questions: 52",
        'column "Evidence text". - Needed for Standards Met: 44, going by the column "Mandatory".',
        "The same in both: 51.",
        "1.3.14 Mobile phones used for work. We could never check this one.",
        "1.3.9 (optional) Does somebody water the palm trees?",
        "We cannot tell, as our words are our own.",
    ):
        assert text in said, text
    assert "The list of 2025-26 is kept on this computer." in in_words(done.stderr)
    kept = in_words(official("--list").stdout)
    assert kept == f"2025-26: 52 questions, care services (category 3), from {FILE}"


@pytest.mark.parametrize("typed", ["2\n", "", "perhaps\n"])
def test_without_a_yes_nothing_is_kept(official: Asking, file: Path, typed: str) -> None:
    done = official(file, typed=typed)
    assert (done.code, "Nothing was kept." in done.stderr) == (0, True)
    assert "No official list is kept here." in official("--list").stderr


def test_the_words_stand_on_the_sheet_until_they_are_removed(official: Asking, file: Path) -> None:
    before = official.report()
    official(file, "--yes")
    after = official.report()
    assert 'The official words in 2025-26: "Can your organisation show staff training' in after
    assert "The official list of 2025-26 that you loaded has no question 1.3.14." in in_words(after)
    assert official("--forget", "2025-26").code == 0
    assert official.report() == before


def test_a_later_year_is_made_of_its_list(
    official: Asking, tmp_path: Path, questions: Sequence[Question]
) -> None:
    pigeons = Question("7.4.1", "Does somebody count the pigeons?")
    file = workbook(tmp_path / "26-27 Cat3.xlsx", {"Cat3": plain([*questions[1:], pigeons])})
    done = official(file, "--yes")
    assert "If you keep it, 2026-27 gets the numbers and levels" in in_words(done.stdout)
    sheet = official.report()
    assert "The numbers are from the official list that you loaded." in sheet
    assert "7.4.1 New in the official list: Does somebody count the pigeons?" in sheet
    assert "1.1.1 " not in sheet


def test_where_two_sheets_could_be_meant_people_are_asked(
    official: Asking, tmp_path: Path, questions: Sequence[Question]
) -> None:
    sheets = {"Cat 3 old": plain(questions[:9]), "Cat 3": plain(questions)}
    file = workbook(tmp_path / FILE, sheets)
    done = official(file, typed="2\n1\n")
    assert "More than one list in this file could be meant." in in_words(done.stderr)
    assert "- Sheet: Cat 3 -" in in_words(done.stdout)
    assert official(file).code == 2
    assert official(file, "--sheet", "cat 3 OLD", "--yes").code == 0
    assert "There is: Cat 3 old, Cat 3" in in_words(official(file, "--sheet", "x").stderr)


def test_a_year_that_the_file_does_not_say_is_asked_for(
    official: Asking, tmp_path: Path, questions: Sequence[Question]
) -> None:
    file = table(tmp_path / "list.csv", plain(questions), encoding="utf-16", separator=";")
    done = official(file, typed="1\n1\n")
    assert "Which year is it?" in done.stderr
    assert "The list of 2025-26 is kept" in done.stderr
    assert official(file).code == 2
    assert "Write it like this: 2025-26" in in_words(official(file, "--year", "2025").stderr)


def test_a_list_for_others_only_is_said_to_be(
    official: Asking, tmp_path: Path, questions: Sequence[Question]
) -> None:
    file = workbook(tmp_path / FILE, {"CAT4": plain(questions)})
    done = official(file)
    assert done.code == 1
    assert "It has one for: doctors' surgeries and others (category 4)." in in_words(done.stderr)
    assert official(file, "--category", "4", "--yes").code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty: {place} Download the list again."),
        (b"%PDF-1.7", "and no spreadsheet: {place}"),
        (b"\xd0\xcf\x11\xe0", "We cannot read spreadsheets of this old kind: {place} Open it in"),
        (b"PK\x03\x04\xff", "This file is damaged: {place} Download it again."),
        (b"Name,Status\n", "We found no list of questions in this file: {place} We look for"),
    ],
)
def test_what_is_no_list_is_told_with_what_to_do(
    official: Asking, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "li\x1b[2Jst.xlsx"
    file.write_bytes(content)
    done = official(file)
    assert (done.code, done.stdout) == (1, "")
    place = str(file).replace("\x1b", "\u241b")
    assert said.format(place=place).replace(" ", "") in "".join(done.stderr.split())


def test_what_is_in_a_list_never_moves_the_cursor(
    official: Asking, tmp_path: Path, questions: Sequence[Question]
) -> None:
    evil = [one._replace(words=f"{one.words} \x1b]0;x\x07[red]\u202e") for one in questions[:40]]
    file = table(tmp_path / "25-26 cat3.csv", plain(evil))
    done = official(file, "--yes")
    assert done.code == 0
    said = done.stdout + done.stderr + official.report() + official("--list").stdout
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_a_damaged_list_is_named_and_stops_nothing(
    official: Asking, file: Path, program_env: dict[str, str]
) -> None:
    official(file, "--yes")
    kept = Path(program_env["DSPT_WIZARD_HOME"], "official", "2025-26.json")
    kept.write_bytes(kept.read_bytes()[:500])
    done = official("--list")
    assert (done.code, done.stdout) == (1, "")
    assert "This list is damaged, so we do not use it:" in in_words(done.stderr)
    assert "1.1.1" in official.report()
    assert official(file, "--yes").code == 0
    assert official("--list").code == 0


def test_to_remove_what_is_not_there_is_wrong_use(official: Asking) -> None:
    done = official("--forget", "2020-21")
    assert done.code == 2
    assert "No list of 2020-21 is kept here." in in_words(done.stderr)
