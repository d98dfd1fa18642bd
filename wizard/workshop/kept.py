"""What a trainer keeps of a workshop: what was counted and parked, as a paper."""

from __future__ import annotations

from wizard.paperwork.paper import Paper, Section
from wizard.sheet import every_page
from wizard.speaker import Speaker
from wizard.words.dates import say_day
from wizard.workshop.stage import Stage


def kept_paper(speaker: Speaker, stage: Stage) -> Paper | None:
    """Return the paper; None where nothing was counted or parked."""
    phrase = speaker.phrase
    hands = stage.kept()
    if not hands and not stage.parked:
        return None
    parked = Section(phrase("workshop.parked"), lines=tuple(stage.parked))
    counted = (Section(about, picture=picture) for about, picture in hands)
    return Paper(
        phrase("workshop.paper-kept"),
        stage.plan.words.title,
        phrase("paperwork.not-sent"),
        every_page(speaker),
        phrase("workshop.paper-kept-note"),
        (phrase("paperwork.made", day=say_day(speaker.today)),),
        "",
        (*((parked,) if stage.parked else ()), *counted),
    )
