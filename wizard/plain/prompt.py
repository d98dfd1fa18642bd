"""The prompt: one line is read, and words that change nothing are dealt with there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wizard.plain.voice import AGAIN, MOST_TYPED, WHERE_AM_I, Voice
from wizard.session import Session
from wizard.views import Command, Page
from wizard.words.blocks import Heading, lines_of, text_of
from wizard.words.harmless import harmless_line

EVERYWHERE = tuple(command for command in Command if command is not Command.LEAVE)
"""Words that people may try anywhere. Where one does nothing it is no answer either."""


def _never(_: str) -> bool:
    return False


class Prompt:
    """Reads what is typed at the view on show."""

    def __init__(self, session: Session, voice: Voice) -> None:
        self._session = session
        self._voice = voice
        self._words = voice.words

    def read(
        self,
        ids: Iterable[str],
        *,
        fits: Callable[[str], bool] = _never,
        is_answer: bool = False,
    ) -> str:
        """Return what was typed: a word for one of `ids`, the word AGAIN, or anything else.

        `fits` says that it chooses something on show. `is_answer`: any text could be an answer.
        Raises EOFError when there is no more.
        """
        known = (*ids, AGAIN)
        typed = self._line()
        while typed.strip() and not self._words.find(typed, known) and not fits(typed):
            if self._words.find(typed, (WHERE_AM_I,)):
                self._say_where()
                typed = self._line()
            elif absent := self._words.find(typed, EVERYWHERE):
                self._voice.say("plain.not-here", word=self._words.shown(absent))
                typed = self._line()
            elif near := self._words.near(typed, (*known, WHERE_AM_I), is_answer=is_answer):
                typed = self._asked(near, typed, is_answer=is_answer)
            else:
                break
        return typed

    def _asked(self, near: str, typed: str, *, is_answer: bool) -> str:
        """Ask whether a word was meant, and return what to go on with."""
        word = self._words.shown(near)
        asked = [self._voice.phrase("plain.meant", word=word)]
        if is_answer:
            quoted = harmless_line(typed.strip(), MOST_TYPED)
            asked.append(self._voice.phrase("plain.meant-as-answer", typed=quoted))
        self._voice.write(" ".join(asked))
        reply = self._line()
        match self._words.find(reply, ("yes", "no")):
            case "yes":
                return word
            case "no":
                self._voice.say("plain.to-hear-again")
                return self._line()
        return reply

    def _say_where(self) -> None:
        view = self._session.view
        self._voice.where_we_are(view.header, _named(view) if isinstance(view, Page) else "")
        self._voice.say("plain.to-hear-again")

    def _line(self) -> str:
        return self._voice.console.read(self._voice.phrase("plain.prompt"))


def _named(page: Page) -> str:
    """Return what a page is called: its first heading, or else its first sentence."""
    headings = (text_of(one.line) for one in page.body if isinstance(one, Heading))
    first = next(map(text_of, lines_of(page.body)), "")
    return next(headings, first.split(". ")[0]).rstrip(".")
