"""The one place that joins conversation, words and storage; faces talk only to it.

A face shows `view`, and calls the method that fits what the person did. After each call there is
a new view. The session decides; the face does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from storage import NotSaved
from wizard import choice_ids
from wizard.choice_ids import AS_BEFORE, INCIDENT, PLACE, PROOF, VERSION
from wizard.clock import Clock
from wizard.deeds import Deed, deed_of
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
from wizard.next_spot import spot_after, spot_in, spot_now
from wizard.opened import explained, looked_up, opened_by
from wizard.other_places import other_places
from wizard.pages.groups import group_at
from wizard.pages.problem import Problem
from wizard.shelf import Shelf
from wizard.showing import Showing
from wizard.sitting import Papers
from wizard.spots import (
    AtAnswers,
    AtAssessments,
    AtCalled,
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtEnd,
    AtFiltered,
    AtGroup,
    AtIncidents,
    AtLookUp,
    AtNotKept,
    AtOpening,
    AtPaper,
    AtProofs,
    AtQuestion,
    AtQuizzes,
    AtReason,
    AtSecret,
    AtStopping,
    AtTopics,
    AtTrouble,
    AtWelcomeBack,
    AtWho,
    AtWords,
    ListsTopics,
)
from wizard.toolkit.proofs import earlier_proofs
from wizard.typed import Entries, name_typed, who_typed
from wizard.views import WORDS, Command, Page


class Session(Showing):
    """One sitting of one person. `papers` is where papers are put."""

    def __init__(self, library: Library, shelf: Shelf, papers: Papers, clock: Clock) -> None:
        super().__init__(library, shelf, clock)
        self._papers = papers

    # What a person can do.

    def choose(self, id: str) -> None:
        """Do what a choice on a page says. Raises KeyError for one that the page has not."""
        view = self.view
        if not isinstance(view, Page) or id not in {choice.id for choice in view.choices}:
            raise KeyError(id)
        opened = opened_by(self._spot, id, self._shelf, self._library)
        if opened is not None:
            self._open(opened)
            return
        deed = deed_of(self._spot, id)
        if deed is not None:
            self._do(deed, id)
            return
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
            case AtIncidents(), "new-incident":
                self._begin(self._incidents)
            case _, id if id.startswith(INCIDENT):
                self._take_up(self._incidents, id.removeprefix(INCIDENT))
            case _, choice_ids.STAFF_QUIZ:
                self._quiz()
            case _, choice_ids.NEW_QUIZ:
                self._begin(self._quizzes)
            case AtQuizzes(), id if id.startswith(choice_ids.QUIZ):
                self._take_up(self._quizzes, id.removeprefix(choice_ids.QUIZ))
            case _, "leave":
                self._leave()
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
            case AtNotKept(id=deed_id), "try-again":
                self._close()
                self.choose(deed_id)
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
            case AtReason(at=at), reason if reason != "back-to-question":
                self._give(at, DoesNotApply(reason))
            case here, flow if isinstance(here, ListsTopics) and flow in self._library.flow_table:
                self._go(spot_in(self._conversation, flow))
            case AtGroup() | AtFiltered() | AtEnd() | AtPaper(), "topics":
                self._go(AtTopics())
            case _, choice_ids.SAVE_SHEET | choice_ids.SAVE_LETTER | choice_ids.SAVE_WHOLE_LETTER:
                self._save_paper(id)
            case AtPaper(paper=paper), "try-again":
                self._save_paper(paper)
            case AtEnd(flow=flow), question if "." in question:
                self._go(spot_now(self._conversation, question, flow))
            case _, "answers" | "topics" | "stop":
                self.command(Command(id))
            case _, choice_ids.WORDS_HERE:
                self.explain(WORDS)
            case _, choice_ids.LEAVE_HELP:
                self._trail.drop_help()
                self._close()
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
            case Command.WRONG:
                self._something_wrong()
            case Command.LEAVE:
                self._leave()
            case Command.STOP:
                self._open(AtStopping())

    def explain(self, part: str) -> None:
        """Open one explanation of what is on show, or all there is to say."""
        self._open(explained(self._spot, part, self.view))

    def explain_word(self, term: str) -> None:
        """Open the meaning of one word of the glossary, by its id."""
        if term in self._library.glossary:
            self._open(AtWords((term,)))

    def answer_options(self, chosen: Sequence[str]) -> None:
        """Answer with one option or several, by id."""
        if isinstance(self._spot, AtQuestion):
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.chosen(question, chosen))

    def answer_fields(self, entries: Entries) -> None:
        """Answer with what was typed, by field id; one entry, or several if the question may."""
        if isinstance(self._spot, AtWho):
            self._give(self._spot.at, AskSomeone(entries[0].get("who", "").strip()))
        elif isinstance(self._spot, AtCalled):
            self._shelf.remember_who(name_typed(entries[0].get("who", "")))
            self._go(self._spot_to_resume())
        elif isinstance(self._spot, AtLookUp):
            self._open(looked_up(entries[0].get("word", "")))
        elif isinstance(self._spot, AtQuestion):
            question = self._spot.question
            self._try(self._spot, lambda: self._sitting.typed(question, entries))

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

    def keep_draft(self, draft: Mapping[str, object]) -> None:
        """Keep what is being typed or chosen, so that it is there again after anything.

        `draft` is {"entries": [...]} or {"chosen": [...]}, as it would be answered.
        """
        match self._spot:
            case AtQuestion(question=question):
                self._sitting.book.keep_draft(question, draft)
            case AtWho(at=at):
                self._trail.replace(AtWho(at, who_typed(draft)))
            case AtCalled():
                self._trail.replace(AtCalled(who_typed(draft)))

    @property
    def theme(self) -> str | None:
        """The colours chosen for the full screen."""
        return self._shelf.theme

    def remember_theme(self, theme: str) -> None:
        self._shelf.remember_theme(theme)

    def farewell(self) -> str:
        """Return what to say at the end: that the answers are safe and how to carry on."""
        count = len(self._conversation.answers)
        if self._sitting.book.holds:
            return self.phrases.line("stopping.farewell-not-saved")
        if count > 1:
            return self.phrases.line("stopping.farewell", count=count)
        if self.saved and not count:
            return self.phrases.line("stopping.farewell-written")
        return self.phrases.line(f"stopping.farewell-{'one' if count else 'nothing'}")

    # How it is done.

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
            if self._sitting.book.holds:
                self._sitting.go_on_unsaved(change)
                self._go_on(at, before)
            else:
                self._trail.replace(AtTrouble(at, change, error.reason))
                self._show()
        else:
            self.saved = self._sitting.saved
            self._go_on(at, before)

    def _do(self, deed: Deed, id: str) -> None:
        """Keep what a choice keeps, and show where it leads; or say why it could not be kept."""
        try:
            spot = deed(self._sitting)
        except NotSaved as error:
            self._open(AtNotKept(id, error.reason))
        else:
            self.saved = self._sitting.saved
            self._trail.replace(spot)
            self._show()

    def _go_on(self, at: AtQuestion, before: Conversation) -> None:
        """Go to what follows an answer; the list that it was opened from stays behind it."""
        spot = spot_after(at, self._conversation, before)
        if at.from_answers:
            self._trail.return_to_answers(spot)
        else:
            self._trail.go(spot)
        self._show()

    def _save_paper(self, paper: str) -> None:
        path, problem = self._sitting.save_paper(paper, self._papers)
        self._open(AtPaper(path, not problem, paper))
