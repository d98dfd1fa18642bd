"""Flows and words of every kind, with more items than they feed."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.sheets import MORE_ITEMS
from tests.session.home import kinds_library
from wizard import shipped
from wizard.library import Library, read_library


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The kinds fixture, in an edition with items that no flow feeds."""
    found = kinds_library(tmp_path_factory.mktemp("reports") / "content")
    edition = found.edition
    known = edition.items["visitors"]
    more = {key: replace(known, key=key, ref=ref, level=level) for key, ref, level in MORE_ITEMS}
    return replace(
        found,
        editions={edition.id: replace(edition, items={**edition.items, **more})},
        item_names={
            **found.item_names,
            **{key: key.capitalize() for key, _, _ in MORE_ITEMS},
            "paper-locked": "Locking paper away",
            "paper-listed": "Where papers are",
            "visitors": "Visitors' book",
        },
    )


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder for papers."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder
