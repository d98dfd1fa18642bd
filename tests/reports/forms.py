"""Papers in the forms that are text, as a test reads them."""

from __future__ import annotations

from wizard.reports.document_html import document_html
from wizard.reports.document_markdown import document_markdown
from wizard.reports.documents import AnyPaper, document_of


def html(paper: AnyPaper) -> str:
    return document_html(document_of(paper))


def markdown(paper: AnyPaper) -> str:
    return document_markdown(document_of(paper))
