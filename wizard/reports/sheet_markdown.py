"""The toolkit sheet as Markdown. Nothing that people typed becomes markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.sheet import Sheet
from wizard.sheet_item import Part, SheetItem
from wizard.words.blocks import Blocks, Items, text_of

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|@$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_THE_START = re.compile(r"(?P<mark>[+=:-])|(?P<number>[0-9]+)(?P<dot>[.)])")
_BACKTICKS = re.compile("`+")


def sheet_markdown(sheet: Sheet) -> str:
    """Return the sheet as CommonMark; the words to paste stand in fenced blocks, as they are."""
    return "\n\n".join(_paragraphs(sheet)) + "\n"


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


def _paragraphs(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped_inside(sheet.title)}"
    yield escaped(sheet.service)
    yield f"**{escaped_inside(sheet.not_sent)}**"
    yield from map(escaped, sheet.notices)
    yield from markdown_part(sheet.counts, "##")
    if sheet.counts_note:
        yield escaped(sheet.counts_note)
    yield from _profile(sheet)
    yield f"## {escaped_inside(sheet.items_heading)}"
    for item in sheet.items:
        yield from _item(item)


def _profile(sheet: Sheet) -> Iterator[str]:
    if not sheet.profile:
        return
    yield f"## {escaped_inside(sheet.profile_heading)}"
    yield escaped(sheet.profile_note)
    yield "\n".join(
        f"- **{escaped_inside(line.label)}:** {escaped_inside(line.text)}" for line in sheet.profile
    )


def _item(item: SheetItem) -> Iterator[str]:
    yield f"### {escaped_inside(item.heading)}"
    level = f"{item.level}." if item.level else ""
    said = (item.status + ".", level, item.doubt)
    yield f"**{escaped_inside(' '.join(filter(None, said)))}**"
    if item.how:
        yield escaped(item.how)
    if item.words:
        yield fenced(_as_typed(item.words))
    for part in item.parts:
        yield from markdown_part(part, "####")


def markdown_part(part: Part, level: str) -> Iterator[str]:
    """Yield a heading of this rank, such as ##, and the lines under it."""
    yield f"{level} {escaped_inside(part.heading)}"
    yield _list(part.lines)


def _list(lines: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def _as_typed(blocks: Blocks) -> str:
    """Return blocks as text to paste: one line for each paragraph, however long."""
    return "\n\n".join(
        "\n".join(f"- {text_of(line)}" for line in block.lines)
        if isinstance(block, Items)
        else text_of(block.line)
        for block in blocks
    )
