"""What the tests of the whole program start from."""

import json
from pathlib import Path

import pytest


@pytest.fixture
def full_screen(data_home: Path, program_env: dict[str, str]) -> dict[str, str]:
    """The environment of somebody who has chosen the full screen."""
    _choose_face(data_home, "full-screen")
    return program_env


@pytest.fixture
def plain_text(data_home: Path, program_env: dict[str, str]) -> dict[str, str]:
    """The environment of somebody who has chosen plain text."""
    _choose_face(data_home, "plain")
    return program_env


def _choose_face(data_home: Path, face: str) -> None:
    (data_home / "settings.json").write_text(json.dumps({"face": face}), "utf-8")
