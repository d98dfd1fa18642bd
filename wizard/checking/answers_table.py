"""`check --answers`: how many answers each topic takes, as a table with the longest first."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard.checking.made_up_home import read_home, walk_home
from wizard.checking.routes import TooManyRoutesError, routes
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.flow import Ask, Outcome
from wizard.library import Library, read_library
from wizard.words.harmless import harmless

NEEDED, GOOD_TO_HAVE, BESIDE = "topic", "good to have", "beside the topics"
SUM = "sum of the topics"
HEADINGS = ("fewest", "in place", "most", "needed first")
NOTE = """\
A way through a topic counts where everything on it is known. "In place" is the shortest
after which all of its items are in place, or some of them do not apply. "Needed first" are
questions of other flows, such as the profile; each is asked once, for all topics."""
COMPLETE = frozenset({Outcome.IN_PLACE, Outcome.DOES_NOT_APPLY})


@dataclass(frozen=True)
class Length:
    """How many answers a flow takes on its ways to an end, where everything is known.

    `in_place` is the fewest after which all is in place; None where no end says so. `needs` are
    the questions of other flows that are asked first.
    """

    flow: str
    fewest: int
    in_place: int | None
    most: int
    needs: frozenset[str]


def length_of(library: Library, flow: str) -> Length:
    """Return how long a flow is. Raises TooManyRoutesError."""
    found = library.flows[flow]
    to_end: list[int] = []
    to_in_place: list[int] = []
    for route in routes(library.flows, flow):
        if route.known and not route.paused:
            answers = sum(isinstance(found.states[state], Ask) for state in route.path)
            to_end.append(answers)
            meant = set(route.meaning())
            if Outcome.IN_PLACE in meant and meant <= COMPLETE:
                to_in_place.append(answers)
    fewest, most = min(to_end, default=0), max(to_end, default=0)
    return Length(flow, fewest, min(to_in_place, default=None), most, frozenset(found.needs))


def answers_table(flows_root: Path, content_root: Path) -> int:
    """Print how many answers each flow takes, and return 0; 1 where one has too many ways.

    Raises FlowMistakesError, and OSError for a folder that cannot be read.
    """
    library = read_library(flows_root, content_root)
    kinds: dict[str, list[Length]] = {NEEDED: [], GOOD_TO_HAVE: [], BESIDE: []}
    problems: list[str] = []
    for flow in library.flows:
        try:
            kinds[_kind(library, flow)].append(length_of(library, flow))
        except TooManyRoutesError as error:
            problems.append(str(error))
    _print((*_kinds_of_lengths(kinds), NOTE, *problems))
    return 1 if problems else 0


def answers_of_home(flows_root: Path, content_root: Path, file: Path) -> int:
    """Print how much a made-up home is asked in each flow, and return 0.

    Where the file has a mistake, or an answer is missing or never asked for, say which and
    return 1. Raises FlowMistakesError for mistakes in flows or words, and OSError for what cannot
    be read.
    """
    library = read_library(flows_root, content_root)
    try:
        answers = read_home(file, library.flows)
    except FlowMistakesError as mistakes:
        _print((harmless(str(mistakes)),))
        return 1
    walk = walk_home(library, answers)
    kinds: dict[str, dict[str, int]] = {NEEDED: {}, GOOD_TO_HAVE: {}, BESIDE: {}}
    for flow, count in walk.asked_of().items():
        kinds[_kind(library, flow)][flow] = count
    unused = walk.unused(answers)
    problems = [f"'{walk.missing}' has no answer. The walk stops there."] * bool(walk.missing)
    problems += [f"'{question}' has an answer, and was not asked." for question in unused]
    _print((*_kinds_of_counts(kinds), f"{len(walk.asked)} answers in all.", *problems))
    return 1 if problems else 0


def _kind(library: Library, flow: str) -> str:
    if flow in library.good_to_have:
        return GOOD_TO_HAVE
    return NEEDED if library.flows[flow].items() else BESIDE


def _kinds_of_lengths(kinds: Mapping[str, list[Length]]) -> Iterator[str]:
    width = _width(one.flow for lengths in kinds.values() for one in lengths)
    for kind, lengths in kinds.items():
        if not lengths:
            continue
        yield _row(kind, HEADINGS, width)
        for one in sorted(lengths, key=lambda one: (-one.most, -(one.in_place or 0), one.flow)):
            in_place = "-" if one.in_place is None else one.in_place
            yield _row(one.flow, (one.fewest, in_place, one.most, len(one.needs)), width)
        if kind == NEEDED:
            yield _row(SUM, _sums(lengths), width)
        yield ""


def _sums(lengths: list[Length]) -> tuple[int, ...]:
    """Return the sums of a kind; what several topics need first counts once."""
    return (
        sum(one.fewest for one in lengths),
        sum(one.in_place or 0 for one in lengths),
        sum(one.most for one in lengths),
        len(frozenset[str]().union(*(one.needs for one in lengths))),
    )


def _kinds_of_counts(kinds: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    width = _width(flow for counts in kinds.values() for flow in counts)
    for kind, counts in kinds.items():
        if not counts:
            continue
        yield _row(kind, ("answers",), width)
        for flow, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
            yield _row(flow, (count,), width)
        if kind == NEEDED:
            yield _row(SUM, (sum(counts.values()),), width)
        yield ""


def _width(names: Iterable[str]) -> int:
    return max(map(len, (*names, SUM)))


def _row(name: str, cells: Iterable[object], width: int) -> str:
    return f"{name:<{width}}" + "".join(f"{cell!s:>14}" for cell in cells)


def _print(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
