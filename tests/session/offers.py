"""What each face says and offers: the plain one read from its lines, the other from widgets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from tests.plain.consoles import ScriptedConsole
from tests.screens.showing import Screen, labels, row, said, squeezed
from wizard.choice_ids import AS_BEFORE, HISTORY, OFFICIAL
from wizard.dialogue.turn import Way as AnyWay
from wizard.plain.voice import AGAIN, WHERE_AM_I
from wizard.plain.wordlist import Wordlist
from wizard.screens.words import WRONG
from wizard.session import Session
from wizard.views import HELP, WORDS, Asking, Command, OptionsEntry, Page, View
from wizard.words.blocks import Blocks, lines_of, text_of

WAYS = (*AnyWay, AS_BEFORE)

EXPLAINS = (OFFICIAL, HISTORY, WORDS)
"""Explanations that the plain face offers by name."""


class Offer(NamedTuple):
    """What one face offers at one moment."""

    view: str
    question: str
    choices: tuple[str, ...]
    ways: tuple[str, ...]
    explains: tuple[str, ...]
    commands: tuple[str, ...]


class WatchedConsole(ScriptedConsole):
    """Notes, at each new view, what its lines offer, and what is heard before.

    At a question it asks to hear all of it again first: then every word that works is told.
    """

    def __init__(self, session: Session, lines: Iterable[str]) -> None:
        super().__init__(lines, width=100_000)
        self._session = session
        self._last: View | None = None
        self._heard = ""
        self._words = Wordlist(session.phrases)
        self._ids = {self._words.shown(id): id for id in (*Command, *WAYS, *EXPLAINS)}
        self._everywhere = {self._words.shown(id) for id in (WHERE_AM_I, AGAIN)}
        self.offers: list[Offer] = []
        self.heard: list[str] = []

    def read(self, prompt: str) -> str:
        view = self._session.view
        if view is self._last:
            return super().read(prompt)
        if isinstance(view, Asking) and not self._heard:
            self._heard = self.last
            return self.typed(prompt, self._words.shown(AGAIN))
        self._last = view
        self.heard.append(self._heard or self.last)
        self._heard = ""
        self.offers.append(self._read_off(view, self.last))
        return super().read(prompt)

    def _read_off(self, view: View, text: str) -> Offer:
        blocks = [block.split("\n") for block in text.strip().split("\n\n")]
        numbered = [block for block in blocks if re.match(r"1\. ", block[0])]
        has_choices = isinstance(view, Page) or isinstance(view.entry, OptionsEntry)
        labels = [line.partition(". ")[2] for line in numbered[-1]] if has_choices else []
        told = text.rstrip(".\n").rpartition(" Or: ")[2].split(", ")
        if isinstance(view, Asking):
            assert self._everywhere <= {*told}
        said = [self._ids[word] for word in told if word not in self._everywhere]
        return Offer(
            view.name,
            getattr(view, "question", ""),
            tuple(labels),
            tuple(word for word in said if word in WAYS),
            tuple(word for word in said if word in EXPLAINS),
            tuple(word for word in said if word in tuple(Command)),
        )


def widgets(pilot: Screen, view: View) -> Offer:
    """Return what the widgets offer."""
    labels = []
    for choice in row(pilot, "options").choices:
        note = choice.note if choice.label.endswith("?") else f"({choice.note})"
        labels.append(f"{choice.words} {note}" if choice.note else choice.words)
    ways = [choice.id for choice in row(pilot, "ways").choices]
    # F1 shows the page of help: there it would do nothing, and the plain face says it once more.
    help_key = (Command.EXPLAIN,) if view.name == HELP else ()
    return Offer(
        view.name,
        getattr(view, "question", ""),
        tuple(labels),
        tuple(way for way in ways if way not in ("continue", "add-another")),
        tuple(one.id for one in row(pilot, "explains").choices if one.id in EXPLAINS),
        (*help_key, *(choice.id for choice in row(pilot, "commands").choices)),
    )


def told(pilot: Screen, session: Session, *, filled_in: bool = True) -> list[str]:
    """Return what the screen says, in its order, other than of its own keys.

    `filled_in`: the fields too, which are heard one after the other while they are filled in.

    When something was wrong with the answer, what comes before it is not said again: what is said
    before the question, and the fields that were right.
    """
    view = session.view
    pieces = list(filter(None, map(squeezed, said(pilot))))
    if isinstance(view, Asking) and view.problem:
        problem = squeezed(f"{WRONG}{view.problem}")
        pieces = pieces[next(at for at, piece in enumerate(pieces) if problem.startswith(piece)) :]
        pieces[0] = pieces[0].removeprefix(squeezed(WRONG))
    own = "".join(squeezed(text_of(line)) for line in lines_of(own_words(session)))
    pieces = [piece for piece in pieces if piece not in own]
    pieces += [squeezed(choice.words) for choice in row(pilot, "options").choices]
    above = list(labels(pilot).items()) if filled_in else []
    if above and isinstance(view, Asking) and view.problem_field in labels(pilot):
        above = above[list(labels(pilot)).index(view.problem_field) :]
    return [*pieces, *(squeezed(label) for _, label in above)]


def not_heard(pieces: Iterable[str], heard: str) -> list[str]:
    """Return the pieces that were not heard in the same order."""
    rest = squeezed(heard)
    missing = []
    for piece in pieces:
        _, found, after = rest.partition(piece)
        if found:
            rest = after
        else:
            missing.append(piece)
    return missing


def own_words(session: Session) -> Blocks:
    """Return what the full screen says of its own keys."""
    keys = ("help.keys-screen", "screen.several")
    return tuple(block for key in keys for block in session.phrases.blocks(key))
