"""The schema of session plans."""

from __future__ import annotations

from wizard.authoring.schemas.parts import (
    ID,
    QUESTION,
    Key,
    Schema,
    list_of,
    mapping,
    whole,
)
from wizard.dialogue.reading.shapes import MOST_LISTED
from wizard.workshop.plan import StepKind
from wizard.workshop.plan_reader import FORMAT, LONGEST_PLAN, PLAN_KEYS, STEP_KEYS, STEP_KINDS

MINUTES = whole(1, LONGEST_PLAN)
STEP = {
    StepKind.TALK: Key("The trainer speaks; its words stand under this heading.", ID),
    StepKind.QUESTION: Key("One question on the screen: topic.question.", QUESTION),
    StepKind.HANDS: Key("A show of hands, on a question or on words of your own.", QUESTION),
    StepKind.CARD: Key("The 'What would you do if' card of this topic.", ID),
    StepKind.PAIRS: Key("People talk in pairs; its words stand under this heading.", ID),
    StepKind.BREAK: Key("A break; its words stand under this heading.", ID),
    StepKind.EVERYONE: Key("Everyone does something; its words stand under this heading.", ID),
    "minutes": Key("How long it takes.", MINUTES),
}
PLAN = {
    "format": Key("The form in which this file is written.", {"enum": [int(FORMAT), FORMAT]}),
    "plan": Key("The id of this plan: the name of its file.", ID),
    "minutes": Key("How long all steps take together.", MINUTES),
    "steps": Key(
        "What happens, in order.",
        list_of(
            {
                **mapping(STEP_KEYS, STEP, ("minutes",)),
                "oneOf": [{"required": [kind]} for kind in STEP_KINDS],
            },
            1,
            MOST_LISTED,
        ),
    ),
}


def plan() -> Schema:
    """Return the schema of a session plan."""
    return {"title": "A session plan of DSPT Wizard", **mapping(PLAN_KEYS, PLAN, PLAN_KEYS)}
