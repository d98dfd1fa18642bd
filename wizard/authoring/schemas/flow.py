"""The schema of flows."""

from __future__ import annotations

from wizard.authoring.schemas.conditions import CONDITION, condition, rules
from wizard.authoring.schemas.parts import (
    ID,
    QUESTION,
    TRUE_OR_FALSE,
    WORD,
    Key,
    Schema,
    any_of,
    exactly,
    list_of,
    mapping,
    names_to,
    one_of,
    whole,
)
from wizard.authoring.schemas.questions import ask
from wizard.dialogue.figure import OPERANDS, Operation
from wizard.dialogue.flow import Asked, Outcome
from wizard.dialogue.hours_after import MOST_HOURS, HoursAfter
from wizard.dialogue.reading.draft import FLOW_KEYS, FORMAT, LAST_KINDS, NEEDED_KEYS, STATE_KINDS
from wizard.dialogue.reading.ends import AUTHORED
from wizard.dialogue.reading.figures import OPERATIONS, PERCENTAGES
from wizard.dialogue.reading.flow_reader import LISTED_KEYS, TOPICS_KEYS
from wizard.dialogue.score import MOST_QUESTIONS, Score

FIGURES = {
    Operation.PERCENT: Key(
        "[part, whole]: the part in every hundred.",
        list_of(QUESTION, *OPERANDS[Operation.PERCENT]),
    ),
    Operation.SHORT_OF: Key(
        "[part, whole, 95]: how many are missing until the part is that share of the whole.",
        exactly(QUESTION, QUESTION, whole(*PERCENTAGES)),
    ),
    Operation.SUM: Key("[a, b, …]: all added up.", list_of(QUESTION, *OPERANDS[Operation.SUM])),
    Operation.DIFFERENCE: Key(
        "[a, b]: the first less the second.",
        list_of(QUESTION, *OPERANDS[Operation.DIFFERENCE]),
    ),
    HoursAfter.operation: Key(
        "[moment, 72]: the moment so many hours later, for words only.",
        exactly(QUESTION, whole(1, MOST_HOURS)),
    ),
    Score.operation: Key(
        "[a, b, …]: how many of these quiz questions were answered rightly.",
        list_of(QUESTION, 1, MOST_QUESTIONS),
    ),
}
FIGURE = mapping(OPERATIONS, FIGURES) | {"minProperties": 1, "maxProperties": 1}
LISTED = {
    "flow": Key("The flow that stands on the list.", ID),
    "when": Key("Stands there unless this condition is false.", CONDITION),
    "optional": Key("Whether it is for whoever likes, and not counted.", TRUE_OR_FALSE),
}
A_LIST = list_of(any_of(ID, mapping(LISTED_KEYS, LISTED, ("flow",))))
TOPICS = {
    "before": Key("What stands in front of the topics.", A_LIST),
    "after": Key("What stands behind the topics.", A_LIST),
    "suggest": Key("The topics are suggested as what to do next unless this is false.", CONDITION),
}
OUTCOME = one_of(AUTHORED)
DEPENDS = rules("is", Key("What is said about the item.", OUTCOME))
STATES = {
    "say": Key(
        "Explains something and goes on; its words are in the Markdown.", {"enum": [None, ""]}
    ),
    "ask": Key("Asks one question.", ask()),
    "end": Key(
        "What the conversation means for each item: {} for none, not_yet for something to do.",
        any_of({"const": str(Outcome.NOT_YET)}, names_to(any_of(OUTCOME, DEPENDS))),
    ),
    "run": Key("Hands over to another flow, by its topic.", ID),
    "topics": Key(
        "The list of all topics, the place to which people come back.",
        any_of({"enum": [None, ""]}, mapping(TOPICS_KEYS, TOPICS)),
    ),
    "next": Key(
        "Where to go: the first rule that holds wins, the last has no 'when'.",
        rules("go", Key("The state to go to.", WORD)),
    ),
}
STATE = {
    **mapping((*STATE_KINDS, "next"), STATES),
    "oneOf": [{"required": [kind]} for kind in STATE_KINDS],
    "dependencies": {
        kind: {"properties": {"next": False}} if kind in LAST_KINDS else ["next"]
        for kind in STATE_KINDS
    },
}
"""Exactly one of the kinds, with rules or without."""
FLOW = {
    "format": Key("The form in which this file is written.", {"enum": [int(FORMAT), FORMAT]}),
    "topic": Key("The id of this flow: stable, and never used for anything else.", ID),
    "needs": Key("Questions of other flows that are asked first.", list_of(QUESTION)),
    "asked": Key("When the questions are asked.", one_of(Asked)),
    "start": Key("The state with which the conversation begins.", WORD),
    "figures": Key("Numbers worked out from answers, by name.", names_to(FIGURE)),
    "conditions": Key("Conditions that rules can name.", names_to(CONDITION, {})),
    "renamed": Key("Old question ids, each with the one of today.", names_to(QUESTION, {})),
    "retired": Key("Ids of questions that are no longer asked.", list_of(WORD)),
    "states": Key(
        "Everything that can be said, asked or come out, by id.",
        names_to(STATE) | {"minProperties": 1},
    ),
}


def flow() -> Schema:
    """Return the schema of a flow."""
    return {
        "title": "A flow of DSPT Wizard",
        **mapping(FLOW_KEYS, FLOW, NEEDED_KEYS),
        "definitions": {"condition": condition()},
    }
