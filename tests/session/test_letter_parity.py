"""The letter on both faces: the same way through its pages, with the same things to do on each.

On the full screen its pages fit a window of 80 by 24 whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.plain.lines import typed
from tests.screens.hands import by_keyboard
from tests.screens.showing import Screen, flat, row, shown, squeezed
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, widgets
from tests.session.script import Choose, Do, Step, Way, fields, options, spot
from wizard.choice_ids import LETTER, LETTER_TEXT, LOOK, REPLY, SAVE_LETTER
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.toolkit.it_company import NAME, SENT, WHO
from wizard.views import Command, Page
from wizard.words.blocks import lines_of, text_of

BACK = Do(Command.BACK)
FIRST = Choose("good-passwords.own-login")
WALKS: dict[str, Sequence[Step]] = {
    "company": (
        *(Choose(LETTER), Choose(WHO), options("company"), fields({"text": "Brightbyte"})),
        *(Choose(LETTER_TEXT), BACK, Choose(SAVE_LETTER), Choose(SENT)),
        *(fields({"date": "today"}), Choose(NAME), fields({"text": "Sam"}), Choose(REPLY), FIRST),
        *(options("all"), options("always"), BACK, BACK, BACK),
    ),
    "oneself": (
        *(Choose(LETTER), Choose(WHO), options("nobody"), Choose(LOOK), Choose("antivirus")),
        *(BACK, BACK, Choose(SAVE_LETTER), BACK, Choose(REPLY), FIRST, Way("not_sure"), BACK),
        *(Choose("antivirus"),),
    ),
}
LONG = ("letter-text", "look", "where")
"""Pages that are read from the top to the bottom, and are longer than a window."""


def come_back(folder: Path, library: Library) -> Session:
    """Return somebody who named their service in an earlier sitting."""
    home = Home(folder / "data", library, Watch())
    home.put(journey__organisation={"value": "Rose Court"})
    return home.sit_down()


def lines(session: Session, steps: Sequence[Step]) -> Iterator[str]:
    """Yield what is typed for these steps, each at the view that is on show then."""
    words = Wordlist(session.phrases)
    for step in steps:
        yield from typed(session.view, step, words)


@pytest.mark.parametrize("walk", list(WALKS))
async def test_both_faces_offer_the_same_and_each_page_fits(
    tmp_path: Path, shipped_library: Library, walk: str
) -> None:
    first = come_back(tmp_path / "plain", shipped_library)
    console = WatchedConsole(first, lines(first, WALKS[walk]))
    PlainFace(first, console).run()

    second = come_back(tmp_path / "screen", shipped_library)
    seen: list[Offer] = []
    cut: dict[str, list[str]] = {}
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in WALKS[walk]:
            await by_keyboard(pilot, second, step)
            seen.append(widgets(pilot, second.view))
            if spot(second) not in LONG and (missing := not_seen(pilot, second)):
                cut[spot(second)] = missing
    assert console.offers == seen
    assert len({offer.view for offer in seen}) > 4
    assert cut == {}


def not_seen(pilot: Screen, session: Session) -> list[str]:
    """Return what belongs on the page on show and is not on the screen."""
    if not isinstance(session.view, Page):
        return []
    wanted = [text_of(line) for line in lines_of(session.view.body)]
    wanted += [choice.label for choice in row(pilot, "options").choices]
    seen = squeezed(flat(pilot))
    return [text for text in wanted if squeezed(text) not in seen]
