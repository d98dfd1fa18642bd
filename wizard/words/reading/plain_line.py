"""Paragraphs that are one line of plain words."""

from __future__ import annotations

from wizard.dialogue.source import Source
from wizard.words.blocks import Block, Line, Paragraph, Span


def read_plain(source: Source, line: Line, at: tuple[int, int], longest: int) -> str:
    """Return the words of a line; marks, links, slots and too many characters are mistakes."""
    match line:
        case ():
            return ""  # What stood here is a mistake of its own.
        case (Span(text) as span,) if span == Span(text):
            if len(text) > longest:
                problem = f"This has {len(text)} characters; the most is {longest}."
                source.mistake(at, problem, "Say less.")
            return text
    source.mistake(at, "Here stands one line of plain words.", "Leave out marks, links and braces.")
    return ""


def read_plain_block(source: Source, block: Block, line: int, longest: int) -> str:
    """Return the words of a paragraph; any other block is a mistake."""
    if isinstance(block, Paragraph):
        return read_plain(source, block.line, (line, 1), longest)
    source.mistake((line, 1), "Here stands one line of plain words.", "Write no list here.")
    return ""
