"""The one place that joins conversation, words and storage; faces talk only to it.

A face shows `view`, and calls the method that fits what the person did. After each call there is
a new view. The session decides; the face does not.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from storage import NotSaved
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.flow import Ask, question_parts
from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.status import SETTLED
from wizard.dialogue.turn import Way
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    NotSure,
    Reply,
)
from wizard.library import Library
from wizard.next_spot import is_asked, spot_after, spot_before, spot_in, spot_now
from wizard.pages.desk import Desk
from wizard.pages.groups import group_of
from wizard.pages.paint import paint
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.spots import (
    GROUP,
    AtAnswers,
    AtAssessments,
    AtConfirm,
    AtEnd,
    AtExplain,
    AtGroup,
    AtOpening,
    AtPaper,
    AtQuestion,
    AtReason,
    AtSheet,
    AtStopped,
    AtStopping,
    AtTopics,
    AtTour,
    AtTrouble,
    AtTypeThis,
    AtWelcomeBack,
    AtWho,
    Spot,
)
from wizard.toolkit.journey import flow_to_resume, organisation, reopened
from wizard.typed import (
    Entries,
    as_draft,
    as_kept,
    entries_before,
    reply_chosen,
    reply_typed,
)
from wizard.views import Command, Page, View
from wizard.words.phrases import Phrases

if TYPE_CHECKING:
    from wizard.sheet import Sheet


class Papers(Protocol):
    """Where papers are put that people print."""

    def save(self, sheet: Sheet, today: datetime.date) -> tuple[Path, str]:
        """Write the sheet; return its place, and why it could not be written or ''."""
        ...


class Session:
    """One sitting of one person. `shelf` holds the assessments there are."""

    def __init__(self, library: Library, shelf: Shelf, papers: Papers, clock: Clock) -> None:
        self._library = library
        self._shelf = shelf
        self._papers = papers
        self._clock = clock
        self._saved: datetime.datetime | None = None
        self._problem: DoesNotFitError | None = None
        self._trail: list[Spot] = []
        self._take(shelf.first_book())
        if self._conversation.answers:
            self._spot: Spot = AtWelcomeBack()
        else:
            names, unreadable = shelf.names(), shelf.unreadable()
            known = names or unreadable
            self._spot = AtAssessments(names, unreadable) if known else AtOpening()
        self.view: View = self._painted()

    # What a person can do.

    def choose(self, id: str) -> None:
        """Do what a choice on a page says. Raises KeyError for one that the page has not."""
        view = self.view
        if not isinstance(view, Page) or id not in {choice.id for choice in view.choices}:
            raise KeyError(id)
        match self._spot, id:
            case AtAssessments(), _:
                self._book.close()
                new = id == "new-assessment"
                self._take(self._shelf.new_book() if new else self._shelf.book(id))
                self._go(AtWelcomeBack() if self._conversation.answers else AtOpening())
            case AtStopping(), "stop":
                self.stop()
            case _, "start" | "carry-on" | "go-on":
                self._go(self._spot_to_resume())
            case AtOpening(), "tour":
                self._open(AtTour())
            case AtWelcomeBack(), "other-assessment":
                self._go(AtAssessments(self._shelf.names(), self._shelf.unreadable()))
            case AtConfirm(at=at, change=change), "change":
                self._save(at, change)
            case AtConfirm(at=at), "keep":
                self._book.keep_draft(at.question, None)
                self._return_to(at)
            case AtTrouble(at=at, change=change), "try-again":
                self._save(at, change)
            case AtTrouble(at=at), "back-to-question":
                self._return_to(at)
            case AtReason(at=at), reason if reason != "back-to-question":
                self._give(at, DoesNotApply(reason))
            case AtExplain(question=question), "explain-all":
                self._go(AtExplain("", question), keep_trail=True)
            case AtEnd(flow=flow), "type-this":
                self._open(AtTypeThis(flow))
            case AtTopics(), group if group.startswith(GROUP):
                self._open(AtGroup(group.removeprefix(GROUP)))
            case AtAnswers(), group if group.startswith(GROUP):
                self._open(AtAnswers(group.removeprefix(GROUP)))
            case AtAnswers(), "other-answers":
                self._open(AtAnswers())
            case AtTopics() | AtGroup(), flow if flow in self._library.flow_table:
                self._go(spot_in(self._conversation, flow))
            case AtGroup(), "topics":
                self._go(AtTopics())
            case (AtSheet(), "save-sheet") | (AtPaper(), "try-again"):
                self._save_sheet()
            case AtGroup(), "sheet":
                self._open(AtSheet())
            case AtAnswers(), question if "." in question:
                self._open(AtQuestion(question, from_answers=True))
            case AtEnd(flow=flow), question if "." in question:
                self._go(spot_now(self._conversation, question, flow))
            case _, "answers" | "topics" | "stop":
                self.command(Command(id))
            case _:
                self._close()

    def command(self, command: Command) -> None:
        """Do what can be done from almost everywhere; a command that does nothing now is none."""
        if command not in self.view.commands:
            return
        match command:
            case Command.BACK:
                self._back()
            case Command.EXPLAIN:
                self.explain("")
            case Command.ANSWERS:
                self._open(AtAnswers(self._group_here()))
            case Command.TOPICS:
                self._open(AtTopics())
            case Command.STOP:
                self._open(AtStopping())

    def explain(self, part: str) -> None:
        """Open one explanation of the question, or all of them."""
        if isinstance(self._spot, AtQuestion):
            self._open(AtExplain(part, self._spot.question))

    def answer_options(self, chosen: Sequence[str]) -> None:
        """Answer with one option or several, by id."""
        if isinstance(self._spot, AtQuestion):
            spot = self._spot
            ask, answer = self._asked(spot.question)
            self._try(spot, lambda: reply_chosen(ask, answer, chosen))

    def answer_fields(self, entries: Entries) -> None:
        """Answer with what was typed, by field id; one entry, or several if the question may."""
        if isinstance(self._spot, AtWho):
            self._give(self._spot.at, AskSomeone(entries[0].get("who", "").strip()))
        elif isinstance(self._spot, AtQuestion):
            spot = self._spot
            ask, answer = self._asked(spot.question)
            before = entries_before(ask.kind, answer, self._book.draft(spot.question))
            typed = as_kept(ask.kind, entries, before)
            today, value = self._clock().date(), self._conversation.value
            self._try(spot, lambda: reply_typed(ask, answer, typed, today, value))

    def way(self, way: str) -> None:
        """Answer in one of the other ways."""
        if not isinstance(self._spot, AtQuestion):
            return
        match Way(way):
            case Way.NOT_SURE:
                self._give(self._spot, NotSure())
            case Way.COME_BACK:
                self._give(self._spot, ComeBack())
            case Way.ASK_SOMEONE:
                self._open(AtWho(self._spot))
            case Way.DOES_NOT_APPLY if self._ask(self._spot.question).not_applicable:
                self._open(AtReason(self._spot))

    def keep_draft(self, draft: Mapping[str, object]) -> None:
        """Keep what is being typed or chosen, so that it is there again after anything.

        `draft` is {"entries": [...]} or {"chosen": [...]}, as it would be answered.
        """
        if isinstance(self._spot, AtQuestion):
            self._book.keep_draft(self._spot.question, draft)

    def look_again(self) -> None:
        """Show the same spot once more, with what was kept since."""
        self.view = self._painted()

    def stop(self) -> None:
        """End the sitting. Everything answered is saved already."""
        self._go(AtStopped())
        self._book.close()

    @property
    def phrases(self) -> Phrases:
        """The interface's words, for what a face says of its own accord."""
        return self._library.phrases

    @property
    def saved(self) -> datetime.datetime | None:
        """When the last answer of this sitting was saved."""
        return self._saved

    @property
    def theme(self) -> str | None:
        """The colours chosen for the full screen."""
        return self._shelf.theme

    def remember_theme(self, theme: str) -> None:
        self._shelf.remember_theme(theme)

    @property
    def stopped(self) -> bool:
        return isinstance(self._spot, AtStopped)

    def farewell(self) -> str:
        """Return what to say at the end: that the answers are safe and how to carry on."""
        count = len(self._conversation.answers)
        if count > 1:
            return self.phrases.line("stopping.farewell", count=count)
        return self.phrases.line(f"stopping.farewell-{'one' if count else 'nothing'}")

    # How it is done.

    def _take(self, book: AnswerBook) -> None:
        self._book = book
        self._conversation = Conversation(self._library.flows, book.answers())
        self._last_here = book.last_saved
        self._has_several = self._shelf.has_several()
        self._has_damage_to_tell = self._shelf.is_news(book.damage)
        self._saved = None

    def _desk(self) -> Desk:
        today = self._clock().date()
        edition = self._library.editions.get(self._book.edition, self._library.edition)
        speaker = Speaker(self._library, self._conversation, edition, today)
        name = organisation(self._conversation)
        damage = self._has_damage_to_tell
        unkept = self._book.has_unkept_words
        return Desk(speaker, name, self._saved, self._last_here, self._has_several, damage, unkept)

    def _ask(self, question: str) -> Ask:
        ask = self._library.flows.ask(question)
        if ask is None:
            raise KeyError(question)
        return ask

    def _asked(self, question: str) -> tuple[Ask, Answer | None]:
        return self._ask(question), self._conversation.answers.get(question)

    def _try(self, at: AtQuestion, read: Callable[[], Reply]) -> None:
        """Give the answer, or show the question again with what is wrong."""
        try:
            reply = read()
        except DoesNotFitError as problem:
            self._problem = problem
            self.view = self._painted()
            return
        self._give(at, reply)

    def _give(self, at: AtQuestion, reply: Reply) -> None:
        before = self._conversation.answers.get(at.question)
        settled = self._conversation.status(at.question) in SETTLED
        if settled and before is not None and before.reply == reply:
            self._book.keep_draft(at.question, None)
            self._go_on(at, self._conversation)
            return
        answer = Answer(at.question, reply, self._ask(at.question).rev, self._clock())
        change = self._conversation.consider(answer)
        if change.set_aside or reopened(self._conversation, change.after, at.question):
            self._open(AtConfirm(at, answer, change))
        else:
            self._save(at, change)

    def _save(self, at: AtQuestion, change: Change) -> None:
        """Save first; only then does anything else happen.

        What is half typed stays for later, where the answer is that it is not known yet.
        """
        reply = change.to_save[0].reply
        try:
            self._saved = self._book.save(change.to_save, organisation(change.after))
        except NotSaved as error:
            if isinstance(reply, Given):
                kind = self._ask(at.question).kind
                self._book.keep_draft(at.question, as_draft(kind, reply.value))
            self._go(AtTrouble(at, change, error.reason), keep_trail=True)
            return
        self._shelf.remember(self._book.id)
        if isinstance(reply, Given | DoesNotApply):
            self._book.keep_draft(at.question, None)
        before, self._conversation = self._conversation, change.after
        self._go_on(at, before)

    def _go_on(self, at: AtQuestion, before: Conversation) -> None:
        """Go to what follows an answer; the list that it was opened from stays behind it."""
        spot = spot_after(at, self._conversation, before)
        if at.from_answers:
            while self._trail and not isinstance(self._trail[-1], AtAnswers):
                self._trail.pop()
            if self._trail and isinstance(spot, AtAnswers):
                spot = self._trail.pop()
        self._go(spot, keep_trail=at.from_answers)

    def _save_sheet(self) -> None:
        from wizard.sheet import make_sheet  # Most sittings make none.

        speaker = self._desk().speaker
        path, problem = self._papers.save(make_sheet(speaker), speaker.today)
        self._open(AtPaper(path, not problem))

    # Moving about.

    def _go(self, spot: Spot, *, keep_trail: bool = False) -> None:
        """Go on to a spot. Unless the trail is kept, there is nothing to close behind it."""
        if not keep_trail:
            self._trail.clear()
        self._spot = spot
        self._problem = None
        self.view = self._painted()

    def _open(self, spot: Spot) -> None:
        """Open a spot over this one; closing it comes back here."""
        if type(spot) is not type(self._spot):
            self._trail.append(self._spot)
        self._go(spot, keep_trail=True)

    def _close(self) -> None:
        """Close what was opened last; with nothing open, go on with the conversation."""
        spot = self._trail.pop() if self._trail else None
        while isinstance(spot, AtQuestion) and not is_asked(self._conversation, spot.question):
            spot = self._trail.pop() if self._trail else None
        self._go(self._spot_to_resume() if spot is None else spot, keep_trail=True)

    def _return_to(self, at: AtQuestion) -> None:
        """Show a question again, and close what was opened over it."""
        while self._trail and at in (self._trail[-1], getattr(self._trail[-1], "at", None)):
            self._trail.pop()
        self._go(at, keep_trail=True)

    def _back(self) -> None:
        match self._spot:
            case AtQuestion(from_answers=False) | AtEnd() as spot:
                self._go(spot_before(spot, self._conversation))
            case _:
                self._close()

    def _spot_to_resume(self) -> Spot:
        """Return where the person carries on."""
        flow = flow_to_resume(self._conversation, self._library.topic_flows())
        return spot_in(self._conversation, flow)

    def _group_here(self) -> str:
        """Return the group of the topic that is worked on, or ''."""
        match self._spot:
            case AtQuestion(question=question) | AtExplain(question=question):
                return group_of(self._desk(), question_parts(question)[0])
            case AtEnd(flow=flow) | AtTypeThis(flow=flow):
                return group_of(self._desk(), flow)
            case AtGroup(group=group):
                return group
        return ""

    def _painted(self) -> View:
        spot = self._spot
        draft = self._book.draft(spot.question) if isinstance(spot, AtQuestion) else None
        view = paint(self._desk(), spot, draft, self._problem)
        alone = isinstance(spot, AtTopics) and not self._trail
        if alone and isinstance(self._spot_to_resume(), AtTopics):
            return view._replace(commands=tuple(c for c in view.commands if c is not Command.BACK))
        return view
