"""Blocks as plain text, wrapped."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from wizard.words.blocks import Blocks, Heading, Items, Line, text_of


def plain_text(blocks: Blocks, width: int) -> str:
    """Return the blocks as text of lines up to `width` characters, an empty line between two."""
    return "\n\n".join("\n".join(lines) for lines in _groups(blocks, width))


def wrapped(text: str, width: int, indent: str = "") -> str:
    """Return one paragraph wrapped; later lines begin with the indent. Long words are cut."""
    return "\n".join(wrap(text, max(width, 10), subsequent_indent=indent)) or ""


def _groups(blocks: Blocks, width: int) -> Iterator[list[str]]:
    heading: list[str] = []
    for block in blocks:
        match block:
            case Heading(line):
                heading.append(wrapped(_leading(line), width))
                continue
            case Items(lines, numbered):
                marks = [f"{place}. " if numbered else "- " for place in range(1, len(lines) + 1)]
                body = [
                    wrapped(mark + text_of(line), width, " " * len(mark))
                    for mark, line in zip(marks, lines, strict=True)
                ]
            case _:
                body = [wrapped(text_of(block.line), width)]
        yield [*heading, *body]
        heading = []
    if heading:
        yield heading


def _leading(line: Line) -> str:
    """Return a heading with a sign at its end: aloud, it would run into what follows."""
    text = text_of(line)
    return text if text.endswith((".", "?", "!", ":")) else f"{text}:"
