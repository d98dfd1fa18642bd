"""Services as choices: few at a time, each with enough to be told from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wizard.choice_ids import FIND_SERVICE, FIRST_SERVICES, MORE_SERVICES
from wizard.pages.desk import Desk
from wizard.services import FEW, Service
from wizard.views import Choice
from wizard.words.dates import say_on, say_time
from wizard.words.harmless import harmless_line

LONGEST_NAME = 60
"""The most characters of a name that are shown."""


def name_of(desk: Desk, organisation: str) -> str:
    """Return what to call a service, safe to show on one line."""
    name = harmless_line(organisation.strip(), LONGEST_NAME)
    return name or desk.speaker.phrase("assessments.unnamed")


def page_of(desk: Desk, services: Sequence[Service], start: int) -> tuple[Choice, ...]:
    """Return those from a place on, and the choices that lead to the rest of them."""
    shown = services[start : start + FEW]
    more = (desk.choice(MORE_SERVICES),) if start + FEW < len(services) else ()
    first = (desk.choice(FIRST_SERVICES),) if start else ()
    find = (desk.choice(FIND_SERVICE),) if len(services) > FEW else ()
    return (*service_choices(desk, shown, services), *find, *more, *first)


def service_choices(
    desk: Desk, shown: Iterable[Service], among: Iterable[Service]
) -> Iterator[Choice]:
    """Yield a choice for each; those that share name and year with another say more."""
    alike = Counter(_called(one) for one in among)
    for one in shown:
        notes = _notes(desk, one, is_twin=alike[_called(one)] > 1)
        yield Choice(one.id, name_of(desk, one.organisation), ", ".join(notes))


def _called(service: Service) -> tuple[str, str]:
    return service.organisation.strip().casefold(), service.edition


def _notes(desk: Desk, service: Service, *, is_twin: bool) -> Iterator[str]:
    speaker = desk.speaker
    yield harmless_line(service.edition, LONGEST_NAME)
    if service.is_past:
        yield speaker.phrase("assessments.past")
    if service.id == desk.assessment:
        yield speaker.phrase("assessments.open-now")
    if service.last_saved is not None:
        on_day = say_on(service.last_saved.date(), speaker.today)
        last = speaker.phrase("assessments.last-here", on_day=on_day)
        time = say_time(service.last_saved)
        yield speaker.phrase("assessments.at-time", last=last, time=time) if is_twin else last
    if is_twin:
        yield answer_count(desk, service.answers)


def answer_count(desk: Desk, count: int) -> str:
    """Return "12 answers", "one answer" or "no answers"."""
    if count == 0:
        return desk.speaker.phrase("assessments.no-answers")
    fillings = {"count": count} if count > 1 else {}
    return desk.speaker.phrase("answers.count" if count > 1 else "answers.count-one", **fillings)
