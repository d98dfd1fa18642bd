"""The full-screen face. The only package that imports Textual."""

from __future__ import annotations

import sys
from types import ModuleType

PALETTE = "textual.command"


def _import_without_palette() -> None:
    """Import Textual without its command palette, which is never shown here.

    With the widgets that it is made of it takes a tenth of the time and a megabyte. Who imports it
    later gets it.
    """
    if PALETTE in sys.modules:
        return
    stand_in = ModuleType(PALETTE)
    vars(stand_in)["__getattr__"] = lambda name: type(name, (), {})
    sys.modules[PALETTE] = stand_in
    try:
        import textual.app  # noqa: F401
    finally:
        del sys.modules[PALETTE]


_import_without_palette()
