"""Where the flows and words that come with the program are."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_IN_WHEEL = _PACKAGE / "shipped"
INSTALLED = _IN_WHEEL.is_dir()
"""Whether this is the program as people install it, and not the checkout that it is written in."""
_HOME = _IN_WHEEL if INSTALLED else _PACKAGE.parent

FLOWS = _HOME / "flows"
CONTENT = _HOME / "content" / "en"
COMPILED = (_IN_WHEEL if INSTALLED else _HOME / ".build") / "compiled.json"
"""Made when the wheel is built; in a checkout, when it is first started."""
