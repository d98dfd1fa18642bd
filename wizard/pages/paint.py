"""From a spot to its view: one place that knows which page shows which spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.desk import Desk
from wizard.pages.with_help import with_help
from wizard.spots import (
    Asked,
    AtAnswers,
    AtCalled,
    AtChanged,
    AtEnd,
    AtFiltered,
    AtFindAnswer,
    AtGroup,
    AtIncidents,
    AtJob,
    AtJobs,
    AtLastStep,
    AtLetter,
    AtLetterText,
    AtLook,
    AtOldAnswers,
    AtOpening,
    AtPaper,
    AtPapers,
    AtPreview,
    AtQuizzes,
    AtReply,
    AtSheet,
    AtStatusFile,
    AtStatusName,
    AtStillTrue,
    AtStopped,
    AtStopping,
    AtTakingOver,
    AtTopics,
    AtTour,
    AtTypeThis,
    AtWelcomeBack,
    AtWhere,
    AtWhereKept,
    AtWorksheets,
    BesideIt,
    Doing,
    Help,
    OnTheWay,
    Spot,
)
from wizard.views import View

if TYPE_CHECKING:
    from wizard.pages.problem import Problem
    from wizard.pages.question import Draft


def paint(
    desk: Desk, spot: Spot, draft: Draft | None, problem: Problem | None, doing: Doing
) -> View:
    """Return what a face shows at a spot. `draft` is for a question, `problem` for what is typed.

    `doing` is what somebody was doing when they opened help, else the spot itself.
    """
    if isinstance(spot, Help):
        from wizard.pages.help_pages import help_page

        view = help_page(desk, spot, doing)
    elif isinstance(spot, Asked):
        from wizard.pages.asking_pages import asking_page

        view = asking_page(desk, spot, draft, problem)
    elif isinstance(spot, BesideIt):
        from wizard.pages.beside_pages import beside_page

        view = beside_page(desk, spot)
    else:
        view = _painted(desk, spot)
    return with_help(desk, spot, view)


def _painted(desk: Desk, spot: OnTheWay) -> View:
    """Return what is shown at any other spot.

    Each page is imported when it is first shown: a start shows one of them.
    """
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
        case AtStillTrue(group=group):
            from wizard.pages.still_true import still_true

            return still_true(desk, group)
        case AtFiltered(wanted=wanted):
            from wizard.pages.filtered import filtered

            return filtered(desk, wanted)
        case AtSheet():
            from wizard.pages.sheet import sheet

            return sheet(desk)
        case AtPapers():
            from wizard.pages.papers import papers

            return papers(desk)
        case AtStatusName(typed=typed, problem=problem):
            from wizard.pages.status_file import status_name

            return status_name(desk, typed, problem)
        case AtStatusFile(code=code):
            from wizard.pages.status_file import status_file

            return status_file(desk, code)
        case AtWorksheets():
            from wizard.pages.worksheets import worksheets

            return worksheets(desk)
        case AtPreview(kind=kind):
            from wizard.pages.preview import preview

            return preview(desk, kind)
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
        case AtAnswers(group=group, typed=typed):
            from wizard.pages.answers import answers

            return answers(desk, group, typed)
        case AtFindAnswer():
            from wizard.pages.answers import find_answer

            return find_answer(desk)
        case AtLastStep(done=done, undone=undone):
            from wizard.pages.last_step import last_step

            return last_step(desk, done, undone)
        case AtChanged():
            from wizard.pages.changed import changed

            return changed(desk)
        case AtJobs(whose=whose, every=every):
            from wizard.pages.jobs import jobs_page

            return jobs_page(desk, whose, every=every)
        case AtJob(id=job_id):
            from wizard.pages.job import job_page

            return job_page(desk, job_id)
        case AtOldAnswers():
            from wizard.pages.old_answers import old_answers

            return old_answers(desk)
        case AtIncidents(found=found):
            from wizard.pages.incidents import incidents

            return incidents(desk, found)
        case AtQuizzes(taken=taken):
            from wizard.pages.quizzes import quizzes

            return quizzes(desk, taken)
        case AtStopping() | AtStopped():
            from wizard.pages.stopping import stopping

            return stopping(desk)
