"""The list that the tests write in many shapes."""

from __future__ import annotations

import pytest

from tests.toolkit.official.lists import Question, questions_of
from wizard.compiled import load_library
from wizard.library import Library


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    return load_library()


@pytest.fixture(scope="session")
def questions(shipped_library: Library) -> list[Question]:
    return questions_of(shipped_library.editions["2025-26"])


@pytest.fixture(scope="session")
def known(shipped_library: Library) -> frozenset[str]:
    years = (*shipped_library.editions.values(), *shipped_library.past.values())
    return frozenset(item.ref for year in years for item in year.items.values())
