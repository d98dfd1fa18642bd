"""The schema of editions: those that are checked, provisional and past."""

from __future__ import annotations

from wizard.authoring.schemas.parts import (
    DAY,
    ID,
    TRUE_OR_FALSE,
    WORD,
    Key,
    Schema,
    any_of,
    ids,
    list_of,
    mapping,
    names_to,
    one_of,
    where,
    whole,
)
from wizard.toolkit.edition import AnswersWith, ChangeKind, DeadlineStatus, Knowledge, Level
from wizard.toolkit.reading_file import (
    BASE_KEY,
    COUNT_KEYS,
    COUNTED,
    FORMAT,
    HEAD_KEYS,
    LIST_KEYS,
    PAST,
    STANDINGS,
)
from wizard.toolkit.reading_items import (
    DETAILS,
    DOUBTS,
    KEYS,
    PAST_KEYS,
    PAST_REQUIRED,
    REF,
    REQUIRED,
    STANDARDS,
    SURE_ENOUGH,
)

SURE = one_of(SURE_ENOUGH)
DOUBT = {
    Knowledge.LIKELY: "The details that were partly worked out.",
    Knowledge.UNVERIFIED: "The details that no source tells.",
}
KNOWN = any_of(
    one_of(Knowledge),
    mapping(
        DOUBTS,
        {doubt: Key(about, list_of(one_of(DETAILS))) for doubt, about in DOUBT.items()},
    ),
)
CHANGED: dict[str, Key] = {
    ChangeKind.NEW: Key("Care services were asked it for the first time.", SURE),
    ChangeKind.REQUIRED: Key("From then on a level needs it.", SURE),
    ChangeKind.OPTIONAL: Key("No level needs it any more.", SURE),
    ChangeKind.WORDING: Key("The toolkit's words for the question changed.", SURE),
    ChangeKind.HELP: Key("The toolkit's help about it changed.", SURE),
}
ITEM = {
    "ref": Key(
        "The number of the item in this year, such as 3.2.1.",
        {"type": "string", "pattern": f"^{REF.pattern}$"},
    ),
    "key": Key("Our own name for the item, the same in every year.", ID),
    "section": Key("The section in which it stands; leave it out if nobody could tell.", ID),
    "level": Key("The level that needs it.", one_of(Level)),
    "standard": Key("The number of the standard it belongs to.", whole(*STANDARDS)),
    "answers_with": Key("What the toolkit's screen takes as an answer.", one_of(AnswersWith)),
    "yearly": Key("Whether it asks for something of the last 12 months.", TRUE_OR_FALSE),
    "known": Key("How sure we are: one word, or the details that are not confirmed.", KNOWN),
    "changed": Key("What became of it in this year.", mapping(ChangeKind, CHANGED)),
}
PAST_ITEM = {key: ITEM[key] for key in ("ref", "key", "changed")} | {
    "known": Key("How sure we are of the number.", SURE)
}
COUNT = {
    "items": Key("How many items the toolkit says that the level needs.", whole()),
    "known": Key("How sure we are of that.", one_of(Knowledge)),
}
COUNTS: dict[str, Key] = {
    level: Key(about, mapping(COUNT_KEYS, COUNT, COUNT_KEYS))
    for level, about in {
        Level.APPROACHING: "What Approaching Standards needs.",
        Level.MET: "What Standards Met needs.",
    }.items()
}
EDITION = {
    "format": Key("The form in which this file is written.", {"enum": [int(FORMAT), FORMAT]}),
    "edition": Key('The year, in quotes, such as "2026-27".', WORD),
    "standing": Key(
        "checked lists its own items, provisional takes those of another year, past is over.",
        one_of(STANDINGS),
    ),
    "checked": Key("The day on which somebody looked at it.", DAY),
    "deadline": Key("The last day to publish.", DAY),
    "deadline_status": Key("How sure that day is.", one_of(DeadlineStatus)),
    "sections": Key("The sections in our order.", ids()),
    "counts": Key("The numbers of items that the toolkit states.", mapping(COUNTED, COUNTS)),
    "items": Key("The items of the year, in our order.", {"type": "array"}),
    "removed": Key("Items that this year has no longer, and how sure we are.", names_to(SURE)),
    BASE_KEY: Key("The edition whose items stand in until this year's are known.", WORD),
}


def edition() -> Schema:
    """Return the schema of an edition; its standing decides what it can have."""
    keys = (*HEAD_KEYS, *LIST_KEYS, BASE_KEY)
    return {
        "title": "A year of the toolkit",
        **mapping(keys, EDITION, HEAD_KEYS),
        "allOf": [where("standing", standing, _of(standing)) for standing in STANDINGS],
    }


def _of(standing: str) -> Schema:
    needed, refused, _ = STANDINGS[standing]
    item = mapping(KEYS, ITEM, REQUIRED)
    if standing == PAST:
        item = mapping(PAST_KEYS, PAST_ITEM, PAST_REQUIRED)
    return {
        "required": list(needed),
        "properties": {"items": list_of(item)} | dict.fromkeys(refused, False),
    }
