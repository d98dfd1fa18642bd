"""The official lists that somebody keeps here, in a folder beside the answers.

They are the user's and not ours: the words in them are never part of what is shipped. A list of a
year that nobody has checked yet makes that year what the list says.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from storage.files import make_folder, read_file, replace_file
from wizard.library import Library
from wizard.toolkit.edition import Edition
from wizard.toolkit.official.comparing import compare
from wizard.toolkit.official.edition import NEW, edition_from, has_enough, is_of_a_new_year
from wizard.toolkit.official.kept import LARGEST, DamagedListError, from_bytes, to_bytes
from wizard.toolkit.official.listing import LISTS, OfficialList, OfficialLists
from wizard.toolkit.official.marks import years_in
from wizard.words.harmless import harmless_line

SUFFIX = ".json"
MOST_LISTS = 12
LONGEST_NAME = 90
"""Characters of the official words that stand for the name of an item without a topic."""


class KeptLists:
    """The lists in the folder of answers, `root`."""

    def __init__(self, root: Path) -> None:
        self.folder = root / LISTS

    def read(self) -> OfficialLists:
        """Return what is kept; a file that is damaged, or cannot be read, is named and left out."""
        lists: list[OfficialList] = []
        damaged: list[str] = []
        for year in self._years():
            try:
                data = read_file(self.folder / f"{year}{SUFFIX}")
                if len(data) > LARGEST:
                    raise DamagedListError
                found = from_bytes(data)
                if found.year != year:
                    raise DamagedListError
            except (OSError, DamagedListError):
                damaged.append(f"{year}{SUFFIX}")
            else:
                lists.append(found)
        return OfficialLists(tuple(lists), tuple(damaged))

    def keep(self, found: OfficialList) -> None:
        """Keep a list, in the place of one of the same year. Raises OSError; then nothing changed.

        It is on the disk when this returns.
        """
        make_folder(self.folder)
        replace_file(self.folder / f"{found.year}{SUFFIX}", to_bytes(found), str(os.getpid()))

    def forget(self, year: str) -> bool:
        """Remove the list of a year; say whether there was one. Raises OSError."""
        if year not in self._years():
            return False
        (self.folder / f"{year}{SUFFIX}").unlink()
        return True

    def _years(self) -> list[str]:
        """Return the years of which there is a file, the last ones, the oldest of them first."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return []
        years = [name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)]
        return sorted(year for year in years if years_in(year) == {year})[-MOST_LISTS:]


def with_official(library: Library, root: Path) -> Library:
    """Return the library with the lists that are kept, and with the years that come of them."""
    kept = KeptLists(root).read()
    editions: dict[str, Edition] = dict(library.editions)
    names: dict[str, str] = dict(library.item_names)
    for found in kept.lists:
        if not is_of_a_new_year(found, library.editions):
            continue
        compared = compare(found, library.editions, library.past, kept)
        if has_enough(compared):
            editions[found.year] = edition_from(found, compared, library.editions)
            names |= _names(library, found)
    return replace(library, editions=editions, item_names=names, official=kept)


def _names(library: Library, found: OfficialList) -> Mapping[str, str]:
    """Return what to call the items that only a list has: by its own words, and as such."""
    return {
        f"{NEW}{item.ref}": library.phrases.line(
            "official.new-name", words=harmless_line(item.words, LONGEST_NAME)
        )
        for item in found.items
    }
