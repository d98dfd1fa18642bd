"""Deeds: what a choice keeps beyond one answer, such as taking the last thing back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from wizard import choice_ids
from wizard.deeds.undoing import take_back
from wizard.shelf import Shelf
from wizard.sitting import Sitting
from wizard.spots import AtCopyPreview, AtLastStep, AtStillTrue, Spot

Deed = Callable[[Sitting], Spot]
"""Keeps something and returns the spot to show in place of this one. Raises storage.NotSaved."""


def deed_of(here: Spot, id: str, shelf: Shelf) -> Deed | None:
    """Return what a choice of the spot on show keeps; None for one that keeps nothing here.

    `shelf` is for what is kept in another assessment.
    """
    match here, id:
        case AtLastStep(done=done), choice_ids.TAKE_BACK if done:
            return take_back(done, again=False)
        case AtLastStep(undone=undone), choice_ids.DO_AGAIN if undone:
            return take_back(undone, again=True)
        case AtStillTrue(group=group), choice_ids.ALL_STILL_TRUE:
            from wizard.deeds.still_true import all_still_true

            return all_still_true(group)
        case AtCopyPreview(), choice_ids.COPY_NOW:
            from wizard.deeds.copying import copy

            return partial(copy, here=here, shelf=shelf)
    return None
