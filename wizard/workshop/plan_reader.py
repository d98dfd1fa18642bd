"""Reads a session plan from YAML. A mistake in it is named by its file, its line and its word."""

from __future__ import annotations

from wizard.dialogue.finding import Nearest
from wizard.dialogue.reading.shapes import (
    MOST_LISTED,
    identifier,
    mapping,
    sequence,
    whole_number,
    word,
)
from wizard.dialogue.source import Mapping, Node, Source
from wizard.frozen import dataclass
from wizard.workshop.known import Known
from wizard.workshop.plan import Step, StepKind

FORMAT = "1"
PLAN_KEYS = ("format", "plan", "minutes", "steps")
STEP_KINDS = tuple(str(kind) for kind in StepKind)
STEP_KEYS = (*STEP_KINDS, "minutes")
LONGEST_PLAN = 480
"""Minutes: a working day."""


@dataclass(frozen=True)
class Outline:
    """A plan without its words. `steps` are those that could be read, each with its node."""

    id: str
    minutes: int
    steps: tuple[Step, ...]
    nodes: tuple[Node, ...]


def read_outline(source: Source, root: Node, name: str, known: Known) -> Outline | None:
    """Return a plan as its file says; None where even its name, time or steps are missing.

    `name` is that of the file, without its ending. What is wrong is noted in the source.
    """
    block = mapping(source, root, "A plan", PLAN_KEYS, PLAN_KEYS)
    if block is None:
        return None
    _check_format(source, block)
    id = identifier(source, block.get("plan"), "A plan's id")
    if id is not None and id != name:
        problem = f"The plan '{id}' is in a file that is called '{name}'."
        source.mistake(block.get("plan") or block, problem, "Give both the same name.")
    minutes = _minutes(source, block.get("minutes"))
    listed = sequence(source, block.get("steps"), "What stands under 'steps'")
    if len(listed) > MOST_LISTED:
        problem = f"This plan has {len(listed):,} steps; the most is {MOST_LISTED}."
        source.mistake(block.get("steps") or block, problem, "Make two plans of it.")
    if block.get("steps") is not None and not listed:
        source.mistake(block.get("steps") or block, "A plan needs one step or more.", "Add one.")
    read = [(_step(source, node, known), node) for node in listed[:MOST_LISTED]]
    steps = tuple((step, node) for step, node in read if step is not None)
    if id is None or minutes is None or not steps:
        return None
    if len(steps) == len(listed):
        _check_sum(source, block, minutes, sum(step.minutes for step, _ in steps))
    return Outline(id, minutes, tuple(step for step, _ in steps), tuple(node for _, node in steps))


def _check_format(source: Source, block: Mapping) -> None:
    form = word(source, block.get("format"), "The format")
    if form is not None and form.text != FORMAT:
        source.mistake(form, f"This program reads format {FORMAT}.", f"Write 'format: {FORMAT}'.")


def _check_sum(source: Source, block: Mapping, minutes: int, together: int) -> None:
    if together != minutes:
        source.mistake(
            block.get("minutes") or block,
            f"The steps take {together} minutes together, and the plan says {minutes}.",
            "Change a step, or the minutes of the plan.",
        )


def _minutes(source: Source, node: Node | None) -> int | None:
    minutes = whole_number(source, node, "A time in minutes")
    if node is None or minutes is None or 1 <= minutes <= LONGEST_PLAN:
        return minutes
    problem = f"'{minutes}' minutes cannot be planned."
    source.mistake(node, problem, f"Write 1 to {LONGEST_PLAN}.")
    return None


def _step(source: Source, node: Node, known: Known) -> Step | None:
    block = mapping(source, node, "A step", STEP_KEYS)
    if block is None:
        return None
    kinds = [key for key in block.names() if key.text in STEP_KINDS]
    others = [key for key in block.names() if key.text not in STEP_KEYS]
    if len(kinds) != 1:
        if kinds or not others:
            problem = f"A step has one of these: {', '.join(STEP_KINDS)}."
            source.mistake(kinds[1] if kinds else block, problem, "Keep one, or add one.")
        return None
    if block.get("minutes") is None:
        source.mistake(block, "A step needs the key 'minutes'.", "Add it.")
    kind = StepKind(kinds[0].text)
    minutes = _minutes(source, block.get("minutes"))
    about = _about(source, kind, block.get(kind), known)
    return None if about is None or minutes is None else Step(kind, about, minutes)


def _about(source: Source, kind: StepKind, node: Node | None, known: Known) -> str | None:
    found = word(source, node, "What the step is about")
    if found is None:
        return None
    if kind is StepKind.QUESTION or (kind is StepKind.HANDS and "." in found.text):
        if found.text in known.questions:
            return found.text
        source.mistake(found, *_no_question(found.text, known))
        return None
    if kind is StepKind.CARD:
        if found.text in known.cards:
            return found.text
        there = found.text in known.topics
        problem = "has no card" if there else "is not here"
        near = Nearest(found.text, known.cards)
        remedy = "Choose another, or write your own as a 'talk'." if there else near
        source.mistake(found, f"The topic '{found.text}' {problem}.", remedy)
        return None
    return identifier(source, found, "A heading of the words")


def _no_question(text: str, known: Known) -> tuple[str, Nearest]:
    """Say that there is no such question; of a topic that there is, its questions are near."""
    prefix = f"{text.partition('.')[0]}."
    near = [id for id in known.questions if id.startswith(prefix)] or known.questions
    return f"There is no question '{text}'.", Nearest(text, near)
