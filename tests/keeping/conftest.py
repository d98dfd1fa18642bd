"""Two computers, and a memory stick that goes between them."""

from pathlib import Path

import pytest

from tests.keeping.computers import Computer


@pytest.fixture
def office(data_home: Path) -> Computer:
    """A computer with an assessment on it."""
    computer = Computer(data_home)
    computer.begin()
    return computer


@pytest.fixture
def lodge(data_home: Path) -> Computer:
    """A computer with nothing on it."""
    folder = data_home.with_name("lodge")
    folder.mkdir()
    return Computer(folder)


@pytest.fixture
def stick(data_home: Path) -> Path:
    """Where files are put that go from one computer to the other."""
    folder = data_home.with_name("stick")
    folder.mkdir()
    return folder
