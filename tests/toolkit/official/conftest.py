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
    of_now = shipped_library.editions["2025-26"].items.values()
    return frozenset(item.ref for item in of_now)
