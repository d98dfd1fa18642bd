"""What the public list says of an organisation, in words and in cells."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from wizard.toolkit.register.in_date import Deadlines, InDate, in_date, last_over, open_year
from wizard.toolkit.register.listed import Listed, Publication, publication
from wizard.toolkit.register.search import Found, How, is_closed, name_alone
from wizard.toolkit.register.table import Row
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases

LONGEST = 200
"""Characters of what stands in a list that are shown."""


class RegisterWords:
    """Speaks of rows on one day, going by the deadlines that are known."""

    def __init__(self, phrases: Phrases, deadlines: Deadlines, today: datetime.date) -> None:
        self._say = phrases.line
        self._deadlines = deadlines
        self._today = today
        self._last = last_over(deadlines, today)
        self._open = open_year(deadlines, today)

    def paragraphs(self, row: Row) -> Iterator[str]:
        """Yield who it is, and then what they published and whether that is out of date."""
        said = publication(row)
        yield self._say("register.heading", name=self._name(row), code=_shown(row.code))
        sentences = [self._published(said)]
        if said.listed not in (Listed.NOT_PUBLISHED, Listed.UNKNOWN):
            sentences.append(self._say(f"register.about-{said.listed}"))
        if said.written_day and said.day is None:
            sentences.append(self._say("register.unread-day", text=_shown(said.written_day)))
        if is_closed(row):
            sentences.append(self._say("register.is-closed"))
        yield " ".join(sentences)
        standing = self.in_date(said)
        if standing is not InDate.NOTHING:
            yield self._standing(standing, said.year)

    def line(self, row: Row) -> str:
        """Return all of that in short."""
        said = publication(row)
        standing = self.in_date(said)
        words = "" if standing is InDate.NOTHING else self._say(f"register.line-in-date-{standing}")
        code, name, published = _shown(row.code), self._name(row), self._published(said)
        line = self._say("register.line", code=code, name=name, said=published, standing=words)
        return line.rstrip()

    def line_about(self, code: str, found: Found | None) -> str:
        """Return the line about a code that somebody looked for, and whether it is another one."""
        if found is None:
            return self._say("register.line-missing", code=_shown(code))
        line = self.line(found.rows[0])
        if found.how is How.CODE:
            return line
        alike = self._say("register.line-alike", code=_shown(code))
        return f"{line} {alike}"

    def cells(self, asked: str, row: Row | None) -> tuple[str, ...]:
        """Return the cells of a row in a table, none of which a spreadsheet takes for a formula."""
        if row is None:
            cells = (asked, "", "", "", "", "", self._say("register.cell-missing"))
        else:
            said = publication(row)
            day = said.day.isoformat() if said.day else said.written_day
            standing = self._say(f"register.cell-{self.in_date(said)}")
            cells = (asked, row.code, name_alone(row), row.status, said.year, day, standing)
        return tuple(_no_formula(harmless_line(cell, LONGEST)) for cell in cells)

    def in_date(self, said: Publication) -> InDate:
        return in_date(said, self._deadlines, self._today)

    def means(self) -> str:
        """Return what up to date means today, or '' where no deadline has passed yet."""
        if not self._last:
            return ""
        return self._say("register.means", last=self._last, deadline=self._deadline(self._last))

    def old(self, day: datetime.date) -> str:
        """Return that a list from this day is old, or ''."""
        is_old = self._last and day <= self._deadlines[self._last]
        return self._say("register.old", last=self._last) if is_old else ""

    def _published(self, said: Publication) -> str:
        match said.listed:
            case Listed.NOT_PUBLISHED:
                return self._say("register.not-published")
            case Listed.UNKNOWN:
                return self._say("register.unknown", text=_shown(said.status))
        level = self._say(f"register.level-{said.listed}")
        match said.year, said.day:
            case "", None:
                return self._say("register.published-no-more", level=level)
            case "", datetime.date() as day:
                return self._say("register.published-no-year", level=level, day=say_day(day))
            case year, None:
                return self._say("register.published-no-day", level=level, year=year)
            case year, day:
                return self._say("register.published", level=level, year=year, day=say_day(day))

    def _standing(self, standing: InDate, year: str) -> str:
        match standing:
            case InDate.YES if year == self._last:
                deadline = self._deadline(self._open)
                return self._say("register.in-date-until", deadline=deadline, open=self._open)
            case InDate.YES:
                return self._say("register.in-date-yes")
            case InDate.NO:
                deadline = self._deadline(self._last)
                return self._say("register.in-date-no", last=self._last, deadline=deadline)
        return self._say("register.in-date-not-known")

    def _deadline(self, year: str) -> str:
        return say_day(self._deadlines[year])

    def _name(self, row: Row) -> str:
        return _shown(name_alone(row)) or self._say("register.name-unknown")


def _shown(text: str) -> str:
    return harmless_line(text, LONGEST)


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
