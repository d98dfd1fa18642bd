"""Holds every file of words below a folder against the rules of plain English."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from pathlib import Path

from wizard.checking.writing.grade import Grader
from wizard.checking.writing.letter import long_in_letter, unfinished_in_letter
from wizard.checking.writing.names import NamesTaken, long_name
from wizard.checking.writing.page import Page, read_page
from wizard.checking.writing.shape import (
    card_for_trainers,
    crowded_states,
    crowded_together,
    in_short_is_short,
    long_on_the_whole,
    long_sentences,
    plain_word_second,
    terms_marked_again,
)
from wizard.checking.writing.wording import (
    banned_words,
    emoji,
    exclamation_marks,
    too_polite,
    typographic_quotes,
    unexplained_acronyms,
)
from wizard.dialogue.finding import Finding, at_most, did_you_mean
from wizard.dialogue.flow import Flow
from wizard.dialogue.source import Source
from wizard.words.glossary import Glossary

Rule = Callable[[Page], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    banned_words,
    card_for_trainers,
    crowded_states,
    emoji,
    exclamation_marks,
    in_short_is_short,
    long_in_letter,
    long_name,
    long_on_the_whole,
    long_sentences,
    plain_word_second,
    terms_marked_again,
    too_polite,
    typographic_quotes,
    unexplained_acronyms,
    unfinished_in_letter,
)


def writing_findings(
    root: Path, flows: Mapping[str, Flow | None], glossary: Glossary, grader: Grader | None
) -> Iterator[Finding]:
    """Yield what breaks a rule in every Markdown file that can be read, whatever else is wrong.

    `flows` are by file, None for one that has mistakes. Without a grader no reading grade is
    measured.
    """
    spoken_for = {_words_of(file): flow for file, flow in flows.items()}
    names = NamesTaken()
    for page in pages(root, flows):
        found = [rule(page) for rule in RULES]
        found.append(names.same_name(page))
        if flow := spoken_for.get(page.file):
            found.append(crowded_together(page, flow))
        found.append(unknown_terms(page, glossary))
        if grader is not None:
            found.append(grader.hard_reading(page))
        yield from at_most(chain.from_iterable(found))


def pages(root: Path, flow_files: Collection[str]) -> Iterator[Page]:
    """Yield every Markdown file below a folder that can be read."""
    of_flows = {_words_of(file) for file in flow_files}
    for path in sorted(root.rglob("*.md")):
        file = path.relative_to(root).as_posix()
        page = read_page(file, Source(file).load(path), is_of_flow=file in of_flows)
        if page is not None:
            yield page


def unknown_terms(page: Page, glossary: Glossary) -> Iterator[Finding]:
    """Marked words are in the glossary. Those of flows are held against it when they are read."""
    if page.is_of_flow or not glossary:
        return
    for text in page.texts():
        for mark in text.marks:
            if mark.term not in glossary:
                problem = f"The glossary has no term '{mark.term}'."
                yield page.finding(text, problem, did_you_mean(mark.term, glossary), mark.term)


def _words_of(flow_file: str) -> str:
    return Path(flow_file).with_suffix(".md").as_posix()
