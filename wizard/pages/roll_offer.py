"""Where a newer year is offered: to whoever comes back to an older one."""

from __future__ import annotations

from wizard.choice_ids import OPEN_NEXT, ROLL_FORWARD
from wizard.pages.desk import LONGEST_YEAR, Desk
from wizard.views import Choice
from wizard.words.blocks import Blocks
from wizard.words.harmless import harmless_line


def offer_on_coming_back(desk: Desk) -> tuple[Blocks, tuple[Choice, ...]]:
    """Return what to say and to offer where a newer year can be worked on; else nothing."""
    if not desk.older_year or desk.read_only or desk.looks_only:
        return (), ()
    new = newest(desk)
    if desk.has_next:
        said = desk.speaker.blocks("roll-forward.went-on", year=older(desk), new=new)
        return said, (open_next(desk),)
    choice = desk.choice(ROLL_FORWARD, "roll-forward.offer", new=new)
    return desk.speaker.blocks("roll-forward.is-there", new=new), (choice,)


def open_next(desk: Desk) -> Choice:
    """Return the choice that opens the newer year."""
    return desk.choice(OPEN_NEXT, "roll-forward.open-next", new=newest(desk))


def stay(desk: Desk) -> Choice:
    """Return the choice that carries on in the older year all the same."""
    return desk.choice("carry-on", "roll-forward.stay", year=older(desk))


def newest(desk: Desk) -> str:
    """Return the newest year to work on."""
    return desk.speaker.library.edition.id


def older(desk: Desk) -> str:
    """Return the older year that this is about, as it can be shown."""
    return harmless_line(desk.older_year, LONGEST_YEAR)
