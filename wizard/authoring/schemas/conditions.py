"""The schema of conditions, and of the ordered rules that ask them."""

from __future__ import annotations

from wizard.authoring.schemas.parts import (
    DAY,
    QUESTION,
    WORD,
    Key,
    Schema,
    list_of,
    mapping,
    whole,
)
from wizard.dialogue.condition import Comparison
from wizard.dialogue.reading.conditions import (
    FIGURE_COMPARISONS,
    JOINING,
    MOST_MONTHS,
    WITHIN_KEYS,
)

CONDITION: Schema = {"$ref": "#/definitions/condition"}
WITHIN = {
    "months": Key("The most months that lie between the two days.", whole(1, MOST_MONTHS)),
    "of": Key("The date question whose day is the later one.", QUESTION),
}
SUBJECTS = {
    "answer": Key("The question whose answer is compared.", QUESTION),
    "within": Key(
        "The day answered is no more than so many months before the day of another question.",
        mapping(WITHIN_KEYS, WITHIN, WITHIN_KEYS),
    ),
    "figure": Key("The figure of this flow that is compared, exactly.", WORD),
    "unknown": Key("Holds while the answer to this question is not known.", QUESTION),
    "all": Key("Holds when each of these conditions does.", list_of(CONDITION, 1)),
    "any": Key("Holds when at least one of these conditions does.", list_of(CONDITION, 1)),
    "not": Key("Holds when this condition does not.", CONDITION),
}
COMPARED: dict[str, Key] = {
    Comparison.IS: Key("The option, number or day that it is.", WORD),
    Comparison.IN: Key("The options of which it is one.", list_of(WORD, 1)),
    Comparison.HAS: Key("The option that is among those chosen.", WORD),
    Comparison.AT_LEAST: Key("The smallest number with which it holds.", whole()),
    Comparison.AT_MOST: Key("The largest number with which it holds.", whole()),
    Comparison.BEFORE: Key("The day before which it lies, such as 2027-03-01.", DAY),
    Comparison.AFTER: Key("The day after which it lies, such as 2027-03-01.", DAY),
}


def condition() -> Schema:
    """Return the schema of a condition, which refers to itself as CONDITION."""
    keys = ("answer", "within", "figure", "unknown", *JOINING)
    written = mapping((*keys, *Comparison), {**SUBJECTS, **COMPARED})
    number = {"properties": {Comparison.IS: whole()}}
    return {
        "description": "A condition that has a name, or one that is written out here.",
        "type": ["object", "string", "boolean", "null"],
        "if": {"type": "object"},
        "then": {
            "properties": written["properties"],
            "additionalProperties": False,
            "oneOf": [
                _form("answer", *Comparison),
                {"required": ["answer", "within"], "maxProperties": 2},
                _form("figure", *FIGURE_COMPARISONS) | number,
                *({"required": [key], "maxProperties": 1} for key in ("unknown", *JOINING)),
            ],
        },
    }


def _form(subject: str, *comparisons: Comparison) -> Schema:
    """Return the schema of what is compared once."""
    return {
        "required": [subject],
        "propertyNames": {"enum": [subject, *comparisons]},
        "minProperties": 2,
        "maxProperties": 2,
    }


def rules(decides: str, key: Key) -> Schema:
    """Return the schema of ordered rules, each with what it decides under a key of this name."""
    when = Key("The condition of this rule; the last rule has none.", CONDITION)
    return list_of(mapping(("when", decides), {"when": when, decides: key}, (decides,)), 1)
