"""An author's own folders."""

from pathlib import Path

import pytest

from tests.authoring.drills import Drills
from tests.session.conftest import shipped_library

__all__ = ["shipped_library"]


@pytest.fixture
def drills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Drills:
    """One topic; what was said when it was made is read already."""
    made = Drills(tmp_path / "mine")
    capsys.readouterr()
    return made
