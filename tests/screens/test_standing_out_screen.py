"""Lists: what is to be seen first is bold, and the words say the same without it."""

import pytest

from tests.pictures.homes import Homes
from tests.pictures.walk import STOPS
from tests.screens.showing import Screen, shown, strips

IN_LISTS = {"section": ("Begun", "To do"), "my-answers-section": ("Is ", "What is ")}
PLAIN = {"section": ("Done", "See all"), "my-answers-section": ("Yes, one person", "Owner")}
"""How lines begin that are bold, and how those begin, or what they say, that are not."""


def looks(pilot: Screen) -> list[tuple[str, bool]]:
    """Return each piece of text on the screen, and whether it is bold."""
    parts = (part for strip in strips(pilot.app) for part in strip if part.text.strip())
    return [(part.text, bool(part.style and part.style.bold)) for part in parts]


@pytest.mark.parametrize("name", list(IN_LISTS))
async def test_what_is_left_and_what_was_asked_stand_out(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stop = next(stop for stop in STOPS if stop.name == name)
    homes = Homes(tmp_path_factory.mktemp("homes"))
    async with shown(stop.reach(homes), (80, 90)) as pilot:
        await pilot.press("end")
        seen = looks(pilot)
        for wanted, bold in ((IN_LISTS[name], True), (PLAIN[name], False)):
            for text in wanted:
                found = [is_bold for part, is_bold in seen if text in part]
                assert found, text
                assert set(found) == {bold}, text
