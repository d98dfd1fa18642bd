"""Editions: the good ones of tests/fixtures/editions/good, the mistakes of …/bad, those shipped.

A bad fixture is a file, or a folder of files that are read together. What must be said about it
stands at its end, as for flows. Flows feed one item, `staff-training`.
"""

import datetime
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.dialogue.test_reading import expectations, message
from wizard import shipped
from wizard.toolkit.edition import (
    AnswersWith,
    Count,
    DeadlineStatus,
    Edition,
    Item,
    Knowledge,
    Known,
    Level,
)
from wizard.toolkit.reading import Editions, collect_editions
from wizard.toolkit.reading_items import REF

FIXTURES = Path(__file__).parent.parent / "fixtures" / "editions"
BAD = sorted((FIXTURES / "bad").iterdir())

NO_EDITION = "There is no edition to work on in this folder."


@pytest.mark.parametrize("fixture", BAD, ids=[path.stem for path in BAD])
def test_a_bad_fixture_gets_exactly_the_findings_written_in_it(
    fixture: Path, tmp_path: Path
) -> None:
    files = sorted(fixture.iterdir()) if fixture.is_dir() else [fixture]
    root = tmp_path / "editions"
    root.mkdir()
    for file in files:
        shutil.copy(file, root)
    found = collect_editions(root).findings
    expected = [(f"editions/{file.name}", *line) for file in files for line in expectations(file)]
    assert expected, "every bad fixture says what is wrong with it"
    assert [message(finding, expected) for finding in sorted(found)] == expected


def test_a_folder_without_an_edition_is_a_mistake(tmp_path: Path) -> None:
    editions = collect_editions(tmp_path)
    (finding,) = editions.findings
    assert (editions.to_work_on, editions.past) == ({}, {})
    assert finding.problem == NO_EDITION


def test_years_that_are_over_are_none_to_work_on(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "good" / "2024-25.yaml", tmp_path)
    (tmp_path / "2024-25.yaml").write_text(
        (tmp_path / "2024-25.yaml").read_text("utf-8").partition("items:")[0] + "items: []\n"
    )
    editions = collect_editions(tmp_path)
    (finding,) = editions.findings
    assert list(editions.past) == ["2024-25"]
    assert finding.problem == NO_EDITION


@pytest.fixture(scope="module")
def all_good() -> Editions:
    editions = collect_editions(FIXTURES / "good")
    assert editions.findings == []
    return editions


@pytest.fixture(scope="module")
def good(all_good: Editions) -> Mapping[str, Edition]:
    return all_good.to_work_on


def test_an_edition_is_read(good: Mapping[str, Edition]) -> None:
    edition = good["2025-26"]
    assert not edition.provisional
    assert edition.based_on == ""
    assert edition.deadline == datetime.date(2026, 6, 30)
    assert edition.deadline_status is DeadlineStatus.CONFIRMED
    assert edition.checked == datetime.date(2025, 9, 1)
    assert edition.sections == ("training", "paper")
    assert list(edition.items) == ["suppliers", "staff-training", "paper-locked", "spot-checks"]
    assert edition.stated == {
        Level.APPROACHING: Count(3, Knowledge.LIKELY),
        Level.MET: Count(3, Knowledge.CONFIRMED),
    }


def test_an_item_is_read_with_how_sure_we_are_of_each_detail(good: Mapping[str, Edition]) -> None:
    unsure, likely, sure = Knowledge.UNVERIFIED, Knowledge.LIKELY, Knowledge.CONFIRMED
    known = Known(unsure, sure, likely, likely, sure, unsure)
    assert good["2025-26"].items["paper-locked"] == Item(
        *("paper-locked", "1.3.12", "paper", Level.APPROACHING, 1),
        *(AnswersWith.DOCUMENT, False, known),
    )


def test_one_word_about_an_item_goes_for_every_detail(good: Mapping[str, Edition]) -> None:
    items = good["2025-26"].items
    assert items["staff-training"].known == Known(*[Knowledge.CONFIRMED] * 6)
    assert items["suppliers"].known == Known(*[Knowledge.UNVERIFIED] * 6)


def test_what_nobody_could_find_out_is_left_out(good: Mapping[str, Edition]) -> None:
    item = good["2025-26"].items["spot-checks"]
    assert (item.section, item.answers_with) == (None, None)
    assert (item.known.section, item.known.answers_with) == (Knowledge.UNVERIFIED,) * 2


