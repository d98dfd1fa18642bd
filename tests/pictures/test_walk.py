"""At every stop of the walk: each key at the bottom does something, and all can be read."""

from __future__ import annotations

import re

import pytest

from tests.pictures.homes import Homes
from tests.pictures.walk import STOPS, Stop
from tests.screens.colours import seen
from tests.screens.showing import (
    Screen,
    click_row,
    hand_over,
    lines,
    press,
    row,
    settled,
    shown,
    strips,
)
from wizard.chosen import Look
from wizard.views import Command

LEAST = {Look.DARK: 4.5, Look.LIGHT: 4.5, Look.CONTRAST: 7.0}
"""The least contrast of words in the looks that have colours of their own."""
LEAST_OF_RULES = 3.0
_KEYS = {"Esc": "escape"}


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


async def use(pilot: Screen, label: str) -> None:
    """Press the key that a label begins with; what has none is clicked on."""
    key = re.match(r"(F\d|Esc) ", label)
    if key is None:
        await click_row(pilot, "commands", label)
    else:
        await press(pilot, _KEYS.get(key[1], key[1].lower()))


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
async def test_all_can_be_read_and_every_key_at_the_bottom_does_something(
    homes: Homes, stop: Stop
) -> None:
    session = stop.reach(homes)
    async with shown(session) as pilot:
        drawn, view = lines(pilot), session.view
        # Each stop in one look, in turns: make pictures draws every one of them in all.
        await all_can_be_read(pilot, tuple(LEAST)[STOPS.index(stop) % len(LEAST)])
        labels = [choice.label for choice in row(pilot, "commands").choices]
        assert labels
        for label in labels:
            assert label in drawn[-1]
            await use(pilot, label)
            assert lines(pilot) != drawn, label
            session.command(Command.BACK)
            if session.view != view:
                session = stop.reach(homes)
            await hand_over(pilot, session)


async def all_can_be_read(pilot: Screen, look: Look) -> None:
    pilot.app.theme = look
    await settled(pilot)
    for parts in strips(pilot.app):
        for words, ratio, is_rule in seen(parts):
            assert ratio >= (LEAST_OF_RULES if is_rule else LEAST[look]), (look, words)
