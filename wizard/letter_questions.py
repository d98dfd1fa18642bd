"""The questions that only an IT company can answer: which there are, and how far each is."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.may_come import may_come
from wizard.dialogue.status import OPEN, TO_FIND_OUT, Status
from wizard.dialogue.values import DoesNotApply, Given
from wizard.library import Library

IT_SYSTEMS = "it-systems-and-devices"
"""The section of the toolkit that the letter is about most; it comes first."""


def letter_questions(library: Library) -> tuple[str, ...]:
    """Return every question that is marked for the letter, by its full id, in the letter's order.

    The topics of the section about IT come first; in each, questions stand in the flow's order.
    """
    place = {flow: number for number, flow in enumerate(_flows_in_order(library))}
    return tuple(sorted(library.for_it_company, key=lambda one: place[question_parts(one)[0]]))


def may_be_asked(
    library: Library, conversation: Conversation, *, known: bool = True
) -> Iterator[str]:
    """Yield those of the letter that concern this service, as far as its answers say.

    Without those `known`: most of them, once much is answered, and what may come costs a walk.
    """
    coming: dict[str, frozenset[str]] = {}
    for question in letter_questions(library):
        if not known and _is_known(conversation, question):
            continue
        flow, state = question_parts(question)
        if flow not in coming:
            coming[flow] = may_come(conversation, flow)
        if state in coming[flow]:
            yield question


def not_known(library: Library, conversation: Conversation) -> tuple[str, ...]:
    """Return those that concern this service and have no answer that counts."""
    return tuple(may_be_asked(library, conversation, known=False))


def is_any_not_known(library: Library, conversation: Conversation) -> bool:
    """Say whether there is one of those: the first screen asks, and need not look on."""
    return any(True for _ in may_be_asked(library, conversation, known=False))


def is_to_type_in(conversation: Conversation, question: str) -> bool:
    """Say whether a question has a place for an answer now, and none that counts."""
    flow, state = question_parts(question)
    route = conversation.route(flow)
    return state in route.asked() and route.statuses[state] in OPEN | TO_FIND_OUT


def waiting_topics(library: Library, conversation: Conversation) -> tuple[str, ...]:
    """Return the flows in which the letter's questions wait for an earlier answer.

    Where one of them can be answered now, the others of its flow follow from there.
    """
    left = not_known(library, conversation)
    ready = {question_parts(one)[0] for one in left if is_to_type_in(conversation, one)}
    flows = (question_parts(question)[0] for question in left)
    return tuple(dict.fromkeys(flow for flow in flows if flow not in ready))


def _flows_in_order(library: Library) -> tuple[str, ...]:
    about_it = [
        library.feeding[item.key]
        for item in library.edition.section_items(IT_SYSTEMS)
        if item.key in library.feeding
    ]
    return tuple(dict.fromkeys((*about_it, *library.topic_flows(), *library.flow_table)))


def _is_known(conversation: Conversation, question: str) -> bool:
    """Say whether there is an answer that counts, or one that waits to count again."""
    status = conversation.status(question)
    if status is Status.SET_ASIDE:
        return isinstance(conversation.answers[question].reply, Given | DoesNotApply)
    return status in (Status.ANSWERED, Status.NOT_APPLICABLE)
