"""Somebody who wanders: any choice, answer or command, in any order, over the shipped flows.

Nobody in a care home works from the top to the bottom. Whatever they do, the program never falls
over, never shows a page without a way on, and never loses its place.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.session.home import Home, Watch
from tests.session.script import page, spot
from tests.session.viewing import harms, strings
from wizard import shipped
from wizard.choice_ids import DO_AGAIN, GROUP, TAKE_BACK
from wizard.dialogue.flow import rules_of
from wizard.dialogue.kinds import Form
from wizard.library import read_library
from wizard.session import Session
from wizard.views import HELP, Asking, Command, FieldsEntry, OptionsEntry, Page

LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)
DECIDING = sorted(
    {
        question
        for flow in LIBRARY.flow_table.values()
        for state in flow.states.values()
        for onward in rules_of(state)
        if onward.when is not None
        for question in onward.when.questions()
    }
)
"""The questions whose answers decide what is asked."""
TYPED = {
    Form.LINE: ("Office", "", "<b>\u202e{name}</b>", "x" * 400),
    Form.PARAGRAPH: ("At ten.\nEvery day.", "", "{edition.id} \x1b[2J"),
    Form.NUMBER: ("20", "19", "1", "0", "", "many"),
    Form.TIME: ("09:00", "now", "tea time", "", "3pm"),
    Form.DATE: ("3 October 2026", "1 June 2027", "1 June 2028", "1/2/2020", "", "soon"),
}
"""What is typed: something that fits first, and what does not."""
MOST_BACKS = 200
"""More than stands behind any place that people come to in one sitting here."""
NOT_BEGUN = ("opening", "tour")


class Wandering(RuleBasedStateMachine):
    """One person at one computer."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._home = Home(Path(self._folder.name) / "data", LIBRARY, Watch())
        self._session: Session = self._home.sit_down()

    def teardown(self) -> None:
        self._session.stop()
        self._folder.cleanup()

    @rule(number=st.integers(0, 2**32), steps=st.integers(1, 60))
    def wander(self, number: int, steps: int) -> None:
        """Do something, again and again; what it is comes from `number`."""
        dice = Random(number)
        for _ in range(steps):
            view = self._session.view
            if dice.random() < 0.2:
                self._command(dice.choice(view.commands))
            elif isinstance(view, Page):
                self._choose(dice.choice(view.choices).id)
            elif dice.random() < 0.2:
                self._another_way(dice, view)
            else:
                self._answer(dice, view)
            self._look()

    @rule(number=st.integers(0, 2**32), steps=st.integers(1, 60))
    def go_on(self, number: int, steps: int) -> None:
        """Answer what is asked, and choose what comes first."""
        dice = Random(number)
        for _ in range(steps):
            view = self._session.view
            if isinstance(view, Page):
                self._choose(view.choices[0].id)
            else:
                self._answer(dice, view)
            self._look()

    @rule(number=st.integers(0, 2**32), question=st.sampled_from(DECIDING))
    def change_an_answer_over_a_page_and_come_back(self, number: int, question: str) -> None:
        """The answer decides what is asked; the page may not be there any more then."""
        dice = Random(number)
        if self._go_to_the_list():
            for wanted in (GROUP, ""):
                ids = [choice.id for choice in page(self._session).choices[:-1]]
                if dice.random() < 0.7 and isinstance(self._session.view, Page):
                    self._choose(dice.choice([id for id in ids if id.startswith(wanted)] or ids))
                if not isinstance(self._session.view, Page):
                    break
        if Command.ANSWERS not in self._session.view.commands:
            return
        self._command(Command.ANSWERS)
        for _ in range(8):
            view = self._session.view
            if isinstance(view, Asking):
                self._answer(dice, view)
            elif view.name == "answers":
                ids = [choice.id for choice in view.choices]
                self._choose(question if question in ids else dice.choice(ids))
            elif view.name == "confirm":
                self._choose("change")
            self._look()
        self.go_back_as_far_as_it_goes()

    @rule()
    def go_back_as_far_as_it_goes(self) -> None:
        for _ in range(MOST_BACKS):
            if Command.BACK not in self._session.view.commands or self._here == "topics":
                return
            self._command(Command.BACK)
            self._look()
        raise AssertionError(f"Back never ends; it is at {self._here}")

    @rule()
    def stop_and_come_back(self) -> None:
        """What is read from the disk stands where it stood."""
        before = self._lists()
        self._session.stop()
        self._session = self._home.sit_down()
        if self._home.assessments():
            assert self._lists() == before

    @property
    def _here(self) -> str:
        return spot(self._session)

    def _choose(self, id: str) -> None:
        """Take a choice, and see that it leads where it says."""
        view = self._session.view
        self._session.choose(id)
        if self._session.stopped:
            self._session = self._home.sit_down()
            return
        # The same answer saved again and again is several steps, and they read the same.
        steps = id in (TAKE_BACK, DO_AGAIN)
        assert steps or self._session.view != view, f"'{id}' on '{view.name}' does nothing"
        if id.startswith(GROUP):
            assert self._here == ("answers" if view.name == "answers" else "group")
        elif id in LIBRARY.flow_table:
            asked_in = self._here.partition(".")[0]
            # To look for yourself is another way into a topic than to go on with it.
            leads_to = ("where",) if view.name == "look" else (id, "profile", "ending", "pause")
            assert asked_in in leads_to, f"'{id}' leads to {self._here}"

    def _command(self, command: Command) -> None:
        view = self._session.view
        self._session.command(command)
        read_again = command is Command.EXPLAIN and view.name == HELP
        assert read_again or self._session.view != view, f"{command} does nothing at {self._here}"

    def _another_way(self, dice: Random, view: Asking) -> None:
        ways = [way.id for way in view.ways]
        explains = [part.id for part in view.explains]
        if ways and dice.random() < 0.7:
            self._session.way(dice.choice(ways))
        elif explains:
            self._session.explain(dice.choice(explains))

    def _answer(self, dice: Random, view: Asking) -> None:
        match view.entry:
            case OptionsEntry(options, several):
                ids = [option.id for option in options]
                most = len(ids) if several else 1
                self._session.answer_options(dice.sample(ids, dice.randint(1, most)))
            case FieldsEntry(fields):
                well = dice.random() < 0.8
                typed = {
                    field.id: TYPED[field.form][0] if well else dice.choice(TYPED[field.form])
                    for field in fields
                }
                self._session.answer_fields([typed])

    def _look(self) -> None:
        """See what holds wherever somebody is."""
        view = self._session.view
        assert Command.STOP in view.commands or view.name == "stopping", "there is a way to stop"
        if isinstance(view, Page):
            ids = [choice.id for choice in view.choices]
            assert ids, f"there is a way on from {view.name}"
            assert len(set(ids)) == len(ids)
            assert all(choice.label for choice in view.choices)
        assert not any(map(harms, strings(view)))

    def _go_to_the_list(self) -> bool:
        """Go to the list of topics; return False where nothing was begun yet."""
        for _ in range(MOST_BACKS):
            view = self._session.view
            if self._here == "topics":
                return True
            if view.name in NOT_BEGUN:
                return False
            if Command.LEAVE in view.commands:
                self._command(Command.LEAVE)
            elif Command.TOPICS in view.commands:
                self._command(Command.TOPICS)
            elif Command.BACK in view.commands:
                self._command(Command.BACK)
            else:
                self._choose(page(self._session).choices[0].id)
        raise AssertionError(f"no way to the list of topics; it is at {self._here}")

    def _lists(self) -> list[object]:
        """Return what the list of topics says, and that of each group, and then the answers."""
        if not self._go_to_the_list():
            return []
        topics = page(self._session)
        found: list[object] = [topics.body, topics.choices]
        for choice in topics.choices:
            if choice.id.startswith(GROUP):
                self._choose(choice.id)
                found += [page(self._session).body, page(self._session).choices]
                self._command(Command.BACK)
                assert self._here == "topics"
        self._command(Command.ANSWERS)
        return [*found, page(self._session).body, page(self._session).choices]


TestWandering = Wandering.TestCase
TestWandering.settings = settings(
    max_examples=20,
    stateful_step_count=12,
    deadline=None,
    derandomize=True,  # The same walks each time: what fails here fails for whoever looks into it.
    phases=[Phase.reuse, Phase.generate],  # To make a wander shorter would take minutes.
)
