"""Holds every file of words below a folder against the rules of plain English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from wizard.checking.writing.grade import Grader, Syllables
from wizard.checking.writing.letter import long_in_letter, unfinished_in_letter
from wizard.checking.writing.names import NamesTaken, long_name
from wizard.checking.writing.page import Page, page_of
from wizard.checking.writing.shape import (
    asked_twice,
    card_for_trainers,
    crowded_states,
    crowded_together,
    in_short_is_short,
    long_on_the_whole,
    long_sentences,
    plain_word_second,
    terms_marked_again,
)
from wizard.checking.writing.spelling import Spelling
from wizard.checking.writing.wording import (
    banned_words,
    emoji,
    exclamation_marks,
    too_polite,
    typographic_quotes,
    unexplained_acronyms,
)
from wizard.dialogue.finding import Finding, at_most, did_you_mean
from wizard.reading import Reading
from wizard.words.glossary import Glossary
from wizard.words.reading.folder import words_file

Rule = Callable[[Page], Iterator[Finding]]
OF_ANY_LANGUAGE: tuple[Rule, ...] = (
    asked_twice,
    crowded_states,
    emoji,
    exclamation_marks,
    long_in_letter,
    long_name,
    long_sentences,
    terms_marked_again,
    unfinished_in_letter,
)
OF_ENGLISH: tuple[Rule, ...] = (
    banned_words,
    card_for_trainers,
    in_short_is_short,
    long_on_the_whole,
    plain_word_second,
    too_polite,
    typographic_quotes,
    unexplained_acronyms,
)


class Rules:
    """The rules for one file of words, whoever wrote it.

    Without a dictionary, and of another language than English, no reading grade is measured, and
    no word is held against the glossary's.
    """

    def __init__(
        self, glossary: Glossary, dictionary: Syllables | None, *, english: bool = True
    ) -> None:
        self._rules = (*OF_ANY_LANGUAGE, *OF_ENGLISH) if english else OF_ANY_LANGUAGE
        if english and dictionary is not None:
            hard, slips = Grader(dictionary, glossary), Spelling(glossary, dictionary)
            self._rules = (*self._rules, hard.hard_reading, slips.slips)

    def broken_by(self, page: Page) -> Iterator[Finding]:
        """Yield what breaks a rule in a page, rule by rule."""
        return chain.from_iterable(rule(page) for rule in self._rules)


def writing_findings(read: Reading, rules: Rules) -> Iterator[Finding]:
    """Yield what breaks a rule in every Markdown file that can be read, whatever else is wrong."""
    mistaken = {finding.file for finding in read.flows.findings}
    flows = {words_file(flow.file): flow for flow in read.flows.flows.values()}
    names = NamesTaken()
    for page in pages(read):
        found = [rules.broken_by(page), names.same_name(page)]
        flow = flows.get(page.file)
        if flow is not None and flow.file not in mistaken:
            found.append(crowded_together(page, flow))
        found.append(unknown_terms(page, read.words.glossary))
        yield from at_most(chain.from_iterable(found))


def pages(read: Reading) -> Iterator[Page]:
    """Yield every Markdown file that could be read."""
    of_flows = {*map(words_file, read.flows.files)}
    for file, document in read.words.documents.items():
        yield page_of(file, document, is_of_flow=file in of_flows)


def unknown_terms(page: Page, glossary: Glossary) -> Iterator[Finding]:
    """Marked words are in the glossary. Those of flows are held against it when they are read."""
    if page.is_of_flow:
        return
    for text in page.texts():
        for mark in text.marks:
            if mark.term not in glossary:
                problem = f"The glossary has no term '{mark.term}'."
                yield page.finding(text, problem, did_you_mean(mark.term, glossary), mark.term)
