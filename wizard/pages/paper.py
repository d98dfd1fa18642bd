"""A paper that was saved, or could not be: where it is and what to do with it."""

from __future__ import annotations

from pathlib import Path

from wizard.choice_ids import (
    FOR_WORD,
    SAVE_LETTER,
    SAVE_PAPER,
    SAVE_STATUS,
    SAVE_WHOLE_LETTER,
    SAVE_WORKSHEETS,
)
from wizard.pages.desk import Desk
from wizard.pages.letter import on_paper
from wizard.views import Page
from wizard.words.blocks import Block, Blocks, Paragraph, Span
from wizard.words.harmless import harmless_line


def paper(desk: Desk, path: Path, *, saved: bool, name: str) -> Page:
    """Return the page about the paper at `path`. `name` is the choice that saves it."""
    blocks = desk.speaker.blocks
    is_word = name.startswith(FOR_WORD)
    name = name.removeprefix(FOR_WORD)
    folder = _place(str(path.parent))
    is_letter = name in (SAVE_LETTER, SAVE_WHOLE_LETTER)
    advice, more = on_paper(desk) if is_letter else (_how_private(desk, name), ())
    if saved:
        kind = blocks("paper.saved-word" if is_word else "paper.saved")
        opening = blocks("paper.open-word" if is_word else "paper.open")
        if name.startswith(f"{SAVE_PAPER}calendar"):
            kind, opening = blocks("calendar.saved"), blocks("calendar.open")
        if name.startswith(SAVE_STATUS):
            kind, opening = blocks("status-file.is-saved"), blocks("status-file.send")
        place = (_place(path.name), *blocks("paper.where"), folder)
        body = (*kind, *place, *opening, *advice)
    else:
        why = "paper.record-not-saved-why" if desk.stands_alone else "paper.not-saved-why"
        body = (*blocks("paper.not-saved"), folder, *blocks(why))
    again = () if saved else (desk.choice("try-again"),)
    topics = () if desk.stands_alone else (desk.choice("topics"),)
    choices = (*again, *(more if saved else ()), *topics, desk.choice("back"))
    return Page("paper", desk.header(), body, choices, desk.commands())


def _how_private(desk: Desk, name: str) -> Blocks:
    """Say how safe a paper is to be kept, by the choice that saves it."""
    if name.startswith(SAVE_STATUS):
        return ()
    if name.startswith(SAVE_WORKSHEETS):
        return desk.speaker.blocks("worksheet.private")
    if not name.startswith(SAVE_PAPER):
        return desk.speaker.blocks("paper.private")
    from wizard.paperwork.wish import wish_named

    bare = wish_named(name.removeprefix(SAVE_PAPER)).bare
    return desk.speaker.blocks("paper.bare" if bare else "paper.private")


def _place(text: str) -> Block:
    return Paragraph((Span(harmless_line(text), strong=True),))
