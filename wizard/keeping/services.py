"""The services that a command can be about, and which of them a person names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from storage import Summary
from storage.bin import Binned
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line


@dataclass(frozen=True)
class Service:
    """`name` is what to call it: its id if nothing else is known. `binned`: it is in the bin."""

    id: str
    name: str
    summary: Summary
    binned: Binned | None = None

    def is_called(self, name: str) -> bool:
        """Say whether this is its whole name, or its id."""
        return name.strip().casefold() in (self.id, self.name.strip().casefold())

    def is_of(self, organisation: str) -> bool:
        """Say whether this is the name without its year."""
        own = str(self.summary.details.get("organisation", "")).strip()
        return bool(own) and organisation.strip().casefold() == own.casefold()


def service(shelf: Shelf, summary: Summary, binned: Binned | None = None) -> Service:
    """Return the service that a summary is about; one that cannot be read goes by its id."""
    name = shelf.name_of(summary) if summary.details else summary.id
    return Service(summary.id, harmless_line(name), summary, binned)


def named(services: Sequence[Service], name: str) -> tuple[Service, ...]:
    """Return those that a person means: by the whole name if there are any, else without year."""
    by_name = tuple(one for one in services if one.is_called(name))
    return by_name or tuple(one for one in services if one.is_of(name))


def labels(services: Sequence[Service], library: Library) -> Mapping[str, Service]:
    """Return what each can be told apart by: its name, or its id and what is in it."""
    known = Counter(one.name for one in services)
    return {one.name if known[one.name] == 1 else _twin(one, library): one for one in services}


def _twin(one: Service, library: Library) -> str:
    saved = one.summary.last_saved
    day = say_day(saved.date()) if saved else "-"
    return library.phrases.line(
        "delete.twin", id=one.id, name=one.name, count=one.summary.answers, day=day
    )
