"""Which of several assessments?"""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Header, Page
from wizard.words.harmless import harmless_line

NEW = "new-assessment"


def assessments(desk: Desk, names: tuple[tuple[str, str], ...]) -> Page:
    choices = [Choice(id, harmless_line(name, 60)) for id, name in names]
    return Page(
        "assessments",
        Header((desk.speaker.phrase("header.program"),)),
        desk.speaker.blocks("assessments.which"),
        (*choices, desk.choice(NEW)),
        (Command.STOP,),
    )
