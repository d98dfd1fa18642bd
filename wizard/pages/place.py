"""A folder of answers that others can see: what that means, and what to do."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.shared_place import A_NETWORK
from wizard.words.blocks import Blocks


def place(desk: Desk) -> Blocks:
    """Return what to say of the folder; nothing where nobody else can see it."""
    blocks, service = desk.speaker.blocks, desk.shared_by
    if not service:
        return ()
    if service == A_NETWORK:
        seen = blocks("place.network")
    else:
        seen = blocks("place.service", service=service)
    return (*seen, *blocks("place.elsewhere"))
