"""Which routes through a flow its path tests walk, and which steps and rules none of them takes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from wizard.checking.paths import read_path_tests
from wizard.checking.routes import WalkedRoute
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import rules_of
from wizard.dialogue.flows import Flows

Way = tuple[str, str]
"""A state and the one that follows it; or "end, item" and an outcome, as `uncovered` names them."""


class PathTestsMistakenError(Exception):
    """Path tests cannot be walked; its words name each by its file and line."""


class Taken(NamedTuple):
    """Of so many ways that some route takes, those that no path test takes."""

    total: int
    missed: tuple[Way, ...]


@dataclass(frozen=True)
class Coverage:
    """`walked` are places among all routes; `steps` lead on, `rules` decide at an end."""

    walked: frozenset[int]
    steps: Taken
    rules: Taken


def coverage_of(flows: Flows, flow: str, found: Sequence[WalkedRoute], folder: Path) -> Coverage:
    """Compare all routes through a flow with its path tests below a folder.

    Raises PathTestsMistakenError, and OSError for a folder that cannot be read.
    """
    tests = read_path_tests(folder)
    mistakes = [*map(str, tests.findings)]
    tested: list[WalkedRoute] = []
    for case in (case for case in tests.cases if case.flow == flow):
        answers, problems = case.answered(flows)
        mistakes += [f"{case.file}:{case.line}: {problem}" for problem in problems]
        tested.append(_walked(Conversation(flows, answers), flow))
    if mistakes:
        raise PathTestsMistakenError("\n".join(mistakes))
    walks = {_walk(route) for route in tested}
    walked = frozenset(place for place, route in enumerate(found) if _walk(route) in walks)
    return Coverage(walked, _taken(found, tested, WalkedRoute.steps), _taken(found, tested, _rules))


def _walked(talk: Conversation, flow: str) -> WalkedRoute:
    route = talk.route(flow)
    paused = bool(rules_of(route.last))
    return WalkedRoute(flow, route.path, talk.answers, route.outcomes(), route.ending, paused)


def _walk(route: WalkedRoute) -> Hashable:
    """Return what makes two walks the same: the states walked, and how each item turned out."""
    return route.path, tuple(route.outcomes.items()), route.meaning()


def _taken(
    found: Sequence[WalkedRoute],
    tested: Sequence[WalkedRoute],
    ways_of: Callable[[WalkedRoute], Iterable[Way]],
) -> Taken:
    there = dict.fromkeys(way for route in found for way in ways_of(route))
    taken = {way for route in tested for way in ways_of(route)}
    return Taken(len(there), tuple(way for way in there if way not in taken))


def _rules(route: WalkedRoute) -> Iterable[Way]:
    return ((f"{end}, {item}", rule.outcome.value) for end, item, rule in route.decided())
