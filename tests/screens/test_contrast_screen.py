"""Colours can be told apart: 4.5 to 1 for words, 3 to 1 for rules and borders, in every look.

The high-contrast look keeps 7 to 1. That of the terminal itself leaves its colours alone.
"""

import pytest
from rich.color import Color
from textual.theme import Theme

from tests.screens.colours import contrast, seen
from tests.screens.showing import (
    lines,
    press,
    settled,
    shown,
    strips,
    tab_to,
    take,
    text,
    write,
)
from tests.session.home import Home
from tests.session.script import Choose, Do, Explain, perform, spot, walk_to
from wizard.choice_ids import LOOK, LOOKS
from wizard.chosen import Look
from wizard.screens.themes import CONTRAST, DARK, LIGHT
from wizard.views import SETTINGS, Command

THEMES = [DARK, LIGHT, CONTRAST]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_the_theme_stands_out_from_every_background(theme: Theme) -> None:
    for front in ("foreground", "primary", "warning", "error"):
        for back in ("background", "surface", "panel"):
            pair = [Color.parse(str(getattr(theme, name))) for name in (front, back)]
            assert contrast(*pair) >= 4.5, (front, back)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_everything_on_the_screen_can_be_read(home: Home, theme: Theme) -> None:
    session = home.sit_down(look=Look(theme.name))
    walk_to(session, "paper.lead")
    async with shown(session) as pilot:
        looked = 0
        keys = ["", "tab", "enter", "f1", "escape", "f2", "escape", "f3", "escape", "ctrl+q"]
        for key in keys:
            if key:
                await press(pilot, key)
            for parts in strips(pilot.app):
                for words, ratio, rule in seen(parts):
                    looked += 1
                    assert ratio >= (3 if rule else 4.5), (key, words, ratio)
        assert looked > 100


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_what_is_wrong_and_what_is_typed_can_be_read(home: Home, theme: Theme) -> None:
    session = home.sit_down(look=Look(theme.name))
    walk_to(session, "paper.rooms")
    async with shown(session) as pilot:
        await write(pilot, "many\n")
        assert "whole number" in text(pilot)
        for parts in strips(pilot.app):
            assert all(ratio >= (3 if rule else 4.5) for _, ratio, rule in seen(parts))


async def test_f4_goes_through_the_looks_says_their_names_and_remembers(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session) as pilot:
        await write(pilot, "half")
        words = lines(pilot)
        for look in (Look.LIGHT, Look.CONTRAST, Look.OWN, Look.DARK):
            await press(pilot, "f4")
            assert pilot.app.theme == look
            assert home.sit_down().look is look
            name = session.phrases.line(f"settings.look-{look}")
            assert lines(pilot)[0].endswith(f"Colours: {name}")
            same = [line.replace("-", "\u2500") for line in lines(pilot)[1:]]
            assert same == words[1:], "only colours and lines change"
        await press(pilot, "f1")
        assert "Colours:" not in text(pilot), "it stands there until something else is shown"
        await press(pilot, "f4")
    async with shown(home.sit_down()) as pilot:
        assert pilot.app.theme == Look.LIGHT


async def test_a_look_chosen_in_the_settings_is_worn_at_once(home: Home) -> None:
    session = home.sit_down()
    perform(session, Explain(SETTINGS), Choose(LOOKS))
    async with shown(session) as pilot:
        await take(pilot, "options", f"{LOOK}{Look.CONTRAST}")
        assert pilot.app.theme == Look.CONTRAST
        assert spot(session) == "settings"


@pytest.mark.parametrize("place", ["paper.lead", "paper.kept", "paper.story", "topics"])
async def test_the_terminals_own_colours_are_left_alone(home: Home, place: str) -> None:
    """Only what every terminal has is used: bold, italic, reverse and underlined."""
    session = home.sit_down(look=Look.OWN)
    walk_to(session, place)
    async with shown(session) as pilot:
        for key in ("", "tab", "f1", "escape", "f2", "ctrl+q"):
            if key:
                await press(pilot, key)
            for part in (part for strip in strips(pilot.app) for part in strip):
                if part.style is not None:
                    for color in (part.style.color, part.style.bgcolor):
                        assert color is None or color.is_default, (key, part)
                    assert not part.style.dim, part


async def test_what_is_current_can_be_told_without_colours(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    async with shown(session, colours=False) as pilot:
        assert "> [ ] 1  Care plans" in text(pilot)
        await press(pilot, "enter", "down")
        assert "  [x] 1  Care plans" in text(pilot)
        assert "> [ ] 2  Staff files" in text(pilot)
        await tab_to(pilot, "ways", "not_sure")
        assert "[>I'm not sure<]" in text(pilot)
        assert "[ Continue ]" in text(pilot)
        await tab_to(pilot, "commands", "topics")
        assert ">F3 Topics" in text(pilot)
        await settled(pilot)


async def test_without_colours_f4_does_nothing(home: Home) -> None:
    session = home.sit_down()
    perform(session, Do(Command.STOP))
    async with shown(session, colours=False) as pilot:
        before = pilot.app.theme
        await press(pilot, "f4")
        assert pilot.app.theme == before
    assert home.sit_down().look is Look.DARK
