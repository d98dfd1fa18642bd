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
        if section.level == 1:
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
    id = ""
    for section in document.sections if document else ():
        if section.level == 2:
            id = section.title
            if id in terms:
                source.mistake((section.line, 4), f"The term '{id}' is here twice.")
        elif section.level == 3 and id:
            plain, _, official = section.title.removesuffix(")").partition(" (")
            if not section.blocks:
                source.mistake((section.line, 5), f"The term '{id}' has no meaning.")
            terms[id] = Term(id, plain, official or plain, section.blocks)
            id = ""
    return terms
