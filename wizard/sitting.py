"""A sitting: one assessment that is open, what its answers come to, and how they are saved."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from storage import NotSaved
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import EvidenceList
from wizard.dialogue.status import SETTLED
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    DoesNotApply,
    Evidence,
    Given,
    How,
    Reply,
)
from wizard.library import Library
from wizard.news import News
from wizard.pages.desk import Desk
from wizard.speaker import Speaker
from wizard.toolkit.edition import Edition
from wizard.toolkit.journey import organisation, reopened
from wizard.toolkit.proofs import named_in, which
from wizard.typed import (
    Entries,
    as_draft,
    as_kept,
    entries_before,
    entries_of,
    reply_chosen,
    reply_typed,
)
from wizard.words.file_names import file_name

if TYPE_CHECKING:
    from wizard.past import Done


class Keeper(Protocol):
    """Where books come from: the shelf, or the incidents."""

    def news(self, book: AnswerBook) -> News:
        """Return what people are told when they come to a book."""
        ...

    def remember(self, id: str | None) -> None:
        """Note that something was saved in this book."""
        ...

    @property
    def who(self) -> str:
        """Who answers on this computer, as they called themselves, or ''."""
        ...


class Sitting:
    """`saved` is when the last answer of this sitting was saved."""

    def __init__(self, library: Library, keeper: Keeper, book: AnswerBook, clock: Clock) -> None:
        self.book = book
        self.conversation = Conversation(book.flows, book.answers())
        self.saved: datetime.datetime | None = None
        self._library = library
        self._keeper = keeper
        self._clock = clock
        self._last_here = book.last_saved
        self._others_at_work = book.others_at_work()
        self._news = keeper.news(book)

    def desk(self) -> Desk:
        """Return what every page is made from, as things stand now."""
        today = self._clock().date()
        speaker = Speaker(self._library, self.conversation, self._edition, today)
        news = self._news
        return Desk(
            speaker,
            self._organisation(self.conversation),
            self.saved,
            self._last_here,
            news.has_several,
            news.has_damage_to_tell,
            self.book.has_unkept_words,
            news.shared_by,
            news.has_place_to_tell,
            self.book.read_only,
            self._others_at_work,
            self.book.is_whole,
            news.lacks_backup,
            self.book.looks_only,
            holds=self.book.holds,
            older_year=self.book.older_year,
            has_next=self.book.has_next,
            assessment=self.book.id or "",
            copied_from=self.book.detail("copied_from"),
            who=self._keeper.who,
        )

    def has_others(self) -> None:
        """Note that there are other assessments now, as one was made meanwhile."""
        self._news = replace(self._news, has_several=True)

    def close(self) -> None:
        """Let go of the assessment; a backup is made if one is due."""
        self.book.back_up()
        self.book.close()

    def pick_up(self) -> bool:
        """Take in what other windows and computers saved; say whether anything came."""
        came = self.book.pick_up()
        if came:
            self._renew()
        return came

    def _renew(self) -> None:
        self.conversation = Conversation(self.book.flows, self.book.answers())

    def ask(self, question: str) -> Ask:
        """Return a question. Raises KeyError for one that no flow asks."""
        ask = self.book.flows.ask(question)
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
        return reply_typed(ask, answer, kept, self._clock(), self.conversation.value)

    def with_proof(self, question: str, proof: Evidence) -> Reply:
        """Return the reply that names this proof; beside those that are named, if there may be."""
        kind = self.ask(question).kind
        several = isinstance(kind, EvidenceList) and kind.several
        named = named_in(self.conversation, question) if several else ()
        return Given((*(one for one in named if which(one) != which(proof)), proof))

    def change(self, question: str, reply: Reply) -> Change | None:
        """Return what a reply would do, or None when it is the answer there is already.

        An answer that gets too old is given anew by saying that it is still true.
        """
        before = self._answer(question)
        settled = self.conversation.status(question) in SETTLED
        if settled and before is not None and before.reply == reply and not self._ages(question):
            return None
        return self.conversation.consider(self.answer(question, reply))

    def answer(self, question: str, reply: Reply) -> Answer:
        """Return a reply as the answer that somebody gives now."""
        return Answer(question, reply, self.ask(question).rev, self._clock(), self._keeper.who)

    def is_to_confirm(self, change: Change) -> bool:
        """Say whether people are told what a change does before it is made.

        Answers that were copied here, and never looked at, may be set aside without a word.
        """
        question, answers = change.to_save[0].question, self.conversation.answers
        own = any(answers[aside].how is not How.COPIED for aside in change.set_aside)
        return own or bool(reopened(self.conversation, change.after, question))

    def looks_secret(self, change: Change) -> bool:
        """Say whether what was typed looks like a password or a key."""
        from wizard.words.secret import looks_like_a_secret

        question, reply = change.to_save[0].question, change.to_save[0].reply
        match reply:
            case Given(value):
                entries = entries_of(self.ask(question).kind, value)
                return any(looks_like_a_secret(text) for one in entries for text in one.values())
            case AskSomeone(who=who):
                return looks_like_a_secret(who)
        return False

    def keep_as_draft(self, question: str, reply: Reply) -> None:
        """Keep what was typed or chosen, so that the question shows it again."""
        if isinstance(reply, Given):
            self.book.keep_draft(question, as_draft(self.ask(question).kind, reply.value))

    def save(self, change: Change) -> None:
        """Save first; only then does anything else happen. Raises storage.NotSaved.

        What is half typed stays for later, where the answer is that it is not known yet. So does
        an answer that could not be saved.
        """
        question, reply = change.to_save[0].question, change.to_save[0].reply
        try:
            self.saved = self.book.save(change.to_save, self._organisation(change.after))
        except NotSaved:
            self.keep_as_draft(question, reply)
            raise
        self._keeper.remember(self.book.id)
        if isinstance(reply, Given | DoesNotApply):
            self.book.keep_draft(question, None)
        self.conversation = change.after

    def keep(self, answers: Sequence[Answer]) -> None:
        """Save several answers in one step, such as all that are still true.

        Raises storage.NotSaved; then nothing has changed.
        """
        after = self.conversation.with_answers(answers)
        self.saved = self.book.save(answers, self._organisation(after))
        self._keeper.remember(self.book.id)
        self.conversation = after

    def take_back(self, done: Done, *, again: bool) -> None:
        """Take back what was done; `again`: do it again. Raises storage.NotSaved.

        Then nothing has changed.
        """
        after = self.conversation.replacing(done.after if again else done.before)
        self.saved = self.book.take_back(done.step, self._organisation(after), again=again)
        self._renew()

    def go_on_unsaved(self, change: Change) -> None:
        """Go on as if the change were saved; it is with the next one, if that can be."""
        self.book.hold(change.to_save)
        self.book.keep_draft(change.to_save[0].question, None)
        self.conversation = change.after

    def save_elsewhere(self, change: Change, folder: Path) -> tuple[Path, str]:
        """Write all answers and this change to one file; return where, and why it failed or ''."""
        from storage import SUFFIX

        name = self._organisation(change.after)
        name = name or self._library.phrases.line("sheet.service-unknown")
        path = folder / f"{file_name(name)}{SUFFIX}"
        try:
            self.book.save_elsewhere(change.to_save, path)
        except NotSaved as error:
            return path, error.reason
        return path, ""

    def _organisation(self, conversation: Conversation) -> str:
        """Return the name of the service: as it is answered, or as it was when this was begun."""
        if self.book.flows.stand_alone:
            return self.book.detail("organisation")
        return organisation(conversation)

    def _ages(self, question: str) -> bool:
        """Say whether an answer gets too old because of the day on which it was given."""
        from wizard.toolkit.clocks import getting_old  # Few answers are given again as they are.

        old = getting_old(self.conversation, self._edition, self._clock().date())
        return any(one.question == question and not one.has_own_day for one in old)

    @property
    def _edition(self) -> Edition:
        """The year that is worked on; the newest, for a year that is not known here."""
        return self._library.editions.get(self.book.edition, self._library.edition)

    def _answer(self, question: str) -> Answer | None:
        return self.conversation.answers.get(question)
