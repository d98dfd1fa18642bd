"""Settings: what can be chosen on this computer, where answers are, and which version this is."""

from __future__ import annotations

from wizard import __version__
from wizard.choice_ids import FACE, FACES, LOOK, LOOKS, MY_NAME
from wizard.chosen import Chosen, Face, Look
from wizard.pages.desk import Desk
from wizard.pages.helping import header, helping
from wizard.pages.place import place
from wizard.spots import Doing
from wizard.views import Choice, Page
from wizard.words.blocks import Blocks, Heading, Span
from wizard.words.harmless import harmless_line

LONGEST_NAME = 40
LONGEST_FOLDER = 200


def settings(desk: Desk, doing: Doing, chosen: Chosen) -> Page:
    """Return what is chosen now, each a choice that leads to the others there are."""
    phrase, blocks = desk.speaker.phrase, desk.speaker.blocks
    edition = desk.speaker.edition
    face = phrase(f"settings.face-{chosen.face}") if chosen.face else phrase("settings.face-asked")
    name = harmless_line(chosen.who, LONGEST_NAME) or phrase("settings.no-name")
    years = {"edition": edition.id, "based_on": edition.based_on or edition.id}
    body = (
        *_said(desk, "settings"),
        *blocks("settings.kept", folder=harmless_line(chosen.folder, LONGEST_FOLDER)),
        *place(desk),
        *blocks("settings.version", version=__version__, **years),
    )
    choices = (
        _now(desk, LOOKS, phrase(f"settings.look-{chosen.look}")),
        _now(desk, FACES, face),
        _now(desk, MY_NAME, name),
    )
    return helping(desk, doing, "settings", body, choices)


def looks(desk: Desk, doing: Doing) -> Page:
    """Return the looks of the full screen."""
    return _list(desk, doing, "looks", {f"{LOOK}{one}": f"settings.look-{one}" for one in Look})


def faces(desk: Desk, doing: Doing) -> Page:
    """Return the faces that the next start can show."""
    return _list(desk, doing, "faces", {f"{FACE}{one}": f"settings.face-{one}" for one in Face})


def _list(desk: Desk, doing: Doing, name: str, offered: dict[str, str]) -> Page:
    body = _said(desk, name)
    choices = (*(desk.choice(id, key) for id, key in offered.items()), desk.choice("back"))
    commands = helping(desk, doing, name, body).commands
    return Page(name, header(desk, doing), body, choices, commands)


def _said(desk: Desk, name: str) -> Blocks:
    heading = Heading((Span(desk.speaker.phrase(f"settings.heading-{name}")),))
    return (heading, *desk.speaker.blocks(f"settings.{name}"))


def _now(desk: Desk, id: str, note: str) -> Choice:
    key = f"settings.choose-{id.rpartition('/')[2]}"
    return desk.choice(id, key)._replace(note=note)
