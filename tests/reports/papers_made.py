"""Papers made from answers, in as few words as a test can do with."""

from __future__ import annotations

from collections.abc import Mapping

from tests.reports.sheets import NAMED, Answers, speaker_of
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.past import Past

NO_PAST: Mapping[str, tuple[Past, ...]] = {}


def paper_of(
    library: Library,
    kind: Kind,
    answers: Answers = NAMED,
    past: Mapping[str, tuple[Past, ...]] = NO_PAST,
    *,
    bare: bool = False,
) -> Paper:
    """Return a paper of these answers on 22 November 2026; with a `past`, with its history."""
    wish = Wish(kind, history=bool(past), bare=bare)
    return wanted_paper(speaker_of(library, answers), wish, lambda id: past.get(id, ()))


def texts(paper: Paper) -> list[str]:
    """Return everything on the paper, line by line, in order; then what only the table has."""
    head = [paper.title, paper.service, paper.not_sent, paper.note, *paper.notices, paper.counted]
    cells = [
        cell
        for part in paper.sections
        for cell in (
            part.heading,
            *part.said,
            *(part.picture.lines if part.picture else ()),
            *part.lines,
        )
    ]
    for table in [part.table for part in paper.sections if part.table]:
        cells += [*table.columns, *(cell for row in table.rows for cell in row)]
    return [line for text in (*head, *cells) for line in text.split("\n") if line.strip()]


def rows_of(paper: Paper) -> list[dict[str, str]]:
    """Return the rows of the spreadsheet by the names of their columns."""
    assert paper.data, f"{paper.title} is no table"
    return [dict(zip(paper.data.columns, row, strict=True)) for row in paper.data.rows]
