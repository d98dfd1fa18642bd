"""One way through the whole heatwave plan: what is on show, and what is done there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.session.script import (
    Choose,
    Do,
    Fields,
    Options,
    Step,
    Way,
    fields,
    options,
    spot,
)
from wizard.choice_ids import ALL_WORDS, LEAVE_HELP, LOOK_UP, WHO_CAN_HELP
from wizard.session import Session
from wizard.views import Command


def number(typed: int) -> Fields:
    return fields({"number": str(typed)})


def job(what: str) -> Fields:
    return fields({"what": what, "whose": "Manager", "by": "1 March 2027"})


def proof(what: str) -> Fields:
    return fields({"what": what, "where": "Office", "whose": "", "checked": ""})


YES: Options = options("yes")
WALK: tuple[tuple[str, Step], ...] = (
    ("opening", Choose("tour")),
    ("tour", Choose("start")),
    ("journey.organisation", fields({"text": "Rose Court"})),
    ("topics", Choose("hot-rooms")),
    ("profile.top-floor", YES),
    ("hot-rooms.rooms", number(20)),
    ("hot-rooms.hot", number(5)),
    ("hot-rooms.cool-room", Do(Command.EXPLAIN)),
    ("explain", Choose("about/hot-rooms")),
    ("about", Choose("trainers-note")),
    ("trainers-note", Do(Command.BACK)),
    ("about", Choose(WHO_CAN_HELP)),
    ("contacts", Do(Command.BACK)),
    ("about", Choose(LOOK_UP)),
    ("look-up", fields({"word": "2.1.2"})),
    ("found", Choose(ALL_WORDS)),
    ("all-words", Choose(LEAVE_HELP)),
    ("hot-rooms.cool-room", options("no")),
    ("hot-rooms.plan", job("Hang up a blind")),
    ("ending", Choose("type-this")),
    ("type-this", Choose("back")),
    ("ending", Choose("topics")),
    ("topics", Choose("drinks")),
    ("drinks.ways", options("rounds", "cold-food")),
    ("drinks.who", fields({"job_title": "Cook", "name": ""})),
    ("ending", Choose("topics")),
    ("topics", Choose("cool-medicines")),
    ("profile.keeps-medicines", YES),
    ("cool-medicines.read-daily", YES),
    ("cool-medicines.last-read", fields({"date": "1 October 2026"})),
    ("cool-medicines.record", proof("The sheet")),
    ("ending", Choose("topics")),
    ("topics", Choose("staff-cover")),
    ("staff-cover.shifts", number(60)),
    ("staff-cover.covered", number(54)),
    ("ending", Choose("topics")),
    ("topics", Choose("weather-alerts")),
    ("weather-alerts.watcher", fields({"job_title": "Deputy", "name": "Asha"})),
    ("weather-alerts.deputy", Way("not_sure")),
    ("pause", Choose("topics")),
    ("topics", Choose("after-summer")),
    ("after-summer.hottest-day", fields({"date": "2 July 2026"})),
    ("after-summer.went-well", fields({"text": "The ice.\nThe blinds."})),
    ("ending", Choose("topics")),
    ("topics", Do(Command.ANSWERS)),
    ("answers", Do(Command.BACK)),
    ("topics", Choose("sheet")),
    ("sheet", Choose("save-sheet")),
    ("paper", Choose("topics")),
    ("topics", Choose("stop")),
)
"""From the first screen to the finished sheet: everything that the plan asks, but for two jobs."""


def steps(session: Session, shown: list[str]) -> Iterator[Step]:
    """Yield each step, and note what was on show before it."""
    for _, step in WALK:
        shown.append(spot(session).strip())
        yield step
