"""Stop for now?"""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.views import Command, Page


def stopping(desk: Desk) -> Page:
    count = len(desk.conversation.answers)
    key = "nothing" if not count else "one" if count == 1 else "several"
    fillings = {"count": count} if count > 1 else {}
    body = desk.speaker.blocks(f"stopping.{key}", **fillings)
    if desk.holds:
        body = desk.speaker.blocks("stopping.not-saved")
    elif desk.has_unkept_words:
        body = (*body, *desk.speaker.blocks("stopping.words-lost"))
    elif count:
        body = (*body, *desk.speaker.blocks("stopping.words-kept"))
    return Page(
        "stopping",
        desk.header(),
        body,
        (desk.choice("stop"), desk.choice("keep-going")),
        (Command.BACK,),
    )
