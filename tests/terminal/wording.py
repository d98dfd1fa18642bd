"""What the program says, looked up by key: the words may change without changing the tests."""

from functools import cache
from itertools import takewhile

from tests.terminal.training import CONTENT, FLOWS
from wizard.dialogue.flow import question_parts
from wizard.library import Library, read_library
from wizard.words.blocks import lines_of, text_of

_BEGINNING = 24
"""Characters: so much of a sentence stays on one line in every window that is large enough."""


@cache
def library() -> Library:
    """The flows and words of the short topic; the interface's words are the program's own."""
    return read_library(FLOWS, CONTENT)


def phrase(key: str, **fillings: object) -> str:
    """One of the interface's phrases, such as "buttons.start"."""
    return library().phrases.line(key, **fillings)


def begins(key: str) -> str:
    """The first words of a phrase, up to what is filled in."""
    first = next(lines_of(library().phrases.blocks_by_key[key]))
    return beginning(text_of(tuple(takewhile(lambda span: not span.slot, first))).strip())


def asks(question: str, within: Library | None = None) -> str:
    """The first words of a question, such as "staff-training.people"."""
    flow, state = question_parts(question)
    return beginning(text_of((within or library()).topics[flow].states[state].question))


def beginning(sentence: str) -> str:
    """The first words of a sentence."""
    if len(sentence) <= _BEGINNING:
        return sentence
    return sentence[: sentence.rindex(" ", 0, _BEGINNING)]
