"""`register`: who published what and when, out of the public list that somebody downloaded."""

from __future__ import annotations

import csv
import datetime
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from wizard.clock import Clock
from wizard.keeping.asking import ask_line, tell
from wizard.keeping.register_words import RegisterWords
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.journey import ORGANISATION
from wizard.toolkit.register.codes import MOST as MOST_CODES
from wizard.toolkit.register.codes import TooManyCodesError, read_codes
from wizard.toolkit.register.in_date import InDate
from wizard.toolkit.register.listed import Listed, day_of_list, publication
from wizard.toolkit.register.search import Found, How, find, find_codes
from wizard.toolkit.register.table import read_rows
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.plain_text import wrapped

FOUND, FAILED, WRONG_USE = 0, 1, 2
MOST_SHOWN, MOST_IN_FULL = 8, 2
"""As many as fit on a screen, with one line about each or with all that is said about them."""
WIDTH = 78
OWN_CODE = "registration.ods-code"
"""The question that asks for the code of the service, where the flows have one."""
ALIKE = (How.CODE_ALIKE, How.NAME_ALIKE)
"""Found in a way that people need to be told about."""
COLUMNS = ("asked", "code", "name", "status", "year", "day", "in-date")


class Register:
    """Looks things up in the list `file`. `as_table`: the results are a table for spreadsheets."""

    def __init__(
        self, file: Path, library: Library, clock: Clock, *, as_table: bool = False
    ) -> None:
        deadlines = {year.id: year.deadline for year in library.past.values()}
        deadlines |= {year.id: year.deadline for year in library.editions.values()}
        self._file = file
        self._say = library.phrases.line
        self._words = RegisterWords(library.phrases, deadlines, clock().date())
        self._as_table = as_table

    def look_up(self, typed: str, shelf: Callable[[], Shelf]) -> int:
        """Print what the list says of an organisation, and return the exit status.

        `typed` is its code or name. If it is empty it is the service of the answers on `shelf`, or
        else people are asked. Raises OSError for a file that cannot be read, and without `typed`
        UnknownAssessmentError and storage.StorageError.
        """
        try:
            wishes = [typed.strip()] if typed.strip() else self._wishes(shelf())
            for wish in wishes:
                found = find(read_rows(self._file), wish, MOST_SHOWN)
                if found:
                    self._show(wish, found)
                    return FOUND
        except NotTheListError as error:
            return self._not_read(self._file, error)
        if not wishes:
            tell(self._wrapped("register.nobody"))
            return WRONG_USE
        tell(self._wrapped("register.not-found", what=_shown(wishes[-1])), self._as_of())
        return FAILED

    def look_up_all(self, list: Path) -> int:
        """Print what the list says of each code in a file, and return the exit status.

        Raises OSError for a file that cannot be read.
        """
        place = _place(list)
        try:
            codes = read_codes(list)
        except TooManyCodesError:
            tell(self._wrapped("register.many-codes", place=place, most=MOST_CODES))
            return WRONG_USE
        except NotTheListError as error:
            return self._not_read(list, error)
        if not codes:
            tell(self._wrapped("register.no-codes", place=place))
            return WRONG_USE
        try:
            found = find_codes(read_rows(self._file), codes)
        except NotTheListError as error:
            return self._not_read(self._file, error)
        self._show_all(codes, found)
        return FOUND if len(found) == len(codes) else FAILED

    def _show(self, wish: str, found: Found) -> None:
        notes = [self._wrapped(f"register.found-{found.how}")] if found.how in ALIKE else []
        after = list(self._after(found))
        if self._as_table:
            self._table([self._words.cells(wish, row) for row in found.rows])
            tell(*notes, *after)
            return
        if len(found.rows) <= MOST_IN_FULL:
            described = [
                "\n".join(wrapped(line, WIDTH) for line in self._words.paragraphs(row))
                for row in found.rows
            ]
        else:
            described = ["\n".join(self._line(self._words.line(row)) for row in found.rows)]
        sys.stdout.write("\n\n".join((*notes, *described, *after)) + "\n")

    def _after(self, found: Found) -> Iterator[str]:
        """Yield what there is to know about what was found."""
        shown = len(found.rows)
        if found.total > shown:
            yield self._wrapped("register.more", count=f"{found.total - shown:,}")
        if shown > MOST_IN_FULL and (means := self._words.means()):
            yield wrapped(means, WIDTH)
        is_unpublished = any(publication(row).listed is Listed.NOT_PUBLISHED for row in found.rows)
        if is_unpublished or shown > 1:
            yield self._wrapped("register.two-codes")
        yield self._as_of()

    def _show_all(self, codes: Sequence[str], found: Mapping[str, Found]) -> None:
        rows = {code: found[code].rows[0] if code in found else None for code in codes}
        standings = Counter(self._words.in_date(publication(row)) for row in rows.values() if row)
        counts = self._wrapped(
            "register.counts",
            all=len(codes),
            yes=standings[InDate.YES],
            no=standings[InDate.NO],
            nothing=standings[InDate.NOTHING],
            unsure=standings[InDate.NOT_KNOWN],
            missing=len(codes) - len(found),
        )
        after = [line for line in (counts, wrapped(self._words.means(), WIDTH)) if line]
        after.append(self._as_of())
        if self._as_table:
            self._table([self._words.cells(code, row) for code, row in rows.items()])
            tell(*after)
            return
        lines = [self._line(self._words.line_about(code, found.get(code))) for code in codes]
        sys.stdout.write("\n".join((*lines, "", *after)) + "\n")

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow([self._say(f"register.column-{column}") for column in COLUMNS])
        table.writerows(rows)

    def _wishes(self, shelf: Shelf) -> list[str]:
        """Return who to look for, once it is sure that there is a list to look in."""
        next(read_rows(self._file), None)
        return self._own(shelf) or self._asked()

    def _own(self, shelf: Shelf) -> list[str]:
        """Return the code and the name of the service that has answers here, as far as given."""
        book = shelf.first_book()
        answers = book.answers()
        book.close()
        values = [answers[id].value for id in (OWN_CODE, ORGANISATION) if id in answers]
        given = [value.strip() for value in values if isinstance(value, str) and value.strip()]
        if given:
            what = harmless_line(", ".join(given))
            tell(self._wrapped("register.looking", what=what), "")
        return given

    def _asked(self) -> list[str]:
        typed = ask_line(self._say("register.ask"))
        return [typed] if typed else []

    def _as_of(self) -> str:
        """Return from which day the list is, and whether it is too old to say much."""
        day = day_of_list(self._file.name)
        if day:
            said = self._say("register.of-day", day=say_day(day))
        else:
            day = datetime.date.fromtimestamp(self._file.stat().st_mtime)
            said = self._say("register.of-file-day", day=say_day(day))
        return wrapped(f"{said} {self._words.old(day)}", WIDTH)

    def _not_read(self, file: Path, error: NotTheListError) -> int:
        tell(
            self._wrapped(
                f"register.not-read-{error.reason}",
                place=_place(file),
                row=f"{error.row:,}",
                heading=error.heading,
            )
        )
        return FAILED

    def _line(self, line: str) -> str:
        return wrapped(line, WIDTH, "  ")

    def _wrapped(self, key: str, **fillings: object) -> str:
        return wrapped(self._say(key, **fillings), WIDTH)


def _shown(text: str) -> str:
    return harmless_line(text, 80)


def _place(file: Path) -> str:
    return harmless_line(str(file.absolute()))
