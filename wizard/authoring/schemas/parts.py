"""What schemas are made of.

A schema sees values as an editor does, by YAML 1.2: `2` is a number there, `true` a truth value and
`null` nothing. The program reads all of them as words. So where it takes a word, a schema takes all
of these, and where it takes digits, a schema takes a number or digits in quotes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from wizard.dialogue.reading.shapes import ID as AN_ID
from wizard.dialogue.reading.shapes import MOST_LISTED, WHOLE_NUMBER, YES_OR_NO

Schema = dict[str, object]

WORD: Schema = {"type": ["string", "number", "boolean", "null"], "minLength": 1}
TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
ANY_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
"""May be empty."""
ID: Schema = {"type": ["string", "boolean", "null"], "pattern": f"^{AN_ID.pattern}$"}
QUESTION: Schema = {
    "type": ["string", "boolean", "null"],
    "pattern": rf"^{AN_ID.pattern}(\.{AN_ID.pattern})?$",
}
"""A question of the same flow, or `topic.question` of another."""
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
TRUE_OR_FALSE: Schema = {"enum": [True, False, *YES_OR_NO]}


class Key(NamedTuple):
    """What a key is for, in one sentence that editors show, and what can stand behind it."""

    about: str
    value: Schema


def mapping(keys: Iterable[str], table: Mapping[str, Key], needed: Collection[str] = ()) -> Schema:
    """Return the schema of 'key: value' lines that have these keys and no other.

    Raises LookupError unless the table speaks of exactly the keys that are read.
    """
    known = tuple(keys)
    if strays := set(known) ^ set(table):
        raise LookupError(f"read and described differ: {', '.join(sorted(strays))}")
    return {
        "type": "object",
        "properties": {key: described(table[key]) for key in known},
        "required": list(needed),
        "additionalProperties": False,
    }


def described(key: Key) -> Schema:
    """Return a value's schema with its description; beside a `$ref` nothing else would count."""
    value: Schema = {"allOf": [key.value]} if "$ref" in key.value else key.value
    return {"description": key.about, **value}


def names_to(value: Schema, names: Schema = ID) -> Schema:
    """Return the schema of 'name: value' lines, with names that authors choose."""
    return {"type": "object", "propertyNames": names, "additionalProperties": value}


def whole(least: int | None = None, most: int | None = None) -> Schema:
    """Return the schema of a whole number; in quotes its size is not looked at."""
    schema: Schema = {"type": ["integer", "string"], "pattern": f"^{WHOLE_NUMBER.pattern}$"}
    bounds = {"minimum": least, "maximum": most}
    return schema | {name: bound for name, bound in bounds.items() if bound is not None}


def one_of(words: Iterable[str]) -> Schema:
    """Return the schema of one word of a closed list."""
    return {"enum": [str(word) for word in words]}


def any_of(*schemas: Schema) -> Schema:
    """Return the schema of whatever fits one of these."""
    return {"anyOf": list(schemas)}


def list_of(item: Schema, least: int = 0, most: int | None = None) -> Schema:
    """Return the schema of a list."""
    schema: Schema = {"type": "array", "items": item, "minItems": least}
    return schema if most is None else schema | {"maxItems": most}


def ids(least: int = 0) -> Schema:
    """Return the schema of a list of ids, each once."""
    return list_of(ID, least, MOST_LISTED) | {"uniqueItems": True}


def exactly(*items: Schema) -> Schema:
    """Return the schema of a list of so many items, each with a schema of its own."""
    size = len(items)
    return {"type": "array", "items": list(items), "minItems": size, "maxItems": size}


def where(key: str, word: str, then: Schema) -> Schema:
    """Return the schema that adds something where a key holds this word."""
    return {"if": {"properties": {key: {"const": word}}, "required": [key]}, "then": then}
