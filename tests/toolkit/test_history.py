"""The history of items, worked out from the years that are known."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.toolkit.edition import Edition, Knowledge
from wizard.toolkit.history import History, Span
from wizard.toolkit.past import PastEdition
from wizard.toolkit.reading import Editions, collect_editions

GOOD = Path(__file__).parent.parent / "fixtures" / "editions" / "good"
LIKELY, CONFIRMED = Knowledge.LIKELY, Knowledge.CONFIRMED


@pytest.fixture(scope="module")
def good() -> Editions:
    return collect_editions(GOOD)


def history(good: Editions, year: str = "2026-27") -> History:
    return History(good.to_work_on, good.past, good.to_work_on[year])


def test_the_numbers_shown_are_those_of_the_year_that_a_provisional_one_is_based_on(
    good: Editions,
) -> None:
    assert history(good).year == history(good, "2025-26").year == "2025-26"


def test_years_that_follow_each_other_with_one_number_are_one_span_no_surer_than_any(
    good: Editions,
) -> None:
    numbers = history(good).numbers_of("paper-locked")
    assert numbers == (
        Span("2020-21", "2020-21", "paper-locked", "1.3.2", CONFIRMED),
        Span("2023-24", "2024-25", "paper-locked", "1.3.12", LIKELY),
    )
    assert [history(good).reaches_present(span) for span in numbers] == [False, True]


def test_over_a_year_of_which_nothing_is_known_no_span_reaches(good: Editions) -> None:
    past = {**good.past, "2020-21": numbered(good.past["2020-21"], "paper-locked", "1.3.12")}
    found = History(good.to_work_on, past, good.to_work_on["2026-27"])
    assert [(span.first, span.last) for span in found.numbers_of("paper-locked")] == [
        ("2020-21", "2020-21"),
        ("2023-24", "2024-25"),
    ]
    without = {id: year for id, year in past.items() if id == "2020-21"}
    (span,) = (found := History(good.to_work_on, without, good.to_work_on["2026-27"])).numbers_of(
        "paper-locked"
    )
    assert not found.reaches_present(span)


def numbered(year: PastEdition, key: str, ref: str) -> PastEdition:
    """Return a year in which an item has another number."""
    return replace(year, items={**year.items, key: replace(year.items[key], ref=ref)})


def test_a_number_may_have_meant_something_else(good: Editions) -> None:
    (before,) = history(good).meanings_of("1.3.2")
    assert (before.key, before.first) == ("paper-locked", "2020-21")
    assert history(good).items["spot-checks"].ref == "1.3.2"
    assert not history(good).reaches_present(before)


def test_of_an_item_that_is_gone_there_is_a_number_and_the_year_that_had_it_no_longer(
    good: Editions,
) -> None:
    (span,) = history(good).numbers_of("who-sees-what")
    assert (span.ref, span.known) == ("4.1.2", LIKELY)
    assert not history(good).reaches_present(span)
    assert history(good).removed_in("who-sees-what") == ("2023-24", CONFIRMED)
    assert history(good).removed_in("paper-locked") is None


def test_what_changed_is_told_from_the_oldest_year_on(good: Editions) -> None:
    told = [(year, change.kind) for year, change in history(good).changes_of("staff-training")]
    assert told == [
        ("2023-24", "optional"),
        ("2023-24", "wording"),
        ("2025-26", "required"),
        ("2025-26", "help"),
    ]


def test_a_checked_year_is_the_past_of_the_next_one(good: Editions) -> None:
    newest = next_year(good)
    found = History({**good.to_work_on, newest.id: newest}, good.past, newest)
    assert found.year == "2027-28"
    (span,) = found.numbers_of("staff-training")
    assert (span.first, span.last) == ("2023-24", "2025-26")
    assert ("2025-26", "help") in [
        (year, change.kind) for year, change in found.changes_of("staff-training")
    ]


def test_a_number_that_could_not_be_checked_in_its_year_is_left_out_later(good: Editions) -> None:
    newest = next_year(good)
    known = good.to_work_on["2025-26"].items["suppliers"].known
    assert known.number is Knowledge.UNVERIFIED
    found = History({**good.to_work_on, newest.id: newest}, good.past, newest)
    assert found.numbers_of("suppliers") == found.meanings_of("10.1.2") == ()


def next_year(good: Editions) -> Edition:
    """Return a checked edition after the one that is the newest checked."""
    base = good.to_work_on["2025-26"]
    deadline = datetime.date(2028, 6, 30)
    fresh = {key: replace(item, changes=()) for key, item in base.items.items()}
    return replace(base, id="2027-28", deadline=deadline, items=fresh)
