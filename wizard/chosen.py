"""What somebody chose on this computer: the face, its look, and what to call them."""

from __future__ import annotations

from enum import StrEnum

from wizard.frozen import dataclass


class Face(StrEnum):
    """How the conversation is shown."""

    FULL_SCREEN = "full-screen"
    PLAIN = "plain"


class Look(StrEnum):
    """The colours of the full screen. F4 goes through them in this order."""

    DARK = "wizard-dark"
    LIGHT = "wizard-light"
    CONTRAST = "wizard-contrast"
    OWN = "wizard-own"
    """Those of the terminal itself."""

    @property
    def next(self) -> Look:
        """The look after this one; after the last, the first."""
        looks = tuple(Look)
        return looks[(looks.index(self) + 1) % len(looks)]


@dataclass(frozen=True)
class Chosen:
    """`face` is what the next start shows, None where it will be asked. `folder` has the answers.

    `who` is what answers are kept under, or ''.
    """

    face: Face | None
    look: Look
    who: str
    folder: str


def face_named(name: str | None) -> Face | None:
    """Return the face of this name, or None where there is none."""
    return next((face for face in Face if face == name), None)


def look_named(name: str | None) -> Look:
    """Return the look of this name; dark where there is none."""
    return next((look for look in Look if look == name), Look.DARK)
