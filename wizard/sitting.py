"""A sitting: one assessment that is open, what its answers come to, and how they are saved."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from storage import NotSaved
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.flow import Ask
from wizard.dialogue.status import SETTLED
from wizard.dialogue.values import Answer, DoesNotApply, Given, Reply
from wizard.library import Library
from wizard.pages.desk import Desk
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.toolkit.journey import organisation, reopened
from wizard.typed import Entries, as_draft, as_kept, entries_before, reply_chosen, reply_typed


class Sitting:
    """`saved` is when the last answer of this sitting was saved."""

    def __init__(self, library: Library, shelf: Shelf, book: AnswerBook, clock: Clock) -> None:
        self.book = book
        self.conversation = Conversation(library.flows, book.answers())
        self.saved: datetime.datetime | None = None
        self._library = library
        self._shelf = shelf
        self._clock = clock
        self._last_here = book.last_saved
        self._has_several = shelf.has_several()
        self._has_damage_to_tell = shelf.is_news(book.damage)

    def desk(self) -> Desk:
        """Return what every page is made from, as things stand now."""
        edition = self._library.editions.get(self.book.edition, self._library.edition)
        speaker = Speaker(self._library, self.conversation, edition, self._clock().date())
        return Desk(
            speaker,
            organisation(self.conversation),
            self.saved,
            self._last_here,
            self._has_several,
            self._has_damage_to_tell,
            self.book.has_unkept_words,
        )

    def pick_up(self) -> bool:
        """Take in what other windows and computers saved; say whether anything came."""
        came = self.book.pick_up()
        if came:
            self.conversation = Conversation(self._library.flows, self.book.answers())
        return came

    def ask(self, question: str) -> Ask:
        """Return a question. Raises KeyError for one that no flow asks."""
        ask = self._library.flows.ask(question)
        if ask is None:
            raise KeyError(question)
        return ask

    def chosen(self, question: str, options: Sequence[str]) -> Reply:
        """Return the reply that these options are. Raises DoesNotFitError."""
        return reply_chosen(self.ask(question), self._answer(question), options)

    def typed(self, question: str, entries: Entries) -> Reply:
        """Return the reply that was typed, by field id. Raises DoesNotFitError."""
        ask, answer = self.ask(question), self._answer(question)
        before = entries_before(ask.kind, answer, self.book.draft(question))
        kept = as_kept(ask.kind, entries, before)
        return reply_typed(ask, answer, kept, self._clock().date(), self.conversation.value)

    def change(self, question: str, reply: Reply) -> Change | None:
        """Return what a reply would do, or None when it is the answer there is already."""
        before = self._answer(question)
        settled = self.conversation.status(question) in SETTLED
        if settled and before is not None and before.reply == reply:
            return None
        answer = Answer(question, reply, self.ask(question).rev, self._clock())
        return self.conversation.consider(answer)

    def is_to_confirm(self, change: Change) -> bool:
        """Say whether people are told what a change does before it is made."""
        question = change.to_save[0].question
        return bool(change.set_aside or reopened(self.conversation, change.after, question))

    def save(self, change: Change) -> None:
        """Save first; only then does anything else happen. Raises storage.NotSaved.

        What is half typed stays for later, where the answer is that it is not known yet. So does
        an answer that could not be saved.
        """
        question, reply = change.to_save[0].question, change.to_save[0].reply
        try:
            self.saved = self.book.save(change.to_save, organisation(change.after))
        except NotSaved:
            if isinstance(reply, Given):
                self.book.keep_draft(question, as_draft(self.ask(question).kind, reply.value))
            raise
        self._shelf.remember(self.book.id)
        if isinstance(reply, Given | DoesNotApply):
            self.book.keep_draft(question, None)
        self.conversation = change.after

    def _answer(self, question: str) -> Answer | None:
        return self.conversation.answers.get(question)
