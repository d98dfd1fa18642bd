"""From a spot to its view: one place that knows which page shows which spot."""

from __future__ import annotations

from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.answers import answers
from wizard.pages.assessments import assessments
from wizard.pages.confirm import confirm
from wizard.pages.desk import Desk
from wizard.pages.ending import ending, type_this
from wizard.pages.explain import explain
from wizard.pages.opening import opening, tour
from wizard.pages.question import Draft, question, who
from wizard.pages.reason import reason
from wizard.pages.stopping import stopping
from wizard.pages.topics import topics
from wizard.pages.trouble import trouble
from wizard.pages.welcome_back import welcome_back
from wizard.spots import (
    AtAnswers,
    AtAssessments,
    AtConfirm,
    AtEnd,
    AtExplain,
    AtOpening,
    AtQuestion,
    AtReason,
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
from wizard.views import View


def paint(desk: Desk, spot: Spot, draft: Draft | None, problem: DoesNotFitError | None) -> View:
    """Return what a face shows at a spot. `draft` and `problem` are for a question."""
    turn_at = desk.conversation.turn_at
    match spot:
        case AtOpening():
            return opening(desk)
        case AtTour():
            return tour(desk)
        case AtWelcomeBack():
            return welcome_back(desk)
        case AtAssessments(names, unreadable):
            return assessments(desk, names, unreadable)
        case AtQuestion(question=id, from_answers=listed):
            return question(desk, turn_at(id), draft, problem, listed=listed)
        case AtWho(at=at):
            return who(desk, turn_at(at.question))
        case AtReason(at=at):
            return reason(desk, turn_at(at.question))
        case AtConfirm(answer=answer, change=change):
            return confirm(desk, answer, change)
        case AtTrouble(at=at, reason=why):
            return trouble(desk, at.question, why)
        case AtExplain(part=part, question=id):
            return explain(desk, id, part, turn_at(id).number)
        case AtEnd(flow=flow):
            turn = desk.conversation.turn(flow)
            if isinstance(turn, EndTurn | PauseTurn):
                return ending(desk, turn)
            return topics(desk)
        case AtTypeThis(flow=flow):
            return type_this(desk, flow)
        case AtTopics():
            return topics(desk)
        case AtAnswers():
            return answers(desk)
        case AtStopping() | AtStopped():
            return stopping(desk)
