"""What was found for what somebody typed: words of the glossary first, then topics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.choice_ids import ABOUT, ALL_WORDS, LOOK_UP, TERM
from wizard.pages.desk import Desk
from wizard.pages.groups import groups
from wizard.pages.helping import has_begun, helping
from wizard.pages.numbers import about_refs, flows_with, numbers_of, refs_in
from wizard.pages.words import name_of
from wizard.spots import Doing
from wizard.views import Choice, Page
from wizard.words.blocks import lines_of, text_of
from wizard.words.harmless import harmless_line
from wizard.words.word_search import Findable, WordSearch

MOST_TERMS, MOST_TOPICS = 5, 3
NEAREST = 3
LONGEST_SHOWN = 60
"""The most characters of what was typed that are shown again."""
SHORT_FOR = re.compile(r"\bshort for ([^.,]+)")


def found(desk: Desk, doing: Doing, typed: str) -> Page:
    """Return what fits; where nothing does, what is spelt most like it.

    A number of the toolkit comes first: it is the surest thing that somebody can type.
    """
    terms, topics = WordSearch(_terms(desk)), WordSearch(_topics(desk))
    refs = () if desk.stands_alone else refs_in(typed)
    by_ref = flows_with(desk, refs)
    by_word = [flow for flow in topics.find(typed, MOST_TOPICS) if flow not in by_ref]
    choices = [_topic(desk, doing, flow, numbers) for flow, numbers in by_ref.items()]
    choices += [_term(desk, id) for id in terms.find(typed, MOST_TERMS)]
    choices += [_topic(desk, doing, flow, numbers_of(desk, flow)) for flow in by_word]
    key = "look-up.found"
    if not choices and not refs:
        choices = [_term(desk, id) for id in terms.nearest(typed, NEAREST)]
        key = "look-up.nearest" if choices else "look-up.nothing"
    another = desk.choice(LOOK_UP, "buttons.look-up-another")
    every = desk.choice(ALL_WORDS, "buttons.all-words")
    body = desk.speaker.blocks(key, typed=harmless_line(typed.strip(), LONGEST_SHOWN))
    if refs:
        body = (*(body if choices else ()), *about_refs(desk, refs))
    page = helping(desk, doing, "found", body)
    # What was found comes first: somebody came for it, and leads back from there.
    return page._replace(choices=(*choices, another, every, *page.choices))


def _term(desk: Desk, id: str) -> Choice:
    return Choice(f"{TERM}{id}", name_of(desk.speaker.library.glossary[id]))


def _topic(desk: Desk, doing: Doing, flow: str, numbers: str) -> Choice:
    """Return the choice that opens a topic; what there is to know of it, where nothing is begun."""
    label = desk.speaker.phrase("look-up.topic", topic=desk.speaker.topic_name(flow))
    return Choice(flow if has_begun(doing) else f"{ABOUT}{flow}", label, numbers)


def _terms(desk: Desk) -> Iterator[Findable]:
    for term in desk.speaker.library.glossary.values():
        meaning = " ".join(text_of(line) for line in lines_of(term.meaning))
        in_full = SHORT_FOR.search(meaning)
        names = (term.plain, term.official, *(in_full.groups() if in_full else ()))
        yield Findable(term.id, names, meaning)


def _topics(desk: Desk) -> Iterator[Findable]:
    library = desk.speaker.library
    if desk.stands_alone:  # There, topics wait beneath what somebody is doing.
        return
    for flow in (flow for group in groups(desk) for flow in group.flows):
        words = library.topics[flow]
        items = desk.items(library.flow_table[flow])
        known_as = (library.item_names[item.key] for item in items)
        yield Findable(flow, (words.title, words.short, *known_as))
