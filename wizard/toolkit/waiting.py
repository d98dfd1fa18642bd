"""What waits until somebody finds something out, and who was to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import AskSomeone
from wizard.toolkit.progress import TopicStatus, topic_status


def waiting(conversation: Conversation, topics: Iterable[str]) -> tuple[str, ...]:
    """Return those of the topics in which nothing is left but to find something out."""
    return tuple(flow for flow in topics if topic_status(conversation, flow) is TopicStatus.WAITING)


def waits_for(conversation: Conversation, flow: str) -> tuple[str, ...]:
    """Return the questions that are to find out before a flow is done; some are other flows'."""
    turn = conversation.turn(flow)
    paused = turn.waits_for if isinstance(turn, PauseTurn) else ()
    return tuple(dict.fromkeys((*conversation.route(flow).questions_to_find_out(), *paused)))


def who_is_asked(conversation: Conversation, flow: str) -> tuple[str, ...]:
    """Return who was to be asked for a flow, as it was typed; '' for what nobody is asked."""
    answers = (conversation.answers.get(one) for one in waits_for(conversation, flow))
    replies = (answer.reply if answer else None for answer in answers)
    return tuple(one.who.strip() if isinstance(one, AskSomeone) else "" for one in replies)


def topics_by_asked(
    conversation: Conversation, topics: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return in which of the topics each person is asked; who is asked in most comes first.

    However a name is spelt, it is one; '' stands for the topics in which nobody is asked.
    """
    spelt: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for flow in topics:
        names = who_is_asked(conversation, flow)
        asked = {name.casefold(): name for name in names if name} or {"": ""}
        spelt = {**asked, **spelt}
        for name in asked:
            found.setdefault(name, []).append(flow)
    most_first = sorted(found, key=lambda name: -len(found[name]))
    return {spelt[name]: tuple(found[name]) for name in most_first}