def test_only_what_is_called_yearly_is(good: Mapping[str, Edition]) -> None:
    yearly = {item.key for item in good["2025-26"].items.values() if item.yearly}
    assert yearly == {"staff-training"}


def test_a_provisional_edition_has_the_items_of_its_base_and_not_its_counts(
    good: Mapping[str, Edition],
) -> None:
    edition, base = good["2026-27"], good["2025-26"]
    assert edition.provisional
    assert edition.based_on == "2025-26"
    assert (edition.sections, edition.items) == (base.sections, base.items)
    assert edition.deadline == datetime.date(2027, 6, 30)
    assert edition.deadline_status is DeadlineStatus.EXPECTED
    assert edition.stated == {}


def keys(items: tuple[Item, ...]) -> list[str]:
    return [item.key for item in items]


def test_standards_met_needs_the_items_of_approaching_standards_too(
    good: Mapping[str, Edition],
) -> None:
    edition = good["2025-26"]
    assert keys(edition.at_level(Level.APPROACHING)) == ["suppliers", "paper-locked"]
    assert keys(edition.at_level(Level.MET)) == ["suppliers", "staff-training", "paper-locked"]
    assert keys(edition.at_level(Level.OPTIONAL)) == ["spot-checks"]


def test_all_items_of_a_level_are_known_when_as_many_are_listed_as_stated(
    good: Mapping[str, Edition],
) -> None:
    edition = good["2025-26"]
    assert edition.knows_all_of(Level.MET)
    assert not edition.knows_all_of(Level.APPROACHING)
    assert not edition.knows_all_of(Level.OPTIONAL)


def test_of_a_year_without_counts_it_is_not_known_whether_items_are_missing(
    good: Mapping[str, Edition],
) -> None:
    assert not any(good["2026-27"].knows_all_of(level) for level in Level)


def test_the_items_of_a_section(good: Mapping[str, Edition]) -> None:
    edition = good["2025-26"]
    assert keys(edition.section_items("paper")) == ["suppliers", "paper-locked"]
    assert keys(edition.section_items(None)) == ["spot-checks"]
    assert edition.section_items("tea") == ()


def test_the_official_order_counts_and_does_not_spell(good: Mapping[str, Edition]) -> None:
    refs = [item.ref for item in good["2025-26"].in_official_order()]
    assert refs == ["1.3.2", "1.3.12", "3.2.1", "10.1.2"]


@pytest.mark.parametrize(
    ("today", "left"),
    [("2026-11-22", 220), ("2027-06-29", 1), ("2027-06-30", 0), ("2027-07-01", -1)],
)
def test_the_days_that_are_left(good: Mapping[str, Edition], today: str, left: int) -> None:
    assert good["2026-27"].days_left(datetime.date.fromisoformat(today)) == left


@pytest.mark.parametrize("ref", ["1.1.1", "3.2.1", "10.5.12", "9.99.99"])
def test_a_number_of_the_toolkit(ref: str) -> None:
    assert REF.fullmatch(ref)


@pytest.mark.parametrize(
    "ref", ["", "1", "1.1", "0.1.1", "11.1.1", "01.1.1", "1.1.1.1", "1.100.1", "1.1.a", "1.1.1\n"]
)
def test_what_is_no_number_of_the_toolkit(ref: str) -> None:
    assert not REF.fullmatch(ref)


@pytest.fixture(scope="module")
def all_shipped() -> Editions:
    editions = collect_editions(shipped.FLOWS / "editions")
    assert editions.findings == []
    return editions


@pytest.fixture(scope="module")
def shipped_editions(all_shipped: Editions) -> Mapping[str, Edition]:
    return all_shipped.to_work_on


@pytest.fixture(scope="module")
def checked(shipped_editions: Mapping[str, Edition]) -> Edition:
    return shipped_editions["2025-26"]


def test_the_year_to_work_on_is_provisional_and_has_last_years_items(
    shipped_editions: Mapping[str, Edition], checked: Edition
) -> None:
    newest = shipped_editions[max(shipped_editions)]
    assert (newest.id, newest.based_on) == ("2026-27", "2025-26")
    assert newest.provisional
    assert newest.sections == checked.sections
    assert list(newest.items.values()) == list(checked.items.values())
    assert newest.stated == {}


