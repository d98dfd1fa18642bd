"""Into a newer year: what comes along and what does not, before it is made."""

from __future__ import annotations

from wizard.choice_ids import MAKE_NEXT, ROLL_LIST, ROLL_LISTS
from wizard.dialogue.values import How
from wizard.pages.desk import Desk
from wizard.pages.roll_lists import Listed, roll_lists
from wizard.pages.roll_offer import newest, older
from wizard.views import Choice, Page
from wizard.words.blocks import Blocks, Items, Span


def roll_forward(desk: Desk) -> Page:
    """Return the preview, with counts in words."""
    found = roll_lists(desk)
    make = desk.choice(MAKE_NEXT, "roll-forward.make", new=newest(desk))
    see = (desk.choice(ROLL_LISTS),) if found else ()
    return _page(desk, "roll-forward", preview(desk, found), (make, *see))


def lists(desk: Desk) -> Page:
    """Return the lists that there are, to choose from."""
    choices = (
        Choice(f"{ROLL_LIST}{one.id}", heading(desk, one), str(len(one.lines)))
        for one in roll_lists(desk)
    )
    return _page(desk, "roll-lists", desk.speaker.blocks("roll-forward.lists"), tuple(choices))


def one_list(desk: Desk, id: str) -> Page:
    """Return one of the lists."""
    found = [one for one in roll_lists(desk) if one.id == id]
    return _page(desk, "roll-list", tuple(b for one in found for b in in_full(desk, one)), ())


def new_year(desk: Desk) -> Page:
    """Return what is said once, when the newer year was made."""
    blocks = desk.speaker.blocks
    carried = sum(one.how is How.CARRIED for one in desk.conversation.answers.values())
    body = (
        *blocks("roll-forward.ready", new=desk.speaker.edition.id),
        *blocks(f"roll-forward.begun-{_amount(carried)}", count=carried),
    )
    go_on = desk.go_on() or (desk.choice("carry-on"),)
    return Page("new-year", desk.header(), body, (*go_on, desk.choice("topics")), desk.commands())


def preview(desk: Desk, found: tuple[Listed, ...]) -> Blocks:
    """Return what going on means: how much is in each list, and what becomes of the older year."""
    blocks = desk.speaker.blocks
    counts = tuple((Span(_count(desk, one)),) for one in found)
    carries_none = all(one.id != "carried" for one in found)
    return (
        *blocks("roll-forward.into", year=older(desk), new=newest(desk)),
        *(blocks("roll-forward.carried-none") if carries_none else ()),
        *((Items(counts),) if counts else ()),
        *_not_known(desk),
        *blocks("roll-forward.stays", year=older(desk)),
    )


def heading(desk: Desk, found: Listed) -> str:
    """Return what a list is called."""
    return desk.speaker.phrase(f"roll-forward.{found.id}-list", year=older(desk))


def in_full(desk: Desk, found: Listed) -> Blocks:
    """Return a whole list, with what it is a list of."""
    said = desk.speaker.blocks("roll-forward.list", list=heading(desk, found))
    return (*said, Items(found.lines))


def _not_known(desk: Desk) -> Blocks:
    """Say what nobody knows: the questions of an older year, or those of the newer one."""
    library, blocks = desk.speaker.library, desk.speaker.blocks
    new, found = library.edition, {**library.editions, **library.past}
    then = () if desk.older_year in found else blocks("roll-forward.unheard", year=older(desk))
    if not new.provisional:
        return then
    key = "roll-forward.from-list" if new.from_list else "roll-forward.not-seen"
    return (*then, *blocks(key, new=new.id, base=new.based_on))


def _count(desk: Desk, found: Listed) -> str:
    count = len(found.lines)
    fillings = {"count": count, "year": older(desk), "new": newest(desk)}
    return desk.speaker.phrase(f"roll-forward.{found.id}-{_amount(count)}", **fillings)


def _amount(count: int) -> str:
    return {0: "none", 1: "one"}.get(count, "several")


def _page(desk: Desk, name: str, body: Blocks, choices: tuple[Choice, ...]) -> Page:
    choices = (*choices, desk.choice("back"))
    return Page(name, desk.header(), body, choices, desk.commands())
