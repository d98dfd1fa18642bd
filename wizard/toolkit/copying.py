"""What a group answers for all of its sites: answers that may be true of another site as well.

Copied is what the toolkit asks about, as each flow that speaks of items does. What the other flows
ask is about one place: its name, codes, people and plans. So is what is asked afresh every year,
such as numbers of people, and the days on which something was done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Carry
from wizard.dialogue.status import SETTLED
from wizard.dialogue.values import Answer, How

HOW_MANY_SITES = "sites.how-many"
SEVERAL = "several"


def has_several_sites(conversation: Conversation) -> bool:
    """Say whether the organisation was said to have more than one site."""
    known = HOW_MANY_SITES.partition(".")[0] in conversation.flows
    return known and conversation.value(HOW_MANY_SITES) == SEVERAL


def copyable(conversation: Conversation, flows: Iterable[str]) -> tuple[Answer, ...]:
    """Return the settled answers of these flows that another site can look at, as they are kept.

    Each keeps who gave it and when, and is marked as copied: it counts once it is confirmed there.
    """
    return tuple(
        replace(conversation.answers[question], how=How.COPIED)
        for flow in flows
        for question in _common(conversation, flow)
    )


def _common(conversation: Conversation, flow: str) -> Iterable[str]:
    """Yield the questions on the route of a flow that have a settled answer of more than a year."""
    found = conversation.flows[flow]
    if not found.items():
        return
    route = conversation.route(flow)
    lasting = {ask.id for ask in found.asks() if ask.carry is not Carry.NEVER}
    for state in route.asked():
        if state in lasting and route.statuses[state] in SETTLED:
            yield found.question(state)
