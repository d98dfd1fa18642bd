"""The schemas of files that hold answers: path tests, and made-up homes."""

from __future__ import annotations

from wizard.authoring.schemas.parts import (
    ANY_TEXT,
    QUESTION,
    TEXT,
    WORD,
    Key,
    Schema,
    any_of,
    list_of,
    mapping,
    names_to,
    one_of,
)
from wizard.checking.paths import ALWAYS, KEYS, OPEN
from wizard.checking.written import OtherWay
from wizard.dialogue.flow import Outcome
from wizard.dialogue.kinds import ContactList, EvidenceList, JobToDo, PersonInCharge
from wizard.dialogue.status import Status

ANSWER: Schema = {"$ref": "#/definitions/answer"}
FORMS = (PersonInCharge, EvidenceList, JobToDo, ContactList)
FIELDS = {
    "job_title": Key("The job title of who does it.", TEXT),
    "name": Key("The name of who does it.", TEXT),
    "what": Key("What the proof is called, or what is to be done.", TEXT),
    "where": Key("Where the proof is kept.", TEXT),
    "whose": Key("Whose job it is.", TEXT),
    "checked": Key("The day on which the proof was looked at, such as 2027-03-01.", TEXT),
    "by": Key("The day by which it is to be done, such as 2027-03-01.", TEXT),
    "who": Key("Who can help.", TEXT),
    "what_for": Key("What they help with.", TEXT),
    "phone": Key("Their telephone number.", TEXT),
    "email": Key("Their email address.", TEXT),
    "web": Key("Their website.", TEXT),
}
OTHER_WAYS = {
    OtherWay.ASK_SOMEONE: Key("Who is asked instead.", TEXT),
    OtherWay.DOES_NOT_APPLY: Key("The reason, by its id, for which it does not apply.", WORD),
    OtherWay.LAST_YEAR: Key("The answer that was carried over from last year.", ANSWER),
    OtherWay.BEFORE_IT_CHANGED: Key(
        "The answer given before the question's rev was raised.", ANSWER
    ),
}
CASE = {
    "name": Key("What this case is about; no other in the file is called so.", TEXT),
    "answers": Key("The answers that are given, by question.", names_to(ANSWER, QUESTION)),
    "asks": Key("The questions that are asked, in order.", list_of(QUESTION)),
    "ends": Key(
        "What comes out, by item.",
        names_to(one_of((*Outcome, OPEN))),
    ),
    "stops_at": Key("The state at which the walk stops.", WORD),
    "figures": Key("Figures as they are spoken, or unknown.", names_to(TEXT)),
    "statuses": Key("Where questions stand.", names_to(one_of(Status), QUESTION)),
    "waits_for": Key("Questions without whose answers it cannot go on.", list_of(QUESTION)),
}


def path_test() -> Schema:
    """Return the schema of a file of path tests."""
    return {
        "title": "Path tests of a flow",
        **list_of(mapping(KEYS, CASE, ALWAYS), 1),
        "definitions": {"answer": _answer()},
    }


def home() -> Schema:
    """Return the schema of a made-up home: flows, and below each its questions."""
    return {
        "title": "The answers of a made-up home",
        **names_to(names_to(ANSWER)),
        "definitions": {"answer": _answer()},
    }


def _answer() -> Schema:
    forms = [_form(form) for form in FORMS]
    ways = [_way(way) for way in OTHER_WAYS]
    several = list_of(any_of(WORD, *forms))
    about = "An option, a list of options, words, a number, a day, a moment, or fields."
    return {"description": about, **any_of(ANY_TEXT, several, *forms, *ways)}


def _way(way: OtherWay) -> Schema:
    """Return the schema of one way; of somebody to ask, with the day by which to know, if any."""
    known: dict[str, Key] = {way: OTHER_WAYS[way]}
    if way is OtherWay.ASK_SOMEONE:
        known["by"] = Key("The day by which it is to be known, such as 2027-03-01.", TEXT)
    return mapping(tuple(known), known, (way,))


def _form(kind: type[PersonInCharge | EvidenceList | JobToDo | ContactList]) -> Schema:
    ids = [field.id for field in kind.fields]
    needed = [field.id for field in kind.fields if not field.optional]
    return mapping(ids, {id: FIELDS[id] for id in ids}, needed)
