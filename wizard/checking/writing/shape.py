"""Rules about lengths, and about what stands where: each takes a page and yields what breaks it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from statistics import median

from wizard.checking.writing.page import Page, Screen
from wizard.checking.writing.prose import sentences, words
from wizard.checking.writing.wording import ACRONYM
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Ask, Flow, Say, targets_of
from wizard.dialogue.reading.checks import in_order
from wizard.words.reading.folder import GLOSSARY_FILE
from wizard.words.topic_words import About, Feedback
from wizard.workshop.card import CARD

LONGEST_SENTENCE = 25
LONGEST_MEDIAN = 14
LONGEST_QUESTION = 15
LONGEST_STATE = 55
"""With the fields of its question this fits a screen of 60 by 20."""
IN_SHORT_SENTENCES = 3
QUOTED = re.compile(r'"[^"]*"')


def long_sentences(page: Page) -> Iterator[Finding]:
    """A sentence of more than 25 words is two sentences."""
    for text in page.texts():
        for sentence in sentences(text.said):
            if (length := len(words(sentence))) > LONGEST_SENTENCE:
                problem = f"A sentence has {length} words; the most is {LONGEST_SENTENCE}."
                yield page.finding(text, problem, f'Make two of "{sentence}".', words(sentence)[0])


def long_on_the_whole(page: Page) -> Iterator[Finding]:
    """No sentence need be long, and yet most may be longer than is comfortable."""
    lengths = list(page.sentence_lengths()) if page.is_of_flow else []
    if lengths and (middle := median(lengths)) > LONGEST_MEDIAN:
        problem = f"Half of the sentences have {middle:g} words or more; the most is "
        yield page.finding(page.screens[0], f"{problem}{LONGEST_MEDIAN}.", "Make some of them two.")


def crowded_states(page: Page) -> Iterator[Finding]:
    """A question and its hint leave room for the fields."""
    for screen in page.screens:
        if not page.is_of_flow or not screen.is_state:
            continue
        if (length := _length(screen)) > LONGEST_STATE:
            yield page.finding(
                screen,
                f"'{screen.title}' says {length} words; the most is {LONGEST_STATE}.",
                "Say less, or move some of it to '### Why' or '### Good'.",
            )
        question = screen.lines[0].said if screen.lines else ""
        if question.endswith("?") and (length := len(words(question))) > LONGEST_QUESTION:
            yield page.finding(
                screen.lines[0],
                f"The question has {length} words; the most is {LONGEST_QUESTION}.",
                "Ask for one thing, and move the rest to the hint.",
            )


def asked_twice(page: Page) -> Iterator[Finding]:
    """One answer cannot be the answer to two questions. What somebody else asks is quoted."""
    for screen in page.screens:
        if page.is_of_flow and screen.is_state and screen.lines:
            question = screen.lines[0]
            if QUOTED.sub("", question.said).count("?") > 1:
                problem = f"'{screen.title}' asks more than one question at once."
                yield page.finding(question, problem, "Make a state of each.")


def crowded_together(page: Page, flow: Flow) -> Iterator[Finding]:
    """What is said on the way to a question stands above it, on the same screen.

    The flow only goes forward.
    """
    lengths = {screen.title: _length(screen) for screen in page.screens if screen.is_state}
    before = _said_before(flow, lengths, _told_of_answers(page))
    for screen in page.screens:
        if not screen.is_state or not isinstance(flow.states.get(screen.title), Ask):
            continue
        together = before[screen.title] + lengths[screen.title]
        if before[screen.title] and together > LONGEST_STATE:
            yield page.finding(
                screen,
                f"With what is said before it, '{screen.title}' says {together} words; "
                f"the most is {LONGEST_STATE}.",
                "Say less, here or before.",
            )


def in_short_is_short(page: Page) -> Iterator[Finding]:
    """ "In short" is three sentences."""
    screen = page.screen(About.IN_SHORT)
    if page.feeds_items and screen:
        found = sum(len(sentences(text.said)) for text in screen.texts)
        if found != IN_SHORT_SENTENCES:
            problem = f"'{About.IN_SHORT}' has {found} sentence{'s' * (found != 1)}."
            yield page.finding(screen, problem, f"Say it in {IN_SHORT_SENTENCES}.")


def card_for_trainers(page: Page) -> Iterator[Finding]:
    """A trainer has a "What would you do if" card for every topic."""
    screen = page.screen(About.TRAINER)
    if page.feeds_items and screen and not any(CARD in text.said for text in screen.texts):
        problem = f"'{About.TRAINER}' has no card to talk about."
        yield page.finding(screen, problem, f"Add a line with '{CARD}'.")


def terms_marked_again(page: Page) -> Iterator[Finding]:
    """A term is marked where it first stands on a screen, and left in peace after that."""
    for screen in page.screens:
        marked = Counter(mark.term for text in screen.texts for mark in text.marks)
        for term in (term for term, times in marked.items() if times > 1):
            problem = f"'{term}' is marked {marked[term]} times under '{screen.title}'."
            yield page.finding(screen, problem, "Mark it once, where it stands first.")


def plain_word_second(page: Page) -> Iterator[Finding]:
    """The glossary calls things by their plain name first, the official name in brackets."""
    for before, screen in pairwise(page.screens):
        if page.file == GLOSSARY_FILE and before.level == 2:
            plain, bracket, _ = screen.title.partition(" (")
            if screen.level == 3 and (not bracket or ACRONYM.search(plain)):
                yield page.finding(
                    screen,
                    f"'{screen.title}' does not say it in plain words first.",
                    "Write '### plain words (official term)'.",
                )


def _length(screen: Screen) -> int:
    return sum(len(words(line.said)) for line in screen.lines)


def _told_of_answers(page: Page) -> dict[str, int]:
    """Return by question how many words at most are said of its answer once it is given."""
    told: dict[str, int] = {}
    question = ""
    for screen in page.screens:
        if screen.level == 2:
            question = screen.title
        elif screen.title in tuple(Feedback):
            told[question] = max(told.get(question, 0), _length(screen))
    return told


def _said_before(flow: Flow, lengths: Mapping[str, int], told: Mapping[str, int]) -> dict[str, int]:
    """Return by state how many words at most are said since the last question on the way to it."""
    ways = {id: targets_of(state) for id, state in flow.states.items()}
    before = dict.fromkeys(ways, 0)
    for id in in_order(ways):
        said = 0
        match flow.states[id]:
            case Ask():
                said = told.get(id, 0)
            case Say():
                said = lengths.get(id, 0) + before[id]
        for target in ways[id]:
            before[target] = max(before[target], said)
    return before
