"""Folders in which a test can write flows, words and path tests."""

from pathlib import Path

import pytest

from tests.library.folders import WORDS, Folders

PLAIN_WORDS = WORDS.replace("Short.", "This is short. It is about visits. That is all.").replace(
    "Trainer.", "What would you do if a visitor came now?"
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """One flow, with words that keep every rule."""
    folders = Folders(tmp_path / "author")
    folders.write("content/topics/t.md", PLAIN_WORDS)
    return folders
