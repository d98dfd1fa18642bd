"""What some words mean: each by its plain name and its official one."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.choice_ids import LOOK_UP
from wizard.pages.desk import Desk
from wizard.pages.helping import helping
from wizard.spots import Doing
from wizard.views import Page
from wizard.words.blocks import Blocks, Heading, Span
from wizard.words.glossary import Term


def words(desk: Desk, doing: Doing, terms: tuple[str, ...]) -> Page:
    """Return the meaning of these terms, by id."""
    body = meanings(desk, terms) or desk.speaker.blocks("look-up.no-words")
    another = desk.choice(LOOK_UP, "buttons.look-up-another")
    return helping(desk, doing, "words", body, (another,))


def meanings(desk: Desk, terms: Iterable[str]) -> Blocks:
    """Return name and meaning of each term, one after the other."""
    glossary = desk.speaker.library.glossary
    return tuple(
        block
        for term in (glossary[id] for id in terms)
        for block in (Heading((Span(name_of(term)),)), *term.meaning)
    )


def name_of(term: Term) -> str:
    """Return the plain name of a term, and the official one where it has another."""
    return f"{term.plain} ({term.official})" if term.official != term.plain else term.plain
