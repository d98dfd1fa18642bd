"""Which of several assessments?"""

from __future__ import annotations

from wizard.choice_ids import COMPARE, NEW_SERVICE, THIS_SERVICE
from wizard.pages.desk import Desk
from wizard.pages.service_list import page_of
from wizard.services import FEW, Services
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks
from wizard.words.harmless import harmless_line

EXPLAINED = ("newer-format", "no-permission")
"""Reasons for which there is something better to say than that it cannot be read."""
MOST_EXPLAINED = 3
"""So many that cannot be opened are told of one by one; of more only how many."""


def assessments(desk: Desk, found: Services, start: int) -> Page:
    """Return the list, last worked on first, from a place on."""
    return Page(
        "assessments",
        Header((desk.speaker.phrase("header.program"),)),
        (*unreadable(desk, found.unreadable), *_which(desk, len(found.known), start)),
        (*page_of(desk, found.known, start), *_more(desk, found), desk.choice(NEW_SERVICE)),
        (Command.BACK, Command.STOP),
    )


def _which(desk: Desk, count: int, start: int) -> Blocks:
    if not count:
        return ()
    asked = desk.speaker.blocks("assessments.which")
    if count <= FEW:
        return asked
    last = min(start + FEW, count)
    return (*asked, *desk.speaker.blocks("assessments.place", first=start + 1, last=last, of=count))


def _more(desk: Desk, found: Services) -> tuple[Choice, ...]:
    """Return what can be done with several services."""
    compare = (desk.choice(COMPARE),) if len(found.known) > 1 else ()
    if not desk.assessment:
        return compare
    name = harmless_line(desk.organisation.strip(), 40)
    if name:
        return (*compare, desk.choice(THIS_SERVICE, "buttons.this-service", name=name))
    return (*compare, desk.choice(THIS_SERVICE, "buttons.this-service-unnamed"))


def unreadable(desk: Desk, places: tuple[tuple[str, str], ...]) -> Blocks:
    """Say which cannot be opened now: `places` are (place, reason)."""
    told = [_one_unreadable(desk, *one) for one in places[:MOST_EXPLAINED]]
    more = len(places) - len(told)
    if more > 0:
        told.append(desk.speaker.blocks("assessments.more-unreadable", count=more))
    return tuple(block for blocks in told for block in blocks)


def _one_unreadable(desk: Desk, place: str, reason: str) -> Blocks:
    key = reason if reason in EXPLAINED else "unreadable"
    return desk.speaker.blocks(f"assessments.{key}", place=harmless_line(place))
