"""Where the staff quiz is offered: with the topics to which it can count."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.choice_ids import STAFF_QUIZ
from wizard.dialogue.flow import Offer
from wizard.pages.desk import Desk
from wizard.toolkit.quiz import QUIZ
from wizard.views import Choice


def with_quiz(desk: Desk, flows: Iterable[str], choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices about some flows, with the quiz if one of them offers who passed it."""
    table = desk.speaker.library.flow_table
    is_offered = QUIZ in table and any(table[flow].offers(Offer.QUIZZES) for flow in flows)
    return (*choices, desk.choice(STAFF_QUIZ)) if is_offered else choices
