"""`register`: what the public list says of an organisation, from the command line."""

import csv
import datetime
import io
import os
from pathlib import Path

import pytest

from tests.keeping.computers import DETAILS, Computer, given
from tests.terminal.programs import Piped, pipe, wizard
from tests.toolkit.register.lists import HEADINGS, OFFICE, ROSE, SERVICES, many, text_of, write

FILE = "DSPT search results 09_01_2027 12_44_07.csv"
AS_OF = "The list is from 9 January 2027. What was published after that is not in it."


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    return write(tmp_path / FILE, text_of())


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    return write(tmp_path / "codes.txt", "V1AB2\na0b9\nV9ZZ9\nV3CD4\n")


class Asking:
    """Types the command, in January 2027."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env | {"DSPT_WIZARD_TODAY": "2027-01-15"}

    def __call__(self, *arguments: str | Path, typed: str = "", today: str = "") -> Piped:
        env = self._env | ({"DSPT_WIZARD_TODAY": today} if today else {})
        return pipe(wizard("register", *map(str, arguments)), typed, env)


@pytest.fixture
def register(program_env: dict[str, str]) -> Asking:
    return Asking(program_env)


def in_words(text: str) -> str:
    return " ".join(text.split())


def test_it_says_in_words_what_was_published_and_whether_that_counts(
    register: Asking, list_file: Path
) -> None:
    done = register(list_file, "v1ab2")
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("Rose Court (V1AB2)\nIt last published Standards Met")
    said = in_words(done.stdout)
    assert "Standards Met for 2025-26, on 12 June 2026. Standards Met is the level to" in said
    assert "up to date until 30 June 2027, as far as we know" in said
    assert said.endswith(AS_OF)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (OFFICE[0], "That is out of date, as far as we know. The last day for 2025-26 was 30 June"),
        ("V3CD4", "Elm House (V3CD4) It is registered, and has not published yet. A home and its"),
        ("V5EF6", "That is up to date, as far as we know. It is for the year people work on now."),
        ("V7GH8", "It last published Entry Level for 2019-20, on 31 March 2020. Entry Level is an"),
        ("Rose Cort", "No name in the list is spelt like that. These are the nearest: Rose Court"),
        ("VIAB2", "This code is not in the list as you typed it. But one that looks like it is."),
        ("elm house", "A home and its head office can each have a code."),
    ],
)
def test_what_it_says_of_others(register: Asking, list_file: Path, name: str, said: str) -> None:
    done = register(list_file, name)
    assert (done.code, done.stderr) == (0, "")
    assert said in in_words(done.stdout)


@pytest.mark.parametrize("year", HEADINGS)
def test_lists_of_three_years_can_be_asked(register: Asking, tmp_path: Path, year: str) -> None:
    done = register(write(tmp_path / FILE, text_of(year=year)), "Rose Court")
    assert done.code == 0
    assert "Rose Court Homes Ltd (A0B9)" in done.stdout


@pytest.mark.parametrize(
    ("status", "day", "said"),
    [
        ("Standards Met", "25/06/2019", "The list does not say for which year. Standards Met is"),
        ("25/26 Standards Met", "", "for 2025-26. The list does not say on which day."),
        ("Standards Met", "x", 'Where the day belongs, the list says "x".'),
        ("25/26 Wholly new", "", 'The list says "25/26 Wholly new". We do not know what that'),
        ("Standards Met", "", "We cannot say whether that is out of date."),
        ("Standards not fully met (plan agreed)", "", "It agreed on a plan"),
    ],
)
def test_what_the_list_does_not_say_is_said_to_be_missing(
    register: Asking, tmp_path: Path, status: str, day: str, said: str
) -> None:
    done = register(write(tmp_path / FILE, text_of([("V1", "Oak", status, day)])), "oak")
    assert done.code == 0
    assert said in in_words(done.stdout)


def test_a_closed_code_is_said_to_be(register: Asking, tmp_path: Path) -> None:
    file = write(tmp_path / FILE, text_of([("8A738CLOSED", "Oak", "", "")]))
    assert "The list marks this code as closed." in in_words(register(file, "8a738").stdout)


def test_where_many_fit_each_of_the_first_gets_a_line(register: Asking, tmp_path: Path) -> None:
    done = register(write(tmp_path / FILE, text_of(many(2_000))), "house")
    said = in_words(done.stdout)
    assert said.count("It last published Standards Met for 2025-26") == 8
    assert "Up to date. 1,992 more fit too." in said
    assert '"Up to date" and "out of date" are as far as we know.' in said
    assert done.stdout.count("\n") < 33


def test_what_is_not_there_is_told_with_what_to_do(register: Asking, list_file: Path) -> None:
    done = register(list_file, "Lavender Lodge\x1b[2J")
    assert (done.code, done.stdout) == (1, "")
    assert 'Nothing in the list fits "Lavender Lodge' in done.stderr
    assert AS_OF in in_words(done.stderr)
    assert "\x1b" not in done.stderr


def test_a_file_without_a_day_in_its_name_goes_by_when_it_was_saved(
    register: Asking, tmp_path: Path
) -> None:
    file = write(tmp_path / "list.csv", text_of())
    noon = datetime.datetime(2027, 1, 3, 12).timestamp()
    os.utime(file, (noon, noon))
    said = in_words(register(file, "V1AB2").stdout)
    assert "does not say from which day the list is. The file was last saved on 3" in said


def test_a_list_from_before_the_last_deadline_is_said_to_be_old(
    register: Asking, tmp_path: Path
) -> None:
    old = write(tmp_path / "DSPT search results 09_09_2022 12_44_07.csv", text_of())
    said = in_words(register(old, "V1AB2").stdout)
    assert "from 9 September 2022." in said
    assert "the last day for 2025-26 has passed, so much may be different now." in said


def test_without_a_name_people_are_asked(register: Asking, list_file: Path) -> None:
    done = register(list_file, typed="rose court\n")
    assert done.code == 0
    assert done.stderr.startswith("Type the code or the name of the service, then press Enter:")
    assert done.stdout.startswith("Rose Court (V1AB2)")


@pytest.mark.parametrize("typed", ["", "\n", "  \n"])
def test_nobody_to_look_for_is_told(register: Asking, list_file: Path, typed: str) -> None:
    done = register(list_file, " ", typed=typed)
    assert (done.code, done.stdout) == (2, "")
    assert "dspt-wizard register list.csv Rose Court" in in_words(done.stderr)


def test_a_name_needs_no_quotation_marks(register: Asking, list_file: Path) -> None:
    done = register(list_file, "St", "Brigid's", "Lodge")
    assert (done.code, done.stdout.splitlines()[0]) == (0, "St Brigid's Lodge (V7GH8)")


def test_people_are_not_asked_for_a_name_before_there_is_a_list(
    register: Asking, tmp_path: Path
) -> None:
    missing = register(tmp_path / "missing.csv", typed="Rose Court\n")
    assert (missing.code, "Type the code" in missing.stderr) == (2, False)
    empty = register(write(tmp_path / "empty.csv", ""), typed="Rose Court\n")
    assert (empty.code, "Type the code" in empty.stderr) == (1, False)


@pytest.mark.parametrize(
    ("code", "looking"), [("V1AB2", "V1AB2, Rose Court"), ("not mine", "not mine, Rose Court")]
)
def test_without_a_name_it_is_the_service_that_one_answers_for(
    register: Asking, list_file: Path, data_home: Path, code: str, looking: str
) -> None:
    answers = {"journey.organisation": "Rose Court", "registration.ods-code": code}
    Computer(data_home).begin(DETAILS, {id: given(value) for id, value in answers.items()})
    done = register(list_file)
    assert done.code == 0
    assert f"We look for {looking}." in done.stderr
    assert done.stdout.startswith("Rose Court (V1AB2)")


def test_a_list_of_codes_gets_a_line_for_each_and_the_counts(
    register: Asking, list_file: Path, codes: Path
) -> None:
    done = register(list_file, "--list", codes)
    assert (done.code, done.stderr) == (1, "")
    assert done.stdout.count("\n") < 20
    said = in_words(done.stdout)
    assert said.startswith(
        "V1AB2, Rose Court. It last published Standards Met for 2025-26, on 12 June 2026. "
        "Up to date. A0B9, Rose Court Homes Ltd. It last published Standards Exceeded for 2024-25,"
    )
    assert "V9ZZ9: not in the list. V3CD4, Elm House. It is registered, and has not" in said
    assert "Codes: 4. Up to date: 1. Out of date: 1. Not published yet: 1." in said
    assert said.endswith(AS_OF)


def test_where_every_code_is_found_it_succeeds(
    register: Asking, list_file: Path, tmp_path: Path
) -> None:
    done = register(list_file, "--list", write(tmp_path / "codes.txt", "VIAB2\n"))
    assert done.code == 0
    assert "Up to date. Your list says VIAB2." in in_words(done.stdout)


def test_as_a_table_nothing_is_a_formula(register: Asking, tmp_path: Path) -> None:
    evil = ("=1+1", '=HYPERLINK("x")', "@SUM(1)", "-1")
    file = write(tmp_path / FILE, text_of([*SERVICES, evil]))
    asked = write(tmp_path / "codes.txt", "V1AB2\n=1+1\n+44\n")
    done = register(file, "--list", asked, "--format", "csv")
    heading, *rows = csv.reader(io.StringIO(done.stdout))
    assert heading == ["Looked for", "Code", "Name", "Status", "Year", "Day", "Up to date"]
    met = ["V1AB2", *ROSE[:3], "2025-26", "2026-06-12", "Yes, as far as we know"]
    formula = ["'=1+1", "'=1+1", '\'=HYPERLINK("x")', "'@SUM(1)", "", "'-1", "Not known"]
    assert rows == [met, formula, ["'+44", *[""] * 5, "Not in the list"]]
    assert "Codes: 3." in done.stderr


def test_a_name_can_be_asked_for_as_a_table_too(register: Asking, list_file: Path) -> None:
    done = register(list_file, "Rose Cort", "--format", "csv")
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert [row[1] for row in rows] == ["Code", "V1AB2", "A0B9"]
    assert "No name in the list is spelt like that." in done.stderr
    assert AS_OF in in_words(done.stderr)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This does not look like the public list:"),
        (b"\x00" * 100_000, "Line 1 is too long to be from the public list:"),
        (b"\x00\xff\xfe\n" * 1_000, "This does not look like the public list:"),
        (b"PK\x03\x04", "This is a spreadsheet"),
        (b"Code,Status\nV1,x\n", 'This list has no column called "Organisation Name":'),
        (b'Code,Organisation Name,Status\nV1,"Rose\n' + b"V2,x,y\n" * 50, "Line 2 of this list is"),
    ],
)
def test_what_is_not_the_list_is_told_in_a_sentence(
    register: Asking, tmp_path: Path, codes: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    for arguments in (["Rose"], ["--list", codes]):
        done = register(file, *arguments)
        assert (done.code, done.stdout) == (1, "")
        assert said in in_words(done.stderr)
        assert "list.csv" in done.stderr


def test_nothing_in_a_list_does_harm_to_the_terminal(register: Asking, tmp_path: Path) -> None:
    evil = ("V1\x1b[2J", "Rose\u202e\x07[red]", "\x9b2J met", "\x1b]52;c;x\x07")
    file = write(tmp_path / FILE, text_of([evil]))
    asked = write(tmp_path / "codes.txt", f"{evil[0]}\n")
    asking: list[list[str | Path]] = [["rose"], ["--list", asked], ["rose", "--format", "csv"]]
    for arguments in asking:
        done = register(file, *arguments)
        assert done.code == 0
        assert "[red]" in done.stdout
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.stdout + done.stderr)


@pytest.mark.parametrize("content", ["", "\n\n", "code\n"])
def test_a_list_without_codes_is_told(
    register: Asking, list_file: Path, tmp_path: Path, content: str
) -> None:
    done = register(list_file, "--list", write(tmp_path / "codes.txt", content))
    assert (done.code, done.stdout) == (2, "")
    assert "There are no codes in" in done.stderr


def test_too_many_codes_are_told(register: Asking, list_file: Path, tmp_path: Path) -> None:
    lots = "".join(f"V{number}\n" for number in range(5_001))
    done = register(list_file, "--list", write(tmp_path / "codes.txt", lots))
    assert (done.code, done.stdout) == (2, "")
    assert "There are more than 5000 codes in" in done.stderr


def test_wrong_use_is_told(register: Asking, list_file: Path, tmp_path: Path) -> None:
    assert register().code == 2
    assert register(tmp_path / "missing.csv", "x").code == 2
    assert register(list_file, "x", "--list", list_file).code == 2
    assert register(tmp_path, "x").code == 1


def test_years_that_nobody_knows_of_yet_are_not_claimed(register: Asking, list_file: Path) -> None:
    done = register(list_file, "V5EF6", today="2030-01-15")
    assert "We cannot say whether that is out of date." in in_words(done.stdout)
