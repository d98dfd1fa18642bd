"""The pages at a question, and over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.pages.desk import Desk
from wizard.spots import (
    Asked,
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtNotKept,
    AtProofs,
    AtQuestion,
    AtReason,
    AtSecret,
    AtTrouble,
    AtWho,
)
from wizard.views import View

if TYPE_CHECKING:
    from wizard.pages.problem import Problem
    from wizard.pages.question import Draft


def asking_page(desk: Desk, spot: Asked, draft: Draft | None, problem: Problem | None) -> View:
    """Return what is shown there. `draft` is for a question, `problem` for what is typed."""
    turn_at = desk.conversation.turn_at
    match spot:
        case AtQuestion(question=id, from_answers=listed, waiting=waiting):
            from wizard.pages.question import question

            asked = turn_at(id)
            return question(desk, asked, draft, problem, listed=listed, waiting=waiting)
        case AtWho(at=at, typed=typed):
            from wizard.pages.who import who

            return who(desk, turn_at(at.question), typed, problem)
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
