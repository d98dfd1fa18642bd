"""A home to sit down in, for the full screen too; the terminal shows all signs."""

import pytest

from tests.session.conftest import home, kinds, shipped_home, shipped_library

__all__ = ["home", "kinds", "shipped_home", "shipped_library"]


@pytest.fixture(autouse=True)
def all_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bars are drawn as for a locale of UTF-8, whatever that of whoever runs the tests."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
