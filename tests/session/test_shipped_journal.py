"""No answer is ever lost: whatever somebody does, all that they ever saved is in the journal.

With the shipped flows, the real engine and the real storage. What follows from the answers is held
against the naive way of working it out.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from storage import Assessments
from storage.identity import next_identity
from tests.dialogue.naive import Naive
from tests.dialogue.shipped import FLOWS, answer, replies
from tests.dialogue.shipped_properties import (
    believes_nothing_stale,
    each_question_has_one_status,
    nobody_sees_what_is_set_aside,
)
from tests.session.home import Watch
from wizard.answer_book import AnswerBook
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, Carry, End, Say
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer, Given, Reply
from wizard.stored import to_stored
from wizard.toolkit.rolling import carry


class Keeping(RuleBasedStateMachine):
    """One person, one folder. `saved` is every document that was ever saved, by question.

    None stands there where an answer was taken out. `over` is the same of the years that are over.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._watch = Watch()
        self._talk = Conversation(FLOWS)
        self._id: str | None = None
        self.saved: dict[str, list[dict[str, Any] | None]] = {}
        self.over: dict[str, dict[str, list[dict[str, Any] | None]]] = {}
        self._book = self._opened()

    def teardown(self) -> None:
        self._book.close()
        self._folder.cleanup()

    @rule(flow=st.sampled_from(list(FLOWS)), data=st.data(), times=st.integers(1, 8))
    def answer_what_is_asked(self, flow: str, data: st.DataObject, times: int) -> None:
        for _ in range(times):
            if isinstance(turn := self._talk.turn(flow), AskTurn):
                self._give(turn.question, data)

    @precondition(lambda self: self.saved)
    @rule(data=st.data(), times=st.integers(1, 3))
    def change_an_answer(self, data: st.DataObject, times: int) -> None:
        """Also one that is set aside now."""
        for _ in range(times):
            self._give(data.draw(st.sampled_from(sorted(self.saved))), data)

    @rule()
    def close_and_open_again(self) -> None:
        self._book.close()
        self._read_afresh()

    @rule()
    def end_suddenly_and_open_again(self) -> None:
        """As after a kill: nothing is closed, and the copy that people can read may be old."""
        self._read_afresh()

    @rule(times=st.integers(1, 5))
    def take_back_what_was_done(self, times: int) -> None:
        for _ in range(times):
            done, _ = self._book.last_steps()
            if done is not None:
                self._book.take_back(done.step, "Rose Court", again=False)
                self._note(done.step.documents(again=False))
        self._look_again()

    @rule(times=st.integers(1, 5))
    def do_it_again(self, times: int) -> None:
        for _ in range(times):
            _, undone = self._book.last_steps()
            if undone is not None:
                self._book.take_back(undone.step, "Rose Court", again=True)
                self._note(undone.step.documents(again=True))
        self._look_again()

    @precondition(lambda self: self.saved)
    @rule(flow=st.sampled_from(list(FLOWS)), data=st.data(), at_once=st.booleans())
    def answer_on_two_computers(self, flow: str, data: st.DataObject, at_once: bool) -> None:
        """A colleague answers on a copy of the folder; then both are put together."""
        id = self._id
        assert id is not None
        if isinstance(turn := self._talk.turn(flow), AskTurn):
            with self._stored().open(id) as kept, tempfile.TemporaryDirectory() as elsewhere:
                other = Assessments(Path(elsewhere), "their-program", self._watch)
                with other.create_from(kept.records(), id) as theirs:
                    reply = data.draw(st.sampled_from(replies(self._talk, turn.question)))
                    given = to_stored(FLOWS, self._answered(turn.question, reply))
                    theirs.put_answers({turn.question: given})
                    if at_once:
                        self._give(turn.question, data)
                    kept.take_in(theirs.records())
                    self._note({turn.question: given})
        self._book.pick_up()
        self._look_again()

    @precondition(lambda self: self.saved and len(self.over) < 2)
    @rule()
    def roll_forward(self) -> None:
        """A new year begins with what is carried; the one before stays as it is."""
        carried = carry(FLOWS, self._book.answers()).carried
        before, known = self._id, self._talk
        assert before is not None
        self._book.next_year(carried).close()
        self._book.close()
        self.over[before] = self.saved
        self.saved = {}
        self._note({one.question: to_stored(FLOWS, one) for one in carried})
        self._id = next_identity(before)
        self._book = self._opened()
        self._look_again()
        assert self._book.last_steps() == (None, None)
        for one in carried:
            assert self._talk.status(one.question) in (Status.CHECK_AGAIN, Status.SET_ASIDE)
            assert one.reply == known.answers[one.question].reply
        asked = {id: FLOWS.ask(id) for id in self._talk.answers}
        assert all(ask and ask.carry is not Carry.NEVER for ask in asked.values())

    @rule(flow=st.sampled_from(list(FLOWS)))
    def all_that_follows_is_right(self, flow: str) -> None:
        """Each status, outcome and figure of a flow is what the answers on its way say."""
        each_question_has_one_status(self._talk, (flow,))
        believes_nothing_stale(self._talk, (flow,))
        nobody_sees_what_is_set_aside(self._talk, (flow,))
        if all(isinstance(state, Say | Ask | End) for state in FLOWS[flow].states.values()):
            naive, route = Naive(FLOWS, self._talk.answers), self._talk.route(flow)
            assert naive.walk(FLOWS[flow]).statuses == route.statuses
            assert naive.outcomes(FLOWS[flow]) == route.outcomes()
            for name, figure in FLOWS[flow].figures.items():
                spoken = self._talk.figure(flow, name)
                known = naive.figure(FLOWS[flow], figure)
                assert spoken == (None if isinstance(known, str) else known)

    @invariant()
    def all_that_was_ever_saved_is_still_there(self) -> None:
        assert len(self._stored().ids()) == len(self.over) + (self._id is not None)
        for id, saved in (*self.over.items(), (self._id, self.saved)):
            if id is not None:
                with self._stored().open(id) as kept:
                    found = {
                        question: [record.v for record in kept.history(question)]
                        for question in {*saved, *kept.answers()}
                    }
                assert in_any_order(found) == in_any_order(saved)

    def _give(self, question: str, data: st.DataObject) -> None:
        self.reply(question, data.draw(st.sampled_from(replies(self._talk, question))))

    def reply(self, question: str, reply: Reply) -> None:
        """Give this answer to a question, and save what follows from it."""
        change = self._talk.consider(self._answered(question, reply))
        self._book.save(change.to_save, "Rose Court")
        self._id = self._book.id
        self._note({one.question: to_stored(FLOWS, one) for one in change.to_save})
        self._talk = change.after

    def _answered(self, question: str, reply: Reply) -> Answer:
        return replace(answer(self._talk, question, reply), when=self._watch())

    def _note(self, documents: Mapping[str, dict[str, Any] | None]) -> None:
        for question, document in documents.items():
            versions = self.saved.setdefault(question, [])
            if versions[-1:] != [document]:  # What is there already is not written again.
                versions.append(document)

    def _read_afresh(self) -> None:
        self._book = self._opened()
        read = Conversation(FLOWS, self._book.answers())
        assert read.answers == self._talk.answers
        self._talk = read

    def _look_again(self) -> None:
        self._talk = Conversation(FLOWS, self._book.answers())

    def _opened(self) -> AnswerBook:
        stored = self._stored()
        kept = stored.open(self._id) if self._id else None
        return AnswerBook(stored, kept, FLOWS, {}, self._watch)

    def _stored(self) -> Assessments:
        return Assessments(Path(self._folder.name), "this-program", self._watch)


def in_any_order(saved: Mapping[str, list[Any]]) -> dict[str, list[str]]:
    """Return what was saved; where two saved at once, which came first is no matter."""
    return {id: sorted(map(repr, versions)) for id, versions in saved.items()}


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(
    max_examples=20,
    stateful_step_count=12,
    deadline=None,
    derandomize="CI" in os.environ,
    phases=[Phase.reuse, Phase.generate],
)


def test_an_answer_that_comes_back_and_is_not_saved_would_be_missed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right = AnswerBook.save

    def wrong(book: AnswerBook, answers: Iterable[Answer], whose: str) -> datetime.datetime:
        return right(book, list(answers)[:1], whose)

    assert_kept_when_answers_come_back()
    monkeypatch.setattr(AnswerBook, "save", wrong)
    with pytest.raises(AssertionError):
        assert_kept_when_answers_come_back()


def assert_kept_when_answers_come_back() -> None:
    """Answer a list, then that there is none, and then that there is one after all."""
    state = Keeping()
    try:
        for option in ("all", "no-list", "all"):
            state.reply("staff-list.people", Given(option))
            if option == "all":
                state.reply("staff-list.roles", Given("all"))
            state.all_that_was_ever_saved_is_still_there()
    finally:
        state.teardown()
