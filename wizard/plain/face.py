"""The line-by-line face: shows each view as text, and takes numbers, words and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wizard.beside import Beside
from wizard.plain.beside import say_notes
from wizard.plain.chosen import chosen
from wizard.plain.console import Console
from wizard.plain.fields import Fields
from wizard.plain.prompt import Prompt
from wizard.plain.sheets import sheets
from wizard.plain.voice import AGAIN, Voice
from wizard.plain.ways import MORE_SHEETS, Ways
from wizard.session import Session
from wizard.views import HELP, SETTINGS, WORDS, Asking, OptionsEntry, Page
from wizard.words.blocks import text_of

HELPING = (HELP, "explain")
"""Pages for somebody who may not know how to go on: the next question tells all its words."""


class PlainFace:
    """Runs a session on a console until the person stops or the input ends.

    `beside` has notes to say before each view, if there are any.
    """

    def __init__(self, session: Session, console: Console, beside: Beside | None = None) -> None:
        self._session = session
        self._console = console
        self._beside = beside
        self._voice = Voice(session.phrases, console, session.saved)
        self._prompt = Prompt(session, self._voice)
        self._ways = Ways(session, self._voice)
        self._fields = Fields(session, self._voice, self._prompt, self._ways, self._say_question)

    def run(self) -> None:
        """Talk until the session is stopped. The end of the input stops it."""
        try:
            while not self._session.stopped:
                self.turn()
        except (EOFError, KeyboardInterrupt):
            self._console.write()
            self._session.stop()
        self._voice.saved(self._session.saved)
        self._voice.write(self._session.farewell())

    def turn(self) -> None:
        """Say what is on show, and do what is typed. Raises EOFError when nothing is."""
        self._voice.saved(self._session.saved)
        if self._beside is not None:
            say_notes(self._beside, self._console)
        view = self._session.view
        self._voice.head(view.header)
        if isinstance(view, Page):
            self._page(view)
        else:
            self._asking(view)

    # Pages.

    def _page(self, page: Page) -> None:
        """Say a page, in sheets if it is long; what is typed between two of them ends it."""
        keys = self._session.phrases.blocks("help.keys-plain") if page.name == HELP else ()
        if page.name in HELPING:
            self._voice.tell_all()
        *first, last = sheets(self._voice.text_of((*keys, *page.body)), self._console.sheet)
        for sheet in first:
            self._console.write(f"{sheet}\n")
            self._voice.instruct(self._voice.phrase("plain.more-sheets"), ())
            typed = self._read_at(page, MORE_SHEETS)
            if self._voice.words.find(typed, (MORE_SHEETS,)):
                break
            if typed.strip():
                self._act(page, typed)
                return
        else:
            self._console.write(f"{last}\n")
        self._voice.numbered(page.choices)
        hint = self._voice.phrase("plain.enter-first")
        first_words = f"{self._voice.choose(len(page.choices))} {hint}"
        self._voice.instruct(first_words, self._ways.commands(page.commands))
        typed = self._read_at(page)
        if typed.strip():
            self._act(page, typed)
        else:
            self._session.choose(page.choices[0].id)

    def _read_at(self, page: Page, *more: str) -> str:
        ids = (*self._ways.commands(page.commands), WORDS, SETTINGS, *more)
        return self._prompt.read(ids, fits=lambda typed: chosen(typed, page.choices) is not None)

    def _act(self, page: Page, typed: str) -> None:
        """Do what was typed on a page."""
        choice = chosen(typed, page.choices)
        if self._ways.command(typed, page.commands):
            return
        if choice is not None:
            self._session.choose(choice)
        elif part := self._voice.words.find(typed, (WORDS, SETTINGS)):
            self._session.explain(part)
        elif not self._voice.words.find(typed, (AGAIN,)):
            self._voice.not_understood(typed)

    # Questions.

    def _asking(self, view: Asking) -> None:
        self._say_question(view)
        if isinstance(view.entry, OptionsEntry):
            self._options(view, view.entry)
        else:
            self._fields.ask(view, view.entry)

    def _say_question(self, view: Asking) -> None:
        """Say what is wrong or what is said first, the question and its hint."""
        if view.problem:
            self._voice.write(view.problem)
        elif view.said:
            self._voice.blocks(view.said)
        self._voice.write(text_of(view.text))
        if view.hint:
            self._voice.blocks(view.hint)

    def _options(self, view: Asking, entry: OptionsEntry) -> None:
        self._voice.numbered(entry.options)
        before = [option.label for option in entry.options if option.id in entry.chosen]
        if before:
            self._voice.say("plain.now", answer=", ".join(before))
        how = self._voice.choose(len(entry.options))
        if entry.several:
            how = self._voice.phrase("plain.choose-several")
        self._voice.instruct(how, self._ways.offered(view), is_question=True)
        typed = self._prompt.read(
            self._ways.understood(view), fits=lambda text: bool(_found(text, entry))
        )
        if self._voice.words.find(typed, (AGAIN,)):
            self._voice.tell_all()
        elif self._ways.go(typed, view):
            return
        elif typed.strip():
            self._session.answer_options(_found(typed, entry) or ["?"])
        else:
            self._session.answer_options(entry.chosen)


def _found(typed: str, entry: OptionsEntry) -> Sequence[str]:
    """Return the ids of the options that were typed; none if any of them is not there."""
    numbers = re.split(r"[\s,;]+(?:and\s+)?", typed.strip(" ,;.")) if entry.several else [typed]
    found = [chosen(number, entry.options) for number in numbers]
    if None in found and entry.several:
        found = [chosen(typed, entry.options)]
    known = [id for id in found if id is not None]
    return known if len(known) == len(found) else []
