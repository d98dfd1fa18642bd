"""What a choice about several services opens."""

from __future__ import annotations

from dataclasses import replace

from storage import StorageError
from wizard import choice_ids
from wizard.choice_ids import GROUP
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.services import FEW, Services, Target
from wizard.shelf import Shelf
from wizard.spots import (
    AtAssessments,
    AtCompared,
    AtCopyPreview,
    AtCopyTo,
    AtCopyWhat,
    AtFindService,
    AtGroup,
    AtNewSite,
    AtQuestion,
    AtServicesFound,
    AtThisService,
    AtTopics,
    AtWelcomeBack,
    Spot,
)
from wizard.toolkit.journey import ORGANISATION

MOST_COMPARED = 30
"""So many are opened at once: it takes about 20 ms for each with some 280 answers."""


def of_services(here: Spot, id: str, shelf: Shelf, library: Library) -> Spot | None:
    """Return the spot that the choice opens, or None if it is not about services."""
    match here, id:
        case AtWelcomeBack() | AtTopics(), choice_ids.OTHER_SERVICES:
            return AtAssessments(shelf.services())
        case (AtAssessments() | AtCopyTo() | AtCompared()) as here, choice_ids.MORE_SERVICES:
            return replace(here, start=here.start + FEW)
        case (AtAssessments() | AtCopyTo() | AtCompared()) as here, choice_ids.FIRST_SERVICES:
            return replace(here, start=0)
        case (AtAssessments() | AtCopyTo()) as here, choice_ids.FIND_SERVICE:
            return AtFindService(here)
        case AtServicesFound(at=at), choice_ids.FIND_SERVICE:
            return AtFindService(at)
        case AtAssessments(found=found), choice_ids.COMPARE:
            return _compared(found, shelf, library)
        case AtAssessments(), choice_ids.THIS_SERVICE:
            return AtThisService()
        case AtThisService(), "rename":
            return AtQuestion(ORGANISATION, from_answers=True)
        case AtThisService() | AtGroup(), choice_ids.COPY_ANSWERS:
            return AtCopyWhat()
        case AtCopyWhat(), choice_ids.COPY_ALL:
            return AtCopyTo("", shelf.services())
        case AtCopyWhat(), id if id.startswith(GROUP):
            return AtCopyTo(id.removeprefix(GROUP), shelf.services())
        case AtCopyTo() as here, choice_ids.NEW_SITE:
            return AtNewSite(here)
        case AtCopyTo(group=group, found=found), id if id in found.ids():
            return AtCopyPreview(group, target(id, found, shelf, library))
        case AtServicesFound(at=AtCopyTo(group=group, found=found)), id if id in found.ids():
            return AtCopyPreview(group, target(id, found, shelf, library))
    return None


def target(id: str, found: Services, shelf: Shelf, library: Library) -> Target:
    """Return a service of the list as one to copy to: opened only to be read, and closed again."""
    service = found.named(id)
    name = service.organisation if service else ""
    try:
        book = shelf.book(id)
    except StorageError as error:
        return Target(id, name, reason=error.reason)
    answered = frozenset(Conversation(library.flows, book.answers()).answers)
    reason = "newer-format" if book.read_only else ""
    book.close()
    return Target(id, name, answered, reason)


def new_site(at: AtCopyTo, typed: str) -> AtNewSite | AtCopyPreview:
    """Return what follows the name that was typed for a new service."""
    name = typed.strip()
    if not name:
        return AtNewSite(at, nameless=True)
    namesakes = (
        one for one in at.found.known if one.organisation.strip().casefold() == name.casefold()
    )
    return AtCopyPreview(at.group, Target("", name, has_namesake=any(True for _ in namesakes)))


def services_again(spot: Spot, shelf: Shelf) -> Spot:
    """Return a list of services as it is now; any other spot as it is."""
    match spot:
        case AtAssessments() | AtCopyTo():
            return replace(spot, found=shelf.services())
        case AtServicesFound(at=at):
            return replace(spot, at=replace(at, found=shelf.services()))
    return spot


def _compared(found: Services, shelf: Shelf, library: Library) -> AtCompared:
    from wizard.comparing import compared  # Most sittings compare nothing.

    comparison = compared(found.known[:MOST_COMPARED], shelf, library)
    left_out = max(0, len(found.known) - MOST_COMPARED)
    return AtCompared(found, replace(comparison, left_out=left_out))
