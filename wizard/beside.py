"""What stands beside a conversation, for whoever writes it."""

from __future__ import annotations

from typing import Protocol

from wizard.words.blocks import Blocks


class Beside(Protocol):
    """Notes that a face shows beside each view, marked so that nobody takes them for the view."""

    def is_stale(self) -> bool:
        """Say whether what the view is made from has changed."""
        ...

    def renew(self) -> None:
        """Make the view again from what it is made from now. What is typed is kept as a draft."""
        ...

    def notes(self) -> Blocks:
        """Return the notes about what is on show."""
        ...
