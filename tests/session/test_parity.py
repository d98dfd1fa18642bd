"""Both faces offer the same, everywhere: one walk through every flow, on each of them.

What is compared is what each face shows: the plain one is read from its lines, the full screen
from its widgets. Through the made-up flows, which have every kind of question, each face is driven
by its own keys. Through the shipped ones the plain face is typed into, and the screen follows the
same session: keys would take minutes. Every way to every shipped question, and every explanation,
is in `test_every_question_parity`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.plain.lines import typed
from tests.screens.hands import by_keyboard
from tests.screens.showing import show, shown
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, not_heard, told, widgets
from tests.session.script import (
    Choose,
    Do,
    Explain,
    Fields,
    Options,
    Step,
    Way,
    fields,
    options,
    spot,
)
from wizard.choice_ids import ALL_WORDS, GROUP, LEAVE_HELP, LOOK_UP, WHO_CAN_HELP, WORDS_HERE
from wizard.dialogue.kinds import Choice, Choices, Form, Kind, Number
from wizard.dialogue.turn import Way as AnyWay
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import WORDS, Asking, Command, Page

TYPED = {
    Form.LINE: "Office",
    Form.PARAGRAPH: "At ten.\nEvery day.",
    Form.NUMBER: "1",
    Form.DATE: "3 October 2026",
    Form.TIME: "09:00",
}


class Guide:
    """Says what to do next, from what is shown: through every topic, then to the end.

    `habit` is which option is chosen: the first, the last, or every other way in turn.
    """

    def __init__(self, session: Session, library: Library, habit: str) -> None:
        self._session = session
        self._library = library
        self._habit = habit
        self._opened: set[str] = set()
        self._group = ""
        self._answered: list[str] = []

    def steps(self) -> Iterator[Step]:
        """Yield the steps until every group and every topic on the list was opened."""
        for _ in range(40 * (1 + len(self._library.flow_table))):
            view = self._session.view
            if not isinstance(view, Page):
                yield self._answer(view)
            elif view.name not in ("topics", "group"):
                yield Choose(view.choices[0].id)
            elif new := [id for id in self._on_the_list(view) if id not in self._opened]:
                if new[0].startswith(GROUP):
                    self._group = new[0]
                else:
                    self._opened.add(new[0])
                yield Choose(new[0])
            elif view.name == "group":
                self._opened.add(self._group)
                yield Choose("topics")
            else:
                return
        raise AssertionError(f"the walk does not end; it is at {spot(self._session)}")

    def _on_the_list(self, view: Page) -> Iterator[str]:
        """Yield the ids of the groups and topics that can be opened here."""
        for choice in view.choices:
            if choice.id.startswith(GROUP) or choice.id in self._library.flow_table:
                yield choice.id

    def _answer(self, view: Asking) -> Step:
        ask = self._library.flows.ask(view.question)
        assert ask is not None
        if view.name == "who":
            return fields({"who": "Owner", "by": "1 March 2027"})
        self._answered.append(view.question)
        times = self._answered.count(view.question)
        assert times < 4, f"{view.question} is asked again and again: {view.problem}"
        if self._habit == "ways" and times == 1 and len(self._answered) % 3 == 0:
            return Way(list(AnyWay)[len(self._answered) // 3 % 3].value)
        return given(ask.kind, last=self._habit == "last")


def given(kind: Kind, *, last: bool) -> Options | Fields:
    """Return an answer of a question's own kind."""
    if isinstance(kind, Choice | Choices):
        chosen = kind.options[-1:] if last else kind.options[: 1 + isinstance(kind, Choices)]
        return options(*chosen)
    if isinstance(kind, Number) and isinstance(kind.min, int):
        more = 40 if last and isinstance(kind.max, int) and kind.max > 50 else 0
        return fields({"number": str(max(kind.min, 1) + more)})
    entry = {field.id: TYPED[field.form] for field in kind.fields}
    return fields(entry, entry) if last and getattr(kind, "several", False) else fields(entry)


HABITS = ("first", "last", "ways")


