"""What every test can ask for: a place for data that is its own, and a day that never changes."""

import os
from pathlib import Path

import pytest

from tests.terminal.programs import clean_environment

_LEAKS = (
    "ACCESSIBLE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LC_ALL",
    "LC_CTYPE",
    "LINES",
    "NO_COLOR",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUTF8",
    "TERM_PROGRAM",
    "TMUX",
)


@pytest.fixture
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the program keeps its data, in this process and in its children.

    The day is 22 November 2026, the terminal an ordinary one, and nothing that whoever runs the
    tests has set for their own terminal is seen.
    """
    home = tmp_path / "data"
    home.mkdir()
    for name in _LEAKS:
        monkeypatch.delenv(name, raising=False)
    for name in [name for name in os.environ if name.startswith(("TEXTUAL", "DSPT_WIZARD_"))]:
        monkeypatch.delenv(name)
    for name, value in clean_environment(home).items():
        monkeypatch.setenv(name, value)
    return home


@pytest.fixture
def program_env(data_home: Path) -> dict[str, str]:
    """A complete environment for `Terminal` and `pipe`; add to it with `program_env | {...}`."""
    return clean_environment(data_home)
