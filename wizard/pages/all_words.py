"""All words of the glossary, by the letters with which the official ones begin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from wizard.choice_ids import ALL_WORDS, LETTERS, LOOK_UP, TERM
from wizard.pages.desk import Desk
from wizard.pages.helping import helping
from wizard.spots import Doing
from wizard.views import Choice, Page
from wizard.words.blocks import Blocks
from wizard.words.glossary import Term

MOST_ON_A_PAGE = 14
"""As many words stand on one screen; letters with few words share it."""


def all_words(desk: Desk, doing: Doing, letters: str) -> Page:
    """Return the words under some letters, such as "A to B"; else the letters that there are."""
    pages = _pages(desk.speaker.library.glossary)
    another = desk.choice(LOOK_UP, "buttons.look-up")
    if letters not in pages:
        body = desk.speaker.blocks("look-up.all")
        choices = tuple(_letters(desk, name, terms) for name, terms in pages.items())
        return _page(desk, doing, body, (*choices, another))
    body = desk.speaker.blocks("look-up.letters", letters=letters)
    # Whoever looks here has heard the official word.
    choices = tuple(
        Choice(f"{TERM}{term.id}", term.official, term.plain * (term.plain != term.official))
        for term in pages[letters]
    )
    other = desk.choice(ALL_WORDS, "buttons.other-letters")
    return _page(desk, doing, body, (*choices, other, another))


def _page(desk: Desk, doing: Doing, body: Blocks, choices: tuple[Choice, ...]) -> Page:
    page = helping(desk, doing, "all-words", body)
    return page._replace(choices=(*choices, *page.choices))


def _letters(desk: Desk, name: str, terms: tuple[Term, ...]) -> Choice:
    if len(terms) == 1:
        return Choice(f"{LETTERS}{name}", name, desk.speaker.phrase("look-up.count-one"))
    return Choice(f"{LETTERS}{name}", name, desk.speaker.phrase("look-up.count", count=len(terms)))


def _pages(glossary: Mapping[str, Term]) -> dict[str, tuple[Term, ...]]:
    """Return the terms in order, by the letters of each page."""
    pages: list[list[Term]] = []
    for terms in _by_letter(glossary):
        if pages and len(pages[-1]) + len(terms) <= MOST_ON_A_PAGE:
            pages[-1] += terms
        else:
            pages.append(terms)
    return {_name(terms): tuple(terms) for terms in pages}


def _by_letter(glossary: Mapping[str, Term]) -> Iterator[list[Term]]:
    ordered = sorted(glossary.values(), key=lambda term: (term.official.casefold(), term.id))
    return (list(terms) for _, terms in groupby(ordered, key=_letter))


def _letter(term: Term) -> str:
    return term.official[0].upper()


def _name(terms: list[Term]) -> str:
    """Return the letters of a page: "A to B", or "C"."""
    first, last = _letter(terms[0]), _letter(terms[-1])
    return first if first == last else f"{first} to {last}"
