"""Editions: the good ones of tests/fixtures/editions/good, the mistakes of …/bad, the shipped one.

A bad fixture is a file, or a folder of files that are read together. What must be said about it
stands at its end, as for flows. Flows feed one item, `staff-training`.
"""

import datetime
import re
import shutil
from pathlib import Path

import pytest

from tests.dialogue.test_reading import as_pattern, expectations, message
from wizard import shipped
from wizard.dialogue.reading import read_flows
from wizard.toolkit.edition import DeadlineStatus, Edition, Item, Knowledge, Level
from wizard.toolkit.reading import REF, collect_editions

FIXTURES = Path(__file__).parent.parent / "fixtures" / "editions"
BAD = sorted((FIXTURES / "bad").iterdir())
READING = Path(__file__).parents[2] / "wizard" / "toolkit" / "reading.py"

NO_EDITION = "There is no edition in this folder."


@pytest.mark.parametrize("fixture", BAD, ids=[path.stem for path in BAD])
def test_a_bad_fixture_gets_exactly_the_findings_written_in_it(
    fixture: Path, tmp_path: Path
) -> None:
    files = sorted(fixture.iterdir()) if fixture.is_dir() else [fixture]
    root = tmp_path / "editions"
    root.mkdir()
    for file in files:
        shutil.copy(file, root)
    _, found = collect_editions(root, ["staff-training"])
    expected = [(f"editions/{file.name}", *line) for file in files for line in expectations(file)]
    assert expected, "every bad fixture says what is wrong with it"
    assert [message(finding, expected) for finding in sorted(found)] == expected


def test_each_finding_that_the_reader_can_make_is_in_a_fixture() -> None:
    texts = re.findall(r'mistake\((?:[^"\n]|\n)*?f?"([^"\n]+)"', READING.read_text("utf-8"))
    assert len(texts) > 5, "the search still finds them"
    expected = "\n".join(path.read_text("utf-8") for path in (FIXTURES / "bad").rglob("*.yaml"))
    expected += NO_EDITION  # Of an empty folder: no file can hold the expectation.
    assert [text for text in texts if not re.search(as_pattern(text), expected)] == []


def test_a_folder_without_an_edition_is_a_mistake(tmp_path: Path) -> None:
    editions, (finding,) = collect_editions(tmp_path, [])
    assert editions == {}
    assert finding.problem == NO_EDITION


@pytest.fixture(scope="module")
def good() -> dict[str, Edition]:
    editions, findings = collect_editions(FIXTURES / "good", ["staff-training"])
    assert findings == []
    return editions


def test_an_edition_is_read(good: dict[str, Edition]) -> None:
    edition = good["2026-27"]
    assert edition.provisional
    assert edition.deadline == datetime.date(2027, 6, 30)
    assert edition.deadline_status is DeadlineStatus.EXPECTED
    assert edition.checked == datetime.date(2026, 11, 22)
    assert edition.sections == ("training", "paper")
    assert list(edition.items) == ["paper-locked", "staff-training", "suppliers"]
    assert edition.items["paper-locked"] == Item(
        "paper-locked", "1.10.10", "paper", Level.APPROACHING, 1, "document", Knowledge.LIKELY
    )


def test_an_edition_that_was_checked_is_not_provisional(good: dict[str, Edition]) -> None:
    assert not good["2025-26"].provisional


@pytest.mark.parametrize(
    ("today", "left"),
    [("2026-11-22", 220), ("2027-06-29", 1), ("2027-06-30", 0), ("2027-07-01", -1)],
)
def test_the_days_that_are_left(good: dict[str, Edition], today: str, left: int) -> None:
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
def shipped_edition() -> Edition:
    flows = read_flows(shipped.FLOWS)
    fed = [item for flow in flows.values() for item in flow.items()]
    editions, findings = collect_editions(shipped.FLOWS / "editions", fed)
    assert findings == []
    return editions["2026-27"]


def test_the_shipped_edition_says_that_it_is_provisional(shipped_edition: Edition) -> None:
    assert shipped_edition.provisional


def test_the_shipped_deadline_is_the_end_of_june_and_expected(shipped_edition: Edition) -> None:
    assert shipped_edition.deadline == datetime.date(2027, 6, 30)
    assert shipped_edition.deadline_status is DeadlineStatus.EXPECTED
    assert shipped_edition.checked < shipped_edition.deadline


def test_every_shipped_item_has_a_number_of_its_own(shipped_edition: Edition) -> None:
    refs = [item.ref for item in shipped_edition.items.values()]
    assert refs
    assert all(REF.fullmatch(ref) for ref in refs)
    assert len(set(refs)) == len(refs)


def test_a_number_begins_with_its_standard(shipped_edition: Edition) -> None:
    for item in shipped_edition.items.values():
        assert item.ref.split(".")[0] == str(item.standard)
        assert item.section in shipped_edition.sections
