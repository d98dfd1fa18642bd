"""Reads the interface's own words and the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from wizard.dialogue.finding import Nearest
from wizard.dialogue.source import Source
from wizard.words.blocks import Blocks, slots_of
from wizard.words.glossary import Term
from wizard.words.markdown import Document, Section


def read_phrases(
    source: Source,
    file: str,
    document: Document | None,
    model: Mapping[str, Blocks] | None = None,
) -> dict[str, Blocks]:
    """Return what stands under each '## key' of one file, by `file.key`; `file` has no ending.

    `model` are the words that the program comes with: the file can have no other keys than theirs,
    and no other slots.
    """
    phrases: dict[str, Blocks] = {}
    for section in document.sections if document else ():
        if section.level == 0:
            at = (section.block_lines[0], 1)
            source.mistake(at, "Words stand under a heading.", "Add '## key'.")
        if section.level < 2:
            continue
        key = f"{file}.{section.title}"
        if key in phrases:
            problem = f"The words for '{section.title}' are here twice."
            source.mistake((section.line, 4), problem, "Keep one of the two.")
        if not section.blocks:
            problem = f"'{section.title}' has no words."
            source.mistake((section.line, 4), problem, "Write them below it.")
        phrases[key] = section.blocks
        if model is not None:
            _hold_against(source, section, key, model)
    return phrases


def _hold_against(source: Source, section: Section, key: str, model: Mapping[str, Blocks]) -> None:
    if key not in model:
        file = key.partition(".")[0]
        known = [other.partition(".")[2] for other in model if other.startswith(f"{file}.")]
        source.mistake(
            (section.line, 4),
            f"The program never says '{section.title}'.",
            Nearest(section.title, known),
        )
        return
    for slot in dict.fromkeys(slots_of(section.blocks)):
        known = list(slots_of(model[key]))
        if slot not in known:
            source.mistake(
                (section.line, 4), f"Nothing can fill in '{{{slot}}}'.", Nearest(slot, known)
            )


def read_glossary(source: Source, document: Document | None) -> dict[str, Term]:
    """Return the terms: '## id', then '### plain label (official term)', then the meaning."""
    terms: dict[str, Term] = {}
    sections = document.sections if document else ()
    for heading, below in zip_longest(sections, sections[1:]):
        if heading.level != 2:
            continue
        id = heading.title
        if below is None or below.level != 3:
            source.mistake((heading.line, 4), f"The term '{id}' has no words.", "Add '### words'.")
            terms[id] = Term(id, id, id, ())
            continue
        if heading.blocks:
            problem = f"Nobody sees these words of the term '{id}'."
            source.mistake((heading.block_lines[0], 1), problem, "Move them below its '###'.")
        if id in terms:
            problem = f"The term '{id}' is here twice."
            source.mistake((heading.line, 4), problem, "Keep one of the two.")
        if not below.blocks:
            source.mistake((below.line, 5), f"The term '{id}' has no meaning.", "Write it below.")
        plain, _, official = below.title.removesuffix(")").partition(" (")
        terms[id] = Term(id, plain, official or plain, below.blocks)
    return terms
