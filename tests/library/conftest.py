"""Folders in which a test can write flows and words."""

from pathlib import Path

import pytest

from tests.library.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "author")
