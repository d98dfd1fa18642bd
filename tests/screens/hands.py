"""Performing a script on the full screen: with the keyboard only, or with the mouse."""

from __future__ import annotations

from tests.screens.showing import (
    Screen,
    click,
    command,
    fields,
    focus,
    lines,
    press,
    row,
    settled,
    tab_to,
    take,
    write,
)
from tests.session.script import (
    Choose,
    Do,
    Explain,
    Fields,
    Keep,
    Options,
    Step,
    Way,
    options_entry,
)
from wizard.screens.fields import FieldRow
from wizard.session import Session


async def by_keyboard(pilot: Screen, session: Session, step: Step) -> None:
    """Do one thing with keys alone."""
    match step:
        case Options(ids):
            several = options_entry(session).several
            for id in ids:
                await take(pilot, "options", id)
            if several:
                await take(pilot, "ways", "continue")
        case Fields(entries):
            for place, entry in enumerate(entries):
                if place:
                    await take(pilot, "ways", "add-another")
                for field in fields(pilot)[-len(entry) :]:
                    await tab_to_row(pilot, field)
                    await press(pilot, *["end", "shift+home", "delete"] * bool(field.typed))
                    await write(pilot, entry[field.field_id])
            await take(pilot, "ways", "continue")
        case Keep():
            await take(pilot, "ways", "continue")
        case Way(id):
            await take(pilot, "ways", id)
        case Choose(id):
            await take(pilot, "options", id)
        case Do(wanted):
            await command(pilot, wanted)
        case Explain(part):
            await take(pilot, "explains", part)


async def by_mouse(pilot: Screen, session: Session, step: Step) -> None:
    """Do one thing with the mouse; only words are typed, into the field clicked on."""
    match step:
        case Options(ids):
            several = options_entry(session).several
            for id in ids:
                await click_choice(pilot, "options", id)
            if several:
                await click_choice(pilot, "ways", "continue")
        case Fields(entries):
            for place, entry in enumerate(entries):
                if place:
                    await click_choice(pilot, "ways", "add-another")
                for field in fields(pilot)[-len(entry) :]:
                    field.scroll_visible(animate=False)
                    await settled(pilot)
                    x, y, width, height = field.region
                    await pilot.click(offset=(x + min(3, width), y + height - 1))
                    await settled(pilot)
                    assert focus(pilot) == field.field_id
                    await write(pilot, entry[field.field_id])
            await click_choice(pilot, "ways", "continue")
        case Keep():
            await click_choice(pilot, "ways", "continue")
        case Way(id):
            await click_choice(pilot, "ways", id)
        case Choose(id):
            await click_choice(pilot, "options", id)
        case Do(wanted):
            await click_choice(pilot, "commands", wanted)
        case Explain(part):
            await click_choice(pilot, "explains", part)


async def click_choice(pilot: Screen, place: str, id: str) -> None:
    """Click on a choice where its words stand."""
    label = next(choice.label for choice in row(pilot, place).choices if choice.id == id)
    top = row(pilot, place).region.y
    part = label[:20]
    if place == "options" or not any(part in line for line in lines(pilot)[top:]):
        await click(pilot, part)
        return
    y = next(y for y, line in enumerate(lines(pilot)) if y >= top and part in line)
    await pilot.click(offset=(lines(pilot)[y].index(part), y))
    await settled(pilot)


async def tab_to_row(pilot: Screen, wanted: FieldRow) -> None:
    for _ in range(60):
        focused = pilot.app.focused
        if focused is not None and wanted in focused.ancestors:
            return
        await press(pilot, "tab")
    await tab_to(pilot, wanted.field_id)
    raise AssertionError("Tab came to another field of the same name only")
