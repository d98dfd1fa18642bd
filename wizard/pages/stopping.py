"""Stop for now?"""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.views import Command, Page


def stopping(desk: Desk) -> Page:
    count = len(desk.conversation.answers)
    key = "nothing" if not count else "one" if count == 1 else "several"
    fillings = {"count": count} if count > 1 else {}
    return Page(
        "stopping",
        desk.header(),
        desk.speaker.blocks(f"stopping.{key}", **fillings),
        (desk.choice("stop"), desk.choice("keep-going")),
        (Command.BACK,),
    )
