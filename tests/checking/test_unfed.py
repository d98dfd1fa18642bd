"""`check` and the items that a level needs: in an edition beside the flows each has a topic."""

from __future__ import annotations

import pytest

from tests.checking.conftest import PLAIN_WORDS
from tests.library.folders import FLOW, Folders
from wizard import shipped
from wizard.checking.command import check
from wizard.checking.unfed import unfed_items
from wizard.library import read_library
from wizard.reading import read_folders

EDITION = """\
format: 1
edition: "2025-26"
standing: checked
checked: 2026-11-22
deadline: 2026-06-30
deadline_status: confirmed
sections: [data-security]
items:
  - {ref: 3.2.1, key: staff-training, level: met, standard: 3, known: unverified}
  - {ref: 2.1.1, key: staff-list, level: approaching, standard: 2, known: unverified}
  - {ref: 2.2.1, key: staff-contracts, level: met, standard: 2, known: unverified}
  - {ref: 4.4.1, key: administrator-logs, level: optional, standard: 4, known: unverified}
"""
PAST = """\
format: 1
edition: "2020-21"
standing: past
checked: 2026-11-22
deadline: 2021-06-30
deadline_status: confirmed
items:
  - {ref: 4.1.1, key: staff-list, known: confirmed}
"""

HEAD, _, ITEMS = EDITION.partition("items:\n")
TRAINING, LIST = ITEMS.splitlines(keepends=True)[:2]
BEFORE = f"{HEAD}items:\n{LIST}".replace("2025-26", "2024-25").replace("2026-06", "2025-06")
AFTER = f"{HEAD}removed: {{staff-list: likely}}\nitems:\n{TRAINING}"

TOLD = (
    "{}: No topic feeds the item '{}', which a level needs. "
    "Let a flow end with it, or: dspt-wizard new topic NAME --item {}"
)


def test_each_item_that_a_level_needs_and_no_topic_feeds_is_told_by_its_line(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("flows/editions/2025-26.yaml", EDITION)
    folders.write("flows/editions/2020-21.yaml", PAST)
    assert check(folders.flows, folders.content) == 1
    assert capsys.readouterr().out.splitlines() == [
        TOLD.format("editions/2025-26.yaml:10:23", "staff-list", "staff-list"),
        TOLD.format("editions/2025-26.yaml:11:23", "staff-contracts", "staff-contracts"),
        "2 mistakes in 1 file.",
    ]


def test_it_keeps_no_author_from_trying_it_out(folders: Folders) -> None:
    folders.write("flows/editions/2025-26.yaml", EDITION)
    assert read_library(folders.flows, folders.content).edition.id == "2025-26"


def test_an_author_without_an_edition_of_their_own_needs_no_topic_for_each_item(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(folders.flows, folders.content) == 0
    assert capsys.readouterr().out.startswith("No mistakes")


def test_a_flow_or_an_edition_with_a_mistake_does_not_make_its_items_seem_to_be_missing(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("flows/editions/2025-26.yaml", EDITION)
    folders.write("flows/topics/t.yaml", FLOW.replace("start: a", "start: b"))
    assert check(folders.flows, folders.content) == 1
    assert "No topic feeds" not in capsys.readouterr().out
    folders.write("flows/topics/t.yaml", FLOW)
    mistaken = EDITION.replace("[data-security]", "[data-security, IT]")
    folders.write("flows/editions/2025-26.yaml", mistaken)
    assert check(folders.flows, folders.content) == 1
    assert "No topic feeds" not in capsys.readouterr().out


def test_in_the_shipped_editions_every_item_that_a_level_needs_has_a_topic() -> None:
    assert [*unfed_items(read_folders(shipped.FLOWS, shipped.CONTENT))] == []


def test_a_topic_that_goes_missing_is_noticed() -> None:
    read = read_folders(shipped.FLOWS, shipped.CONTENT)
    (feeding,) = (id for id, flow in read.flows.flows.items() if "privacy-notice" in flow.items())
    del read.flows.flows[feeding]
    found = [(finding.file, finding.word) for finding in unfed_items(read)]
    assert ("editions/2025-26.yaml", "privacy-notice") in found


def test_an_item_can_come_and_go_from_one_year_to_the_next(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    folders.write("flows/editions/2024-25.yaml", BEFORE)
    folders.write("flows/editions/2025-26.yaml", AFTER)
    assert check(folders.flows, folders.content) == 0
    folders.write("flows/topics/t.yaml", FLOW.replace("staff-training", "staff-list"))
    folders.write("content/topics/t.md", PLAIN_WORDS.replace("staff-training", "staff-list"))
    assert check(folders.flows, folders.content) == 1
    gone = "topics/t.yaml:6:11: The item 'staff-list' was removed in 2025-26. "
    assert capsys.readouterr().out.splitlines()[1:] == [
        TOLD.format("editions/2025-26.yaml:10:23", "staff-training", "staff-training"),
        f"{gone}Take it out of the ends, or retire the topic.",
        "2 mistakes in 2 files.",
    ]
