"""What the tests of workshops start from: the library that is shipped, and a day."""

import datetime
from pathlib import Path

import pytest

from tests.session.home import Watch
from wizard.compiled import load_library
from wizard.library import Library
from wizard.trainers.practice import Practice
from wizard.trainers.practice_session import PracticeSession

NOW = datetime.datetime(2027, 1, 5, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def practice(library: Library, tmp_path: Path) -> Practice:
    return Practice(tmp_path / "demo", library, Watch(NOW))


@pytest.fixture
def session(practice: Practice) -> PracticeSession:
    return PracticeSession(practice)
