"""The one place that joins conversation, words and storage; faces talk only to it.

A face shows `view`, and calls the method that fits what the person did. After each call there is
a new view. The session decides; the face does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from storage import NotSaved
from wizard import choice_ids
from wizard.answering import Answering
from wizard.choice_ids import HISTORY, INCIDENT
from wizard.chosen import Face, Look
from wizard.clock import Clock
from wizard.deeds import Deed, deed_of
from wizard.deeds.undoing import last_step
from wizard.dialogue.kinds import DoesNotFitError, Form
from wizard.filing import Papers, file_paper
from wizard.library import Library
from wizard.next_spot import is_asked, spot_in, spot_now
from wizard.opened import explained, looked_up, opened_by, status_named
from wizard.pages.groups import group_at
from wizard.pages.paint import paint
from wizard.pages.problem import problem_said
from wizard.services_opened import new_site
from wizard.shelf import Shelf
from wizard.spots import (
    AtAnswers,
    AtAssessments,
    AtCalled,
    AtCompared,
    AtCopied,
    AtCopyTo,
    AtEnd,
    AtFaces,
    AtFiltered,
    AtFindAnswer,
    AtFindService,
    AtGroup,
    AtHistory,
    AtIncidents,
    AtLooks,
    AtLookUp,
    AtNewSite,
    AtNewYear,
    AtNotKept,
    AtPaper,
    AtPreview,
    AtQuestion,
    AtQuizzes,
    AtServicesFound,
    AtSettings,
    AtStatusFile,
    AtStatusName,
    AtStillTrue,
    AtStopping,
    AtTopics,
    AtTrouble,
    AtWelcomeBack,
    AtWho,
    AtWords,
    ListsTopics,
)
from wizard.typed import Entries, check_day, day_heard, name_typed, typed_in, who_typed
from wizard.views import SETTINGS, WORDS, Command, FieldView, Page
from wizard.words.blocks import Blocks


class Session(Answering):
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
        deed = deed_of(self._spot, id, self._shelf)
        if deed is not None:
            self._do(deed, id)
            return
        if self._chose_over_question(id):
            return
        match self._spot, id:
            case AtAssessments(), choice_ids.NEW_SERVICE:
                self._work_on(None)
            case AtAssessments(found=found) | AtServicesFound(
                at=AtAssessments(found=found)
            ), id if id in found.ids():
                self._work_on(id)
            case AtCompared(comparison=comparison), id if id in comparison.ids():
                self._work_on(id)
            case AtCopied(id=copied), choice_ids.WORK_ON_COPY:
                self._work_on(copied)
            case _, choice_ids.MAKE_NEXT | choice_ids.OPEN_NEXT:
                self._open_next_year(id)
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
            case AtWelcomeBack(), "look-only":
                self._sitting.book.looks_only = True
                self._open(AtTopics())
            case AtNotKept(id=deed_id), "try-again" | "save-after-all":
                self._sitting.book.looks_only = False
                self._close()
                self.choose(deed_id)
            case here, flow if isinstance(here, ListsTopics) and flow in self._library.flow_table:
                self._go(spot_in(self._conversation, flow))
            case AtGroup() | AtFiltered() | AtEnd() | AtPaper() | AtCopied(), "topics":
                self._go(AtTopics())
            case _, choice_ids.SAVE_SHEET | choice_ids.SAVE_LETTER | choice_ids.SAVE_WHOLE_LETTER:
                self._save_paper(id)
            case _, id if id.startswith(choice_ids.FOR_WORD):
                self._save_paper(id)
            case AtPreview(), id if id.startswith(choice_ids.SAVE_PAPER):
                self._save_paper(id)
            case AtStatusFile(), id if id.startswith(choice_ids.SAVE_STATUS):
                self._save_paper(id)
            case AtStatusFile(code=code), choice_ids.OTHER_CODE:
                self._trail.replace(AtStatusName(code))
                self._show()
            case AtPaper(paper=paper), "try-again":
                self._save_paper(paper)
            case AtEnd(flow=flow), question if "." in question:
                self._go(spot_now(self._conversation, question, flow))
            case AtStillTrue(group=group), choice_ids.ONE_BY_ONE:
                from wizard.pages.still_true import found_in

                self._go(AtQuestion(found_in(self._sitting.desk(), group).at_once[0]))
            case _, "answers" | "topics" | "stop":
                self.command(Command(id))
            case AtLooks(), id if id.startswith(choice_ids.LOOK):
                self._shelf.remember_look(Look(id.removeprefix(choice_ids.LOOK)))
                self._close()
            case AtFaces(), id if id.startswith(choice_ids.FACE):
                self._shelf.remember_face(Face(id.removeprefix(choice_ids.FACE)))
                self._close()
            case _, choice_ids.WORDS_HERE:
                self.explain(WORDS)
            case _, choice_ids.HISTORY:
                self.explain(HISTORY)
            case _, choice_ids.LAST_STEP:
                self._open(last_step(self._sitting))
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
        doing = self._trail.doing
        if part == SETTINGS:
            self._open(AtSettings(self._shelf.chosen()))
        elif part == HISTORY and isinstance(doing, AtQuestion):
            self._open(AtHistory(doing, self._sitting.book.history(doing.question)))
        else:
            self._open(explained(self._spot, part, self.view))

    def beside(self, part: str) -> Blocks:
        """Return what explains the question on show, for a face that shows it beside.

        `part` is one explanation, or '' for all there is to say. Where no question of a flow is on
        show there is nothing.
        """
        if not isinstance(self._spot, AtQuestion):
            return ()
        spot = explained(self._spot, part, self.view)
        page = paint(self._sitting.desk(), spot, None, None, self._spot)
        return page.body if isinstance(page, Page) else ()

    def explain_word(self, term: str) -> None:
        """Open the meaning of one word of the glossary, by its id."""
        if term in self._library.glossary:
            self._open(AtWords((term,)))

    def answer_fields(self, entries: Entries) -> None:
        """Answer with what was typed, by field id; one entry, or several if the question may."""
        if isinstance(self._spot, AtCalled):
            self._shelf.remember_who(name_typed(entries[0].get("who", "")))
            if self._spot.from_settings:
                self._close()
            else:
                self._go(self._spot_to_resume())
        elif isinstance(self._spot, AtLookUp):
            self._open(looked_up(entries[0].get("word", "")))
        elif isinstance(self._spot, AtFindAnswer):
            self._close()
            self._trail.replace(AtAnswers(typed=entries[0].get("word", "").strip()))
            self._show()
        elif isinstance(self._spot, AtStatusName):
            self._trail.replace(status_named(self._conversation, entries[0].get("code", "")))
            self._show()
        elif isinstance(self._spot, AtFindService):
            self._look_for(self._spot.at, entries[0].get("name", ""))
        elif isinstance(self._spot, AtNewSite):
            self._trail.replace(new_site(self._spot.at, entries[0].get("name", "")))
            self._show()
        else:
            self._answer_typed(entries)

    def day_heard(self, field: FieldView, typed: str) -> str:
        """Return in words which day a field was typed to mean, or '' for none."""
        if field.form is not Form.DATE:
            return ""
        return day_heard(typed, self._sitting.desk().speaker.today, past=field.past)

    def day_problem(self, field: FieldView, typed: str) -> str:
        """Return in words why a field cannot have what was typed for its day, or '' if it can."""
        if field.form is not Form.DATE or not typed.strip():
            return ""
        desk = self._sitting.desk()
        try:
            check_day(typed, field.id, desk.speaker.today, past=field.past)
        except DoesNotFitError as problem:
            return problem_said(desk, problem, "")
        return ""

    def keep_draft(self, draft: Mapping[str, object]) -> None:
        """Keep what is being typed or chosen, so that it is there again after anything.

        `draft` is {"entries": [...]} or {"chosen": [...]}, as it would be answered.
        """
        match self._spot:
            case AtQuestion(question=question):
                self._sitting.book.keep_draft(question, draft)
            case AtWho(at=at):
                self._trail.replace(AtWho(at, who_typed(draft)))
            case AtNewSite(at=to):
                self._trail.replace(AtNewSite(to, typed_in("name", draft)))
            case AtStatusName():
                self._trail.replace(AtStatusName(typed_in("code", draft)))
            case AtCalled():
                self._trail.replace(replace(self._spot, typed=typed_in("who", draft)))

    @property
    def look(self) -> Look:
        """The look of the full screen."""
        return self._shelf.look

    def next_look(self) -> str:
        """Take the look after this one; return its name in words."""
        look = self.look.next
        self._shelf.remember_look(look)
        return self.phrases.line(f"settings.look-{look}")

    @property
    def would_lose(self) -> bool:
        """Whether something that was typed or answered would be gone after stopping now."""
        books = (self._sitting.book, self._incidents, self._quizzes)
        return self._sitting.book.holds or any(book.has_unkept_words for book in books)

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

    def _look_for(self, at: AtAssessments | AtCopyTo, typed: str) -> None:
        """Show the services that fit what was typed; for nothing, the list again."""
        if typed.strip():
            self._trail.replace(AtServicesFound(at, typed))
            self._show()
        else:
            self._close()

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

    def _open_next_year(self, id: str) -> None:
        """Open the newer year, made if it is not there yet; or say why that could not be."""
        here, was_there = self._spot, self._sitting.book.has_next
        try:
            book = self._shelf.next_book(self._sitting.book)
        except NotSaved as error:
            self._open(AtNotKept(id, error.reason))
            return
        self._sitting.close()
        self._take(book)
        if isinstance(here, AtTrouble) and is_asked(self._conversation, here.at.question):
            # What was typed in the older year is not lost: it waits here to be given.
            self._sitting.keep_as_draft(here.at.question, here.change.to_save[0].reply)
            self._go(AtQuestion(here.at.question))
        else:
            self._go(self._spot_to_begin() if was_there else AtNewYear())

    def _save_paper(self, paper: str) -> None:
        path, problem = file_paper(self._sitting, paper, self._papers)
        self._open(AtPaper(path, not problem, paper))
