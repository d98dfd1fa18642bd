"""The schema of `ask:` blocks: what a question of each kind can say."""

from __future__ import annotations

from itertools import chain

from wizard.authoring.schemas.parts import (
    ID,
    QUESTION,
    TRUE_OR_FALSE,
    Key,
    Schema,
    any_of,
    ids,
    mapping,
    one_of,
    where,
    whole,
)
from wizard.dialogue.flow import Carry, Offer
from wizard.dialogue.kinds import Choice, Choices, Date
from wizard.dialogue.reading.questions import (
    ASK_KEYS,
    BOUND_KEYS,
    FEWEST_OPTIONS,
    KIND_KEYS,
    KIND_NAMES,
    LATEST_DAYS,
    NOT_APPLICABLE_KEYS,
)

NOT_APPLICABLE = {
    "reasons": Key("The reasons for which the question does not apply, as ids.", ids(1)),
    "go": Key("The state where the flow goes then.", ID),
}
BOUND = {"answer": Key("The number question whose answer is the bound.", QUESTION)}
A_BOUND = any_of(whole(), mapping(BOUND_KEYS, BOUND, BOUND_KEYS))
ASK = {
    "kind": Key("How the question is answered.", one_of(KIND_NAMES)),
    "rev": Key("Raise it when the meaning changes: older answers are to be confirmed.", whole(1)),
    "carry": Key("What becomes of the answer next year: 'never' asks afresh.", one_of(Carry)),
    "not_applicable": Key(
        "Lets people say why the question does not apply to them.",
        mapping(NOT_APPLICABLE_KEYS, NOT_APPLICABLE, NOT_APPLICABLE_KEYS),
    ),
    "recorded": Key("The answer is there to be kept: no rule reads it.", TRUE_OR_FALSE),
    "offers": Key("What was written down elsewhere and is shown with it.", one_of(Offer)),
}
OF_KINDS = {
    "options": Key("The options as ids, in the order in which they are offered.", ids()),
    "right": Key("The option that is right; this makes the flow a quiz.", ID),
    "long": Key("Whether there is room for several lines.", TRUE_OR_FALSE),
    "optional": Key("Whether it can stay empty.", TRUE_OR_FALSE),
    "min": Key("The smallest number, or {answer: question}.", A_BOUND),
    "max": Key("The largest number, or {answer: question}; of a date, today.", {}),
    "several": Key("Whether more than one can be given.", TRUE_OR_FALSE),
}


def ask() -> Schema:
    """Return the schema of a question; each kind has keys of its own."""
    of_kinds = dict.fromkeys(chain(*KIND_KEYS.values()))
    schema = mapping((*ASK_KEYS, *of_kinds), {**ASK, **OF_KINDS}, ("kind",))
    return schema | {"allOf": [where("kind", kind, _of(kind)) for kind in KIND_NAMES]}


def _of(kind: str) -> Schema:
    keys: Schema = {"propertyNames": {"enum": [*ASK_KEYS, *KIND_KEYS.get(kind, ())]}}
    if kind in (Choice.name, Choices.name):
        return keys | {"required": ["options"], "properties": {"options": ids(FEWEST_OPTIONS)}}
    if "max" in KIND_KEYS.get(kind, ()):
        latest = one_of(LATEST_DAYS) if kind == Date.name else A_BOUND
        return keys | {"properties": {"max": latest}}
    return keys
