"""Several services side by side, those with most left to do first."""

from __future__ import annotations

from collections.abc import Iterator, Set

from wizard.choice_ids import FIRST_SERVICES, MORE_SERVICES
from wizard.pages.assessments import unreadable
from wizard.pages.desk import Desk
from wizard.pages.service_list import name_of
from wizard.services import FEW, Comparison, Progress, Services
from wizard.toolkit.edition import Level
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks, Items, Span
from wizard.words.dates import say_day_short
from wizard.words.harmless import harmless_line

TOLD = (
    (TopicStatus.TO_DO, "to-do"),
    (NOT_IN_PLACE, "not-in-place"),
    (TopicStatus.CHECK_AGAIN, "check-again"),
    (TopicStatus.WAITING, "waiting"),
)
"""What is told beside the topics that are done, where there are any."""


def compared(desk: Desk, found: Services, comparison: Comparison, start: int) -> Page:
    """Return the page; each service can be opened from it."""
    services = comparison.behind_first
    levels = {one.level for one in services if one.is_to_do}
    shown = services[start : start + FEW]
    more = (desk.choice(MORE_SERVICES),) if start + FEW < len(services) else ()
    first = (desk.choice(FIRST_SERVICES),) if start else ()
    return Page(
        "compared",
        Header((desk.speaker.phrase("header.program"),)),
        (
            *unreadable(desk, found.unreadable),
            *desk.speaker.blocks("compared.heading"),
            *_all_aim_for(desk, levels),
            *_left_out(desk, comparison),
        ),
        (*(_choice(desk, one, levels) for one in shown), *more, *first, desk.choice("back")),
        (Command.BACK, Command.STOP),
    )


def _all_aim_for(desk: Desk, levels: Set[Level]) -> Blocks:
    """Say once what all aim for."""
    if len(levels) != 1:
        return ()
    (level,) = levels
    return desk.speaker.blocks(f"compared.all-{level.value}")


def _choice(desk: Desk, one: Progress, levels: Set[Level]) -> Choice:
    name, year = name_of(desk, one.service.organisation), harmless_line(one.service.edition, 20)
    label = desk.speaker.phrase("compared.name", name=name, year=year)
    return Choice(one.service.id, label, "; ".join(_notes(desk, one, levels)))


def _notes(desk: Desk, one: Progress, levels: Set[Level]) -> Iterator[str]:
    speaker = desk.speaker
    if one.service.is_past:
        yield speaker.phrase("assessments.past")
    elif one.answers_here:
        yield ", ".join(_counts(desk, one))
        if len(levels) > 1:
            yield speaker.phrase(f"compared.level-{one.level.value}")
    else:
        yield speaker.phrase("topics.others-answer")
    if one.service.last_saved is not None:
        day = say_day_short(one.service.last_saved.date())
        yield speaker.phrase("compared.last-here", day=day)


def _counts(desk: Desk, one: Progress) -> Iterator[str]:
    yield desk.speaker.phrase("topics.done-of", done=one.done, total=one.topics)
    for status, key in TOLD:
        if one.counts[status]:
            yield desk.speaker.phrase(f"compared.{key}", count=one.counts[status])


def _left_out(desk: Desk, comparison: Comparison) -> Blocks:
    """Name what could not be opened, and say how many were not compared."""
    speaker = desk.speaker
    told: Blocks = ()
    if comparison.unreadable:
        lines = tuple((Span(name_of(desk, one.organisation)),) for one in comparison.unreadable)
        told = (*speaker.blocks("compared.unreadable"), Items(lines))
    if not comparison.left_out:
        return told
    count = len(comparison.behind_first) + len(comparison.unreadable)
    return (*told, *speaker.blocks("compared.left-out", count=count))
