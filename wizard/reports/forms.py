"""The forms of a paper: a page to print, Markdown, and a file for a word processor."""

from __future__ import annotations

import datetime

from wizard.paperwork.paper import Paper
from wizard.reports.documents import AnyPaper, document_of

WORD = "docx"
TABLE = "csv"
CALENDAR = "ics"
DOCUMENTS = ("html", "md", WORD)
"""What every paper can be."""
DOCUMENTS_AND_TABLE = (*DOCUMENTS, TABLE)
DOCUMENTS_AND_CALENDAR = (*DOCUMENTS, CALENDAR)


def in_form(paper: AnyPaper, form: str, now: datetime.datetime) -> str | bytes:
    """Return the paper in a form; each is loaded when wanted.

    Only a paper made of days can be a calendar, and only others than that have a table.
    """
    if form == CALENDAR and isinstance(paper, Paper):
        from wizard.reports.calendar_ics import calendar_ics

        return calendar_ics(paper)
    document = document_of(paper)
    if form == WORD:
        from wizard.reports.document_docx import document_docx

        return document_docx(document, now)
    if form == "md":
        from wizard.reports.document_markdown import document_markdown

        return document_markdown(document)
    from wizard.reports.document_html import document_html

    return document_html(document)
