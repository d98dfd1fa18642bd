"""`status --compare`: a line for each assessment, side by side, in 80 columns."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from wizard.comparing import compared
from wizard.library import Library
from wizard.reports.status import told_of_trouble
from wizard.services import Progress
from wizard.shelf import Shelf
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus
from wizard.words.cells import fitted
from wizard.words.dates import say_day_short
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases
from wizard.words.plain_text import wrapped

WIDTH = 80


class Column(NamedTuple):
    """One column: `id` is the end of the key of its heading. Numbers stand on the right."""

    id: str
    width: int
    is_number: bool = False


COLUMNS = (
    Column("name", 22),
    Column("year", 7),
    Column(TopicStatus.DONE, 4, is_number=True),
    Column(TopicStatus.TO_DO, 3, is_number=True),
    Column(NOT_IN_PLACE, 3, is_number=True),
    Column(TopicStatus.CHECK_AGAIN, 5, is_number=True),
    Column(TopicStatus.WAITING, 4, is_number=True),
    Column("level", 13),
    Column("last", 11),
)
"""With a space between two they take WIDTH."""


def compare(shelf: Shelf, library: Library) -> int:
    """Print the table; return 1 if an assessment cannot be read in full.

    Raises UnknownAssessmentError and storage.StorageError.
    """
    summaries = shelf.wanted()
    wanted = {summary.id for summary in summaries}
    services = [one for one in shelf.services().known if one.id in wanted]
    phrases = library.phrases
    if services:
        found = compared(services, shelf, library).behind_first
        sys.stdout.writelines(f"{line}\n" for line in _table(found, phrases))
    elif not summaries:
        sys.stdout.write(phrases.line("status.none") + "\n")
    return told_of_trouble(summaries, shelf, library)


def _table(found: Sequence[Progress], phrases: Phrases) -> Iterator[str]:
    headings = [
        wrap(phrases.line(f"compared.column-{column.id}"), column.width) for column in COLUMNS
    ]
    above = zip_longest(*map(reversed, headings), fillvalue="")
    for words in reversed(list(above)):
        yield _line(words)
    for one in found:
        yield _line(tuple(_cells(one, phrases)))
    yield ""
    yield wrapped(phrases.line("compared.key"), WIDTH)


def _cells(one: Progress, phrases: Phrases) -> Iterator[str]:
    service = one.service
    yield harmless_line(service.organisation.strip()) or phrases.line("assessments.unnamed")
    yield harmless_line(service.edition)
    for column in COLUMNS:
        if column.is_number:
            yield str(one.counts[column.id]) if one.is_to_do else "-"
    goal = one.level.value if one.answers_here else "head-office"
    if service.is_past:
        goal = "past"
    yield phrases.line(f"compared.goal-{goal}")
    yield say_day_short(service.last_saved.date()) if service.last_saved else ""


def _line(words: Sequence[str]) -> str:
    placed = (
        fitted(word, column.width, right=column.is_number)
        for word, column in zip(words, COLUMNS, strict=True)
    )
    return " ".join(placed).rstrip()
