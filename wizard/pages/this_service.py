"""The service that is worked on, as one among several: its name, and what others can have of it."""

from __future__ import annotations

from wizard.choice_ids import COPY_ANSWERS
from wizard.pages.desk import Desk
from wizard.pages.service_list import answer_count, name_of
from wizard.toolkit.journey import ORGANISATION
from wizard.views import Page


def this_service(desk: Desk) -> Page:
    """Return the page; where nothing can be saved there is no name to change."""
    count = answer_count(desk, len(desk.conversation.answers))
    name = name_of(desk, desk.organisation)
    can_change = not desk.read_only and not desk.has_next
    is_asked = desk.conversation.flows.ask(ORGANISATION) is not None
    return Page(
        "this-service",
        desk.header(),
        desk.speaker.blocks("assessments.this", name=name, count=count),
        (
            *((desk.choice("rename"),) if is_asked and can_change else ()),
            desk.choice(COPY_ANSWERS),
            desk.choice("back"),
        ),
        desk.commands(),
    )
