"""What the last release asked: answers to it are in people's files, so changes must be told.

`flows/released.yaml` keeps it, question by question, as `dspt-wizard release` wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard.checking.use.written_flows import Written, WrittenFlow
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Ask, Flow, question_parts
from wizard.dialogue.kinds import KINDS, ListKind, options_of
from wizard.dialogue.reading.shapes import (
    identifiers,
    mapping,
    one_of,
    sequence,
    whole_number,
    yes_or_no,
)
from wizard.dialogue.source import Mapping as Block
from wizard.dialogue.source import Node, Scalar, Source

FILE = "released.yaml"
KEYS = ("format", "questions", "retired")
QUESTION_KEYS = ("kind", "rev", "options", "reasons", "several")
HEAD = """\
# What the last release asked, written by: dspt-wizard release. Nothing here is changed by hand.
# Where a flow asks something else now, `dspt-wizard check` tells what its author has to say of it.
format: 1
questions:
"""


@dataclass(frozen=True)
class ReleasedQuestion:
    """What an answer to a question means: its kind, what can be chosen, and its revision."""

    kind: str
    rev: int
    options: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    several: bool = False

    @classmethod
    def of(cls, ask: Ask) -> ReleasedQuestion:
        """Return what a release keeps of a question."""
        reasons = ask.not_applicable.reasons if ask.not_applicable else ()
        several = isinstance(ask.kind, ListKind) and ask.kind.several
        return cls(ask.kind.name, ask.rev, options_of(ask.kind), reasons, several)

    def written(self) -> str:
        """Return it as it stands in the file."""
        parts = [f"kind: {self.kind}", f"rev: {self.rev}"]
        parts += [f"{key}: [{', '.join(ids)}]" for key, ids in self._choices().items() if ids]
        parts += ["several: true"] * self.several
        return f"{{{', '.join(parts)}}}"

    def differences(self, today: ReleasedQuestion) -> Iterator[str]:
        """Yield in words what makes an older answer mean something else now."""
        if self.kind != today.kind:
            yield f"it was of the kind '{self.kind}', and is of the kind '{today.kind}' now"
            return
        if self.several and not today.several:
            yield "it took several, and takes one now"
        for before, now in zip(self._choices().values(), today._choices().values(), strict=True):
            yield from (f"'{id}' is gone" for id in before if id not in now)
            yield from (f"'{id}' is new" for id in now if id not in before)

    def _choices(self) -> Mapping[str, tuple[str, ...]]:
        return {"options": self.options, "reasons": self.reasons}


def released_text(flows: Mapping[str, Flow]) -> str:
    """Return the file for these flows."""
    asks = sorted((flow.question(ask.id), ask) for flow in flows.values() for ask in flow.asks())
    lines = [f"  {id}: {ReleasedQuestion.of(ask).written()}\n" for id, ask in asks]
    retired = sorted(id for flow in flows.values() for id in flow.retired)
    return f"{HEAD}{''.join(lines)}retired: [{', '.join(retired)}]\n"


def unsafe_changes(root: Path, everything: Written) -> list[Finding]:
    """Return a finding for each change since the last release that would mislead answers.

    None where `root` has no record of a release. Mistakes in the record are findings too.
    """
    path = root / FILE
    if not path.exists():
        return []
    record = Source(FILE)
    tree = record.read(record.load(path))
    block = mapping(record, tree, "A release", KEYS, KEYS[:2]) if tree is not None else None
    findings: list[Finding] = []
    listed = block.get("questions") if block else None
    for id_node, node in listed.entries if isinstance(listed, Block) else ():
        before = _read(record, node)
        if before is not None:
            findings += _changed(everything, id_node, before)
    for node in sequence(record, block.get("retired") if block else None, "'retired'"):
        if isinstance(node, Scalar):
            findings += _back(everything, node)
    return [*record.findings, *findings]


def _read(source: Source, node: Node) -> ReleasedQuestion | None:
    block = mapping(source, node, "A question", QUESTION_KEYS, QUESTION_KEYS[:2])
    if block is None:
        return None
    kind = one_of(source, block.get("kind"), "A kind", [kind.name for kind in KINDS])
    rev = whole_number(source, block.get("rev"), "A revision")
    options = identifiers(source, block.get("options"), "An option")
    reasons = identifiers(source, block.get("reasons"), "A reason")
    several = yes_or_no(source, block.get("several"), "'several'")
    return ReleasedQuestion(kind, rev, options, reasons, several) if kind and rev else None


def _changed(everything: Written, id: Scalar, before: ReleasedQuestion) -> Iterator[Finding]:
    """Yield what is wrong with a question that the last release asked under this id."""
    today = everything.id_today(id.text)
    ask = everything.ask(today)
    if ask is None:
        if id.text not in everything.retired:
            yield _gone(everything, id)
        return
    flow, state = question_parts(today)
    written = everything.flows[flow]
    if ask.rev < before.rev:
        problem = f"'{state}' has revision {ask.rev}, and had {before.rev} in the last release."
        yield written.finding(_rev(written, state), problem, f"Write 'rev: {before.rev}' or more.")
    elif ask.rev == before.rev and (changed := [*before.differences(ReleasedQuestion.of(ask))]):
        said = f"'{state}' changed since the last release: {', '.join(changed)}."
        remedy = f"Write 'rev: {ask.rev + 1}', so that older answers are asked again."
        yield written.finding(written.draft.states[state].name, said, remedy)


def _back(everything: Written, id: Scalar) -> Iterator[Finding]:
    """Yield what is wrong with a question that was retired when the last release was made."""
    flow, state = question_parts(id.text)
    if everything.ask(id.text) is not None:
        written = everything.flows[flow]
        problem = f"'{state}' was retired before, and old answers stand under that name."
        yield written.finding(written.draft.states[state].name, problem, "Give it another id.")
    elif everything.id_today(id.text) == id.text and id.text not in everything.retired:
        yield _gone(everything, id)


def _gone(everything: Written, id: Scalar) -> Finding:
    flow, state = question_parts(id.text)
    if flow in everything.flows:
        written = everything.flows[flow]
        problem = f"'{state}' was asked in the last release, and is gone."
        remedy = f"Add it to 'retired: [{state}]', or to 'renamed: {{{state}: new-id}}'."
        return written.finding(written.draft.id_node, problem, remedy)
    problem = f"'{id.text}' was asked in the last release, and its flow is gone."
    remedy = f"Add it to 'retired: [{id.text}]' of another flow."
    return Finding(FILE, id.line, id.column, id.text, problem, remedy)


def _rev(written: WrittenFlow, state: str) -> Node:
    ask = written.draft.states[state].block.get("ask")
    rev = ask.get("rev") if isinstance(ask, Block) else None
    return rev or written.draft.states[state].name
