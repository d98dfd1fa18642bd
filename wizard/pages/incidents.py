"""Something has gone wrong: something new, or one of those that were written down?"""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import INCIDENT
from wizard.incidents import Found, Incident
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks
from wizard.words.dates import say_day_near
from wizard.words.harmless import harmless_line


def incidents(desk: Desk, found: Found) -> Page:
    """Return the list: something new first, then what is not finished, then the earlier ones."""
    unfinished = (one for one in found.incidents if not one.finished)
    finished = (one for one in found.incidents if one.finished)
    return Page(
        "incidents",
        Header((desk.speaker.phrase("header.program"),)),
        (*desk.speaker.blocks("incidents.which"), *_unreadable(desk, found.unreadable)),
        (
            desk.choice("new-incident"),
            *_choices(desk, "incidents.carry-on", unfinished),
            *_choices(desk, "incidents.look-at", finished),
            desk.choice("leave"),
        ),
        (Command.BACK, Command.STOP),
    )


def unfinished(desk: Desk) -> tuple[Blocks, tuple[Choice, ...]]:
    """Return what the first page says of what is not finished, and the choice that goes on."""
    one = desk.unfinished
    if one is None:
        return (), ()
    day = say_day_near(one.day, desk.speaker.today)
    said = desk.speaker.blocks("incidents.unfinished", name=one.in_a_sentence, day=day)
    return said, tuple(_choices(desk, "incidents.carry-on", iter((one,))))


def _choices(desk: Desk, key: str, incidents: Iterator[Incident]) -> Iterator[Choice]:
    for one in incidents:
        day = say_day_near(one.day, desk.speaker.today)
        label = desk.speaker.phrase(key, name=one.in_a_sentence, day=day)
        damaged = "" if one.whole else desk.speaker.phrase("incidents.not-whole")
        others = one.organisation.strip().casefold() != desk.organisation.strip().casefold()
        whose = harmless_line(one.organisation, 40) if others else ""
        yield Choice(f"{INCIDENT}{one.id}", label, ", ".join(filter(None, (whose, damaged))))


def _unreadable(desk: Desk, count: int) -> Blocks:
    if not count:
        return ()
    number = "one" if count == 1 else "several"
    return desk.speaker.blocks(f"incidents.unreadable-{number}", **_counted(count))


def _counted(count: int) -> dict[str, int]:
    return {"count": count} if count > 1 else {}
