"""The list in a file, whatever shape it has: found by what stands in it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.toolkit.official.lists import HEADINGS, Question, Rows, plain, row, table, workbook
from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.official.finding import Candidate, candidates
from wizard.toolkit.official.listing import OfficialItem
from wizard.toolkit.official.opening import open_list

Questions = Sequence[Question]
Find = Callable[[Path], tuple[Candidate, ...]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


@pytest.fixture
def find(known: frozenset[str]) -> Find:
    return lambda path: candidates(open_list(path), known)


def as_items(questions: Questions) -> tuple[OfficialItem, ...]:
    return tuple(OfficialItem(one.ref, one.words, one.needed) for one in questions)


def mandatory(one: Question) -> str:
    return "Mandatory" if one.needed else "Optional"


def yes(value: object) -> str:
    return "Yes" if value else "No"


def tip(one: Question) -> str:
    return f"More about {one.ref}: see the folder on the shelf in the office."


def other_order(questions: Questions) -> Rows:
    rows = [["Mandatory", "Guidance", "Wording of the question", "No."]]
    return rows + [[yes(one.needed), tip(one), one.words, one.ref] for one in questions]


def titles_above(questions: Questions) -> Rows:
    return [["All the questions of 2025-26"], ["Made for care services"], [], *plain(questions)]


def no_headings(questions: Questions) -> Rows:
    return [[one.ref, one.words, yes(one.needed)] for one in questions]


def sections_between(questions: Questions) -> Rows:
    rows: list[list[object]] = [list(HEADINGS)]
    for one in questions:
        part = one.ref.rpartition(".")[0]
        if [part, "About this part"] not in [cells[:2] for cells in rows]:
            rows.append([part, "About this part"])
        rows.append(row(one))
    return rows


def repeated_assertions(questions: Questions) -> Rows:
    rows = [["Assertion ref", "Assertion text", "Ref", "Evidence item", "Is it required?"]]
    said = "Somebody is responsible for this part of the whole list"
    return rows + [
        [one.ref.rpartition(".")[0], said, one.ref, one.words, "x" if one.needed else ""]
        for one in questions
    ]


def number_and_words_in_one(questions: Questions) -> Rows:
    rows = [["Question", "Level"]]
    return rows + [[f"{one.ref} - {one.words}", mandatory(one)] for one in questions]


def ticks(questions: Questions) -> Rows:
    rows: list[list[object]] = [["Ref", "Text", "Mandatory"]]
    return rows + [[one.ref, one.words, one.needed] for one in questions]


SHAPES = (
    *(plain, other_order, titles_above, no_headings, sections_between, repeated_assertions),
    *(number_and_words_in_one, ticks),
)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_it_is_found_in_any_shape(
    file: Path, find: Find, questions: Questions, shape: Callable[[Questions], Rows]
) -> None:
    (found,) = find(workbook(file, {"List": shape(questions)}))
    assert found.items == as_items(questions)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ","), ("cp1252", ";"), ("utf-16", "\t"), ("utf-8", ";")],
)
def test_a_table_as_text_is_read_as_any_program_saves_it(
    tmp_path: Path,
    find: Find,
    questions: Questions,
    shape: Callable[[Questions], Rows],
    encoding: str,
    separator: str,
) -> None:
    odd = [one._replace(words=f"{one.words} \u2019Caf\u00e9\u2019;\n, too") for one in questions]
    file = table(tmp_path / "list.csv", shape(odd), encoding=encoding, separator=separator)
    (found,) = find(file)
    assert found.items == as_items(odd)


def test_other_sheets_are_told_apart_by_their_category(
    file: Path, find: Find, questions: Questions
) -> None:
    sheets: dict[str, Rows] = {
        "Read me": [["Nothing here"]],
        "CAT2": plain(questions[:30]),
        "Cat 3 - social care": plain(questions),
        "GPs (category 4)": plain(questions[:20]),
    }
    found = find(workbook(file, sheets))
    assert [(one.category, len(one.items)) for one in found] == [(2, 30), (3, 53), (4, 20)]


def by_columns(questions: Questions) -> Rows:
    """Merged headings name the category, and below them each has three columns."""
    above = ["", "Category 2", "", "", "Category 3", "", "", "Category 4", "", ""]
    below = ["Ref", *["Text", "Tips", "Mandatory"] * 3]
    rows: list[list[object]] = [["DSPT, categories 2, 3 and 4"], list(above), list(below)]
    for place, one in enumerate(questions):
        gp = [f"GP: {one.words}", tip(one), "Yes"] if place % 3 == 0 else ["", "", ""]
        two = [f"Two: {one.words}", tip(one), "No"]
        rows.append([one.ref, *two, one.words, tip(one), yes(one.needed), *gp])
    return rows


def test_columns_for_each_category_under_merged_headings(
    file: Path, find: Find, questions: Questions
) -> None:
    merged = ("B2:D2", "E2:G2", "H2:J2")
    found = {
        one.category: one for one in find(workbook(file, {"A": by_columns(questions)}, merged))
    }
    assert found[3].items == as_items(questions)
    assert len(found[4].items) == 18
    assert all(item.words.startswith("GP: ") for item in found[4].items)


def test_a_column_of_categories_says_whose_a_row_is(
    file: Path, find: Find, questions: Questions
) -> None:
    rows: list[list[object]] = [["Category", "Ref", "Evidence text", "Mandatory"]]
    for one in questions:
        rows.append(["Category 4", one.ref, f"GP: {one.words}", "No"])
        rows.append(["Category 3", one.ref, one.words, yes(one.needed)])
    found = {one.category: one for one in find(workbook(file, {"All": rows}))}
    assert found[3].items == as_items(questions)
    assert not found[3].doubled


def test_a_row_can_be_for_several_categories(file: Path, find: Find, questions: Questions) -> None:
    rows: list[list[object]] = [["Ref", "Evidence text", "Categories", "Mandatory"]]
    for place, one in enumerate(questions):
        whose = "2, 3 & 4" if place % 2 else "3"
        rows.append([one.ref, one.words, whose, yes(one.needed)])
    found = {one.category: one for one in find(workbook(file, {"All": rows}))}
    assert found[3].items == as_items(questions)
    assert len(found[2].items) == 26


def test_categories_as_columns_of_flags_with_what_is_needed_apart(
    file: Path, find: Find, questions: Questions
) -> None:
    rows: list[list[object]] = [["Ref", "Question", "Cat 3", "Cat 4", "Mandatory"]]
    rows += [
        [one.ref, one.words, yes(place < 40), "Yes", yes(one.needed)]
        for place, one in enumerate(questions)
    ]
    found = {one.category: one for one in find(workbook(file, {"All": rows}))}
    assert found[3].items == as_items(questions[:40])
    assert not found[3].is_assumed


def test_a_flag_under_a_category_alone_is_taken_as_needed_and_said_to_be(
    file: Path, find: Find, questions: Questions
) -> None:
    rows: list[list[object]] = [["Ref", "Question", "Cat 3", "Cat 4"]]
    rows += [[one.ref, one.words, yes(one.needed), "Yes"] for one in questions]
    found = {one.category: one for one in find(workbook(file, {"All": rows}))}
    assert found[3].items == as_items(questions)
    assert found[3].is_assumed


def test_levels_in_words_tell_the_first_step(file: Path, find: Find, questions: Questions) -> None:
    rows: list[list[object]] = [["Ref", "Evidence text", "Level"]]
    for one in questions:
        level = "Standards Met" if one.needed else "Not mandatory"
        rows.append([one.ref, one.words, "Approaching Standards" if one.approaching else level])
    (found,) = find(workbook(file, {"List": rows}))
    assert found.items == tuple(map(OfficialItem._make, questions))


def test_a_column_for_the_first_step(file: Path, find: Find, questions: Questions) -> None:
    rows: list[list[object]] = [["Ref", "Evidence text", "Approaching Standards", "Standards Met"]]
    rows += [[one.ref, one.words, yes(one.approaching), yes(one.needed)] for one in questions]
    (found,) = find(workbook(file, {"List": rows}))
    assert found.items == tuple(map(OfficialItem._make, questions))


def as_day(ref: str, *, month_first: bool) -> datetime.datetime | str:
    """Return what a spreadsheet program makes of a number, if it takes it for a date."""
    first, second, year = map(int, ref.split("."))
    day, month = (second, first) if month_first else (first, second)
    try:
        return datetime.datetime(2000 + year, month, day)
    except ValueError:
        return ref


@pytest.mark.parametrize("month_first", [False, True])
def test_numbers_that_a_spreadsheet_made_dates_of_are_turned_back(
    file: Path, find: Find, questions: Questions, month_first: bool
) -> None:
    rows: list[list[object]] = [["Ref", "Changed on", "Evidence text", "Mandatory"]]
    changed = datetime.datetime(2025, 9, 1)
    rows += [
        [as_day(one.ref, month_first=month_first), changed, one.words, yes(one.needed)]
        for one in questions
    ]
    (found,) = find(workbook(file, {"List": rows}))
    assert found.items == as_items(questions)
    assert found.restored > 40


@pytest.mark.parametrize("form", ["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y-%m-%d 00:00:00"])
def test_dates_in_a_table_are_turned_back_too(
    tmp_path: Path, find: Find, questions: Questions, form: str
) -> None:
    days = [as_day(one.ref, month_first=False) for one in questions]
    refs = [f"{day:{form}}" if isinstance(day, datetime.datetime) else day for day in days]
    rows = [[ref, one.words, yes(one.needed)] for ref, one in zip(refs, questions, strict=True)]
    (found,) = find(table(tmp_path / "list.csv", rows))
    assert found.items == as_items(questions)


def test_a_year_can_have_a_standard_more(file: Path, find: Find, questions: Questions) -> None:
    newest = Question("11.1.1", "Is there a plan for programs that write text?", True)
    workbook(file, {"Category 3": plain((*questions, newest))})
    assert find(file)[0].items == as_items((*questions, newest))


def test_a_number_that_stands_there_twice_is_told(
    file: Path, find: Find, questions: Questions
) -> None:
    twice = [*questions, questions[3]._replace(words="Another one, said in other words")]
    (found,) = find(workbook(file, {"List": plain(twice)}))
    assert found.items == as_items(questions)
    assert found.doubled == (questions[3].ref,)


def test_without_flags_nothing_is_said_to_be_needed(
    file: Path, find: Find, questions: Questions
) -> None:
    rows = [["Ref", "Text"], *([one.ref, one.words] for one in questions)]
    (found,) = find(workbook(file, {"List": rows}))
    assert {item.needed for item in found.items} == {None}


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("DSPT 2025-26", {"2025-26"}),
        ("v8 25_26", {"2025-26"}),
        ("2025/2026", {"2025-26"}),
        ("26/27 and 25/26", {"2025-26", "2026-27"}),
        ("10/12/2025 12-25", set()),
    ],
)
def test_the_year_stands_in_a_title(
    file: Path, find: Find, questions: Questions, name: str, years: set[str]
) -> None:
    (found,) = find(workbook(file, {"List": [[name], *plain(questions)]}))
    assert found.years == years


def test_numbers_without_words_are_no_list(file: Path, find: Find, questions: Questions) -> None:
    rows = [[one.ref, yes(one.needed)] for one in questions]
    with pytest.raises(NotTheListError, match="no-words"):
        find(workbook(file, {"List": rows}))


def test_a_sheet_without_numbers_is_no_list(file: Path, find: Find) -> None:
    with pytest.raises(NotTheListError, match="no-list"):
        find(workbook(file, {"List": [["Name", "Status"], *[["Rose Court", "Met"]] * 30]}))


def test_formulas_without_results_are_said_to_be_that(
    file: Path, find: Find, questions: Questions
) -> None:
    rows = [[f'="{one.ref}"', f'="{one.words}"'] for one in questions]
    with pytest.raises(NotTheListError, match="no-results"):
        find(workbook(file, {"List": rows}))


def test_formulas_in_a_table_are_words_like_any_others(
    tmp_path: Path, find: Find, questions: Questions
) -> None:
    evil = [one._replace(words=f"=cmd|'/c calc'!A{one.ref}") for one in questions]
    (found,) = find(table(tmp_path / "list.csv", plain(evil)))
    assert found.items == as_items(evil)
