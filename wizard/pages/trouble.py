"""What could not be saved: what happened, what is safe, what to do."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.pages.roll_offer import open_next
from wizard.views import Choice, Command, Page

LOOK_ONLY = "look-only"
"""The reason that a person gave, and can take back."""
ROLLED_FORWARD = "rolled-forward"
"""The reason for which nothing is saved here any more: there is a newer year to save it in."""


def trouble(desk: Desk, question: str, reason: str) -> Page:
    speaker = desk.speaker
    safe = len(desk.conversation.answers)
    key = "trouble.safe" if safe > 1 else "trouble.safe-one" if safe else "trouble.safe-none"
    body = (
        *speaker.blocks(f"trouble.{reason}"),
        *speaker.blocks(key, **({"count": safe} if safe > 1 else {})),
        *speaker.blocks(f"trouble.{reason}-help"),
    )
    choices: tuple[Choice, ...]
    if reason == ROLLED_FORWARD:
        choices = (open_next(desk), desk.choice("back-to-question"))
    elif reason == LOOK_ONLY:
        choices = (desk.choice("save-after-all"), desk.choice("back-to-question"))
    else:
        elsewhere = (desk.choice("save-elsewhere"),) if safe else ()
        # Whoever needs help now does not wait for a disk.
        read_on = (desk.choice("go-on-unsaved"),) if desk.stands_alone else ()
        choices = (desk.choice("try-again"), *read_on, *elsewhere, desk.choice("back-to-question"))
        body = (*body, *(speaker.blocks("trouble.read-on") if read_on else ()))
    return Page("trouble", desk.header_of(question, 0), body, choices, (Command.STOP,))


def not_kept(desk: Desk, reason: str) -> Page:
    """Return what to say where a choice could not be kept: all is as it was before it."""
    blocks = desk.speaker.blocks
    body = (*blocks(f"trouble.{reason}"), *blocks("trouble.unchanged"))
    if reason != LOOK_ONLY:
        body = (*body, *blocks(f"trouble.{reason}-help"))
    choices = (_way_out(desk, reason), desk.choice("back"))
    return Page("not-kept", desk.header(), body, choices, (Command.BACK, Command.STOP))


def _way_out(desk: Desk, reason: str) -> Choice:
    if reason == ROLLED_FORWARD:
        return open_next(desk)
    return desk.choice("save-after-all" if reason == LOOK_ONLY else "try-again")
