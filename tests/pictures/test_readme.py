"""The pictures of the first page are made by the program, and show what it shows now.

After a change that you want: GOLDEN=write make test ARGS=tests/pictures/test_readme.py
"""

import os
import re
from html import unescape
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tests.pictures.homes import Homes
from tests.pictures.make import drawn
from tests.pictures.walk import STOPS
from tests.screens.showing import settled, shown
from wizard.chosen import Look

PICTURES = ROOT / "docs" / "pictures"
SHOWN = {"question": "shipped-question", "topics": "topics"}
"""The stop of the walk that each picture shows, by the name of its file."""
LARGEST = 30_000
_TEXT = re.compile(r"<text [^>]*>([^<]*)</text>")


def words_of(picture: str) -> list[str]:
    """Return what can be read on a picture. How it is drawn may change with the library."""
    return unescape(" ".join(_TEXT.findall(picture))).split()


@pytest.mark.parametrize("name", SHOWN)
async def test_a_picture_shows_what_the_program_shows(name: str, tmp_path: Path) -> None:
    stop = next(stop for stop in STOPS if stop.name == SHOWN[name])
    async with shown(stop.reach(Homes(tmp_path))) as pilot:
        pilot.app.theme = Look.LIGHT
        await settled(pilot)
        now = drawn(pilot, "DSPT Wizard")
    file = PICTURES / f"{name}.svg"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(now, "utf-8")
    kept = file.read_text("utf-8")
    assert words_of(kept) == words_of(now), f"see {file.name}, or write it anew"
    assert len(words_of(kept)) > 20
    assert len(kept) < LARGEST
    assert not re.search(r"href|@import|url\((?!#)", kept)


def test_the_first_page_shows_each_of_them_and_says_what_is_on_it() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    found = dict(re.findall(r"!\[([^\]]*)\]\(docs/pictures/([a-z]+)\.svg\)", page))
    assert sorted(found.values()) == sorted(SHOWN) == sorted(f.stem for f in PICTURES.iterdir())
    assert all(len(said.split()) > 5 for said in found)
