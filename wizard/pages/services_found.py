"""Looking for a service by its name: one line to type into, and what fits it."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.choice_ids import FIND_SERVICE
from wizard.pages.desk import Desk
from wizard.pages.one_line import one_line
from wizard.pages.service_list import service_choices
from wizard.services import FEW, Service
from wizard.spots import AtAssessments, AtCopyTo
from wizard.views import Asking, Command, Header, Page
from wizard.words.harmless import harmless_line
from wizard.words.word_search import LONGEST, Findable, WordSearch

LONGEST_SHOWN = 60
"""The most characters of what was typed that are shown again."""


def find_service(desk: Desk) -> Asking:
    """Return the page that asks for a name."""
    return one_line(
        desk,
        "find-service",
        "name",
        ask="assessments.find-ask",
        hint="assessments.find-hint",
        label="assessments.find-field",
        header=Header((desk.speaker.phrase("header.program"),)),
    )


def services_found(desk: Desk, at: AtAssessments | AtCopyTo, typed: str) -> Page:
    """Return the services of a list that fit what was typed, the best first, or that none does."""
    services = at.found.known
    if isinstance(at, AtCopyTo):
        services = at.found.other_than(desk.assessment, desk.speaker.edition.id)
    fitting = search(services, typed)
    shown = fitting[:FEW]
    key = "assessments.found-none"
    if fitting:
        key = "assessments.found" if len(fitting) <= FEW else "assessments.found-many"
    name = harmless_line(typed.strip(), LONGEST_SHOWN)
    fillings = {"count": len(fitting), "shown": FEW} if len(fitting) > FEW else {}
    return Page(
        "services-found",
        Header((desk.speaker.phrase("header.program"),)),
        desk.speaker.blocks(key, typed=name, **fillings),
        (
            *service_choices(desk, shown, services),
            desk.choice(FIND_SERVICE, "buttons.find-another-service"),
            desk.choice("all-services"),
        ),
        (Command.BACK, Command.STOP),
    )


def search(services: Sequence[Service], typed: str) -> tuple[Service, ...]:
    """Return the services with what was typed in their name, or else those spelt like it.

    What was typed may be a part of the name, or the year; it is never a pattern.
    """
    wanted = " ".join(typed[:LONGEST].casefold().split())
    exact = tuple(one for one in services if wanted in _in_full(one))
    if exact or not wanted:
        return exact
    by_id = {one.id: one for one in services}
    words = WordSearch(Findable(one.id, (one.organisation[:LONGEST],)) for one in services)
    return tuple(by_id[id] for id in words.find(typed, len(services)))


def _in_full(service: Service) -> str:
    return " ".join(f"{service.organisation} {service.edition}".casefold().split())
