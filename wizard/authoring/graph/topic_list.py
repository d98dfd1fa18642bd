"""What stands on the list of topics, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wizard.authoring.condition_words import ConditionWords
from wizard.authoring.graph.diagram import Section
from wizard.dialogue.flow import Listed, Topics
from wizard.library import Library
from wizard.toolkit.edition import Level
from wizard.words.harmless import harmless_line


def sections_of(
    library: Library, topics: Topics, conditions: ConditionWords
) -> tuple[Section, ...]:
    """Return the whole list, of the newest year; topics that stand there by a rule, under it."""
    return (
        *_beside(library, "getting-ready", topics.before, conditions),
        *_of_items(library),
        *_beside(library, "check-and-publish", topics.after, conditions),
        *_good_to_have(library),
    )


def _beside(
    library: Library, name: str, listed: Sequence[Listed], conditions: ConditionWords
) -> Iterator[Section]:
    heading = _heading(library, name)
    for when in dict.fromkeys(one.when for one in listed):
        where = f", where {conditions.said(when)}" if when else ""
        yield _section(library, heading + where, (one.flow for one in listed if one.when == when))


def _of_items(library: Library) -> Iterator[Section]:
    edition, feeding = library.edition, library.feeding
    for section in (*edition.sections, None):
        items = [item for item in edition.section_items(section) if item.key in feeding]
        needed = (feeding[item.key] for item in items if item.level is not Level.OPTIONAL)
        found = _section(library, _heading(library, section or "others"), dict.fromkeys(needed))
        if found.topics:
            yield found


def _good_to_have(library: Library) -> Iterator[Section]:
    flows = [flow for flow in library.topic_flows() if flow in library.good_to_have]
    if flows:
        yield _section(library, _heading(library, "good-to-have"), flows)


def _heading(library: Library, name: str) -> str:
    return library.phrases.line(f"sections.{name}")


def _section(library: Library, heading: str, flows: Iterable[str]) -> Section:
    return Section(heading, tuple(harmless_line(library.topics[flow].short) for flow in flows))
