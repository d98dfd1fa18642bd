"""`official`: reads the official list of questions, holds it against ours, and keeps it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from wizard.clock import Clock
from wizard.keeping.asking import ask_which, tell
from wizard.keeping.official_words import ListWords, shown
from wizard.library import Library
from wizard.official_lists import KeptLists
from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.official.comparing import Comparison, compare
from wizard.toolkit.official.finding import Candidate, candidates
from wizard.toolkit.official.kept import LONGEST_SOURCE
from wizard.toolkit.official.listing import CARE, OfficialList
from wizard.toolkit.official.marks import years_in
from wizard.toolkit.official.opening import open_list
from wizard.words.harmless import harmless_line
from wizard.words.plain_text import wrapped

DONE, FAILED, WRONG_USE = 0, 1, 2
WIDTH = 78


class Wish(NamedTuple):
    """What was said on the command line; `category` is 0, and the texts are '', where nothing was.

    `yes`: keep it without asking.
    """

    sheet: str = ""
    category: int = 0
    year: str = ""
    yes: bool = False


class Official:
    """Keeps lists in the folder of answers, `root`."""

    def __init__(self, library: Library, root: Path, clock: Clock) -> None:
        self._library = library
        self._kept = KeptLists(root)
        self._clock = clock
        self._words = ListWords(library)
        self._say = library.phrases.line

    def load(self, file: Path, wish: Wish) -> int:
        """Print what a file says and how that differs from ours; keep it if that is wanted.

        Returns the exit status. Raises OSError for what cannot be read.
        """
        if wish.year and years_in(wish.year) != {wish.year}:
            return self._told("official.wrong-year", WRONG_USE, year=shown(wish.year))
        try:
            found = candidates(open_list(file), self._numbers_known())
        except NotTheListError as error:
            place = harmless_line(str(file.absolute()))
            key = f"official.not-read-{error.reason}"
            return self._told(key, FAILED, place=place, row=f"{error.row:,}")
        chosen = self._chosen(found, wish)
        if isinstance(chosen, int):
            return chosen
        year = self._year(file, chosen, wish)
        if not year:
            return self._told("official.which-year-option", WRONG_USE)
        listed = OfficialList(
            year,
            chosen.category or wish.category or CARE,
            chosen.items,
            file.name[:LONGEST_SOURCE],
            chosen.sheet[:LONGEST_SOURCE],
            self._clock().date().isoformat(),
        )
        self._show(listed, chosen, found)
        return self._keep(listed, wish)

    def show_kept(self) -> int:
        """Print the lists that are kept, and the files that are damaged."""
        kept = self._kept.read()
        if not kept.lists and not kept.damaged:
            tell(self._wrapped("official.none-kept"))
            return DONE
        self._print(self._words.kept(one) for one in kept.lists)
        for name in kept.damaged:
            place = harmless_line(str(self._kept.folder / name))
            tell(self._wrapped("official.damaged-kept", place=place))
        return FAILED if kept.damaged else DONE

    def forget(self, year: str) -> int:
        """Remove the list of a year. Raises OSError."""
        if self._kept.forget(year):
            return self._told("official.forgotten", DONE, year=year)
        return self._told("official.not-kept-year", WRONG_USE, year=shown(year))

    def _chosen(self, found: Sequence[Candidate], wish: Wish) -> Candidate | int:
        """Return the list that is meant, or the exit status where that cannot be told."""
        fitting = [one for one in found if _named(one.sheet, wish.sheet)]
        if not fitting:
            sheets = ", ".join(dict.fromkeys(shown(one.sheet) for one in found))
            return self._told("official.no-sheet", WRONG_USE, sheets=sheets)
        wanted = wish.category or CARE
        exact = [one for one in fitting if one.category == wanted]
        meant = exact or [one for one in fitting if not one.category]
        if not meant:
            others = dict.fromkeys(self._words.category(one.category) for one in fitting)
            says = {"wanted": self._words.category(wanted), "others": "; ".join(others)}
            return self._told("official.other-categories", FAILED, **says)
        if len(meant) == 1:
            return meant[0]
        tell(self._wrapped("official.which-sheet"))
        place = ask_which(self._library.phrases, [self._words.sheet_choice(one) for one in meant])
        if place is None:
            return self._told("official.which-sheet-option", WRONG_USE)
        return meant[place]

    def _year(self, file: Path, chosen: Candidate, wish: Wish) -> str:
        """Return the year of a list, asked for where the file does not say it alone, or ''."""
        if wish.year:
            return wish.year
        named = years_in(file.stem)
        found = named if len(named) == 1 else named | chosen.years
        if len(found) == 1:
            return next(iter(found))
        years = sorted(found or self._library.editions)
        tell(self._wrapped("official.which-year"))
        place = ask_which(self._library.phrases, years)
        return "" if place is None else years[place]

    def _show(self, listed: OfficialList, chosen: Candidate, found: Sequence[Candidate]) -> None:
        self._print((self._say("official.taken", year=listed.year),))
        self._print((self._words.taken(listed, chosen, found),), more=True)
        if self._is_over(listed):
            self._print((self._say("official.year-over", year=listed.year),), more=True)
            return
        compared = self._compared(listed)
        self._print(self._words.differences(listed, compared), more=True)
        self._print(self._words.becomes(listed, compared), more=True)

    def _keep(self, listed: OfficialList, wish: Wish) -> int:
        before = self._kept.read().of(listed.year)
        tell("")
        if before is not None:
            tell(self._wrapped("official.in-place-of", source=shown(before.source)))
        if not wish.yes:
            tell(self._wrapped("official.keep-it"))
            choices = [self._say("official.keep"), self._say("official.keep-not")]
            if ask_which(self._library.phrases, choices) != 0:
                return self._told("official.not-kept", DONE)
        self._kept.keep(listed)
        return self._told("official.kept", DONE, year=listed.year)

    def _compared(self, listed: OfficialList) -> Comparison:
        library = self._library
        return compare(listed, library.editions, library.past, self._kept.read())

    def _is_over(self, listed: OfficialList) -> bool:
        """Say whether a list is of a year before those that we know the questions of."""
        editions = self._library.editions.values()
        return listed.year < min(one.id for one in editions if not one.provisional)

    def _numbers_known(self) -> frozenset[str]:
        library = self._library
        of_now = {item.ref for year in library.editions.values() for item in year.items.values()}
        before = {item.ref for year in library.past.values() for item in year.items.values()}
        return frozenset(of_now | before)

    def _print(self, paragraphs: Iterable[str], *, more: bool = False) -> None:
        """Print paragraphs, an empty line between two; a line of a list stays one."""
        for place, paragraph in enumerate(paragraphs):
            lines = [
                wrapped(line, WIDTH, "  " if line.startswith("- ") else "")
                for line in paragraph.split("\n")
            ]
            sys.stdout.write("\n" * bool(place or more) + "\n".join(lines) + "\n")
        sys.stdout.flush()

    def _told(self, key: str, status: int, **fillings: object) -> int:
        tell(self._wrapped(key, **fillings))
        return status

    def _wrapped(self, key: str, **fillings: object) -> str:
        return wrapped(self._say(key, **fillings), WIDTH)


def _named(sheet: str, wanted: str) -> bool:
    return not wanted or sheet.strip().casefold() == wanted.strip().casefold()
