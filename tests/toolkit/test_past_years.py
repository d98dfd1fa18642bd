"""Years that are over: how they are read, and what is shipped of them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from wizard import shipped
from wizard.library import Library, read_library
from wizard.toolkit.edition import Change, ChangeKind, Count, Edition, Knowledge, Level
from wizard.toolkit.past import PastEdition, PastItem
from wizard.toolkit.reading import Editions, collect_editions
from wizard.toolkit.reading_items import REF

GOOD = Path(__file__).parent.parent / "fixtures" / "editions" / "good"
LIKELY, CONFIRMED = Knowledge.LIKELY, Knowledge.CONFIRMED
REUSED = {
    "1.1.2": ("who-is-responsible", "information-list"),
    "1.3.1": ("ico-registration", "data-policies"),
    "1.3.2": ("privacy-notice", "spot-checks"),
    "1.4.1": ("information-list", "retention-timetable"),
    "2.2.1": ("staff-induction", "staff-contracts"),
}
"""What these numbers meant in 2020-21, and what they mean now."""


@pytest.fixture(scope="module")
def good() -> Editions:
    editions = collect_editions(GOOD)
    assert editions.findings == []
    return editions


def test_a_past_year_is_kept_apart_from_those_to_work_on(good: Editions) -> None:
    assert set(good.to_work_on) == {"2025-26", "2026-27"}
    assert set(good.past) == {"2020-21", "2023-24", "2024-25"}


def test_a_past_year_is_read(good: Editions) -> None:
    assert good.past["2020-21"] == PastEdition(
        "2020-21",
        datetime.date(2021, 6, 30),
        datetime.date(2025, 9, 1),
        {
            "paper-locked": PastItem("paper-locked", "1.3.2", CONFIRMED),
            "who-sees-what": PastItem("who-sees-what", "4.1.2", LIKELY),
        },
        {Level.MET: Count(2, LIKELY)},
        {},
    )


def test_what_changed_is_read_of_past_and_of_checked_years(good: Editions) -> None:
    assert good.past["2023-24"].items["staff-training"].changes == (
        Change(ChangeKind.OPTIONAL, LIKELY),
        Change(ChangeKind.WORDING, CONFIRMED),
    )
    assert good.past["2023-24"].removed == {"who-sees-what": CONFIRMED}
    assert good.to_work_on["2025-26"].items["staff-training"].changes == (
        Change(ChangeKind.REQUIRED, CONFIRMED),
        Change(ChangeKind.HELP, LIKELY),
    )


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


@pytest.fixture(scope="module")
def checked(library: Library) -> Edition:
    return library.editions["2025-26"]


def test_the_years_that_are_shipped(library: Library) -> None:
    assert list(library.editions) == ["2025-26", "2026-27"]
    assert [(year.id, year.deadline.isoformat()) for year in library.past.values()] == [
        ("2020-21", "2021-06-30"),
        ("2021-22", "2022-06-30"),
        ("2022-23", "2023-06-30"),
        ("2023-24", "2024-06-30"),
        ("2024-25", "2025-06-30"),
    ]
    assert library.edition.id == "2026-27"


def test_the_counts_that_the_toolkit_stated(library: Library) -> None:
    counted = {year.id: year.stated[Level.MET].items for year in library.past.values()}
    assert counted == dict.fromkeys(["2020-21", "2021-22", "2022-23", "2023-24"], 42) | {
        "2024-25": 43
    }
    assert {year.stated[Level.APPROACHING].items for year in library.past.values()} == {26}


def test_of_2020_21_eighteen_numbers_are_established(library: Library) -> None:
    items = library.past["2020-21"].items.values()
    assert len(items) == 18
    assert [item.key for item in items if item.known is LIKELY] == ["system-data-access"]


@pytest.mark.parametrize(
    "unproven",
    [
        *("1.4.4", "1.5.2", "1.6.4", "1.7.3", "1.7.4", "1.8.3", "3.1.1", "3.2.1", "3.4.1"),
        *("4.2.5", "4.3.1", "6.1.4", "6.1.5", "6.2.1", "7.1.2", "8.3.5", "9.6.2", "10.2.1"),
    ],
)
def test_a_number_that_nobody_could_check_is_not_there(library: Library, unproven: str) -> None:
    assert unproven not in {item.ref for item in library.past["2020-21"].items.values()}


def test_no_number_of_2021_22_is_better_than_likely(library: Library) -> None:
    assert {item.known for item in library.past["2021-22"].items.values()} == {LIKELY}


@pytest.mark.parametrize("key", ["public-wifi", "mobile-phones", "software-updates"])
def test_an_item_without_a_known_number_is_in_no_past_year(library: Library, key: str) -> None:
    assert [year.id for year in library.past.values() if key in year.items] == []


def test_own_devices_are_known_of_2020_21_only(library: Library) -> None:
    years = {year.id: year.items for year in library.past.values() if "own-devices" in year.items}
    assert list(years) == ["2020-21"]
    assert years["2020-21"]["own-devices"].ref == "1.6.6"


def test_numbers_are_well_formed(library: Library) -> None:
    for year in library.past.values():
        assert all(REF.fullmatch(item.ref) for item in year.items.values())


@pytest.mark.parametrize("ref", REUSED)
def test_five_numbers_were_used_again(library: Library, checked: Edition, ref: str) -> None:
    then, now = REUSED[ref]
    assert library.past["2020-21"].items[then].ref == ref
    assert checked.items[now].ref == ref


def test_no_other_number_means_something_else_today(library: Library, checked: Edition) -> None:
    now = {item.ref: item.key for item in checked.items.values()}
    reused = {
        item.ref
        for year in library.past.values()
        for item in year.items.values()
        if now.get(item.ref, item.key) != item.key
    }
    assert reused == set(REUSED)


def test_what_changed_in_which_year(library: Library, checked: Edition) -> None:
    years: tuple[PastEdition | Edition, ...] = (*library.past.values(), checked)
    found = {
        (year.id, change.kind.value, key)
        for year in years
        for key, item in year.items.items()
        for change in item.changes
    }
    assert found == {
        ("2021-22", "optional", "national-data-opt-out"),
        ("2022-23", "required", "national-data-opt-out"),
        ("2023-24", "help", "destruction-contract"),
        ("2024-25", "new", "multi-factor-login"),
        *(("2025-26", "new", key) for key in ("device-and-software-list", "asset-priorities")),
        *(("2025-26", "new", key) for key in ("asset-lifecycle", "early-warning-service")),
        ("2025-26", "required", "administrator-agreement"),
        *(("2025-26", "wording", key) for key in ("who-is-responsible", "privacy-notice")),
        ("2025-26", "wording", "data-policies"),
        *(("2025-26", "help", key) for key in ("privacy-notice", "staff-training")),
        *(("2025-26", "help", key) for key in ("top-three-risks", "business-continuity-plan")),
        *(("2025-26", "help", key) for key in ("working-backups", "supplier-contracts-ico")),
        ("2025-26", "help", "administrator-logs"),
    }
    assert {year.id: set(year.removed) for year in years if year.removed} == {
        "2022-23": {"system-data-access"}
    }


def test_every_item_that_a_level_needs_has_a_topic(library: Library, checked: Edition) -> None:
    needed = checked.at_level(Level.MET)
    assert len(needed) == 45
    assert [item.key for item in needed if item.key not in library.feeding] == []
