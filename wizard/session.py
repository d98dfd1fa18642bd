"""The one place that joins conversation, words and storage; faces talk only to it.

A face shows `view`, and calls the method that fits what the person did. After each call there is
a new view. The session decides; the face does not.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from storage import NotSaved
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.turn import Way
from wizard.dialogue.values import (
    AskSomeone,
    ComeBack,
    DoesNotApply,
    NotSure,
    Reply,
)
from wizard.library import Library
from wizard.next_spot import spot_after, spot_again, spot_before, spot_in, spot_now
from wizard.other_places import other_places
from wizard.pages.groups import group_at, is_group
from wizard.pages.paint import paint
from wizard.pages.problem import Problem
from wizard.shelf import Shelf
from wizard.sitting import Papers, Sitting
from wizard.spots import (
    GROUP,
    PLACE,
    VERSION,
    AtAnswers,
    AtAssessments,
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtEnd,
    AtExplain,
    AtGroup,
    AtOpening,
    AtPaper,
    AtQuestion,
    AtReason,
    AtSecret,
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
from wizard.toolkit.journey import flow_to_resume
from wizard.trail import Trail
from wizard.typed import Entries
from wizard.views import Command, Page, View
from wizard.words.phrases import Phrases


class Session:
    """One sitting of one person. `shelf` holds the assessments there are."""

    def __init__(self, library: Library, shelf: Shelf, papers: Papers, clock: Clock) -> None:
        self._library = library
        self._shelf = shelf
        self._papers = papers
        self._clock = clock
        self._problem: Problem | None = None
        self._answering_anew = ""
        self._take(shelf.first_book())
        self._trail = Trail(self._first_spot())
        self.view: View = self._painted()

    # What a person can do.

    def choose(self, id: str) -> None:
        """Do what a choice on a page says. Raises KeyError for one that the page has not."""
        view = self.view
        if not isinstance(view, Page) or id not in {choice.id for choice in view.choices}:
            raise KeyError(id)
        match self._spot, id:
            case AtAssessments(), _:
                self._sitting.close()
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
            case AtWelcomeBack(), "look-only":
                self._sitting.book.looks_only = True
                self._open(AtTopics())
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
            case AtTrouble(at=at), "back-to-question":
                self._return_to(at)
            case AtReason(at=at), reason if reason != "back-to-question":
                self._give(at, DoesNotApply(reason))
            case AtExplain(question=question), "explain-all":
                self._open(AtExplain("", question))
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
            case AtGroup() | AtEnd() | AtPaper(), "topics":
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
                self._open(AtAnswers(group_at(self._sitting.desk(), self._spot)))
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
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.chosen(question, chosen))

    def answer_fields(self, entries: Entries) -> None:
        """Answer with what was typed, by field id; one entry, or several if the question may."""
        if isinstance(self._spot, AtWho):
            self._give(self._spot.at, AskSomeone(entries[0].get("who", "").strip()))
        elif isinstance(self._spot, AtQuestion):
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.typed(question, entries))

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
            case Way.DOES_NOT_APPLY if self._sitting.ask(self._spot.question).not_applicable:
                self._open(AtReason(self._spot))

    def keep_draft(self, draft: Mapping[str, object]) -> None:
        """Keep what is being typed or chosen, so that it is there again after anything.

        `draft` is {"entries": [...]} or {"chosen": [...]}, as it would be answered.
        """
        if isinstance(self._spot, AtQuestion):
            self._sitting.book.keep_draft(self._spot.question, draft)

    def look_again(self) -> None:
        """Show the same spot once more, with what was kept since."""
        self.view = self._painted()

    def stop(self) -> None:
        """End the sitting. Everything answered is saved already."""
        self._go(AtStopped())
        self._sitting.close()

    @property
    def phrases(self) -> Phrases:
        """The interface's words, for what a face says of its own accord."""
        return self._library.phrases

    @property
    def saved(self) -> datetime.datetime | None:
        """When the last answer of this sitting was saved."""
        return self._sitting.saved

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

    def _first_spot(self) -> Spot:
        if self._conversation.answers:
            return AtWelcomeBack()
        names, unreadable = self._shelf.names(), self._shelf.unreadable()
        return AtAssessments(names, unreadable) if names or unreadable else AtOpening()

    def _take(self, book: AnswerBook) -> None:
        self._sitting = Sitting(self._library, self._shelf, book, self._clock)

    def _try(self, at: AtQuestion, read: Callable[[], Reply]) -> None:
        """Give the answer, or show the question again with what is wrong."""
        try:
            reply = read()
        except DoesNotFitError as problem:
            self._problem = Problem(problem, again=self._problem is not None)
            self.view = self._painted()
            return
        self._give(at, reply)

    def _give(self, at: AtQuestion, reply: Reply) -> None:
        change = self._sitting.change(at.question, reply)
        if change is None:
            self._sitting.book.keep_draft(at.question, None)
            self._go_on(at, self._conversation)
        elif not isinstance(self._spot, AtSecret) and self._sitting.looks_secret(change):
            self._open(AtSecret(at, reply))
        elif self._sitting.is_to_confirm(change):
            self._open(AtConfirm(at, change))
        else:
            self._save(at, change)

    def _save(self, at: AtQuestion, change: Change) -> None:
        before = self._conversation
        try:
            self._sitting.save(change)
        except NotSaved as error:
            self._trail.replace(AtTrouble(at, change, error.reason))
            self._show()
        else:
            self._go_on(at, before)

    def _go_on(self, at: AtQuestion, before: Conversation) -> None:
        """Go to what follows an answer; the list that it was opened from stays behind it."""
        spot = spot_after(at, self._conversation, before)
        if at.from_answers:
            self._trail.return_to_answers(spot)
        else:
            self._trail.go(spot)
        self._show()

    def _save_sheet(self) -> None:
        path, problem = self._sitting.save_sheet(self._papers)
        self._open(AtPaper(path, not problem))

    # Moving about.

    def _go(self, spot: Spot) -> None:
        """Go on to a spot; there is nothing to close behind it."""
        self._trail.go(spot)
        self._show()

    def _open(self, spot: Spot) -> None:
        """Open a spot over this one; closing it comes back here."""
        self._trail.open(spot)
        self._show()

    def _close(self) -> None:
        """Close what was opened last; with nothing open, go on with the conversation."""
        self._trail.close(self._again, self._spot_to_resume)
        self._show()

    def _again(self, spot: Spot) -> Spot | None:
        """Return what a spot is when somebody comes back to it, or None if it is there no more."""
        if isinstance(spot, AtGroup) and not is_group(self._sitting.desk(), spot.group):
            return None
        return spot_again(self._conversation, spot)

    def _return_to(self, at: AtQuestion) -> None:
        """Show a question again, and close what was opened over it."""
        self._trail.return_to(at)
        self._show()

    def _back(self) -> None:
        match self._spot:
            case AtQuestion(from_answers=False) | AtEnd() as spot:
                self._go(spot_before(spot, self._conversation))
            case _:
                self._close()

    def _spot_to_resume(self) -> Spot:
        """Return where the person carries on."""
        flow = flow_to_resume(self._conversation, self._library.needed_flows())
        return spot_in(self._conversation, flow)

    @property
    def _spot(self) -> Spot:
        return self._trail.here

    @property
    def _conversation(self) -> Conversation:
        return self._sitting.conversation

    def _show(self) -> None:
        """Show the spot as it is now, with nothing wrong, and with what others saved."""
        self._problem = None
        if self._sitting.pick_up():
            self._trail.renew(self._again, self._spot_to_resume)
        spot = self._spot
        if isinstance(spot, AtQuestion) and spot.question != self._answering_anew:
            versions = self._sitting.book.versions(spot.question)
            if len(versions) > 1:
                self._trail.replace(AtConflict(spot, versions))
        self.view = self._painted()

    def _painted(self) -> View:
        spot = self._spot
        draft = self._sitting.book.draft(spot.question) if isinstance(spot, AtQuestion) else None
        view = paint(self._sitting.desk(), spot, draft, self._problem)
        alone = isinstance(spot, AtTopics) and self._trail.is_alone
        if alone and isinstance(self._spot_to_resume(), AtTopics):
            return view._replace(commands=tuple(c for c in view.commands if c is not Command.BACK))
        return view