def test_the_shipped_deadlines(shipped_editions: Mapping[str, Edition], checked: Edition) -> None:
    newest = shipped_editions["2026-27"]
    assert newest.deadline == datetime.date(2027, 6, 30)
    assert newest.deadline_status is DeadlineStatus.EXPECTED
    assert newest.checked < newest.deadline
    assert checked.deadline == datetime.date(2026, 6, 30)
    assert checked.deadline_status is DeadlineStatus.CONFIRMED


def test_every_shipped_item_has_a_number_of_its_own(checked: Edition) -> None:
    refs = [item.ref for item in checked.items.values()]
    assert all(REF.fullmatch(ref) for ref in refs)
    assert len(set(refs)) == len(refs)


def test_a_number_begins_with_its_standard(checked: Edition) -> None:
    for item in checked.items.values():
        assert item.ref.split(".")[0] == str(item.standard)


def test_as_many_items_as_are_known_of_2025_26(checked: Edition) -> None:
    counted = Counter(item.level for item in checked.items.values())
    assert counted == {Level.APPROACHING: 23, Level.MET: 22, Level.OPTIONAL: 7}
    assert len(checked.at_level(Level.MET)) == 45
    assert checked.stated == {
        Level.APPROACHING: Count(26, Knowledge.LIKELY),
        Level.MET: Count(45, Knowledge.CONFIRMED),
    }
    assert checked.knows_all_of(Level.MET)
    assert not checked.knows_all_of(Level.APPROACHING)


def test_the_items_of_each_section_of_2025_26_stand_together(checked: Edition) -> None:
    assert [(name, len(checked.section_items(name))) for name in checked.sections] == [
        ("staffing-and-roles", 7),
        ("policies-and-procedures", 13),
        ("data-security", 9),
        ("it-systems-and-devices", 16),
    ]
    in_sections = [item for name in checked.sections for item in checked.section_items(name)]
    optional = checked.section_items(None)
    assert [*in_sections, *optional] == list(checked.items.values())
    assert {item.level for item in optional} == {Level.OPTIONAL}


@pytest.mark.parametrize(
    ("detail", "confirmed", "likely", "unverified"),
    [("item", 25, 17, 3), ("level", 24, 13, 8)],
)
def test_how_sure_we_are_of_what_standards_met_needs(
    checked: Edition, detail: str, confirmed: int, likely: int, unverified: int
) -> None:
    needed = checked.at_level(Level.MET)
    counted = Counter(getattr(item.known, detail) for item in needed)
    assert counted == {
        Knowledge.CONFIRMED: confirmed,
        Knowledge.LIKELY: likely,
        Knowledge.UNVERIFIED: unverified,
    }


@pytest.mark.parametrize(
    ("detail", "refs"),
    [
        ("item", {"6.3.2", "1.3.14", "8.3.5"}),
        ("number", {"6.3.2", "1.3.14", "8.3.5", "1.3.11"}),
        ("level", {"1.3.6", "4.5.4", "6.3.2", "1.3.14", "8.3.5", "8.2.1", "7.3.4", "7.3.5"}),
        ("section", set()),
        ("answers_with", {"6.3.2", "8.3.5", "1.3.11"}),
    ],
)
def test_what_no_source_says_of_the_items_that_standards_met_needs(
    checked: Edition, detail: str, refs: set[str]
) -> None:
    needed = checked.at_level(Level.MET)
    doubtful = {i.ref for i in needed if getattr(i.known, detail) is Knowledge.UNVERIFIED}
    assert doubtful == refs


def test_of_one_item_it_is_not_known_how_it_is_answered(checked: Edition) -> None:
    unknown = [item.key for item in checked.items.values() if item.answers_with is None]
    assert unknown == ["own-devices"]


def test_what_is_asked_afresh_each_year(checked: Edition) -> None:
    yearly = [item.ref for item in checked.in_official_order() if item.yearly]
    assert yearly == [
        *("1.1.2", "1.3.2", "1.4.2", "3.1.1", "3.2.1"),
        *("5.1.1", "6.1.2", "6.1.3", "7.1.1", "7.3.5"),
    ]
