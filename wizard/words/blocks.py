"""Blocks of words, made from Markdown once and shown by every face in its own way."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from wizard.frozen import dataclass
from wizard.words.picture import Picture


@dataclass(frozen=True)
class Span:
    """A piece of a line. `slot` names what is filled in here, `term` a word of the glossary.

    `link` is an address on the web, shown in full because a terminal may not open it.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    term: str = ""
    link: str = ""
    slot: str = ""


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Paragraph:
    line: Line


@dataclass(frozen=True)
class Heading:
    line: Line


@dataclass(frozen=True)
class Items:
    """A list; `numbered` where the order matters."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Drawn(Items):
    """A list that begins with the lines of a picture: it says in words what the bars show.

    A face that can draw puts each bar beside its line; to the others it is a list as any.
    """

    picture: Picture = Picture(())


Block = Paragraph | Heading | Items
Blocks = tuple[Block, ...]
Fillings = Mapping[str, str]
"""What to put in each slot, by name."""


def lines_of(blocks: Blocks) -> Iterator[Line]:
    """Yield every line of the blocks, in order."""
    for block in blocks:
        if isinstance(block, Items):
            yield from block.lines
        else:
            yield block.line


def slots_of(blocks: Blocks) -> Iterator[str]:
    """Yield the name of every slot in the blocks."""
    return (span.slot for line in lines_of(blocks) for span in line if span.slot)


def terms_of(blocks: Blocks) -> tuple[str, ...]:
    """Return the glossary terms marked in the blocks, each once, in order."""
    terms = (span.term for line in lines_of(blocks) for span in line if span.term)
    return tuple(dict.fromkeys(terms))


def without_slots(blocks: Blocks, slots: Collection[str]) -> Blocks:
    """Return the blocks without the paragraphs and list items in which one of these slots is."""
    kept: list[Block] = []
    for block in blocks:
        if not isinstance(block, Items):
            if not _has_slot(block.line, slots):
                kept.append(block)
        elif lines := tuple(line for line in block.lines if not _has_slot(line, slots)):
            kept.append(replace(block, lines=lines))
    return tuple(kept)


def _has_slot(line: Line, slots: Collection[str]) -> bool:
    return any(span.slot in slots for span in line if span.slot)


def fill_line(line: Line, fillings: Fillings) -> Line:
    """Return the line with its slots filled. Raises KeyError for a slot without a filling."""
    return tuple(
        replace(span, text=fillings[span.slot], slot="") if span.slot else span for span in line
    )


def fill(blocks: Blocks, fillings: Fillings) -> Blocks:
    """Return the blocks with their slots filled. Raises KeyError for a slot without a filling."""
    return tuple(_fill_block(block, fillings) for block in blocks)


def _fill_block(block: Block, fillings: Fillings) -> Block:
    if isinstance(block, Items):
        return replace(block, lines=tuple(fill_line(line, fillings) for line in block.lines))
    return replace(block, line=fill_line(block.line, fillings))


def text_of(line: Line) -> str:
    """Return the line as plain text; an unfilled slot shows as {name}, a link with its address."""
    return "".join(
        f"{{{span.slot}}}" if span.slot else span.text + (f" ({span.link})" if span.link else "")
        for span in line
    )


def drawn(picture: Picture, *more: str) -> Drawn:
    """Return a picture as a list, with more lines below it. Nothing in them is ever markup."""
    lines = tuple((Span(line),) for line in (*picture.lines, *more))
    return Drawn(lines, picture=picture)


def paragraph(text: str) -> Paragraph:
    """Return plain text as a paragraph; nothing in it is ever markup."""
    return Paragraph((Span(text),))
