"""The letter to the IT company as one HTML file, made to be printed on A4 and filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.letter import Letter, LetterTopic
from wizard.reports.paper_html import html_file


def letter_html(letter: Letter) -> str:
    """Return the whole file."""
    return html_file(letter.title, letter.service, letter.every_page, _lines(letter))


def _lines(letter: Letter) -> Iterator[str]:
    yield from (f"<p>{escape(line)}</p>" for line in (letter.goes_to, letter.day) if line)
    yield f'<p class="not-sent"><strong>{escape(letter.not_official)}</strong></p>'
    yield f"<p>{escape(' '.join(letter.said))}</p>"
    if letter.numbers:
        yield f"<p>{escape(letter.numbers)}</p>"
    if letter.topics:
        lines = "".join(f"<span>{escape(line)}</span>" for line in letter.signed)
        yield f'<p class="signed">{lines}</p>'
    for topic in letter.topics:
        yield from _topic(topic, letter.room)


def _topic(topic: LetterTopic, room: str) -> Iterator[str]:
    yield "<section>"
    yield f'<h2 class="asked-about">{escape(topic.heading)}</h2>'
    for number, text in topic.questions:
        yield '<article class="asked">'
        yield f"<p><strong>{number}.</strong> {escape(text)}</p>"
        yield f'<div class="room"><p class="label">{escape(room)}</p></div>'
        yield "</article>"
    yield "</section>"
