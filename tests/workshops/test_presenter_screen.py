"""The presenter on the full screen, driven by its keys, and the trainer's window beside it."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from wizard.library import Library
from wizard.screens.presenter import PresenterApp
from wizard.screens.trainers_window import TrainersWindow
from wizard.words.plain_text import plain_text
from wizard.workshop.following import Now
from wizard.workshop.notes import Notes, notes_now
from wizard.workshop.plan import Plan
from wizard.workshop.slide import slides_of
from wizard.workshop.stage import Open, Stage

TODAY = datetime.date(2027, 1, 5)
QUESTION = 4
"""The step of the taster that is a question."""


@pytest.fixture
def stage(library: Library, plans: dict[str, Plan]) -> Stage:
    slides = slides_of(library, plans["taster"], TODAY)
    return Stage(plans["taster"], slides, library.phrases, lambda: 0.0)


@asynccontextmanager
async def on_the_wall(stage: Stage, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    app = PresenterApp(stage, edition="2026-27", keep=lambda: "It is kept.", colours=True)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def seen(pilot: Pilot[None]) -> str:
    """Return what stands on the screen."""
    width, height = pilot.app.size
    lines = pilot.app.screen._compositor.render_strips()
    assert len(lines) == height
    return "\n".join("".join(segment.text for segment in line)[:width].rstrip() for line in lines)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize(
    ("on", "back"),
    [
        ("space", "backspace"),
        ("right", "left"),
        ("down", "up"),
        ("pagedown", "pageup"),
        ("enter", "left"),
    ],
)
async def test_one_key_goes_on_and_one_goes_back(on: str, back: str, stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, on, on)
        assert stage.place == 2
        await press(pilot, back)
        assert stage.place == 1


async def test_letters_digits_and_a_clickers_other_keys_do_nothing(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, "space")
        before = seen(pilot)
        await press(pilot, *"bBnq.,0123456789", "escape", "f5", "tab", "home", "end")
        assert seen(pilot) == before


async def test_a_question_stands_alone_with_its_options_and_the_year(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, *["space"] * QUESTION)
        shown = seen(pilot)
        assert "Is someone in charge of keeping information safe in your service?" in shown
        assert "- Nobody yet" in shown
        assert "2026-27" in shown
        assert "Taster, 4 of 6" in shown
        assert "hands up" not in shown


async def test_the_explanation_opens_on_demand_and_the_next_key_closes_it(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, *["space"] * 2, "f1")
        assert "website of the NHS" in seen(pilot)
        await press(pilot, "space")
        assert (stage.place, stage.open) == (2, Open.NOTHING)


async def test_what_somebody_would_do_is_answered_on_demand(
    library: Library, plans: dict[str, Plan]
) -> None:
    slides = slides_of(library, plans["get-going"], TODAY)
    stage = Stage(plans["get-going"], slides, library.phrases, lambda: 0.0)
    async with on_the_wall(stage) as pilot:
        await press(pilot, *["space"] * 6)
        assert "What would you do if" in seen(pilot)
        assert "A good answer" not in seen(pilot)
        await press(pilot, "f1")
        assert "A good answer: " in seen(pilot)
        assert "Let two people answer" not in seen(pilot)
        await press(pilot, "f1")
        assert "A good answer" not in seen(pilot)


async def test_what_is_too_long_is_turned_before_the_next_step(stage: Stage) -> None:
    async with on_the_wall(stage, (40, 12)) as pilot:
        pages: list[str] = []
        while stage.place < 2 and len(pages) < 9:
            pages.append(seen(pilot))
            await press(pilot, "space")
        assert len(pages) > 2
        assert "(There is more. Press Space.)" in pages[1]
        said = " ".join(pages[1:])
        assert "The home on this screen" in said
        assert "is a good answer." in said


async def test_a_show_of_hands_is_typed_as_numbers_and_shown_as_bars(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, *["space"] * QUESTION, "f2", *"12 5", "enter")
        assert "Type 4 numbers with a space between them, such as 12 5 3 1" in seen(pilot)
        await press(pilot, "space", *"0", "space", *"1", "enter")
        assert stage.hands == {QUESTION: (12, 5, 0, 1)}
        shown = seen(pilot)
        assert "Yes, one person: 12 hands" in shown
        assert "- Yes, one person" not in shown
        assert "Not sure: 1 hand\n" in shown
        assert "\u2588" * 12 in shown or "#" * 12 in shown
        assert stage.place == QUESTION


async def test_there_is_nothing_to_count_where_somebody_talks(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, "space", "f2")
        assert "nothing to count" in seen(pilot)


async def test_a_question_is_parked_and_stands_at_the_end(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, "f3", *"May we", "enter")
        assert stage.parked == ["May we"]
        await press(pilot, "escape", *["space"] * 7)
        assert stage.at_end
        shown = seen(pilot)
        assert "- May we" in shown
        assert "gone when you stop" in shown
        await press(pilot, "f8")
        assert "It is kept." in seen(pilot)


async def test_what_would_be_gone_is_told_before_it_ends(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        await press(pilot, "f3", *"Why", "enter", "ctrl+q")
        assert "Press F8 to keep it, or Ctrl+Q again" in seen(pilot).replace("\n   ", "")
        assert pilot.app.is_running
        await press(pilot, "ctrl+q")
        assert not pilot.app.is_running


async def test_the_time_is_off_at_first_and_never_moves_anything_on(stage: Stage) -> None:
    async with on_the_wall(stage) as pilot:
        app = pilot.app
        assert isinstance(app, PresenterApp)
        await press(pilot, "space")
        assert "minutes" not in seen(pilot).splitlines()[0]
        stage._seconds = lambda: 12 * 60.0 + 59
        await press(pilot, "f6")
        assert "12 of 30 minutes" in seen(pilot).splitlines()[0]
        stage._seconds = lambda: 500 * 60.0
        app._show_head()
        await pilot.pause()
        assert stage.place == 1
        await press(pilot, "f6")
        assert "minutes" not in seen(pilot).splitlines()[0]


async def test_the_trainers_window_follows_and_the_room_sees_no_note(
    library: Library, plans: dict[str, Plan], stage: Stage
) -> None:
    plan, phrases = plans["taster"], library.phrases
    now = Now("taster", 1, 1_000, 1_000)

    def notes() -> Notes:
        return notes_now(phrases, plan, stage.slides, now, 1_000 + 125)

    app = TrainersWindow(notes, phrases, colours=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Point to the way out" in seen(pilot)
        assert "This step: 3 minutes, 2 so far." in seen(pilot)
        assert "at minute 0." in seen(pilot)
        assert "Next: Talk: Why a care home does this" in seen(pilot)
        now = Now("taster", 2, 1_000, 1_100)
        app.look()
        await pilot.pause()
        assert "Tell one story" in seen(pilot)
    stage.forward()
    assert "Point to the way out" not in plain_text(stage.body(), 70)
