"""What the tests of faults can ask for."""

from pathlib import Path

import pytest

from tests.faults import disks


@pytest.fixture
def may_mount(tmp_path: Path) -> None:
    """Skips the test where no disk can be mounted."""
    if not disks.can_mount(tmp_path / "needs"):
        pytest.skip("needs the right to mount a disk")
