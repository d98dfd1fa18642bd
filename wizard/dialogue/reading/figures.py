"""Reads `figures:` blocks."""

from __future__ import annotations

from typing import TypeVar

from wizard.dialogue.figure import OPERANDS, Figure, Operation
from wizard.dialogue.finding import Nearest
from wizard.dialogue.flow import AnyFigure
from wizard.dialogue.hours_after import MOST_HOURS, HoursAfter
from wizard.dialogue.kinds import Choice, Kind, Number, PastMoment
from wizard.dialogue.reading.names import Names
from wizard.dialogue.reading.shapes import ID, whole_number
from wizard.dialogue.score import MOST_QUESTIONS, Score
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence

K = TypeVar("K", bound=Kind)
PERCENTAGES = (1, 100)
OPERATIONS = (*Operation, HoursAfter.operation, Score.operation)


def read_figures(names: Names, node: Node | None) -> dict[str, AnyFigure | None]:
    """Return the figures by name; None (and a finding) for one that cannot be read."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        problem = "'figures' is made of 'name: {operation: [questions]}' lines."
        names.source.mistake(node, problem, "Write them below it.")
        return {}
    return {name.text: _figure(names, name, block) for name, block in node.entries}


def _figure(names: Names, name: Scalar, block: Node) -> AnyFigure | None:
    source = names.source
    if not ID.fullmatch(name.text):
        source.mistake(name, f"'{name.text}' cannot be a figure's name.", "Use small letters.")
        return None
    if not isinstance(block, Mapping) or len(block.entries) != 1:
        problem = f"The figure '{name.text}' has one operation."
        source.mistake(block, problem, "Write one such as {percent: [part, whole]}.")
        return None
    operation_word, operands_node = block.entries[0]
    if operation_word.text not in OPERATIONS:
        source.mistake(
            operation_word,
            f"There is no operation '{operation_word.text}'.",
            Nearest(operation_word.text, OPERATIONS),
        )
        return None
    if operation_word.text == HoursAfter.operation:
        return _hours_after(names, name, operands_node)
    if operation_word.text == Score.operation:
        return _score(names, name, operands_node)
    operation = Operation(operation_word.text)
    if not isinstance(operands_node, Sequence):
        source.mistake(operands_node, *_takes(operation))
        return None
    operands = list(operands_node.items)
    percent = 0
    if operation is Operation.SHORT_OF and len(operands) == 3:
        last = operands.pop()
        stated = whole_number(source, last, "A percentage")
        if stated is None:
            return None
        percent = stated
        if not PERCENTAGES[0] <= percent <= PERCENTAGES[1]:
            source.mistake(last, f"{percent} is no percentage.", "Write a number from 1 to 100.")
            return None
    questions = [_question(names, operand, Number) for operand in operands]
    least, most = OPERANDS[operation]
    if not least <= len(operands) <= most or (operation is Operation.SHORT_OF and not percent):
        source.mistake(operands_node, *_takes(operation))
        return None
    known = tuple(question for question in questions if question is not None)
    return Figure(name.text, operation, known, percent) if len(known) == len(questions) else None


def _hours_after(names: Names, name: Scalar, node: Node) -> HoursAfter | None:
    """Read `[moment question, hours]`."""
    operands = node.items if isinstance(node, Sequence) else ()
    if len(operands) != 2:
        names.source.mistake(
            node,
            "'hours_after' takes a moment question and hours.",
            "Write them as [found-out, 72].",
        )
        return None
    question = _question(names, operands[0], PastMoment)
    hours = whole_number(names.source, operands[1], "A number of hours")
    if hours is not None and not 1 <= hours <= MOST_HOURS:
        problem = f"These hours are more or fewer than 1 to {MOST_HOURS}."
        names.source.mistake(operands[1], problem, "Write a number between them.")
        return None
    return HoursAfter(name.text, question, hours) if question and hours else None


def _score(names: Names, name: Scalar, node: Node) -> Score | None:
    """Read a list of questions, each with an option that is right."""
    rights: dict[str, str] = {}
    operands = node.items if isinstance(node, Sequence) else ()
    for operand in operands:
        found = _found(names, operand, Choice)
        if found is None:
            continue
        id, kind = found
        if id in rights:
            names.source.mistake(operand, "This question is here twice.", "Keep one of the two.")
        elif not kind.right:
            problem = f"Nothing says which option of '{id}' is right."
            names.source.mistake(operand, problem, "Add 'right: …' to its question.")
        rights[id] = kind.right
    if not 1 <= len(operands) <= MOST_QUESTIONS:
        problem = f"'right' takes 1 to {MOST_QUESTIONS} questions."
        names.source.mistake(node, problem, "Write them as [door, email].")
    return Score(name.text, tuple(rights.items())) if rights and all(rights.values()) else None


def _takes(operation: Operation) -> tuple[str, str]:
    """Return what is wrong with other questions than an operation takes, and what to do."""
    match operation:
        case Operation.SHORT_OF:
            takes, example = "two questions and a percentage", "[trained, people, 95]"
        case Operation.SUM:
            takes, example = "two questions or more", "[one, two]"
        case _:
            takes, example = "two questions", "[one, two]"
    return f"'{operation}' takes {takes}.", f"Write {{{operation}: {example}}}."


def _question(names: Names, node: Node, wanted: type[Kind]) -> str | None:
    """Return the full id of a question of the kind that the figure needs."""
    found = _found(names, node, wanted)
    return found[0] if found else None


def _found(names: Names, node: Node, wanted: type[K]) -> tuple[str, K] | None:
    """Return the same with its kind."""
    if not isinstance(node, Scalar):
        names.source.mistake(
            node, "A figure is worked out from questions.", "Name them as [one, two]."
        )
        return None
    found = names.question(node)
    if found is None:
        return None
    id, kind = found
    if isinstance(kind, wanted):
        return id, kind
    names.source.mistake(
        node,
        f"'{node.text}' is of the kind '{kind.name}'.",
        f"This figure needs a {wanted.name} question.",
    )
    return None
