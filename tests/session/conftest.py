"""Homes in which a test can sit down: with every kind of question, or with the shipped ones."""

from pathlib import Path

import pytest

from tests.session.home import Home, Watch, kinds_library
from wizard import shipped
from wizard.library import Library, read_library


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Every kind of question and every way of answering."""
    return kinds_library(tmp_path_factory.mktemp("kinds") / "content")


@pytest.fixture(scope="session")
def shipped_library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


@pytest.fixture
def home(kinds: Library, tmp_path: Path) -> Home:
    """Nobody was here before."""
    return Home(tmp_path / "data", kinds, Watch())


@pytest.fixture
def shipped_home(shipped_library: Library, tmp_path: Path) -> Home:
    return Home(tmp_path / "data", shipped_library, Watch())
