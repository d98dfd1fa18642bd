"""A proof that was named before: which of them is it?"""

from __future__ import annotations

from wizard.choice_ids import PROOF
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Evidence
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Paragraph


def proofs(desk: Desk, turn: AskTurn, earlier: tuple[Evidence, ...]) -> Page:
    """Return the list. What is chosen is the answer, or one more where there are some already."""
    choices = tuple(
        Choice(f"{PROOF}{place}", desk.speaker.value_text(turn.question, (proof,)))
        for place, proof in enumerate(earlier)
    )
    asked = Paragraph(desk.speaker.question_line(turn.question))
    return Page(
        "proofs",
        desk.header_of(turn.question, turn.number),
        (asked, *desk.speaker.blocks("ways.as-before-which")),
        (*choices, desk.choice("back-to-question")),
        (Command.BACK, Command.STOP),
    )
