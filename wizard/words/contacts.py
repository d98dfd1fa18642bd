"""Who can help: those whom the program comes with, and those on a trainer's card."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from wizard.frozen import dataclass


class Reach(StrEnum):
    """A way to reach somebody; the values are the words before it in a file."""

    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"


@dataclass(frozen=True)
class ContactLine:
    """One way to reach somebody, and the number or address for it."""

    by: Reach
    text: str


@dataclass(frozen=True)
class Contact:
    """`purpose` is what for. `status` says how sure we are of it, and since when."""

    name: str
    purpose: str
    lines: tuple[ContactLine, ...]
    status: str


Contacts = Mapping[str, Contact]
"""By the id of each."""
