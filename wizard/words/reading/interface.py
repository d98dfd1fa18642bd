"""Reads the interface's own words and the glossary."""

from __future__ import annotations

from pathlib import Path

from wizard.dialogue.source import Source
from wizard.words.blocks import Blocks
from wizard.words.glossary import Term
from wizard.words.markdown import read_document


def read_phrases(source: Source, path: Path) -> dict[str, Blocks]:
    """Return what stands under each '## key' of one file, by `file.key`."""
    document = read_document(source, path.read_bytes())
    phrases: dict[str, Blocks] = {}
    for section in document.sections if document else ():
        if section.level == 0:
            source.mistake((section.line, 1), "Words stand under a heading.", "Add '## key'.")
        if section.level < 2:
            continue
        key = f"{path.stem}.{section.title}"
        if key in phrases:
            source.mistake((section.line, 4), f"The words for '{section.title}' are here twice.")
        if not section.blocks:
            source.mistake((section.line, 4), f"'{section.title}' has no words.")
        phrases[key] = section.blocks
    return phrases


def read_glossary(source: Source, path: Path) -> dict[str, Term]:
    """Return the terms: '## id', then '### plain label (official term)', then the meaning."""
    document = read_document(source, path.read_bytes())
    terms: dict[str, Term] = {}
    sections = document.sections if document else ()
    for heading, below in zip(sections, [*sections[1:], None], strict=True):
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
