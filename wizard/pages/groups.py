"""The groups that topics stand in: getting ready, the toolkit's sections, publishing, the rest.

What no level needs stands last, in a group of its own. It is nothing to do, so it is not counted.
"""

from __future__ import annotations

from collections import Counter

from wizard.dialogue.flow import question_parts
from wizard.frozen import dataclass
from wizard.pages.desk import Desk
from wizard.pictures.progress import OTHERS
from wizard.spots import AtEnd, AtExplain, AtGroup, AtQuestion, AtTypeThis, Spot
from wizard.toolkit.edition import Item
from wizard.toolkit.journey import flows_after, flows_before, led_to
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus, status_in_words
from wizard.toolkit.sections import section_progress

GETTING_READY = "getting-ready"
CHECK_AND_PUBLISH = "check-and-publish"
GOOD_TO_HAVE = "good-to-have"
FEW = 9
"""As many topics, or answers, as stand in one list: each can be chosen with one digit."""


@dataclass(frozen=True)
class Group:
    """`flows` can be opened. `not_here` are items that no flow speaks of yet.

    Of `total` items, or flows where there are no items, so many are `done` or `not_yet` in place.
    """

    id: str
    flows: tuple[str, ...]
    not_here: tuple[Item, ...]
    done: int
    not_yet: int
    total: int


def groups(desk: Desk) -> tuple[Group, ...]:
    """Return the groups in order; one without a name where the topics are few."""
    before, after = flows_before(desk.conversation), flows_after(desk.conversation)
    found = (
        _of_flows(desk, GETTING_READY, before),
        *(_section(desk, section) for section in (*desk.speaker.edition.sections, None)),
        _of_flows(desk, CHECK_AND_PUBLISH, after),
        _good_to_have(desk),
    )
    if sum(len(group.flows) + len(group.not_here) for group in found) <= FEW:
        return (_of_flows(desk, "", (*before, *desk.topics(), *after)),)
    return tuple(group for group in found if group.flows or group.not_here)


def flows_by_group(desk: Desk) -> dict[str, str]:
    """Return the id of each flow's group by flow, in the order of the list.

    The leading flow, and one that is not on the list now, is part of getting ready. What stands
    alone has no groups.
    """
    if desk.stands_alone:
        return dict.fromkeys(desk.conversation.flows, "")
    found = groups(desk)
    rest = GETTING_READY if len(found) > 1 else ""
    by_group = {desk.home: rest, **{flow: group.id for group in found for flow in group.flows}}
    return {**by_group, **{flow: rest for flow in desk.conversation.flows if flow not in by_group}}


def is_group(desk: Desk, id: str) -> bool:
    """Say whether there is a group of this id; an answer can take one away."""
    return any(group.id == id for group in groups(desk))


def group_at(desk: Desk, spot: Spot) -> str:
    """Return the group of the topic that is worked on, or ''."""
    match spot:
        case AtQuestion(question=question) | AtExplain(question=question):
            return flows_by_group(desk)[question_parts(question)[0]]
        case AtEnd(flow=flow) | AtTypeThis(flow=flow):
            return flows_by_group(desk)[flow]
        case AtGroup(group=group):
            return group
    return ""


def _section(desk: Desk, section: str | None) -> Group:
    """Return a section of the toolkit; for None the items of which nobody knows the section."""
    feeding = desk.speaker.library.feeding
    found = section_progress(desk.conversation, desk.speaker.edition, feeding, section)
    flows = tuple(dict.fromkeys(feeding[item.key] for item in found.items if item.key in feeding))
    not_here = tuple(item for item in found.items if item.key not in feeding)
    return Group(section or OTHERS, flows, not_here, found.done, found.not_yet, len(found.items))


def _good_to_have(desk: Desk) -> Group:
    library = desk.speaker.library
    flows = tuple(flow for flow in library.topic_flows() if flow in library.good_to_have)
    return Group(GOOD_TO_HAVE, flows, (), 0, 0, 0)


def _of_flows(desk: Desk, id: str, flows: tuple[str, ...]) -> Group:
    """Count the flows; one that is asked when needed, or optional, is never something to finish."""
    counted = led_to(desk.conversation, flows)
    found = Counter(status_in_words(desk.conversation, flow) for flow in counted)
    return Group(id, flows, (), found[TopicStatus.DONE], found[NOT_IN_PLACE], len(counted))
