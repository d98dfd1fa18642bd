"""A new topic: a small conversation that works, its words, and its path test."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard import shipped
from wizard.authoring.new_files import InTheWayError, WrongUseError, scaffold
from wizard.checking.writing.names import LONGEST_NAME
from wizard.dialogue.finding import nearest
from wizard.dialogue.flow import Flow, Outcome
from wizard.dialogue.reading.folder import EDITIONS, read_flow_folder
from wizard.dialogue.reading.shapes import ID
from wizard.toolkit.edition import Edition, Level
from wizard.toolkit.journey import HOME
from wizard.toolkit.reading import collect_editions
from wizard.words.harmless import harmless_line

TOPICS = "topics"
OPTIONAL = "optional"
"""The folder of the topics whose items no level needs."""


@dataclass(frozen=True)
class Folders:
    """Where flows, words and path tests are, or will be."""

    flows: Path
    content: Path
    paths: Path

    def known_flows(self) -> Mapping[str, Flow]:
        """Return the flows that can be read, whatever is wrong with others."""
        return read_flow_folder(self.flows).flows

    def newest_edition(self) -> Edition | None:
        """Return the newest year that can be worked on; the program's own without any here."""
        own = self.flows / EDITIONS
        editions = collect_editions(own if own.is_dir() else shipped.FLOWS / EDITIONS)
        newest = max(editions.to_work_on, default=None)
        return editions.to_work_on[newest] if newest else None

    def sections(self) -> tuple[str, ...]:
        """Return the folders in which topics stand, if all of them stand in folders."""
        topics = self.flows / TOPICS
        if not topics.is_dir() or any(topics.glob("*.yaml")):
            return ()
        return tuple(sorted(folder.name for folder in topics.iterdir() if folder.is_dir()))


@dataclass(frozen=True)
class NewTopic:
    """What to write, by path, and where the topic will show up, in a sentence."""

    texts: Mapping[Path, str]
    appears: str


def new_topic(
    folders: Folders, name: str, section: str, title: str, item: str, today: datetime.date
) -> NewTopic:
    """Return a new topic. `section`, `title` and `item` can be ''.

    Raises WrongUseError for what cannot be meant, and InTheWayError where a flow has the id or
    feeds the item already.
    """
    _check_id(name, "A topic's name", "fire-drills")
    title = _title(title or name.replace("-", " ").capitalize())
    flows = folders.known_flows()
    if name in flows:
        raise InTheWayError(f"The flow '{name}' is there already, in {flows[name].file}.")
    edition = folders.newest_edition()
    if item:
        _check_item(item, edition, flows)
    section = _section(section, _section_of(item, edition), folders.sections())
    place = Path(section) if section else Path()
    done, not_yet, to_find_out = (
        f"{{{item}: {outcome}}}" if item else "{}"
        for outcome in (Outcome.IN_PLACE, Outcome.NOT_YET, Outcome.TO_FIND_OUT)
    )
    flow = scaffold(
        "topic.yaml",
        name=name,
        means=f" for the item '{item}'" if item else ", in words: no item depends on it",
        in_place=done,
        not_yet=not_yet if item else Outcome.NOT_YET,
    )
    words = scaffold("topic.md", title=json.dumps(title, ensure_ascii=False), today=str(today))
    words += scaffold("type-this.md", item=item) if item else ""
    paths = scaffold("paths.yaml", done=done, not_yet=not_yet, to_find_out=to_find_out)
    texts = {
        folders.flows / TOPICS / place / f"{name}.yaml": flow,
        folders.content / TOPICS / place / f"{name}.md": words,
        folders.paths / place / f"{name}.yaml": paths,
    }
    return NewTopic(texts, _appears(item, edition, flows))


def _check_id(name: str, what: str, example: str) -> None:
    if not ID.fullmatch(name) or len(name) > LONGEST_NAME:
        raise WrongUseError(
            f"'{harmless_line(name, LONGEST_NAME)}' cannot be used here. {what} has small letters, "
            f"digits and single hyphens, {LONGEST_NAME} at most, such as '{example}'."
        )


def _title(title: str) -> str:
    if not title.strip() or title != harmless_line(title) or len(title) > LONGEST_NAME:
        raise WrongUseError(
            f"A title is one line of {LONGEST_NAME} characters at most, such as 'Fire drills'. "
            "It is the topic's name in lists."
        )
    return title


def _check_item(item: str, edition: Edition | None, flows: Mapping[str, Flow]) -> None:
    known = edition.items if edition else {}
    if item not in known:
        year = f"{EDITIONS}/{edition.based_on or edition.id}.yaml" if edition else EDITIONS
        said = f"No item is called '{harmless_line(item, LONGEST_NAME)}' in {year}."
        near = nearest(item, known)
        remedy = f"Did you mean '{near}'?" if near else "Write it into the list there first."
        raise WrongUseError(f"{said} {remedy}")
    for flow in flows.values():
        if item in flow.items():
            raise InTheWayError(
                f"The flow '{flow.id}' feeds the item '{item}' already, in {flow.file}. "
                "No two flows feed the same one."
            )


def _section_of(item: str, edition: Edition | None) -> str:
    if edition is None or not item:
        return ""
    found = edition.items[item]
    return OPTIONAL if found.level is Level.OPTIONAL else found.section or ""


def _section(section: str, of_item: str, known: Collection[str]) -> str:
    """Return the folder for the topic; where the others stand in folders it needs one of them."""
    if section:
        _check_id(section, "A section", "data-security")
    found = section or of_item
    if not known or (found and found in (*known, of_item)):
        return found
    said = f"There is no section '{section}' here." if section else "Topics stand in sections here."
    raise WrongUseError(f"{said} Name one with --section: {', '.join(known)}.")


def _appears(item: str, edition: Edition | None, flows: Mapping[str, Flow]) -> str:
    if item and edition:
        section = edition.items[item].section
        return f"in the list of topics{f', under {section}' if section else ''}: it feeds an item"
    if HOME in flows:
        return f"on no list, until {flows[HOME].file} names it, under 'before' or 'after'"
    if not any(flow.items() for flow in flows.values()):
        return "in the list of topics, as long as no flow there feeds an item"
    return "on no list: it feeds no item, and there is no journey that names it"
