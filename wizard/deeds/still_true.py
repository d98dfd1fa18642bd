"""Keeping all that is still true in the topics of a group."""

from __future__ import annotations

from wizard.deeds import Deed
from wizard.pages.still_true import found_in
from wizard.sitting import Sitting
from wizard.spots import AtGroup, Spot


def all_still_true(group: str) -> Deed:
    """Return what gives the answers on the page again, as they are, in one step."""

    def keep(sitting: Sitting) -> Spot:
        answers = sitting.conversation.answers
        at_once = found_in(sitting.desk(), group).at_once
        sitting.keep([sitting.answer(one, answers[one].reply) for one in at_once])
        return AtGroup(group)

    return keep
