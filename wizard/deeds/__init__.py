"""Deeds: what a choice keeps beyond one answer, such as taking the last thing back."""

from __future__ import annotations

from collections.abc import Callable

from wizard.choice_ids import DO_AGAIN, TAKE_BACK
from wizard.deeds.undoing import do_again, take_back
from wizard.sitting import Sitting
from wizard.spots import AtLastStep, Spot

Deed = Callable[[Sitting], Spot]
"""Keeps something and returns the spot to show in place of this one. Raises storage.NotSaved."""


def deed_of(here: Spot, id: str) -> Deed | None:
    """Return what a choice of the spot on show keeps; None for one that keeps nothing here."""
    match here, id:
        case AtLastStep(done=done), choice if choice == TAKE_BACK and done:
            return take_back(done)
        case AtLastStep(undone=undone), choice if choice == DO_AGAIN and undone:
            return do_again(undone)
    return None
