"""Which paper somebody wants, and how; one place that makes it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from wizard.dialogue.flows import Flows
from wizard.paperwork.action_plan import make_action_plan
from wizard.paperwork.all_answers import History, make_all_answers
from wizard.paperwork.calendar import make_calendar
from wizard.paperwork.handover import make_handover
from wizard.paperwork.paper import Paper
from wizard.paperwork.without_names import bare_answer, without_names
from wizard.past import Past
from wizard.speaker import Speaker


class Kind(StrEnum):
    """The papers there are, by what the command calls them."""

    ACTIONS = "actions"
    HANDOVER = "handover"
    ANSWERS = "answers"
    CALENDAR = "calendar"


LEAVES_THE_HOUSE = frozenset({Kind.ACTIONS, Kind.ANSWERS, Kind.CALENDAR})
"""Papers that can be made without names. A handover without them would hand over nothing."""


class Wish(NamedTuple):
    """`history`: with the answers of before. `bare`: without names and without what was typed."""

    kind: Kind
    history: bool = False
    bare: bool = False

    @property
    def name(self) -> str:
        """What a choice calls it; `wish_named` reads it."""
        how = ("history",) * self.history + ("bare",) * self.bare
        return "/".join((self.kind, *how))


def wish_named(name: str) -> Wish:
    """Return the wish of this name. Raises ValueError for a paper that there is not."""
    kind, *how = name.split("/")
    return Wish(Kind(kind), "history" in how, "bare" in how)


def wanted_paper(speaker: Speaker, wish: Wish, history: History, assessment: str = "") -> Paper:
    """Return the paper that somebody wants. `history` is asked only where it is wanted.

    `assessment` is the id of the answers, where there are any.
    """
    phrase = speaker.phrase
    if wish.bare:
        stand_in = phrase("paperwork.left-out")
        speaker, history = without_names(speaker), _bare(history, speaker, stand_in)
    match wish.kind:
        case Kind.ACTIONS:
            paper = make_action_plan(speaker)
        case Kind.HANDOVER:
            paper = make_handover(speaker)
        case Kind.ANSWERS:
            paper = make_all_answers(speaker, history if wish.history else None)
        case Kind.CALENDAR:
            paper = make_calendar(speaker, assessment)
    if not wish.bare:
        return paper
    title = phrase("paperwork.title-bare", title=paper.title)
    return replace(paper, title=title, notices=(phrase("paperwork.bare-note"), *paper.notices))


def _bare(history: History, speaker: Speaker, stand_in: str) -> History:
    flows: Flows = speaker.conversation.flows

    def bare(question: str) -> tuple[Past, ...]:
        return tuple(
            replace(one, answer=bare_answer(flows, one.answer, stand_in)) if one.answer else one
            for one in history(question)
        )

    return bare
