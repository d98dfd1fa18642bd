"""Some of the topics, of all sections: what is to do, to find out, or to check again."""

from __future__ import annotations

from wizard.choice_ids import FILTER, FILTERS
from wizard.pages.desk import Desk
from wizard.pages.groups import flows_by_group
from wizard.pages.standing import to_do
from wizard.pages.topic_choice import topic_choice
from wizard.toolkit.filters import Filter, fitting
from wizard.views import Choice, Command, Page


def filters_choice(desk: Desk) -> tuple[Choice, ...]:
    """Return the choice that shows only some topics, where any fits a filter."""
    left = to_do(desk)
    fits = any(
        fitting(desk.conversation, left, desk.speaker.library.efforts, one) for one in Filter
    )
    return (desk.choice(FILTERS),) if fits else ()


def filtered(desk: Desk, wanted: Filter | None) -> Page:
    """Return the topics that fit, each with its section; or which those can be."""
    if wanted is None:
        said, choices = desk.speaker.blocks("filters.which"), _filters(desk)
    else:
        found = _fitting(desk, wanted)
        said = desk.speaker.blocks(f"filters.{wanted}-heading" if found else "filters.nothing")
        choices = tuple(_topic(desk, group, flow) for flow, group in found.items())
        choices = (*choices, desk.choice(FILTERS, "buttons.other-filters"))
    back = (desk.choice("topics"), desk.choice("stop"))
    commands = desk.commands(Command.TOPICS)
    return Page("filtered", desk.header(), said, (*choices, *back), commands)


def _filters(desk: Desk) -> tuple[Choice, ...]:
    """Return a choice for each filter that some topics fit, with how many."""
    counts = {wanted: len(_fitting(desk, wanted)) for wanted in Filter}
    return tuple(
        Choice(f"{FILTER}{wanted}", desk.speaker.phrase(f"filters.{wanted}"), str(count))
        for wanted, count in counts.items()
        if count
    )


def _topic(desk: Desk, group: str, flow: str) -> Choice:
    """Return a topic as it stands in its section, and in which section that is."""
    topic = topic_choice(desk, flow)
    section = desk.speaker.phrase(f"sections.{group}")
    return topic._replace(note=", ".join(filter(None, (section, topic.note))))


def _fitting(desk: Desk, wanted: Filter) -> dict[str, str]:
    """Return the topics that fit, with the group of each."""
    efforts = desk.speaker.library.efforts
    found = fitting(desk.conversation, to_do(desk), efforts, wanted)
    in_group = flows_by_group(desk)
    return {flow: in_group[flow] for flow in found}
