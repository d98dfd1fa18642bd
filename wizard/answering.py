"""Answering: from what a person chose or typed to an answer that is saved, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from storage import NotSaved
from wizard.choice_ids import AS_BEFORE, PLACE, PROOF, VERSION
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.turn import Way
from wizard.dialogue.values import ComeBack, DoesNotApply, NotSure, Reply
from wizard.next_spot import spot_after
from wizard.other_places import other_places
from wizard.pages.problem import Problem
from wizard.showing import Showing
from wizard.spots import (
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtHistory,
    AtProofs,
    AtQuestion,
    AtReason,
    AtSecret,
    AtTrouble,
    AtWho,
)
from wizard.toolkit.proofs import earlier_proofs
from wizard.typed import Entries, read_who


class Answering(Showing):
    """What is said and asked before an answer is saved, and when it could not be."""

    def answer_options(self, chosen: Sequence[str]) -> None:
        """Answer with one option or several, by id."""
        if isinstance(self._spot, AtQuestion):
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.chosen(question, chosen))

    def way(self, way: str) -> None:
        """Answer in one of the other ways."""
        if not isinstance(self._spot, AtQuestion):
            return
        question = self._spot.question
        if way == AS_BEFORE:
            self._open(AtProofs(self._spot, earlier_proofs(self._conversation, question)))
            return
        match Way(way):
            case Way.NOT_SURE:
                self._give(self._spot, NotSure())
            case Way.COME_BACK:
                self._give(self._spot, ComeBack())
            case Way.ASK_SOMEONE:
                self._open(AtWho(self._spot))
            case Way.DOES_NOT_APPLY if self._sitting.ask(question).not_applicable:
                self._open(AtReason(self._spot))

    def _chose_over_question(self, id: str) -> bool:
        """Do what a choice says that is shown over a question; return False for any other."""
        match self._spot, id:
            case AtTrouble(at=at, change=change), "save-after-all":
                self._sitting.book.looks_only = False
                self._save(at, change)
            case AtConfirm(at=at, change=change), "change":
                self._save(at, change)
            case AtConfirm(at=at), "keep":
                self._sitting.book.keep_draft(at.question, None)
                self._return_to(at)
            case AtSecret(at=at, reply=reply), "keep-typed":
                self._give(at, reply)
            case AtSecret(at=at, reply=reply), "change-typed":
                self._sitting.keep_as_draft(at.question, reply)
                self._close()
            case AtConflict(at=at, versions=versions), id if id.startswith(VERSION):
                self._give(at, versions[int(id.removeprefix(VERSION))].answer.reply)
            case AtConflict(at=at), "answer-anew":
                self._answering_anew = at.question
                self._return_to(at)
            case AtTrouble() as trouble, "save-elsewhere":
                self._open(AtElsewhere(trouble, other_places()))
            case AtElsewhere(at=trouble, places=places), id if id.startswith(PLACE):
                folder = places[int(id.removeprefix(PLACE))]
                path, reason = self._sitting.save_elsewhere(trouble.change, folder)
                self._trail.replace(AtElsewhereSaved(trouble, path, reason))
                self._show()
            case AtElsewhereSaved(at=trouble), "try-again":
                self._close()
                self._save(trouble.at, trouble.change)
            case AtTrouble(at=at, change=change), "try-again":
                self._save(at, change)
            case AtTrouble(at=at, change=change), "go-on-unsaved":
                before = self._conversation
                self._sitting.go_on_unsaved(change)
                self._go_on(at, before)
            case AtTrouble(at=at), "back-to-question":
                self._return_to(at)
            case AtProofs(at=at, earlier=earlier), id if id.startswith(PROOF):
                proof = earlier[int(id.removeprefix(PROOF))]
                self._give(at, self._sitting.with_proof(at.question, proof))
            case AtReason(at=at), reason if reason in self._reasons(at.question):
                self._give(at, DoesNotApply(reason))
            case AtHistory(at=at, past=past), id if id.startswith(VERSION) and (
                said := past[int(id.removeprefix(VERSION))].answer
            ):
                self._trail.return_to(at)
                self._give(at, said.reply)
            case _:
                return False
        return True

    def _reasons(self, question: str) -> tuple[str, ...]:
        """Return the reasons for which a question does not apply."""
        not_applicable = self._sitting.ask(question).not_applicable
        return not_applicable.reasons if not_applicable else ()

    def _answer_typed(self, entries: Entries) -> None:
        """Answer the question on show with what was typed, or with whom they will ask."""
        if isinstance(self._spot, AtWho):
            self._ask_someone(self._spot, entries[0])
        elif isinstance(self._spot, AtQuestion):
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.typed(question, entries))

    def _try(self, at: AtQuestion, read: Callable[[], Reply]) -> None:
        """Give the answer, or show the question again with what is wrong."""
        try:
            reply = read()
        except DoesNotFitError as problem:
            self._problem = Problem(problem, again=self._problem is not None)
            self.view = self._painted()
            return
        self._give(at, reply)

    def _ask_someone(self, spot: AtWho, typed: Mapping[str, str]) -> None:
        """Answer with whom they will ask, and by when; or say what is wrong with the day."""
        self._trail.replace(replace(spot, typed=typed))
        self._try(spot.at, lambda: read_who(typed, self._clock().date()))

    def _give(self, at: AtQuestion, reply: Reply) -> None:
        change = self._sitting.change(at.question, reply)
        if change is None:
            self._sitting.book.keep_draft(at.question, None)
            self._go_on(at, self._conversation)
        elif not isinstance(self._spot, AtSecret) and self._sitting.looks_secret(change):
            self._open(AtSecret(at, reply))
        elif self._sitting.is_to_confirm(change) and not self._sitting.book.has_next:
            self._open(AtConfirm(at, change))
        else:
            self._save(at, change)

    def _save(self, at: AtQuestion, change: Change) -> None:
        before = self._conversation
        try:
            self._sitting.save(change)
        except NotSaved as error:
            if self._sitting.book.holds:
                self._sitting.go_on_unsaved(change)
                self._go_on(at, before)
            else:
                self._trail.replace(AtTrouble(at, change, error.reason))
                self._show()
        else:
            self.saved = self._sitting.saved
            self._go_on(at, before)

    def _go_on(self, at: AtQuestion, before: Conversation) -> None:
        """Go to what follows an answer; the list that it was opened from stays behind it."""
        spot = spot_after(at, self._conversation, before)
        if at.from_answers:
            self._trail.return_to_answers(spot)
        else:
            self._trail.go(spot)
        self._show()
