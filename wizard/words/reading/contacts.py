"""Reads who can help: the file that the program comes with, and a trainer's card."""

from __future__ import annotations

import re

from wizard.dialogue.finding import Nearest
from wizard.dialogue.source import Source
from wizard.words.blocks import Items, Line
from wizard.words.contacts import Contact, ContactLine, Reach
from wizard.words.dates import MONTHS
from wizard.words.markdown import Document, Section, place_of
from wizard.words.reading.plain_line import read_plain, read_plain_block

MOST_CONTACTS = 30
LONGEST_NAME, LONGEST_TEXT, LONGEST_LINE = 80, 300, 100
DAY = re.compile(rf"\b[0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}\b")
LINE = re.compile(r"([a-z]+): +(\S.*)")


def read_contacts(source: Source, document: Document | None, *, dated: bool) -> dict[str, Contact]:
    """Return the contacts by id, in order.

    '## id', then the name, what for, a list of '- phone: …', '- email: …' and '- web: …', and how
    sure we are. With `dated`, the last is needed and says on which day it was looked at. What is
    missing or does not belong is a finding in the source.
    """
    if document is None:
        return {}
    contacts: dict[str, Contact] = {}
    for section in document.sections:
        at = (section.line, section.level + 2)
        if section.level == 0:
            at = (section.block_lines[0], 1)
            source.mistake(at, "Words stand under a heading.", "Put '#' in front, or remove them.")
        elif section.level > 2:
            source.mistake(at, "A contact has no headings inside.", "Use two '#' for a contact.")
        elif section.level == 2 and section.title in contacts:
            source.mistake(at, f"'{section.title}' is here twice.", "Keep one of the two.")
        elif section.level == 2:
            contacts[section.title] = _contact(source, document.typed, section, dated=dated)
    if not contacts and not source.findings:
        source.mistake((1, 1), "There is no contact in this file.", "Add '## name'.")
    if len(contacts) > MOST_CONTACTS:
        problem = f"There are {len(contacts)} contacts; the most is {MOST_CONTACTS}."
        source.mistake((1, 1), problem, "Keep those that help.")
    return contacts


def _contact(source: Source, typed: tuple[str, ...], section: Section, *, dated: bool) -> Contact:
    """Read what stands before the list, the list, and what stands behind it."""
    at = (section.line, 4)
    lists = [n for n, block in enumerate(section.blocks) if isinstance(block, Items)]
    placed = list(zip(section.blocks, section.block_lines, strict=True))
    if len(lists) != 1 or lists[0] not in (1, 2) or len(placed) - lists[0] > 2:
        source.mistake(
            at,
            f"'{section.title}' has another form than a contact.",
            "Write the name, what for, a list of '- phone: …' lines, and how sure it is.",
        )
        return Contact("", "", (), "")
    before, (block, line), after = placed[: lists[0]], placed[lists[0]], placed[lists[0] + 1 :]
    name = read_plain_block(source, *before[0], LONGEST_NAME)
    purpose = read_plain_block(source, *before[1], LONGEST_TEXT) if before[1:] else ""
    status = read_plain_block(source, *after[0], LONGEST_TEXT) if after else ""
    if dated and not before[1:]:
        source.mistake(at, f"Nothing says what '{section.title}' is for.", "Add it below the name.")
    if dated and not DAY.search(status) and (status or not after):
        problem = f"Nothing says when '{section.title}' was looked at."
        source.mistake(at, problem, "End with how sure we are, and a day such as 22 November 2026.")
    lines = block.lines if isinstance(block, Items) else ()
    read = [_line(source, one, place_of(one[0].text if one else "", typed, line)) for one in lines]
    return Contact(name, purpose, tuple(one for one in read if one), status)


def _line(source: Source, line: Line, at: tuple[int, int]) -> ContactLine | None:
    """Read 'phone: 0300 303 4034'."""
    text = read_plain(source, line, at, LONGEST_LINE)
    found = LINE.fullmatch(text)
    if text and found is None:
        problem = "A way to reach somebody has a word in front."
        source.mistake(at, problem, "Write it as '- phone: …', '- email: …' or '- web: …'.")
    if found is None:
        return None
    if found[1] not in tuple(Reach):
        problem = f"There is no way to reach called '{found[1]}'."
        source.mistake(at, problem, Nearest(found[1], Reach))
        return None
    return ContactLine(Reach(found[1]), found[2])
