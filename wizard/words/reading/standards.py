"""Reads the ten standards."""

from __future__ import annotations

from wizard.dialogue.source import Source
from wizard.words.markdown import Section, read_document
from wizard.words.reading.plain_line import read_plain_block
from wizard.words.standards import Standard

NUMBERS = range(1, 11)
LONGEST_NAME, LONGEST_TEXT = 60, 300


def read_standards(source: Source, data: bytes | None) -> dict[int, Standard]:
    """Return the standards by number: '## 1', its name, then what it is about. All ten are needed.

    What is missing or does not belong is a finding in the source.
    """
    document = read_document(source, data)
    if document is None:
        return {}
    standards: dict[int, Standard] = {}
    for section in document.sections:
        at = (section.line, section.level + 2)
        if section.level == 0:
            source.mistake((section.block_lines[0], 1), "Words stand under a heading.")
        if section.level < 2:
            continue
        number = int(section.title) if section.title in map(str, NUMBERS) else 0
        if not number or section.level > 2:
            source.mistake(
                at, f"There is no standard '{section.title}'.", "They are ## 1 to ## 10."
            )
        elif number in standards:
            source.mistake(at, f"Standard {number} is here twice.", "Keep one of the two.")
        else:
            standards[number] = _standard(source, section, number)
    for number in NUMBERS:
        if number not in standards:
            source.mistake((1, 1), f"Standard {number} is missing.", f"Add '## {number}'.")
    return standards


def _standard(source: Source, section: Section, number: int) -> Standard:
    if len(section.blocks) != 2:
        at = (section.line, 4)
        source.mistake(at, "A standard has its name, and one paragraph about it.")
        return Standard(number, "", "")
    texts = [
        read_plain_block(source, block, line, longest)
        for block, line, longest in zip(
            section.blocks, section.block_lines, (LONGEST_NAME, LONGEST_TEXT), strict=True
        )
    ]
    return Standard(number, *texts)
