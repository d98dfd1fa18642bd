"""Reads a folder of edition files, and holds them against each other and against the flows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wizard.dialogue.finding import Finding, Nearest
from wizard.dialogue.source import Scalar, Source
from wizard.toolkit.edition import ChangeKind, Edition
from wizard.toolkit.past import PastEdition
from wizard.toolkit.reading_file import EditionFile, read_edition_file


class Editions(NamedTuple):
    """Those that can be worked on, and those that are over, each by name.

    `files` are those of both as they were read, and `findings` every mistake in them.
    """

    to_work_on: Mapping[str, Edition]
    past: Mapping[str, PastEdition]
    files: tuple[EditionFile, ...]
    findings: list[Finding]

    def newest_checked(self) -> EditionFile | None:
        """Return the newest year that lists its own items; None while a year has a mistake.

        It alone is held against the flows. Those before it are part of the history, so that an
        item can be new, or gone.
        """
        if self.findings:
            return None
        checked = {
            file.edition.id: file
            for file in self.files
            if file.edition and not file.edition.provisional
        }
        return checked[max(checked)] if checked else None

    def items(self) -> set[str]:
        """Return the key of every item that there is or was."""
        of_now = {key for edition in self.to_work_on.values() for key in edition.items}
        return of_now.union(*(edition.items for edition in self.past.values()))

    def sections(self) -> tuple[str, ...]:
        """Return the id of every section, each once."""
        listed = (id for edition in self.to_work_on.values() for id in edition.sections)
        return tuple(dict.fromkeys(listed))


def collect_editions(root: Path) -> Editions:
    """Return the editions of a folder."""
    files = [read_edition_file(root, path) for path in sorted(root.glob("*.yaml"))]
    for number, file in enumerate(files):
        before = [other.read.id for other in files[:number] if other.read]
        if file.read is not None and file.read.id in before:
            problem = f"The edition '{file.read.id}' is already in another file."
            file.source.mistake((1, 1), problem, "Give one of them another year.")
    editions = {file.edition.id: file.edition for file in files if file.edition}
    past = {file.past.id: file.past for file in files if file.past}
    if editions and all(file.read and not file.source.findings for file in files):
        _check_history(files)
    for file in files:
        if file.edition is not None and file.base is not None:
            _take_items(file.source, file.edition, file.base, editions, files)
    findings = [finding for file in files for finding in file.source.findings]
    if not editions and not findings:
        source = Source(root.name)
        problem = "There is no edition to work on in this folder."
        source.mistake((1, 1), problem, "Add one, or remove the folder to have the program's own.")
        findings = source.findings
    return Editions(editions, past, tuple(files), findings)


def _check_history(files: list[EditionFile]) -> None:
    """Hold the years against each other: no item comes out of nothing, or is new twice."""
    checked = [file.edition for file in files if file.edition and not file.edition.provisional]
    removed = [key for file in files if file.read for key in file.read.removed]
    known = {*(key for edition in checked for key in edition.items), *removed}
    for file in files:
        for key in file.past.items if file.past else ():
            if key not in known:
                problem = f"No newer edition has the item '{key}', nor says that it was removed."
                file.source.mistake(file.places[key], problem, Nearest(key, known))
        for key, year in _new_although_older(file, files):
            problem = f"The item '{key}' is new here, but {year} has it."
            file.source.mistake(file.places[key], problem, "Take one of the two away.")


def _new_although_older(file: EditionFile, files: list[EditionFile]) -> list[tuple[str, str]]:
    """Return the keys that are new in a file, with an earlier year that has them already."""
    year = file.read
    if year is None:
        return []
    earlier = [other.read for other in files if other.read and other.read.deadline < year.deadline]
    return [
        (key, other.id)
        for key, item in year.items.items()
        if any(change.kind is ChangeKind.NEW for change in item.changes)
        for other in earlier
        if key in other.items
    ]


def _take_items(
    source: Source,
    edition: Edition,
    base: Scalar,
    editions: dict[str, Edition],
    files: list[EditionFile],
) -> None:
    """Put the edition with the sections and items of its base in its place."""
    found = editions.get(base.text)
    if found is not None and not found.provisional:
        editions[edition.id] = replace(edition, sections=found.sections, items=found.items)
    elif found is not None or any(file.past and file.past.id == base.text for file in files):
        problem = f"The edition '{base.text}' has no items of its own."
        source.mistake(base, problem, "Name the one that lists them.")
    elif all(file.read for file in files):  # It may be the one that could not be read.
        source.mistake(base, f"There is no edition '{base.text}'.", Nearest(base.text, editions))
