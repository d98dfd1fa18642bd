"""The letter to the IT company as Markdown: to be put into an email, and answered between lines."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.letter import Letter
from wizard.reports.sheet_markdown import escaped, escaped_inside

ROOM = "\n\n"
"""Empty lines below the place for an answer, beside the one that ends every paragraph."""


def letter_markdown(letter: Letter) -> str:
    """Return the letter as CommonMark."""
    return "\n\n".join(_paragraphs(letter)) + "\n"


def _paragraphs(letter: Letter) -> Iterator[str]:
    yield f"# {escaped_inside(letter.title)}"
    yield escaped(letter.service)
    yield from (escaped(line) for line in (letter.goes_to, letter.day) if line)
    yield f"**{escaped_inside(letter.not_official)}**"
    yield escaped(" ".join(letter.said))
    if letter.numbers:
        yield escaped(letter.numbers)
    if letter.topics:
        yield from map(escaped, letter.signed)
    for topic in letter.topics:
        yield f"## {escaped_inside(topic.heading)}"
        for number, text in topic.questions:
            yield f"**{number}.** {escaped_inside(text)}"
            yield f"{escaped(letter.room)}{ROOM}"
