"""`routes`: every way through a topic in words, and which of them no path test walks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from wizard.authoring.routes.coverage import Coverage, PathTestsMistakenError, coverage_of
from wizard.authoring.routes.telling import RouteTelling
from wizard.authoring.topic_asked import flows_with, no_such_topic
from wizard.checking.routes import TooManyRoutesError, WalkedRoute, routes, uncovered
from wizard.library import read_library
from wizard.reports.output import FAILED, WRITTEN, WRONG_USE, told


def routes_of_topic(flows_root: Path, content_root: Path, topic: str, paths: Path | None) -> int:
    """Print every route, or with the folder `paths` what its tests leave out; return 0.

    Where there are too many, or path tests have mistakes, say so and return 1. Raises
    FlowMistakesError for mistakes in flows or words, and OSError for a folder that cannot be read.
    """
    library = read_library(flows_root, content_root)
    if topic not in library.flow_table:
        return told(no_such_topic(topic, library.flow_table), WRONG_USE)
    flows = flows_with(library, topic)
    try:
        found = routes(flows, topic)
        never = uncovered(flows, topic)
        coverage = coverage_of(flows, topic, found, paths) if paths else None
    except (TooManyRoutesError, PathTestsMistakenError) as error:
        return told(str(error), FAILED)
    telling = RouteTelling(library, flows, flows[topic])
    lines = _left_out(telling, found, coverage) if coverage else _all(telling, found)
    never_taken = _ways(telling, "No route takes this:", never)
    sys.stdout.write("".join(f"{line}\n" for line in (*lines, *never_taken)))
    return WRITTEN


def _all(telling: RouteTelling, found: Sequence[WalkedRoute]) -> Iterator[str]:
    for number, route in enumerate(found, start=1):
        yield from _route(telling, number, len(found), route)
    unknown = sum(not route.known for route in found)
    yield f"{_number(len(found), 'route')}, {unknown} of them with something not known."


def _left_out(
    telling: RouteTelling, found: Sequence[WalkedRoute], coverage: Coverage
) -> Iterator[str]:
    for number, route in enumerate(found, start=1):
        if number - 1 not in coverage.walked:
            yield from _route(telling, number, len(found), route)
    walked = len(coverage.walked)
    yield f"Path tests walk {walked} of {_number(len(found), 'route')}."
    for taken, noun in ((coverage.steps, "step"), (coverage.rules, "rule")):
        if not taken.total:
            continue
        missed = len(taken.missed)
        yield f"They take {taken.total - missed} of {_number(taken.total, noun)}."
        yield from _ways(telling, f"No path test takes this {noun}:", taken.missed)


def _ways(telling: RouteTelling, heading: str, ways: Iterable[tuple[str, str]]) -> Iterator[str]:
    for way in ways:
        yield f"{heading} {telling.way(*way)}"


def _route(telling: RouteTelling, number: int, count: int, route: WalkedRoute) -> Iterator[str]:
    unknown = "" if route.known else ", with something not known"
    yield f"Route {number} of {count}{unknown}"
    yield from telling.told(route)
    yield ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
