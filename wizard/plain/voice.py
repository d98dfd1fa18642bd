"""What the plain face says: each thing once, in the order in which it is needed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from wizard.plain.console import Console
from wizard.plain.wordlist import Wordlist
from wizard.views import Choice, Command, Header
from wizard.words.blocks import Blocks
from wizard.words.dates import say_time
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases
from wizard.words.plain_text import plain_text, wrapped

AGAIN, WHERE_AM_I = "again", "where-am-i"
"""Words that the plain face takes everywhere by itself: they change nothing."""
LEFT_OUT = (Command.ANSWERS, Command.TOPICS, Command.WRONG)
"""Words that work at each question, and are told at the first one and when asked for."""
MOST_TYPED = 40
"""The most characters of what was typed that are said back."""


class Voice:
    """Says things on a console, and remembers what has been said."""

    def __init__(self, phrases: Phrases, console: Console, saved: datetime.datetime | None) -> None:
        self.phrases = phrases
        self.console = console
        self.words = Wordlist(phrases)
        self._service: tuple[str, ...] = ()
        self._place: tuple[str, ...] = ()
        self._item: tuple[str, ...] = ()
        self._saved = saved
        self._tells_all = True

    def head(self, header: Header) -> None:
        """Say where we are: of that only what has changed."""
        if header.banner:
            self.write(header.banner)
        new: list[str] = []
        if header.place and header.place != self._place:
            new = [*header.place, *header.item]
        elif header.place:
            new = [part for part in header.item if part not in self._item]
        elif header.service != self._service:
            new = [*header.service]
            self._service = header.service
        if new:
            self._sentences(new)
        self._place, self._item = header.place, header.item

    def where_we_are(self, header: Header, heading: str) -> None:
        """Say all of where we are; `heading` is that of a page."""
        saved = (header.saved,) if header.saved else ()
        first = () if header.place else tuple(filter(None, [heading]))
        if header.banner:
            self.write(header.banner)
        self._sentences((*header.service, *header.place, *header.item, *first, *saved))

    def saved(self, saved: datetime.datetime | None) -> None:
        """Say that an answer was saved, if one was."""
        if saved and saved != self._saved:
            self._saved = saved
            self.say("plain.saved", time=say_time(saved))

    def numbered(self, choices: Sequence[Choice]) -> None:
        for number, choice in enumerate(choices, 1):
            is_question = choice.label.endswith("?")
            note = choice.note if is_question or not choice.note else f"({choice.note})"
            line = f"{number}. {choice.words} {note}".rstrip()
            self.console.write(wrapped(line, self.console.width, " " * 3))
        self.console.write()

    def choose(self, most: int) -> str:
        """Return how to choose among so many."""
        key = {1: "plain.choose-one", 2: "plain.choose-two"}.get(most)
        return self.phrase(key) if key else self.phrase("plain.choose", most=most)

    def tell_all(self) -> None:
        """Tell all the words that work at the next question, not only those that differ."""
        self._tells_all = True

    def instruct(self, first: str, ids: Iterable[str], *, is_question: bool = False) -> None:
        """Say how to go on, and which words work. At a question that is short, most times."""
        told = list(ids)
        if is_question and not self._tells_all:
            told = [id for id in told if id not in LEFT_OUT]
        elif is_question:
            told += [WHERE_AM_I, AGAIN]
            self._tells_all = False
        words = ", ".join(self.words.shown(id) for id in told)
        text = self.phrase("plain.or", first=first, words=words) if words else first
        self.console.write(wrapped(text, self.console.width))

    def not_understood(self, typed: str) -> None:
        self.say("plain.not-understood", typed=harmless_line(typed, MOST_TYPED))

    def blocks(self, blocks: Blocks) -> None:
        self.console.write(self.text_of(blocks))
        self.console.write()

    def text_of(self, blocks: Blocks) -> str:
        """Return the blocks as lines that fit."""
        return plain_text(blocks, self.console.width)

    def say(self, key: str, **fillings: object) -> None:
        self.write(self.phrase(key, **fillings))

    def write(self, text: str) -> None:
        """Say one paragraph."""
        self.console.write(wrapped(text, self.console.width))
        self.console.write()

    def phrase(self, key: str, **fillings: object) -> str:
        return self.phrases.line(key, **fillings)

    def _sentences(self, parts: Iterable[str]) -> None:
        self.write(" ".join(f"{part[:1].upper()}{part[1:]}." for part in parts))
