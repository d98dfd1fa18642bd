"""Finding an organisation by its code or its name, whatever happened to either."""

import tracemalloc
from pathlib import Path

import pytest

from tests.toolkit.register.lists import (
    ELM,
    OFFICE,
    OLD,
    OTHER_ELM,
    ROSE,
    SERVICES,
    many,
    text_of,
    write,
)
from wizard.toolkit.register import search
from wizard.toolkit.register.search import Found, How, find, find_codes, is_closed, name_alone
from wizard.toolkit.register.table import Row, read_rows

ROWS = [Row(*service) for service in SERVICES]
GROWTH = 300_000
"""Bytes that a list of ten times as many rows may take more."""


def found(typed: str, *more: Row, most: int = 6) -> Found | None:
    return find([*ROWS, *more], typed, most)


def names(typed: str, *more: Row) -> list[str]:
    hit = found(typed, *more)
    return [row.name for row in hit.rows] if hit else []


def row(code: str, name: str = "Oak Lodge") -> Row:
    return Row(code, name, "Not Published", "")


@pytest.mark.parametrize("typed", ["V1AB2", "v1ab2", "  V1AB2 "])
def test_a_code_finds_its_own_row_alone(typed: str) -> None:
    assert found(typed) == Found(How.CODE, (Row(*ROSE),), 1)


def test_a_code_comes_before_a_name_and_before_a_code_that_looks_like_it() -> None:
    hit = found("v1ab2", row("A1", "V1AB2 House"), row("VIAB2"))
    assert hit == Found(How.CODE, (Row(*ROSE),), 1)


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("8E338", "8E+338"),
        ("8E338", "8.00E+338"),
        ("12E34", "1.2E+35"),
        ("0040", "40"),
        ("40", "0040"),
        ("8A738", "8A738CLOSED"),
        ("VO1IX", "V011X"),
        ("8D594-MASH", "8D594 MASH"),
        ("'V9AB9", "V9AB9"),
    ],
)
def test_a_code_that_was_changed_on_the_way_is_found_and_said_to_be(
    typed: str, listed: str
) -> None:
    assert found(typed, row(listed)) == Found(How.CODE_ALIKE, (row(listed),), 1)


@pytest.mark.parametrize("typed", ["V1AB3", "9", "8E3389999999", "1e99999999", "-", "''"])
def test_another_code_is_not_taken_for_it(typed: str) -> None:
    assert found(typed, row("8E338"), row("")) is None


@pytest.mark.parametrize(
    "typed", ["Rose Court", "rose  court", "ROSECOURT", "rose-court", "Rose Court ", "Court Rose"]
)
def test_a_name_is_found_in_any_spelling_the_nearest_first(typed: str) -> None:
    assert names(typed) == [ROSE[1], OFFICE[1]]


@pytest.mark.parametrize(
    "typed", ["Rosse Court", "Rose Cort", "Rose Cuort", "Rsoe Court", "Nose Court", "A Rose Courts"]
)
def test_a_name_that_is_misspelt_is_found_and_said_to_be(typed: str) -> None:
    hit = found(typed)
    assert hit is not None
    assert (hit.how, [one.code for one in hit.rows]) == (How.NAME_ALIKE, [ROSE[0], OFFICE[0]])


@pytest.mark.parametrize("typed", ["St Brigids", "st brigid\u2019s lodge", "Brigid's"])
def test_apostrophes_do_not_matter(typed: str) -> None:
    assert names(typed) == [OLD[1]]


def test_accents_do_not_matter() -> None:
    assert names("cafe roses", row("V9", "Caf\u00e9 Roses")) == ["Caf\u00e9 Roses"]


@pytest.mark.parametrize("typed", ["Maple Care Home", "care home", "Lavender", "?", "\x00", "Rise"])
def test_a_name_that_is_not_there_is_not_found(typed: str) -> None:
    assert names(typed) == []


def test_a_short_name_may_be_misspelt_too() -> None:
    assert names("Ellm House", row("V9", "Maple House")) == [ELM[1], OTHER_ELM[1]]


def test_only_so_many_names_are_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    lots = [row(f"V{number}", "Raose Court") for number in range(20)]
    hit = find(lots, "Bose Court", 30)
    monkeypatch.setattr(search, "MOST_COMPARED", 5)
    few = find(lots, "Bose Court", 30)
    assert hit is not None
    assert few is not None
    assert (hit.total, few.total) == (20, 5)


def test_two_of_one_name_are_both_found_and_shown_without_their_codes() -> None:
    hit = found("elm house")
    assert hit == Found(How.NAME, (Row(*ELM), Row(*OTHER_ELM)), 2)
    assert [name_alone(one) for one in hit.rows] == ["Elm House", "Elm House"]


@pytest.mark.parametrize(
    ("code", "name", "alone"),
    [
        ("V1", "Rose", "Rose"),
        ("V1", "(V1)", "(V1)"),
        ("V1", "Rose (V2)", "Rose (V2)"),
        ("", "", ""),
    ],
)
def test_only_its_own_code_is_taken_off_a_name(code: str, name: str, alone: str) -> None:
    assert name_alone(row(code, name)) == alone


def test_closed_codes_are_known() -> None:
    assert [is_closed(row(code)) for code in ("8A738CLOSED", "8A738closed", "V1AB2")] == [
        True,
        True,
        False,
    ]


def test_only_the_best_few_are_kept_and_all_are_counted() -> None:
    more = [row(f"V{number}", f"Rose Court Annexe {number:03}") for number in range(500)]
    hit = found("rose court", *reversed(more), most=3)
    assert hit is not None
    assert [one.name for one in hit.rows] == [ROSE[1], OFFICE[1], "Rose Court Annexe 000"]
    assert hit.total == 502


@pytest.mark.parametrize(
    "typed", ["x" * 100_000, "rose " * 50_000, "\u202e\x1b[2J", "(.*)+$", "%s"]
)
def test_whatever_is_typed_or_listed_takes_little_time(typed: str) -> None:
    hostile = [row("V" * 50_000, "rose " * 10_000), row("\x00", "\u0301" * 50_000)]
    hit = found(typed, *hostile)
    assert hit is None or hit.rows


def test_codes_are_all_looked_up_in_one_pass() -> None:
    hits = find_codes(iter([row("V1A82"), *ROWS]), ["v1ab2", "VIAB2", "A0B9", "V9ZZ9", "-"])
    assert {code: (hit.how, hit.rows[0].code) for code, hit in hits.items()} == {
        "v1ab2": (How.CODE, "V1AB2"),
        "VIAB2": (How.CODE_ALIKE, "V1AB2"),
        "A0B9": (How.CODE, "A0B9"),
    }


def test_a_list_of_ten_times_as_many_rows_takes_no_more_memory(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        file = write(tmp_path / "list.csv", text_of(many(count)))
        tracemalloc.start()
        try:
            assert find(read_rows(file), "Aldar Brich", 6)
            assert find_codes(read_rows(file), ["Z00007", "V9ZZ9"])
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few, lots = peak(2_000), peak(20_000)
    assert lots < few + GROWTH
