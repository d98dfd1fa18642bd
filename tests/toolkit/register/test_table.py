"""The list as rows: three years of headings, what spreadsheets do to a list, and what is none."""

from pathlib import Path

import pytest

from tests.toolkit.register.lists import HEADINGS, OFFICE, ROSE, SERVICES, many, text_of, write
from wizard.toolkit import downloaded
from wizard.toolkit.downloaded import LONGEST_LINE, NotTheListError
from wizard.toolkit.register.table import MOST_LINES, Row, read_rows

ROWS = [Row(*service) for service in SERVICES]
HEADING = ",".join(HEADINGS["2022"])
HUGE = 2**30


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def rows(file: Path, text: str, encoding: str = "utf-8") -> list[Row]:
    return list(read_rows(write(file, text, encoding)))


def refused(file: Path) -> NotTheListError:
    with pytest.raises(NotTheListError) as raised:
        list(read_rows(file))
    return raised.value


@pytest.mark.parametrize("year", HEADINGS)
def test_the_headings_of_three_years_are_known(file: Path, year: str) -> None:
    assert rows(file, text_of(year=year)) == ROWS


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_spreadsheet_may_have_saved_it_in_its_own_way(
    file: Path, separator: str, encoding: str
) -> None:
    cafe = ("V9JK1", "Caf\u00e9 Lodge, the \u2019new\u2019 one", "25/26 Standards Met", "46185")
    text = text_of([*SERVICES, cafe], separator=separator)
    assert rows(file, text, encoding) == [*ROWS, Row(*cafe)]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(file: Path, ending: str) -> None:
    text = text_of().replace("\r\n", ending)
    assert rows(file, text) == ROWS


def test_order_case_and_other_columns_do_not_matter(file: Path) -> None:
    text = "x,STATUS , organisation  name,Notes,\tcode,Date of publication\n1,a,b,2,c,d\n"
    assert rows(file, text) == [Row("c", "b", "a", "d")]


def test_a_list_may_have_no_days(file: Path) -> None:
    assert rows(file, "Code,Organisation Name,Status\nV1,Rose,Not Published") == [
        Row("V1", "Rose", "Not Published", "")
    ]


def test_what_stands_above_the_headings_and_empty_lines_are_passed_over(file: Path) -> None:
    text = f"sep=,\n\nDownloaded by us\n{HEADING}\n\n,,,,,\nV1,Rose\n\n V2 , Elm ,,,,,,,\n"
    assert rows(file, text) == [Row("V1", "Rose", "", ""), Row("V2", "Elm", "", "")]


def test_names_with_commas_quotes_and_lines_in_them_stay_whole(file: Path) -> None:
    name = 'Rose, "the\n old" Court'
    assert rows(file, text_of([(ROSE[0], name, *ROSE[2:]), OFFICE]))[0].name == name


@pytest.mark.parametrize("heading", ["Code", "Organisation Name", "Status"])
def test_a_heading_that_is_missing_is_named(file: Path, heading: str) -> None:
    error = refused(write(file, text_of().replace(heading, "Other", 1)))
    assert (error.reason, error.heading) == ("no-heading", heading)


@pytest.mark.parametrize(
    "content",
    [b"", b"\n" * 50, b"hello", b"\x00" * 500, b"\x7fELF\xff\xfe", b"<html>," * 400],
)
def test_what_is_something_else_is_not_taken_for_the_list(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refused(file).reason == "no-headings"


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1"])
def test_a_spreadsheet_is_told_apart(file: Path, start: bytes) -> None:
    file.write_bytes(start + b"\x00" * 500)
    assert refused(file).reason == "workbook"


def test_a_row_without_end_is_not_read_to_its_end(file: Path) -> None:
    write(file, text_of())
    with file.open("r+b") as opened:
        opened.truncate(HUGE)
    error = refused(file)
    assert (error.reason, error.row) == ("long-row", len(SERVICES) + 2)


def test_thousands_of_columns_are_read_like_any_others(file: Path) -> None:
    more = "," * (LONGEST_LINE // 2)
    assert rows(file, f"{HEADING}{more}\nV1,Rose{more}\n") == [Row("V1", "Rose", "", "")]


def test_a_quotation_mark_that_nothing_ends_does_not_swallow_the_rows_behind_it(file: Path) -> None:
    services = [*SERVICES, *many(2 * MOST_LINES)]
    text = text_of(services).replace(OFFICE[1], f'"{OFFICE[1]}')
    error = refused(write(file, text))
    assert (error.reason, error.row) == ("damaged-row", 3)


def test_a_list_without_end_is_not_read_to_its_end(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloaded, "MOST_LINES", 50)
    assert refused(write(file, text_of(many(60)))).reason == "many-rows"


@pytest.mark.parametrize("sign", ["\x00", "\x1b[2J", "\u202e", "=1+1", "\ud7ff"])
def test_odd_signs_are_read_as_they_stand(file: Path, sign: str) -> None:
    name = f"Rose{sign}Court"
    assert rows(file, text_of([(ROSE[0], name, *ROSE[2:])]))[0].name == name


def test_a_name_for_a_folder_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory"):
        list(read_rows(tmp_path))
