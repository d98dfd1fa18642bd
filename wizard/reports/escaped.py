"""Text as Markdown in which nothing of it is markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|@$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_THE_START = re.compile(r"(?P<mark>[+=:-])|(?P<number>[0-9]+)(?P<dot>[.)])")
_BACKTICKS = re.compile("`+")


def escaped(text: str) -> str:
    """Return one line of text as Markdown that shows just this text, also where a line begins."""
    inside = escaped_inside(text.strip())
    if begins := _AT_THE_START.match(inside):
        place = begins.end() - 1
        return f"{inside[:place]}\\{inside[place:]}"
    return inside


def escaped_inside(text: str) -> str:
    """Return text as Markdown that shows just this text, after something else on its line."""
    return _MARKUP.sub(r"\\\g<0>", text)


def fenced(text: str) -> str:
    """Return text as a block in which nothing is markup, whatever it holds."""
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