@pytest.mark.parametrize("habit", HABITS)
async def test_both_faces_lead_the_same_way_by_their_own_keys(
    kinds: Library, tmp_path: Path, habit: str
) -> None:
    first = Home(tmp_path / "plain", kinds, Watch()).sit_down()
    guide = Guide(first, kinds, habit)
    words = Wordlist(first.phrases)
    console = WatchedConsole(
        first, (line for step in guide.steps() for line in typed(first.view, step, words))
    )
    PlainFace(first, console).run()

    second = Home(tmp_path / "screen", kinds, Watch()).sit_down()
    seen: list[Offer] = []
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in Guide(second, kinds, habit).steps():
            await by_keyboard(pilot, second, step)
            seen.append(widgets(pilot, second.view))
    assert console.offers == seen


@pytest.mark.parametrize("habit", HABITS)
async def test_both_faces_say_and_offer_the_same_through_every_shipped_flow(
    shipped_library: Library, tmp_path: Path, habit: str
) -> None:
    library = shipped_library
    session = Home(tmp_path / "data", library, Watch()).sit_down()
    words = Wordlist(session.phrases)
    guide = Guide(session, library, habit)
    seen: list[Offer] = []
    unheard: list[tuple[str, str]] = []
    async with shown(session) as pilot:
        for step in guide.steps():
            view = session.view
            show(pilot)
            seen.append(widgets(pilot, view))
            pieces = told(pilot, session, filled_in=isinstance(step, Fields))
            console = WatchedConsole(session, typed(view, step, words))
            face = PlainFace(session, console)
            while session.view is view:
                face.turn()
            assert console.offers == seen[-1:]
            unheard += [(view.name, piece) for piece in not_heard(pieces, console.text)]
    assert unheard == []
    talk = session._conversation
    asking = {flow for flow in library.needed_flows() if talk.route(flow).asked()}
    assert {question.partition(".")[0] for _, question, *_ in seen} > asking
    silent = {*library.needed_flows()} - asking
    said_elsewhere = {flow for flow in silent if library.flows[flow].reads()}
    assert said_elsewhere == silent, (
        "a topic asks nothing only if the answer to another flow says it all"
    )
    assert len(silent) < 6


HELP_STEPS: tuple[Step, ...] = (
    *(Do(Command.EXPLAIN), Choose(WHO_CAN_HELP), Choose(LEAVE_HELP), Choose("start")),
    *(fields({"text": "Rose Court"}), Explain(WORDS), Choose(LOOK_UP)),
    *(fields({"word": "privcy notice"}), Choose("term/privacy-notice"), Do(Command.BACK)),
    *(Choose(LOOK_UP), fields({"word": "Zebras"}), Choose(ALL_WORDS), Choose("letters/C")),
    *(Choose(LEAVE_HELP), Do(Command.EXPLAIN), Choose("about/journey"), Choose(WORDS_HERE)),
    *(Do(Command.BACK), Choose(WHO_CAN_HELP), Choose("own-contacts")),
    fields({"who": "IT company", "what_for": "", "phone": "1", "email": "", "web": ""}),
    *(Choose(LEAVE_HELP), Do(Command.EXPLAIN), Do(Command.EXPLAIN), Do(Command.BACK)),
)
"""Through every page of help, before a service is begun and on a question."""


async def test_both_faces_offer_the_same_in_help(shipped_library: Library, tmp_path: Path) -> None:
    first = Home(tmp_path / "plain", shipped_library, Watch()).sit_down()
    words = Wordlist(first.phrases)
    console = WatchedConsole(
        first, (line for step in HELP_STEPS for line in typed(first.view, step, words))
    )
    PlainFace(first, console).run()

    second = Home(tmp_path / "screen", shipped_library, Watch()).sit_down()
    seen: list[Offer] = []
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in HELP_STEPS:
            await by_keyboard(pilot, second, step)
            seen.append(widgets(pilot, second.view))
    assert console.offers == seen
    names = {"help", "explain", "words", "look-up", "found", "all-words", "contacts", "about"}
    assert names <= {offer.view for offer in seen}
