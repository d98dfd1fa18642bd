"""The first screen of all, and the tour that it offers."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.pages.incidents import unfinished
from wizard.pages.place import place
from wizard.views import Command, Header, Page


def opening(desk: Desk) -> Page:
    blocks = desk.speaker.blocks
    said, carry_on = unfinished(desk)
    seen = blocks("opening.shared") if desk.shared_by else blocks("opening.private")
    return Page(
        "opening",
        Header((desk.speaker.phrase("header.program"),)),
        (*blocks("opening.hello"), *said, *seen, *place(desk), *blocks("opening.sittings")),
        (desk.choice("start"), *carry_on, desk.choice("tour")),
        (Command.STOP,),
    )


def tour(desk: Desk) -> Page:
    return Page(
        "tour",
        Header((desk.speaker.phrase("header.program"),)),
        desk.speaker.blocks("opening.tour"),
        (desk.choice("start"), desk.choice("back")),
        (Command.BACK, Command.STOP),
    )
