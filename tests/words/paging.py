"""Words as the rules of writing see them."""

from __future__ import annotations

from wizard.checking.writing.page import Page, page_of
from wizard.dialogue.source import Source
from wizard.words.markdown import read_document


def page(words: str, file: str = "topics/tea.md", *, is_of_flow: bool = True) -> Page:
    """Return the page of a file with these words."""
    document = read_document(Source(file), words.encode())
    assert document is not None
    return page_of(file, document, is_of_flow=is_of_flow)
