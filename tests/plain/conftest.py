"""The same homes as in the tests of the session."""

from tests.session.conftest import home, kinds, shipped_home, shipped_library

__all__ = ["home", "kinds", "shipped_home", "shipped_library"]
