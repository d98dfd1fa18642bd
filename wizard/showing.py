"""What is on show: a sitting, the spot where somebody is in it, and what they left to come here."""

from __future__ import annotations

import datetime
from dataclasses import replace

from storage import StorageError
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.deeds.undoing import last_step
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Offer
from wizard.frozen import dataclass
from wizard.kept_apart import KeptApart, Owner
from wizard.library import Library
from wizard.next_spot import spot_again, spot_before, spot_in
from wizard.pages.groups import is_group
from wizard.pages.paint import paint
from wizard.pages.problem import Problem
from wizard.services_opened import services_again
from wizard.shelf import Shelf
from wizard.sitting import Sitting
from wizard.spots import (
    AtAssessments,
    AtConflict,
    AtEnd,
    AtGroup,
    AtIncidents,
    AtLastStep,
    AtOpening,
    AtQuestion,
    AtQuizzes,
    AtSettings,
    AtStopped,
    AtTopics,
    AtWelcomeBack,
    Spot,
)
from wizard.toolkit.journey import flow_to_resume
from wizard.trail import Trail
from wizard.views import Command, View
from wizard.words.phrases import Phrases


@dataclass(frozen=True)
class Beneath:
    """What was on show when something had gone wrong. It waits as it was."""

    sitting: Sitting
    trail: Trail


