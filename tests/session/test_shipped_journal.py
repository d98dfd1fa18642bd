"""No answer is ever lost: whatever somebody does, all that they ever saved is in the journal.

With the shipped flows, the real engine and the real storage.
"""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Iterable
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
    run_state_machine_as_test,
)

from storage import Assessments
from tests.dialogue.shipped import FLOWS, answer, replies
from tests.session.home import Watch
from wizard.answer_book import AnswerBook
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer
from wizard.stored import to_stored


class Keeping(RuleBasedStateMachine):
    """One person, one folder. `saved` is every document that was ever saved, by question."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._watch = Watch()
        self._talk = Conversation(FLOWS)
        self.saved: dict[str, list[dict[str, Any]]] = {}
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
        self._book = self._opened()
        read = Conversation(FLOWS, self._book.answers())
        assert read.answers == self._talk.answers
        self._talk = read

    @invariant()
    def all_that_was_ever_saved_is_still_there(self) -> None:
        stored = self._stored()
        found: dict[str, list[object]] = {}
        for id in stored.ids():
            with stored.open(id) as kept:
                for question in kept.answers():
                    found[question] = [record.v for record in kept.history(question)]
        assert found == self.saved

    def _give(self, question: str, data: st.DataObject) -> None:
        reply = data.draw(st.sampled_from(replies(self._talk, question)))
        given = replace(answer(self._talk, question, reply), when=self._watch())
        change = self._talk.consider(given)
        for one in change.to_save:
            versions = self.saved.setdefault(one.question, [])
            document = to_stored(FLOWS, one)
            if versions[-1:] != [document]:  # What is there already is not written again.
                versions.append(document)
        self._book.save(change.to_save, "Rose Court")
        self._talk = change.after

    def _opened(self) -> AnswerBook:
        stored = self._stored()
        kept = [stored.open(id) for id in stored.ids()]
        return AnswerBook(stored, kept[0] if kept else None, FLOWS, {}, self._watch)

    def _stored(self) -> Assessments:
        return Assessments(Path(self._folder.name), "this-program", self._watch)


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

    monkeypatch.setattr(AnswerBook, "save", wrong)
    longer = settings(TestKeeping.settings, max_examples=200, derandomize=True, database=None)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Keeping, settings=longer)
