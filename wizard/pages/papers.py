"""The papers there are to print or to send, and what each is for."""

from __future__ import annotations

from wizard.choice_ids import PAPER, STATUS_FILE
from wizard.pages.desk import Desk
from wizard.pages.letter_offer import letter_choice
from wizard.pages.worksheets import worksheets_choice
from wizard.paperwork.wish import Kind
from wizard.views import Choice, Page


def papers(desk: Desk) -> Page:
    """Return the list of papers."""
    phrase = desk.speaker.phrase
    sheet = desk.choice("sheet")._replace(note=phrase("paperwork.for-sheet"))
    tables = (
        Choice(f"{PAPER}{kind}", phrase(f"paperwork.title-{kind}"), phrase(f"paperwork.for-{kind}"))
        for kind in Kind
    )
    letter = (one._replace(note=phrase("paperwork.for-letter")) for one in letter_choice(desk))
    status = Choice(STATUS_FILE, phrase("status-file.title"), phrase("status-file.what-for"))
    choices = (sheet, *tables, worksheets_choice(desk), *letter, status, desk.choice("back"))
    return Page(
        "papers", desk.header(), desk.speaker.blocks("paperwork.list"), choices, desk.commands()
    )
