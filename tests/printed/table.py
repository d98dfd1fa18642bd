"""Every paper that the command makes, in each of its forms, and whose: one table.

A paper or a form that is new needs a line here, else `test_table.py` fails; with the line it is
looked at like the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tests.printed.homes import EDITION, HOMES, Home
from wizard.arguments.papers import FORMS, PAPERS


class Row(NamedTuple):
    """One paper, and for which homes. `says` is on every page that is printed.

    So is whose paper it is, but on `blank` ones.
    """

    paper: str
    forms: tuple[str, ...]
    says: tuple[str, ...] = ("not your submission", EDITION)
    options: tuple[str, ...] = ()
    homes: tuple[str, ...] = tuple(HOMES)
    blank: bool = False


LETTER = ("Not from the NHS",)
TEXT = ("html", "md", "docx")
TABLE = (*TEXT, "csv")
FOR_PROGRAMS = ("csv", "docx", "ics")
"""Forms that are neither a page nor text."""

ROWS = (
    Row("toolkit", TABLE),
    Row("actions", TABLE),
    Row("actions", ("html",), options=("--without-names",)),
    Row("handover", TEXT),
    Row("answers", TABLE),
    Row("answers", ("html",), options=("--without-names", "--history")),
    Row("calendar", (*TEXT, "ics")),
    Row("calendar", ("html",), options=("--without-names",)),
    Row("worksheets", TEXT, homes=("empty",), blank=True),
    Row("supplier-letter", TEXT, says=LETTER),
    Row("supplier-letter", ("html",), says=LETTER, options=("--whole",)),
    Row("incident", TEXT, says=("This is your own note",)),
    Row("quiz", TEXT, says=("For the staff file",)),
)


class Wanted(NamedTuple):
    """One paper of one home in one form, as somebody asks for it."""

    home: str
    row: Row
    form: str

    @property
    def whose(self) -> Home:
        return HOMES[self.home]

    @property
    def says(self) -> tuple[str, ...]:
        """What is on every page."""
        return self.row.says if self.row.blank else (self.whose.name, *self.row.says)

    @property
    def in_words(self) -> Wanted:
        """The same as Markdown, which every paper has."""
        return self._replace(form="md")

    def __str__(self) -> str:
        return "-".join((self.home, self.row.paper, *self.row.options, self.form))


TOO_LONG_TO_LAY_OUT = {("long", "answers", "docx")}
"""By home, paper and form. LibreOffice takes many minutes over a cell of half a megabyte."""


def every_paper() -> Iterator[Wanted]:
    """Yield the whole table."""
    for row in ROWS:
        for form in row.forms:
            for home in row.homes:
                if (home, row.paper, form) not in TOO_LONG_TO_LAY_OUT:
                    yield Wanted(home, row, form)


def offered() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the papers, and the forms, that the command offers.

    A status file is no paper: other programs read it, and it has one form.
    """
    return tuple(paper for paper in PAPERS if paper != "status-file"), FORMS
