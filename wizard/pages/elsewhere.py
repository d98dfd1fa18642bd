"""Saving in another place, when the usual one takes nothing more."""

from __future__ import annotations

from pathlib import Path

from wizard.choice_ids import PLACE
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Block, Paragraph, Span
from wizard.words.harmless import harmless_line


def elsewhere(desk: Desk, places: tuple[Path, ...]) -> Page:
    """Return the page that asks where."""
    choices = tuple(
        Choice(f"{PLACE}{number}", harmless_line(str(place), 60))
        for number, place in enumerate(places)
    )
    key = "elsewhere.where" if places else "elsewhere.nowhere"
    return Page(
        "elsewhere",
        desk.header(),
        desk.speaker.blocks(key),
        (*choices, desk.choice("back")),
        (Command.BACK, Command.STOP),
    )


def elsewhere_saved(desk: Desk, path: Path, reason: str) -> Page:
    """Return what became of it; `reason` is why it could not be saved there either, or ''."""
    if reason:
        body = (*desk.speaker.blocks("elsewhere.not-saved"), _shown(path.parent))
    else:
        body = (
            *desk.speaker.blocks("elsewhere.saved"),
            _shown(path),
            *desk.speaker.blocks("elsewhere.bring-back"),
        )
    return Page(
        "elsewhere-saved",
        desk.header(),
        body,
        (desk.choice("try-again"), desk.choice("back")),
        (Command.BACK, Command.STOP),
    )


def _shown(path: Path) -> Block:
    return Paragraph((Span(harmless_line(str(path)), strong=True),))
