"""What a YAML parser stumbled over, in the words of somebody who has never heard of YAML."""

from __future__ import annotations

from typing import NamedTuple

import yaml


class Stumble(NamedTuple):
    """`line` counts from 0 and `column` from 1, then what is wrong and what to do."""

    line: int
    column: int
    problem: str
    remedy: str


OPENED = {
    "unexpected end of stream": (
        "The quote that opens here is not closed.",
        "Close it with the same kind of quote.",
    ),
    "',' or ": (
        "The bracket that opens here is not closed.",
        "Close it, or put a comma where one is missing.",
    ),
    "could not find expected ':'": (
        "This line has no colon with a space behind it.",
        "Write it as 'key: value'.",
    ),
}
"""By what the parser says: what is wrong where the thing begins that it could not end."""
MAX_DEPTH = 40
TOO_DEEP = f"This is nested more than {MAX_DEPTH} deep.", "Close some brackets."
"""Newer parsers stop by themselves at a depth of a thousand, and say so first."""
INDENTED = ("expected key", "expected '-' indicator", "not allowed in this context")


def in_plain_words(error: yaml.MarkedYAMLError, text: str) -> Stumble:
    """Return where the reading of `text` ended, why, and what to do about it."""
    said = error.problem or "it cannot be read"
    for sign, words in OPENED.items():
        if sign in said and error.context_mark:
            return Stumble(error.context_mark.line, error.context_mark.column + 1, *words)
    mark = error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    typed = (*text.splitlines(), "")[line]
    indent = len(typed) - len(typed.lstrip())
    if typed[column:].startswith("\t"):
        words = "A tab is used to indent this line.", "Use spaces."
    elif "mapping values" in said and ":" in typed[:column]:
        words = (
            "This line has a second colon, or no space behind its first.",
            "Put a text with a colon in it in quotes, and a space behind 'key:'.",
        )
    elif "block sequence entries" in said and column > indent:
        words = "A list cannot begin behind a colon.", "Begin it on the next line."
    elif "cannot start any token" in said:
        words = f"No text begins with '{typed[column:][:1]}'.", "Put the text in quotes."
    elif "nesting depth" in said:
        words = TOO_DEEP
    elif "unknown escape character" in said:
        words = "A backslash has a meaning between these quotes.", "Use single quotes."
    elif "expected key" in said and column > indent:
        words = "The text goes on behind its quotes or brackets.", "Put all of it in quotes."
    elif any(sign in said for sign in INDENTED):
        column = indent
        words = (
            "This line is indented otherwise than those around it.",
            "Begin it below the first letter of those that it belongs with.",
        )
    else:
        words = f"This is not YAML: {said}.", "Put a text that begins with a sign in quotes."
    return Stumble(line, column + 1, *words)
