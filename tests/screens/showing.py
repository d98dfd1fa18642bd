"""The full screen as a person meets it: what stands where, keys, and the mouse."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from rich.segment import Segment
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from wizard.screens.app import WizardApp
from wizard.screens.choices import Choices
from wizard.screens.conversation import ConversationScreen
from wizard.screens.fields import FieldRow
from wizard.screens.keys import KEYS
from wizard.screens.words import Words
from wizard.session import Session
from wizard.views import Command

Screen = Pilot[None]
ROUNDS, SURE_ROUNDS = 6, 2
"""More than there are steps from a key to the screen."""
QUIET_TURNS = 3
SIGNS_OF_LISTS = {"-", "|", *(f"{number}." for number in range(1, 10))}
_NAMES = {" ": "space", "\n": "enter"}
_SIGNS = {"space": " ", "enter": "\r", "tab": "\t", "escape": "\x1b"}


@asynccontextmanager
async def shown(
    session: Session, size: tuple[int, int] = (80, 24), *, colours: bool = True
) -> AsyncIterator[Screen]:
    """Run the full screen on a session in a window of this size."""
    app = WizardApp(session, colours=colours)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


def show(pilot: Screen) -> None:
    """Show what the session has come to in every widget, without waiting for it to be drawn."""
    screen = pilot.app.screen
    assert isinstance(screen, ConversationScreen)
    screen.show()


async def redraw(pilot: Screen) -> None:
    """Show what the session has come to without the screen's doing."""
    show(pilot)
    await settled(pilot)


async def hand_over(pilot: Screen, session: Session) -> None:
    """Go on with another sitting in the same window."""
    app, screen = pilot.app, pilot.app.screen
    assert isinstance(app, WizardApp)
    assert isinstance(screen, ConversationScreen)
    app._session = screen._session = session
    screen.show()
    await _quiet(pilot)


async def settled(pilot: Screen) -> None:
    """Wait until everything that follows from the last key is on the screen.

    Each round lets every widget deal with what it was sent; what that leads to comes in the next.
    Pilot's own `pause` calls back from every widget to know when that is. It took most of the time
    of a test, so only the last rounds wait in that way.
    """
    for place in range(ROUNDS):
        await _quiet(pilot)
        if place < ROUNDS - SURE_ROUNDS:
            pilot.app.screen._on_timer_update()
        else:
            await pilot.pause(0)


async def _quiet(pilot: Screen) -> None:
    """Let the loop turn until nobody has had a message to deal with for some turns."""
    quiet = 0
    while quiet < QUIET_TURNS:
        await asyncio.sleep(0)
        pumps = (pilot.app, *pilot.app.screen.walk_children(with_self=True))
        quiet = quiet + 1 if all(pump._message_queue.empty() for pump in pumps) else 0


def strips(app: App[None]) -> Iterator[list[Segment]]:
    """Yield what is drawn, line by line. The one place that looks into Textual's compositor."""
    return (list(strip) for strip in app.screen._compositor.render_strips())


def lines(pilot: Screen) -> list[str]:
    """Return the lines on the screen as plain text."""
    return ["".join(part.text for part in strip).rstrip() for strip in strips(pilot.app)]


def text(pilot: Screen) -> str:
    return "\n".join(lines(pilot))


def flat(pilot: Screen) -> str:
    """Return everything on the screen as one line, so that wrapping does not matter."""
    return " ".join(" ".join(lines(pilot)).split())


def said_part(pilot: Screen, session: Session) -> str:
    """Return the line that says which part of the words is on show; '' where all has room."""
    said = re.escape(session.phrases.line("screen.more", part="PART", parts="PART"))
    found = re.search(said.replace("PART", r"\d+"), flat(pilot))
    return found[0] if found else ""


def squeezed(text: str) -> str:
    """Return the text without spaces and signs of lists, so that wrapping does not matter."""
    return "".join(word for word in text.split() if word not in SIGNS_OF_LISTS)


def said(pilot: Screen) -> list[str]:
    """Return the lines that the words have, those that are scrolled away too."""
    words = pilot.app.screen.query_one(Words)
    return [line.plain for line in words._draw(80)]


def labels(pilot: Screen) -> dict[str, str]:
    """Return what stands above each field, by its id; nothing stands above one alone."""
    return {field.field_id: field._label_text for field in fields(pilot) if field._label_text}


def row(pilot: Screen, id: str) -> Choices:
    return pilot.app.screen.query_one(f"#{id}", Choices)


def fields(pilot: Screen) -> list[FieldRow]:
    return [row for row in pilot.app.screen.query(FieldRow) if row.display]


def focus(pilot: Screen) -> str:
    """Return the id of what has the focus; for a field the id of the field."""
    focused = pilot.app.focused
    if isinstance(focused, Input | TextArea):
        return next(row.field_id for row in fields(pilot) if focused in row.query("*"))
    return str(focused.id) if focused is not None else ""


def current(pilot: Screen) -> str:
    """Return the id of the current choice of what has the focus."""
    focused = pilot.app.focused
    assert isinstance(focused, Choices)
    return focused.choices[focused._current].id


# What a person does.


async def press(pilot: Screen, *keys: str) -> None:
    """Press keys, each when the one before has done its work.

    Pilot's own `press` also waits for an idle processor, which makes it ten times as slow.
    """
    for key in keys:
        pilot.app.post_message(events.Key(key, _SIGNS.get(key, key if len(key) == 1 else None)))
        await settled(pilot)


async def write(pilot: Screen, typed: str) -> None:
    """Type characters into the field that has the focus, as fast as they come."""
    for sign in typed:
        key = _NAMES.get(sign, sign)
        pilot.app.post_message(events.Key(key, _SIGNS.get(key, sign)))
    await settled(pilot)


async def tab_to(pilot: Screen, wanted: str, choice: str = "") -> None:
    """Press Tab until this has the focus, and this choice of it is current."""
    for _ in range(40):
        if focus(pilot) == wanted and (not choice or current(pilot) == choice):
            return
        await press(pilot, "tab")
    raise AssertionError(f"Tab never came to {wanted} {choice}:\n{text(pilot)}")


async def take(pilot: Screen, place: str, choice: str) -> None:
    """Take a choice by keyboard."""
    await tab_to(pilot, place)
    ids = [one.id for one in row(pilot, place).choices]
    await press(pilot, "home", *["down"] * ids.index(choice), "enter")


async def command(pilot: Screen, wanted: Command) -> None:
    await press(pilot, KEYS.get(wanted, "ctrl+q"))


async def click_row(pilot: Screen, id: str, wanted: str) -> None:
    """Click on a text in one row of buttons, where the same may stand above it too."""
    top = row(pilot, id).region.y
    y = next(y for y, line in enumerate(lines(pilot)) if y >= top and wanted in line)
    await pilot.click(offset=(lines(pilot)[y].index(wanted), y))
    await settled(pilot)


def find(pilot: Screen, wanted: str) -> tuple[int, int]:
    """Return column and row where a text first stands in one line."""
    for y, line in enumerate(lines(pilot)):
        if (x := line.find(wanted)) >= 0:
            return x, y
    raise AssertionError(f"{wanted!r} is not on the screen:\n{text(pilot)}")


async def click(pilot: Screen, wanted: str) -> None:
    """Click on a text, wherever it is shown."""
    await pilot.click(offset=find(pilot, wanted))
    await settled(pilot)
