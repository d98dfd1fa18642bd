"""`--version`: which program this is, and how far each year of the toolkit is checked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wizard import __version__
from wizard.compiled import load_library
from wizard.dialogue.finding import FlowMistakesError
from wizard.library import Library
from wizard.official_lists import with_official
from wizard.toolkit.edition import Edition
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

OK = 0


def tell_version(flows: Path, content: Path, folder: Path) -> int:
    """Print the version, then the years that the flows know, the newest first.

    `folder` is where answers are kept, with the official lists. Whoever asks for help names the
    version, so it is told when the flows are damaged too.
    """
    sys.stdout.write(f"dspt-wizard {__version__}\n")
    try:
        library = load_library(flows, content)
    except (FlowMistakesError, OSError):
        sys.stderr.write(
            "The years are not named, as the flows cannot be used: dspt-wizard check\n"
        )
        return OK
    library = with_official(library, folder)
    sys.stdout.writelines(f"{line}\n" for line in _lines(library))
    return OK


def _lines(library: Library) -> Iterator[str]:
    say = library.phrases.line
    yield say("version.heading")
    for year in sorted({*library.editions, *library.past}, reverse=True):
        edition = library.editions.get(year)
        said = _standing(library, edition) if edition else say("version.past", year=year)
        yield f"  {said}"
    lists, damaged = library.official
    if not lists and not damaged:
        return
    yield say("version.lists-heading")
    for one in reversed(lists):
        category = say(f"official.category-{one.category}")
        said = say("version.list", year=one.year, count=len(one.items), category=category)
        yield f"  {said}"
    for name in damaged:
        said = say("version.list-damaged", name=harmless_line(name))
        yield f"  {said}"


def _standing(library: Library, edition: Edition) -> str:
    say, known = library.phrases.line, {"year": edition.id, "day": say_day(edition.checked)}
    if edition.from_list:
        return say("version.from-list", **known)
    if edition.provisional:
        return say("version.provisional", **known, based_on=edition.based_on)
    return say("version.checked", **known)
