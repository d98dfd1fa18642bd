"""From a spot to its view: one place that knows which page shows which spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.desk import Desk
from wizard.pages.with_help import with_help
from wizard.spots import (
    AtAnswers,
    AtAssessments,
    AtCalled,
    AtChanged,
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtEnd,
    AtFiltered,
    AtGroup,
    AtIncidents,
    AtLetter,
    AtLetterText,
    AtLook,
    AtNotKept,
    AtOpening,
    AtPaper,
    AtProofs,
    AtQuestion,
    AtQuizzes,
    AtReason,
    AtReply,
    AtSecret,
    AtSheet,
    AtStopped,
    AtStopping,
    AtTakingOver,
    AtTopics,
    AtTour,
    AtTrouble,
    AtTypeThis,
    AtWelcomeBack,
    AtWhere,
    AtWhereKept,
    AtWho,
    Doing,
    Help,
    Spot,
)
from wizard.views import View

if TYPE_CHECKING:
    from wizard.pages.problem import Problem
    from wizard.pages.question import Draft


def paint(
    desk: Desk, spot: Spot, draft: Draft | None, problem: Problem | None, doing: Doing
) -> View:
    """Return what a face shows at a spot. `draft` and `problem` are for a question.

    `doing` is what somebody was doing when they opened help, else the spot itself.
    """
    if isinstance(spot, Help):
        from wizard.pages.help_pages import help_page

        view = help_page(desk, spot, doing)
    else:
        view = _painted(desk, spot, draft, problem)
    return with_help(desk, spot, view)


def _painted(desk: Desk, spot: Doing, draft: Draft | None, problem: Problem | None) -> View:
    """Return what is shown at a spot that is no help.

    Each page is imported when it is first shown: a start shows one of them.
    """
    turn_at = desk.conversation.turn_at
    match spot:
        case AtOpening():
            from wizard.pages.opening import opening

            return opening(desk)
        case AtTour():
            from wizard.pages.opening import tour

            return tour(desk)
        case AtWelcomeBack():
            from wizard.pages.welcome_back import welcome_back

            return welcome_back(desk)
        case AtTakingOver():
            from wizard.pages.taking_over import taking_over

            return taking_over(desk)
        case AtWhereKept():
            from wizard.pages.taking_over import where_kept

            return where_kept(desk)
        case AtCalled(typed=typed):
            from wizard.pages.taking_over import called

            return called(desk, typed)
        case AtAssessments(names, unreadable):
            from wizard.pages.assessments import assessments

            return assessments(desk, names, unreadable)
        case AtQuestion(question=id, from_answers=listed, waiting=waiting):
            from wizard.pages.question import question

            asked = turn_at(id)
            return question(desk, asked, draft, problem, listed=listed, waiting=waiting)
        case AtWho(at=at, typed=typed):
            from wizard.pages.question import who

            return who(desk, turn_at(at.question), typed)
        case AtReason(at=at):
            from wizard.pages.reason import reason

            return reason(desk, turn_at(at.question))
        case AtProofs(at=at, earlier=earlier):
            from wizard.pages.proofs import proofs

            return proofs(desk, turn_at(at.question), earlier)
        case AtConfirm(change=change):
            from wizard.pages.confirm import confirm

            return confirm(desk, change)
        case AtSecret(at=at):
            from wizard.pages.secret import secret

            return secret(desk, at.question, turn_at(at.question).number)
        case AtConflict(at=at, versions=versions):
            from wizard.pages.conflict import conflict

            return conflict(desk, at.question, turn_at(at.question).number, versions)
        case AtTrouble(at=at, reason=why):
            from wizard.pages.trouble import trouble

            return trouble(desk, at.question, why)
        case AtNotKept(reason=why):
            from wizard.pages.trouble import not_kept

            return not_kept(desk, why)
        case AtElsewhere(places=places):
            from wizard.pages.elsewhere import elsewhere

            return elsewhere(desk, places)
        case AtElsewhereSaved(path=path, reason=why):
            from wizard.pages.elsewhere import elsewhere_saved

            return elsewhere_saved(desk, path, why)
        case AtEnd(flow=flow):
            turn = desk.conversation.turn(flow)
            if isinstance(turn, EndTurn | PauseTurn) and desk.is_quiz:
                from wizard.pages.quiz_ending import quiz_ending

                return quiz_ending(desk, turn)
            if isinstance(turn, EndTurn | PauseTurn) and desk.stands_alone:
                from wizard.pages.incident_ending import incident_ending

                return incident_ending(desk, turn)
            if isinstance(turn, EndTurn | PauseTurn):
                from wizard.pages.ending import ending

                return ending(desk, turn)
            from wizard.pages.topics import topics

            return topics(desk)
        case AtTypeThis(flow=flow):
            from wizard.pages.ending import type_this

            return type_this(desk, flow)
        case AtTopics():
            from wizard.pages.topics import topics

            return topics(desk)
        case AtGroup(group=group):
            from wizard.pages.topics import group as group_page

            return group_page(desk, group)
        case AtFiltered(wanted=wanted):
            from wizard.pages.filtered import filtered

            return filtered(desk, wanted)
        case AtSheet():
            from wizard.pages.sheet import sheet

            return sheet(desk)
        case AtPaper(path=path, saved=saved, paper=name):
            from wizard.pages.paper import paper

            return paper(desk, path, saved=saved, name=name)
        case AtLetter():
            from wizard.pages.letter import letter

            return letter(desk)
        case AtLetterText():
            from wizard.pages.letter import letter_text

            return letter_text(desk)
        case AtReply(letter=questions):
            from wizard.pages.reply import reply

            return reply(desk, questions)
        case AtLook():
            from wizard.pages.look import look

            return look(desk)
        case AtWhere(flow=flow):
            from wizard.pages.look import where

            return where(desk, flow)
        case AtAnswers(group=group):
            from wizard.pages.answers import answers

            return answers(desk, group)
        case AtChanged():
            from wizard.pages.changed import changed

            return changed(desk)
        case AtIncidents(found=found):
            from wizard.pages.incidents import incidents

            return incidents(desk, found)
        case AtQuizzes(taken=taken):
            from wizard.pages.quizzes import quizzes

            return quizzes(desk, taken)
        case AtStopping() | AtStopped():
            from wizard.pages.stopping import stopping

            return stopping(desk)
