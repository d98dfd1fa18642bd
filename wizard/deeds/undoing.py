"""Taking back what was done last, and doing it again: as often as somebody likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.sitting import Sitting
from wizard.spots import AtLastStep

if TYPE_CHECKING:
    from wizard.deeds import Deed
    from wizard.past import Done


def last_step(sitting: Sitting) -> AtLastStep:
    """Return the spot that shows what was done last, and what of it was taken back."""
    return AtLastStep(*sitting.book.last_steps())


def take_back(done: Done, *, again: bool) -> Deed:
    """Return the deed that takes this back, or does it `again`."""

    def deed(sitting: Sitting) -> AtLastStep:
        sitting.take_back(done, again=again)
        return last_step(sitting)

    return deed
