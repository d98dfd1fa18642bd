"""A paper that was saved, or could not be: where it is and what to do with it."""

from __future__ import annotations

from pathlib import Path

from wizard.pages.desk import Desk
from wizard.pages.letter import say_sent
from wizard.spots import SAVE_SHEET
from wizard.views import Page
from wizard.words.blocks import Block, Paragraph, Span
from wizard.words.harmless import harmless_line


def paper(desk: Desk, path: Path, *, saved: bool, name: str) -> Page:
    """Return the page about the paper at `path`. `name` is the choice that saves it."""
    blocks = desk.speaker.blocks
    folder = _place(str(path.parent))
    is_letter = name != SAVE_SHEET
    if saved:
        body = (*blocks("paper.saved"), _place(path.name), *blocks("paper.where"), folder)
        body = (*body, *blocks("paper.open"))
        body = (*body, *blocks("paper.send-letter" if is_letter else "paper.private"))
    else:
        why = "paper.not-saved-why"
        if is_letter or desk.stands_alone:
            why = "paper.letter-not-saved-why" if is_letter else "paper.record-not-saved-why"
        body = (*blocks("paper.not-saved"), folder, *blocks(why))
    again = () if saved else (desk.choice("try-again"),)
    sent = (say_sent(desk),) if is_letter and saved else ()
    topics = () if desk.stands_alone else (desk.choice("topics"),)
    choices = (*again, *sent, *topics, desk.choice("back"))
    return Page("paper", desk.header(), body, choices, desk.commands())


def _place(text: str) -> Block:
    return Paragraph((Span(harmless_line(text), strong=True),))
