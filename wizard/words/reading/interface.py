"""Reads the interface's own words and the glossary."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path

from wizard.dialogue.finding import Nearest
from wizard.dialogue.source import Source
from wizard.words.blocks import Blocks, slots_of
from wizard.words.glossary import Term
from wizard.words.markdown import Section, read_document


def read_phrases(
    source: Source, path: Path, model: Mapping[str, Blocks] | None = None
) -> dict[str, Blocks]:
    """Return what stands under each '## key' of one file, by `file.key`.

    `model` are the words that the program comes with: the file needs the same keys as theirs, and
    can have no other slots.
    """
    document = read_document(source, source.load(path))
    phrases: dict[str, Blocks] = {}
    if document is None:
        return phrases
    for section in document.sections:
        if section.level == 0:
            at = (section.block_lines[0], 1)
            source.mistake(at, "Words stand under a heading.", "Add '## key'.")
        if section.level < 2:
            continue
        key = f"{path.stem}.{section.title}"
        if key in phrases:
            source.mistake((section.line, 4), f"The words for '{section.title}' are here twice.")
        if not section.blocks:
            source.mistake((section.line, 4), f"'{section.title}' has no words.")
        phrases[key] = section.blocks
        if model is not None:
            _hold_against(source, section, key, model)
    for key in model or ():
        if key.startswith(f"{path.stem}.") and key not in phrases:
            name = key.removeprefix(f"{path.stem}.")
            source.mistake((1, 1), f"'{name}' has no words here.", f"Add '## {name}'.")
    return phrases


def _hold_against(source: Source, section: Section, key: str, model: Mapping[str, Blocks]) -> None:
    if key not in model:
        file = key.partition(".")[0]
        known = (other.partition(".")[2] for other in model if other.startswith(f"{file}."))
        source.mistake(
            (section.line, 4),
            f"The program never says '{section.title}'.",
            Nearest(section.title, known),
        )
        return
    for slot in dict.fromkeys(slots_of(section.blocks)):
        slots = list(slots_of(model[key]))
        if slot not in slots:
            source.mistake(
                (section.line, 4), f"Nothing can fill in '{{{slot}}}'.", Nearest(slot, slots)
            )


def read_glossary(source: Source, path: Path) -> dict[str, Term]:
    """Return the terms: '## id', then '### plain label (official term)', then the meaning."""
    document = read_document(source, source.load(path))
    terms: dict[str, Term] = {}
    sections = document.sections if document else ()
    for heading, below in zip_longest(sections, sections[1:]):
        if heading.level != 2:
            continue
        id = heading.title
        if below is None or below.level != 3:
            source.mistake((heading.line, 4), f"The term '{id}' has no words.", "Add '### words'.")
            continue
        if id in terms:
            source.mistake((heading.line, 4), f"The term '{id}' is here twice.")
        if not below.blocks:
            source.mistake((below.line, 5), f"The term '{id}' has no meaning.")
        plain, _, official = below.title.removesuffix(")").partition(" (")
        terms[id] = Term(id, plain, official or plain, below.blocks)
    return terms
