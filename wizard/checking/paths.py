"""Path tests: which way a conversation goes, as the authors of flows write it down."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from wizard.checking.written import Plain, plain_of, written_answer
from wizard.dialogue import source
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.finding import Finding, at_most, cut, did_you_mean
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading.shapes import mapping
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import Answer, Moment

KEYS = ("name", "answers", "asks", "ends", "stops_at", "figures", "statuses", "waits_for")
MOST_PROBLEMS, LONGEST_SAID = 20, 3_000
"""What is told of one case: so many mistakes, and so much of each."""
OPEN, UNKNOWN = "open", "unknown"
"""An item that has no outcome yet, and a figure that cannot be worked out yet."""
ALWAYS = ("name", "answers", "asks", "ends")


@dataclass(frozen=True)
class PathCase:
    """One case: the flow it walks, where it is written, and what stands in it."""

    flow: str
    file: str
    line: int
    column: int
    expects: Mapping[str, Plain]

    @property
    def name(self) -> str:
        return str(self.expects.get("name", f"line {self.line}"))

    def finding(self, flows: Flows) -> Finding | None:
        """Return what came otherwise than expected, line by line; None if nothing did.

        The flow of the case is one of the flows.
        """
        answers, mistaken = self.answered(flows)
        problems = [*mistaken] or self._compare(Conversation(flows, answers))
        said = "\n".join(cut(line, LONGEST_SAID) for line in (self.name, *problems))
        return Finding(self.file, self.line, self.column, "", said) if problems else None

    def answered(self, flows: Flows) -> tuple[Mapping[str, Answer], tuple[str, ...]]:
        """Return the answers by full question id, and what is wrong with those left out."""
        answers: dict[str, Answer] = {}
        problems: list[str] = []
        for id, plain in _entries(self.expects.get("answers", {})):
            if len(problems) == MOST_PROBLEMS:
                problems.append("There are more mistakes in this case.")
                break
            try:
                given = written_answer(flows, self._full(id), plain)
                answers[given.question] = given
            except ValueError as error:
                problems.append(str(error))
        return answers, tuple(problems)

    def _compare(self, talk: Conversation) -> list[str]:
        route, turn = talk.route(self.flow), talk.turn(self.flow)
        outcomes = route.outcomes().items()
        came: dict[str, Plain] = {
            "asks": list(route.asked()),
            "ends": {item: str(outcome or OPEN) for item, outcome in outcomes},
            "stops_at": route.last.id,
            "waits_for": list(turn.waits_for) if isinstance(turn, PauseTurn) else [],
        }
        for id, _ in _entries(self.expects.get("figures", {})):
            if id not in route.flow.figures:
                return [f"There is no figure '{id}'. {did_you_mean(id, route.flow.figures)}"]
        for id, _ in _entries(self.expects.get("statuses", {})):
            if talk.flows.ask(self._full(id)) is None:
                return [f"There is no question '{id}'. {did_you_mean(id, route.statuses)}"]
        came["figures"] = {
            id: _spoken(talk.figure(self.flow, id))
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


@dataclass(frozen=True)
class PathTests:
    """The files and cases of a folder, and the mistakes because of which cases are missing."""

    files: tuple[str, ...]
    cases: tuple[PathCase, ...]
    findings: tuple[Finding, ...]

    def walk(self, flows: Flows) -> Iterator[Finding]:
        """Yield every mismatch between files and flows, and what came otherwise than expected."""
        yield from self.mismatches(flows)
        for _, cases in groupby(self.cases, key=lambda case: case.file):
            found = (case.finding(flows) for case in cases if case.flow in flows)
            yield from at_most(finding for finding in found if finding)

    def mismatches(self, flows: Flows) -> Iterator[Finding]:
        """Yield every file that tests no flow, and every flow that no file tests."""
        tested = {Path(file).stem: file for file in self.files}
        for flow, file in tested.items():
            if flow not in flows:
                problem = f"There is no flow '{flow}' to test."
                yield Finding(file, 1, 1, "", problem, did_you_mean(flow, flows))
        for untested in (flow for flow in flows.values() if flow.id not in tested):
            problem = f"The flow '{untested.id}' has no path test."
            yield Finding(untested.file, 1, 1, "", problem, f"Write one in '{untested.id}.yaml'.")


def read_path_tests(root: Path) -> PathTests:
    """Return the path tests of every YAML file below a folder; a file is named after its flow.

    Raises OSError for a folder or file that cannot be read.
    """
    if not root.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(root))
    cases: list[PathCase] = []
    sources: list[source.Source] = []
    for path in sorted(root.rglob("*.yaml")):
        sources.append(source.Source(f"{root.name}/{path.relative_to(root).as_posix()}"))
        cases += _cases(sources[-1], path)
    findings = (finding for one in sources for finding in one.findings)
    return PathTests(tuple(one.file for one in sources), tuple(cases), tuple(findings))


def _cases(read: source.Source, path: Path) -> Iterator[PathCase]:
    tree = read.read(read.load(path))
    if not isinstance(tree, source.Sequence) or not tree.items:
        if not read.findings:
            problem = "A file of path tests is a list of cases."
            read.mistake(tree or (1, 1), problem, "Begin each with '- name: …'.")
        return
    named: set[str] = set()
    for item in tree.items:
        before = len(read.findings)
        mapping(read, item, "A path test", KEYS, ALWAYS)
        expects = plain_of(item)
        if len(read.findings) > before or not isinstance(expects, dict):
            continue
        case = PathCase(path.stem, read.file, item.line, item.column, expects)
        if case.name in named:
            read.mistake(item, f"Another case is called '{case.name}' too.", "Name one otherwise.")
        named.add(case.name)
        yield case


def _entries(plain: Plain) -> list[tuple[str, Plain]]:
    return list(plain.items()) if isinstance(plain, dict) else []


def _spoken(figure: int | Moment | None) -> str:
    """Return a figure as it is written in a path test."""
    if isinstance(figure, Moment):
        return figure.local.replace(tzinfo=None).isoformat(timespec="minutes")
    return UNKNOWN if figure is None else str(figure)


def _shown(plain: Plain) -> str:
    match plain:
        case list():
            return ", ".join(map(_shown, plain)) or "nothing"
        case dict():
            return ", ".join(f"{key}: {_shown(value)}" for key, value in plain.items()) or "nothing"
    return plain
