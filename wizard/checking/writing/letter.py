"""What stands in the letter to the IT company: each rule takes a page and yields what breaks it."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.writing.page import Page
from wizard.checking.writing.prose import words
from wizard.dialogue.finding import Finding
from wizard.words.topic_words import ASK_IT_COMPANY

LONGEST_IN_LETTER = 30


def long_in_letter(page: Page) -> Iterator[Finding]:
    """A question in the letter is read once, by somebody with other work to do."""
    for screen in page.screens:
        for text in screen.lines if screen.title == ASK_IT_COMPANY else ():
            if (length := len(words(text.said))) > LONGEST_IN_LETTER:
                problem = f"'{screen.title}' has {length} words; the most is {LONGEST_IN_LETTER}."
                yield page.finding(text, problem, "Ask for less.")


def unfinished_in_letter(page: Page) -> Iterator[Finding]:
    """A question in the letter is a whole sentence: it stands there without its hint."""
    for screen in page.screens:
        for text in screen.lines if screen.title == ASK_IT_COMPANY else ():
            if not text.said.endswith(("?", ".")):
                problem = f"'{screen.title}' ends without a question mark or a full stop."
                yield page.finding(text, problem, "Ask a whole question.")
