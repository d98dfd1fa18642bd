"""What became of the toolkit's items over the years: the numbers they had, and what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from wizard.toolkit.edition import Change, Edition, Item, Knowledge
from wizard.toolkit.past import PastEdition, PastItem

Year = Edition | PastEdition


class Span(NamedTuple):
    """Years that followed each other, `first` to `last`, in which an item had one number.

    `known`: how sure we are of the number in the year of which we are least sure.
    """

    first: str
    last: str
    key: str
    ref: str
    known: Knowledge


class History:
    """The years up to one, to which `present` belongs: the edition whose numbers are shown.

    `year` is what that edition is called: for a provisional one, the year whose numbers it has.
    A number that nobody could check is of no use years later, so it is left out of the past.
    """

    def __init__(
        self, editions: Mapping[str, Edition], past: Mapping[str, PastEdition], present: Edition
    ) -> None:
        base = editions.get(present.numbers_of, present)
        years: list[Year] = [one for one in editions.values() if not one.provisional]
        years += past.values()
        earlier = [year for year in years if year.deadline < base.deadline]
        self.year = base.id
        self.items = present.items
        self._base = base
        self._before = sorted(earlier, key=lambda year: year.deadline)

    def numbers_of(self, key: str) -> tuple[Span, ...]:
        """Return the numbers that an item had before, the oldest first."""
        return self._spans(lambda item: item.key == key)

    def meanings_of(self, ref: str) -> tuple[Span, ...]:
        """Return the items that had a number before, the oldest first."""
        return self._spans(lambda item: item.ref == ref)

    def reaches_present(self, span: Span) -> bool:
        """Say whether the item kept its number from those years up to the present."""
        item = self.items.get(span.key)
        return (
            item is not None
            and item.ref == span.ref
            and self._before[-1].id == span.last
            and _follows(self._base, self._before[-1])
        )

    def changes_of(self, key: str) -> tuple[tuple[str, Change], ...]:
        """Return what became of an item, with the year, the oldest first."""
        of_years = ((year.id, year.items.get(key)) for year in self._before)
        found = [(year, item.changes) for year, item in of_years if item is not None]
        if key in self.items:
            found.append((self.year, self.items[key].changes))
        return tuple((year, change) for year, changes in found for change in changes)

    def removed_in(self, key: str) -> tuple[str, Knowledge] | None:
        """Return the last year that had an item no longer, if there is one."""
        found = [(year.id, year.removed[key]) for year in self._years() if key in year.removed]
        return found[-1] if found else None

    def _years(self) -> tuple[Year, ...]:
        return (*self._before, self._base)

    def _spans(self, wanted: Callable[[Item | PastItem], bool]) -> tuple[Span, ...]:
        spans: list[Span] = []
        last: Year | None = None
        for year, item in self._numbered(wanted):
            span = Span(year.id, year.id, item.key, item.ref, number_known(item))
            before = spans[-1] if spans else None
            if (
                before is not None
                and last is not None
                and (before.key, before.ref) == (span.key, span.ref)
                and _follows(year, last)
            ):
                spans.pop()
                known = before.known if span.known is Knowledge.CONFIRMED else span.known
                span = span._replace(first=before.first, known=known)
            spans.append(span)
            last = year
        return tuple(spans)

    def _numbered(
        self, wanted: Callable[[Item | PastItem], bool]
    ) -> Iterator[tuple[Year, Item | PastItem]]:
        """Yield what is wanted of each year before, where its number is known."""
        for year in self._before:
            for item in year.items.values():
                if wanted(item) and number_known(item) is not Knowledge.UNVERIFIED:
                    yield year, item


def number_known(item: Item | PastItem) -> Knowledge:
    """Return how sure we are of an item's number."""
    return item.known.number if isinstance(item, Item) else item.known


def _follows(year: Year, before: Year) -> bool:
    """Say whether no year lies between two."""
    return year.deadline.year - before.deadline.year <= 1
