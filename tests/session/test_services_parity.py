"""Several services on both faces: the same is offered, and the same ends up at the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.plain.lines import typed
from tests.screens.hands import by_keyboard
from tests.screens.showing import shown
from tests.session.home import Home, Watch
from tests.session.offers import Offer, WatchedConsole, widgets
from tests.session.script import Choose, Do, Step, fields
from tests.session.sites import GROUP, answers_of, begin, copies, documents, named
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import Command

NAME = fields({"name": "Elm House"})
BACK = Do(Command.BACK)
STEPS: tuple[Step, ...] = (
    *(Choose("other-assessment"), Choose("more-services"), Choose("first-services")),
    *(Choose("compare"), Choose("more-services"), BACK, Choose("find-service")),
    *(fields({"name": "zebra"}), Choose("find-service"), fields({"name": "home 3"}), BACK),
    *(Choose("this-service"), Choose("rename"), fields({"text": GROUP}), Choose("copy-answers")),
    *(Choose("group/staffing-and-roles"), Choose("new-site"), NAME, Choose("copy-now")),
    *(Choose("copy-on"), Choose("new-site"), fields({"name": ""}), NAME, BACK, BACK, BACK),
)


def group(folder: Path, library: Library) -> Home:
    """Return a computer with a group and ten of its sites."""
    home = Home(folder / "data", library, Watch())
    for number in range(10):
        begin(home, f"Home {number}")
    begin(home, GROUP, documents(home))
    return home


def lines(session: Session) -> Iterator[str]:
    words = Wordlist(session.phrases)
    for step in STEPS:
        yield from typed(session.view, step, words)


async def test_both_faces_offer_and_keep_the_same(shipped_library: Library, tmp_path: Path) -> None:
    plain = group(tmp_path / "plain", shipped_library)
    first = plain.sit_down(GROUP)
    console = WatchedConsole(first, lines(first))
    PlainFace(first, console).run()

    full = group(tmp_path / "screen", shipped_library)
    second = full.sit_down(GROUP)
    seen: list[Offer] = []
    async with shown(second) as pilot:
        seen.append(widgets(pilot, second.view))
        for step in STEPS:
            await by_keyboard(pilot, second, step)
            seen.append(widgets(pilot, second.view))
    assert console.offers == seen
    names = {"assessments", "compared", "find-service", "services-found", "this-service"}
    names |= {"copy-what", "copy-to", "new-site", "copy-preview", "copied"}
    assert names <= {offer.view for offer in seen}
    kept = [copies(answers_of(home, named(home, "Elm House"))) for home in (plain, full)]
    assert kept[0] == kept[1]
    assert kept[0]