class Showing:
    """`view` is what a face shows. `shelf` holds the assessments there are."""

    _sitting: Sitting

    def __init__(self, library: Library, shelf: Shelf, clock: Clock) -> None:
        self._library = library
        self._shelf = shelf
        self._clock = clock
        self._incidents = shelf.incidents()
        self._quizzes = shelf.quizzes()
        self._beneath: Beneath | None = None
        self._ends_with_it = False
        self._problem: Problem | None = None
        self._answering_anew = ""
        #: When the last answer was saved since the program started.
        self.saved: datetime.datetime | None = None
        self._take(shelf.first_book())
        self._trail = Trail(self._first_spot())
        self.view: View = self._painted()

    @property
    def phrases(self) -> Phrases:
        """The interface's words, for what a face says of its own accord."""
        return self._library.phrases

    def look_again(self) -> None:
        """Show the same spot once more, with what was kept since."""
        self.view = self._painted()

    def stop(self) -> None:
        """End the sitting. Everything answered is saved already."""
        self._go(AtStopped())
        self._sitting.close()
        if self._beneath is not None:
            self._beneath.sitting.close()

    @property
    def stopped(self) -> bool:
        return isinstance(self._spot, AtStopped)

    def begin_with_what_went_wrong(self) -> None:
        """Show what helps when something has gone wrong, and stop where that is left."""
        self._ends_with_it = True
        self._something_wrong()

    def begin_with_quiz(self) -> None:
        """Show the staff quiz, and stop where that is left."""
        self._ends_with_it = True
        self._quiz()

    # What is kept apart: something has gone wrong, or the staff quiz.

    def _something_wrong(self) -> None:
        """Open what helps now, over what is on show; a list first, where there is one."""
        found = self._incidents.found(self._owner)
        if found.incidents or found.unreadable:
            self._open(AtIncidents(found))
        else:
            self._begin(self._incidents)

    def _quiz(self) -> None:
        """Open the staff quiz over what is on show; a list first, where there is one."""
        taken = self._quizzes.taken(self._owner)
        if taken.quizzes or taken.unreadable:
            self._open(AtQuizzes(taken))
        else:
            self._begin(self._quizzes)

    def _take_up(self, kept: KeptApart, id: str) -> None:
        """Carry on with one that was begun, or look at it."""
        try:
            self._set_apart(kept, kept.book(id))
        except StorageError:
            self._open(self._list_of(kept))

    def _begin(self, kept: KeptApart) -> None:
        """Begin a new one, in place of one that is on show."""
        self._set_apart(kept, kept.new_book(self._owner))

    def _list_of(self, kept: KeptApart) -> AtIncidents | AtQuizzes:
        if kept is self._quizzes:
            return AtQuizzes(self._quizzes.taken(self._owner))
        return AtIncidents(self._incidents.found(self._owner))

    def _set_apart(self, kept: KeptApart, book: AnswerBook) -> None:
        if self._beneath is None:
            self._beneath = Beneath(self._sitting, self._trail)
        else:
            self._sitting.close()
        self._sitting = Sitting(self._library, kept, book, self._clock)
        self._trail = Trail(self._spot_to_resume())
        self._show()

    def _leave(self, *, to_list: bool = False) -> None:
        """Go back to what was on show; `to_list`: to the list of what was written down, if any."""
        if self._beneath is not None:
            self._sitting.close()
            beneath = self._beneath
            self._sitting, self._trail = beneath.sitting, beneath.trail
            self._beneath = None
        spot = self._spot
        if isinstance(spot, AtIncidents | AtQuizzes) and to_list:
            kept = self._quizzes if isinstance(spot, AtQuizzes) else self._incidents
            self._trail.replace(self._list_of(kept))
            self._show()
        elif self._ends_with_it:
            self.stop()
        elif isinstance(spot, AtIncidents | AtQuizzes):
            self._close()
        else:
            self._show()

    @property
    def _owner(self) -> Owner:
        """Whose answers are worked on, or were before something went wrong."""
        sitting = self._beneath.sitting if self._beneath else self._sitting
        return Owner(sitting.book.id, sitting.desk().organisation)

    # Moving about.

    def _first_spot(self) -> Spot:
        if self._conversation.answers:
            return AtWelcomeBack()
        found = self._shelf.services()
        return AtAssessments(found) if found.any else AtOpening()

    def _work_on(self, id: str | None) -> None:
        """Go on with another assessment, or with a new one; the one before is let go of.

        One that cannot be opened any more is told in the list.
        """
        if id is None or id != self._sitting.book.id:
            try:
                book = self._shelf.new_book() if id is None else self._shelf.book(id)
            except StorageError:
                self._go(AtAssessments(self._shelf.services()))
                return
            self._sitting.close()
            self._take(book)
        self._go(self._spot_to_begin())

    def _spot_to_begin(self) -> Spot:
        """Return what is shown first of an assessment that was chosen."""
        begun = self._conversation.answers or self._sitting.book.older_year
        return AtWelcomeBack() if begun else AtOpening()

    def _take(self, book: AnswerBook) -> None:
        self._sitting = Sitting(self._library, self._shelf, book, self._clock)

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
        if isinstance(spot, AtLastStep):
            return last_step(self._sitting)
        if isinstance(spot, AtSettings):
            return AtSettings(self._shelf.chosen())
        return spot_again(self._conversation, services_again(spot, self._shelf))

    def _return_to(self, at: AtQuestion) -> None:
        """Show a question again, and close what was opened over it."""
        self._trail.return_to(at)
        self._show()

    def _back(self) -> None:
        match self._spot:
            case AtIncidents() | AtQuizzes():
                self._leave()
            case AtQuestion(from_answers=False) | AtEnd() as spot:
                before = spot_before(spot, self._conversation)
                if self._beneath is not None and isinstance(before, AtTopics):
                    self._leave(to_list=True)
                else:
                    self._go(before)
            case _:
                self._close()

    def _spot_to_resume(self) -> Spot:
        """Return where the person carries on."""
        topics = () if self._beneath is not None else self._library.needed_flows()
        return spot_in(self._conversation, flow_to_resume(self._conversation, topics))

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
        spot, desk, draft = self._spot, self._sitting.desk(), None
        if isinstance(spot, AtQuestion):
            draft = self._sitting.book.draft(spot.question)
            versions = self._sitting.book.versions_kept(spot.question)
            # Who comes from the list of answers may want to know who gave the only one there is.
            desk = replace(desk, said_before=versions > (0 if spot.from_answers else 1))
            match self._sitting.ask(spot.question).offers:
                case Offer.INCIDENTS:
                    desk = replace(desk, recorded=self._incidents.recorded(self._owner))
                case Offer.QUIZZES:
                    desk = replace(desk, passed=self._quizzes.passed_lately(self._owner))
        if isinstance(spot, AtOpening | AtWelcomeBack):
            desk = replace(desk, unfinished=self._incidents.unfinished(self._owner))
        if self._beneath is not None:
            desk = replace(desk, contacts=self._beneath.sitting.desk().own_contacts)
        if self._incidents.has_unkept_words or self._quizzes.has_unkept_words:
            desk = replace(desk, has_unkept_words=True)
        view = paint(desk, spot, draft, self._problem, self._trail.doing)
        offered = {*view.commands, *self._commands_here()}
        if self._trail.is_alone and self._leads_nowhere(spot):
            offered -= {Command.BACK}
        return view._replace(commands=tuple(one for one in Command if one in offered))

    def _leads_nowhere(self, spot: Spot) -> bool:
        """Say whether there is nothing to go back to from a spot with nothing behind it."""
        topics = isinstance(spot, AtTopics) and isinstance(self._spot_to_resume(), AtTopics)
        return topics or isinstance(spot, AtAssessments)

    def _commands_here(self) -> tuple[Command, ...]:
        """Return the commands that come and go everywhere."""
        if self._beneath is not None:
            return (Command.LEAVE,)
        is_there = isinstance(self._spot, AtIncidents | AtStopped)
        return (Command.WRONG,) if self._incidents.are_asked_about and not is_there else ()
