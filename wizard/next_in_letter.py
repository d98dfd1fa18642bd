"""From one answer that came back from the IT company to the next, in the order of the letter."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.kinds import Date, Number, Text
from wizard.letter_questions import is_to_type_in
from wizard.spots import AtAnswers, AtQuestion, Spot

DETAILS = Date | Number | Text
"""What tells more of an answer, such as on which day. Other questions are the service's own."""


def next_in_letter(at: AtQuestion, opened: Sequence[str], conversation: Conversation) -> Spot:
    """Return where to go after an answer that came back, which `opened` these questions.

    What tells more of the answer comes first: it stands in the reply too. Then comes what follows
    in the letter, as far as it can be answered now, and at last the list it was opened from.
    """
    details = [question for question in opened if _is_detail(question, conversation)]
    if details:
        return AtQuestion(details[0], from_answers=True, then=tuple(details), letter=at.letter)
    return first_in_letter(at.letter or (), conversation) or AtAnswers()


def first_in_letter(questions: tuple[str, ...], conversation: Conversation) -> AtQuestion | None:
    """Return the first of these that can be answered now, on the way to the others; or None."""
    for place, question in enumerate(questions, 1):
        if is_to_type_in(conversation, question):
            return AtQuestion(question, from_answers=True, letter=questions[place:])
    return None


def _is_detail(question: str, conversation: Conversation) -> bool:
    ask = conversation.flows.ask(question)
    return ask is not None and isinstance(ask.kind, DETAILS)
