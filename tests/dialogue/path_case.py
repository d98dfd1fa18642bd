"""One path test: read from YAML, walked, and compared with what it expects."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard.dialogue import source
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.finding import did_you_mean
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    How,
    NotSure,
    Reply,
)

Plain = str | list["Plain"] | dict[str, "Plain"]
KEYS = ("name", "answers", "asks", "ends", "figures", "statuses", "waits_for")
ALWAYS = ("name", "answers", "asks", "ends")
WHEN = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class PathCase:
    """One case: the flow it walks, where it is written, and what stands in it."""

    flow: str
    file: str
    line: int
    expects: Mapping[str, Plain]

    @property
    def name(self) -> str:
        return str(self.expects.get("name", f"line {self.line}"))

    def differences(self, flows: Flows) -> str:
        """Return what came otherwise than expected, for a person to read; '' if nothing did."""
        if self.flow not in flows:
            return f"There is no flow '{self.flow}'. {did_you_mean(self.flow, flows)}"
        problems = [f"There is no '{key}' in a path test." for key in set(self.expects) - set(KEYS)]
        problems += [f"'{key}' is missing." for key in ALWAYS if key not in self.expects]
        answers: dict[str, Answer] = {}
        for id, plain in _entries(self.expects.get("answers", {})):
            try:
                given = _answer(flows, self._full(id), plain)
                answers[given.question] = given
            except ValueError as error:
                problems.append(str(error))
        if not problems:
            problems = self._compare(Conversation(flows, answers))
        return "\n".join([f"{self.file}:{self.line}: {self.name}", *problems]) if problems else ""

    def _compare(self, talk: Conversation) -> list[str]:
        route, turn = talk.route(self.flow), talk.turn(self.flow)
        outcomes = route.outcomes().items()
        came: dict[str, Plain] = {
            "asks": list(route.asked()),
            "ends": {item: str(outcome or "open") for item, outcome in outcomes},
            "waits_for": list(turn.waits_for) if isinstance(turn, PauseTurn) else [],
        }
        for id, _ in _entries(self.expects.get("figures", {})):
            if id not in route.flow.figures:
                return [f"There is no figure '{id}'. {did_you_mean(id, route.flow.figures)}"]
        for id, _ in _entries(self.expects.get("statuses", {})):
            if talk.flows.ask(self._full(id)) is None:
                return [f"There is no question '{id}'. {did_you_mean(id, route.statuses)}"]
        came["figures"] = {
            id: "unknown" if (number := talk.figure(self.flow, id)) is None else str(number)
            for id, _ in _entries(self.expects.get("figures", {}))
        }
        came["statuses"] = {
            id: str(talk.status(self._full(id)))
            for id, _ in _entries(self.expects.get("statuses", {}))
        }
        expected = dict(self.expects)
        if isinstance(expected.get("waits_for"), list):
            expected["waits_for"] = [self._full(str(id)) for id in expected["waits_for"]]
        return [
            f"  {key}\n    expected  {_shown(expected[key])}\n    came      {_shown(found)}"
            for key, found in came.items()
            if key in expected and expected[key] != found
        ]

    def _full(self, id: str) -> str:
        return id if "." in id else f"{self.flow}.{id}"


def read_cases(root: Path, file: Path) -> list[PathCase]:
    """Return the cases of a file; the file's name is the flow's id."""
    name = file.relative_to(root).as_posix()
    read = source.Source(name)
    tree = read.read(file.read_bytes())
    if read.findings or not isinstance(tree, source.Sequence):
        raise ValueError("\n".join(map(str, read.findings)) or f"{name} is a list of path tests.")
    cases = []
    for item in tree.items:
        expects = _plain(item)
        if not isinstance(expects, dict):
            raise ValueError(f"{name}:{item.line}: a path test is made of 'key: value' lines.")
        cases.append(PathCase(file.stem, name, item.line, expects))
    return cases


def _plain(node: source.Node) -> Plain:
    match node:
        case source.Scalar():
            return node.text
        case source.Sequence():
            return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.entries}


def _entries(plain: Plain) -> list[tuple[str, Plain]]:
    return list(plain.items()) if isinstance(plain, dict) else []


def _answer(flows: Flows, question: str, plain: Plain) -> Answer:
    """Return the answer that is written so. Raises ValueError for one that cannot be given."""
    ask = flows.ask(flows.id_today(question))
    if ask is None:
        known = [flows[flow].question(each.id) for flow in flows for each in flows[flow].asks()]
        raise ValueError(f"There is no question '{question}'. {did_you_mean(question, known)}")
    how, rev = How.TYPED, ask.rev
    match plain:
        case {"last year": earlier, **others} if not others:
            how, plain = How.CARRIED, earlier
        case {"before it changed": earlier, **others} if not others:
            rev, plain = ask.rev - 1, earlier
    try:
        reply = _other_way(plain) or Given(ask.kind.read(plain))
    except DoesNotFitError as error:
        about = f" ({error.field})" if error.field else ""
        raise ValueError(f"'{question}' cannot take {plain!r}: {error.reason}{about}.") from None
    return Answer(question, reply, rev, WHEN, "a path test", how)


def _other_way(plain: Plain) -> Reply | None:
    match plain:
        case "not sure":
            return NotSure()
        case "come back":
            return ComeBack()
        case "ask someone":
            return AskSomeone()
        case {"ask someone": str(who), **others} if not others:
            return AskSomeone(who)
        case {"does not apply": str(reason), **others} if not others:
            return DoesNotApply(reason)
    return None


def _shown(plain: Plain) -> str:
    match plain:
        case list():
            return ", ".join(map(_shown, plain)) or "nothing"
        case dict():
            return ", ".join(f"{key}: {_shown(value)}" for key, value in plain.items()) or "nothing"
    return plain
