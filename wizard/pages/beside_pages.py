"""The pages of what is beside one assessment: other services, and a newer year."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.spots import (
    AtAssessments,
    AtCompared,
    AtCopied,
    AtCopyPreview,
    AtCopyTo,
    AtCopyWhat,
    AtFindService,
    AtNewSite,
    AtNewYear,
    AtRollForward,
    AtRollList,
    AtRollLists,
    AtServicesFound,
    AtThisService,
    BesideIt,
)
from wizard.views import View


def beside_page(desk: Desk, spot: BesideIt) -> View:
    """Return the page of one of them. Each is imported when it is first shown."""
    match spot:
        case AtRollForward():
            from wizard.pages.roll_forward import roll_forward

            return roll_forward(desk)
        case AtRollLists():
            from wizard.pages.roll_forward import lists

            return lists(desk)
        case AtRollList(list=id):
            from wizard.pages.roll_forward import one_list

            return one_list(desk, id)
        case AtNewYear():
            from wizard.pages.roll_forward import new_year

            return new_year(desk)
        case AtAssessments(found=found, start=start):
            from wizard.pages.assessments import assessments

            return assessments(desk, found, start)
        case AtFindService():
            from wizard.pages.services_found import find_service

            return find_service(desk)
        case AtServicesFound(at=at, typed=typed):
            from wizard.pages.services_found import services_found

            return services_found(desk, at, typed)
        case AtThisService():
            from wizard.pages.this_service import this_service

            return this_service(desk)
        case AtCompared(found=found, comparison=comparison, start=start):
            from wizard.pages.compared import compared

            return compared(desk, found, comparison, start)
        case AtCopyWhat():
            from wizard.pages.copying import copy_what

            return copy_what(desk)
        case AtCopyTo(found=found, start=start):
            from wizard.pages.copying import copy_to

            return copy_to(desk, found, start)
        case AtNewSite(typed=typed, nameless=nameless):
            from wizard.pages.copying import new_site

            return new_site(desk, typed, nameless=nameless)
        case AtCopyPreview(group=group, target=target):
            from wizard.pages.copying import copy_preview

            return copy_preview(desk, group, target)
        case AtCopied(name=name, answers=count):
            from wizard.pages.copying import copied

            return copied(desk, name, count)
