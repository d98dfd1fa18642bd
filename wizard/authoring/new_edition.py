"""A new year of the toolkit: provisional, or with the items of another year to be checked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from wizard import shipped
from wizard.authoring.new_files import InTheWayError, WrongUseError, scaffold
from wizard.authoring.new_topic import Folders
from wizard.dialogue.finding import FlowMistakesError, did_you_mean
from wizard.dialogue.reading.folder import EDITIONS
from wizard.toolkit.edition import Edition, Item, Knowledge, Known
from wizard.toolkit.reading import collect_editions
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

YEAR = re.compile(r"20[0-9]{2}-[0-9]{2}")
LAST_DAY = (6, 30)
"""Month and day on which every year so far has ended."""


def new_edition(
    folders: Folders, year: str, of: str, today: datetime.date, *, checked: bool
) -> Mapping[Path, str]:
    """Return what to write, by path. `of` is the year to go by, '' for the newest checked one.

    In a folder that has no years of its own it goes by the program's. A provisional year needs the
    other beside it, so that is written too, with the items that the flows there feed.

    Raises WrongUseError, InTheWayError for a year that is there, FlowMistakesError for years that
    cannot be read, and OSError.
    """
    if not YEAR.fullmatch(year) or int(year[5:]) != (int(year[2:4]) + 1) % 100:
        said = harmless_line(year, 40)
        raise WrongUseError(f"'{said}' is not a year of the toolkit. Write it like 2027-28.")
    own = folders.flows / EDITIONS
    is_first = not own.is_dir()
    editions = collect_editions(shipped.FLOWS / EDITIONS if is_first else own)
    if editions.findings:
        raise FlowMistakesError(editions.findings)
    if not is_first and year in {*editions.to_work_on, *editions.past}:
        raise InTheWayError(f"The year {year} is there already, in {own}.")
    deadline = _deadline(year, today)
    base = _base(editions.to_work_on, of)
    fed = {item for flow in folders.known_flows().values() for item in flow.items()}
    items = [item for item in base.items.values() if not is_first or item.key in fed]
    target = own / f"{year}.yaml"
    dates = {"today": str(today), "deadline": str(deadline)}
    if checked:
        return {target: _checked(base, items, year, dates)}
    text = scaffold("provisional.yaml", year=year, based_on=base.id, **dates)
    beside = {own / f"{base.id}.yaml": _base_text(base, items)} if is_first else {}
    return {**beside, target: text}


def _deadline(year: str, today: datetime.date) -> datetime.date:
    deadline = datetime.date(int(year[:4]) + 1, *LAST_DAY)
    if deadline < today:
        raise WrongUseError(
            f"{year} ended on {say_day(deadline)}. A year that is over holds numbers only: "
            "docs/flow-reference.md says how to write one, under 'Editions'."
        )
    return deadline


def _base(editions: Mapping[str, Edition], wanted: str) -> Edition:
    """Return the checked year to go by: the one wanted, or the newest. There is one."""
    checked = [id for id, edition in editions.items() if not edition.provisional]
    if wanted and wanted not in checked:
        said = f"'{harmless_line(wanted, 40)}' is not a checked year."
        raise WrongUseError(f"{said} {did_you_mean(wanted, checked)}".rstrip())
    return editions[wanted or max(checked)]


def _checked(base: Edition, items: Collection[Item], year: str, dates: Mapping[str, str]) -> str:
    """Return a checked year with these items. Nothing of it is sure: no source speaks of it yet."""
    return scaffold(
        "checked.yaml",
        year=year,
        sections=", ".join(base.sections),
        items=_listed(items, lambda _: Knowledge.UNVERIFIED),
        **{"from": base.id, **dates},
    )


def _base_text(base: Edition, items: Collection[Item]) -> str:
    return scaffold(
        "base.yaml",
        year=base.id,
        today=str(base.checked),
        deadline=str(base.deadline),
        deadline_status=base.deadline_status,
        sections=", ".join(base.sections),
        items=_listed(items, lambda item: _known(item.known)),
    )


def _listed(items: Collection[Item], known: Callable[[Item], str]) -> str:
    """Return the items as an edition lists them; what became of them in their year is left out."""
    lines = [line for item in items for line in ("", *_item(item, known(item)))]
    return "\n".join(["items:", *lines]) if lines else "items: []"


def _item(item: Item, known: str) -> Iterator[str]:
    yield f'  - ref: "{item.ref}"'
    yield f"    key: {item.key}"
    if item.section:
        yield f"    section: {item.section}"
    yield f"    level: {item.level}"
    yield f"    standard: {item.standard}"
    if item.answers_with:
        yield f"    answers_with: {item.answers_with}"
    if item.yearly:
        yield "    yearly: true"
    yield f"    known: {known}"


def _known(known: Known) -> str:
    """Return how sure we are as it is written: the details that are not confirmed, by name."""
    doubts = (
        (doubt, [one.name for one in fields(Known) if getattr(known, one.name) is doubt])
        for doubt in (Knowledge.LIKELY, Knowledge.UNVERIFIED)
    )
    named = ", ".join(f"{doubt}: [{', '.join(names)}]" for doubt, names in doubts if names)
    return f"{{{named}}}" if named else Knowledge.CONFIRMED
