"""Reads `figures:` blocks."""

from __future__ import annotations

from wizard.dialogue.figure import OPERANDS, Figure, Operation
from wizard.dialogue.finding import did_you_mean
from wizard.dialogue.kinds import Number
from wizard.dialogue.reading.names import Names
from wizard.dialogue.reading.shapes import ID, whole_number
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence


def read_figures(names: Names, node: Node | None) -> dict[str, Figure | None]:
    """Return the figures by name; None (and a finding) for one that cannot be read."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        names.source.mistake(node, "'figures' is made of 'name: {operation: [questions]}' lines.")
        return {}
    return {name.text: _figure(names, name, block) for name, block in node.entries}


def _figure(names: Names, name: Scalar, block: Node) -> Figure | None:
    source = names.source
    if not ID.fullmatch(name.text):
        source.mistake(name, f"'{name.text}' cannot be a figure's name.", "Use small letters.")
        return None
    if not isinstance(block, Mapping) or len(block.entries) != 1:
        source.mistake(block, f"The figure '{name.text}' has one operation: {{percent: [a, b]}}.")
        return None
    operation_word, operands_node = block.entries[0]
    if operation_word.text not in tuple(Operation):
        source.mistake(
            operation_word,
            f"There is no operation '{operation_word.text}'.",
            did_you_mean(operation_word.text, tuple(Operation)),
        )
        return None
    operation = Operation(operation_word.text)
    if not isinstance(operands_node, Sequence):
        source.mistake(operands_node, f"'{operation}' takes {_takes(operation)}.")
        return None
    operands = list(operands_node.items)
    percent = 0
    if operation is Operation.SHORT_OF and len(operands) == 3:
        percent = whole_number(source, operands.pop(), "A percentage") or 0
        if not 1 <= percent <= 100:
            source.mistake(operands_node, "The percentage is from 1 to 100.")
            return None
    questions = [_number_question(names, operand) for operand in operands]
    least, most = OPERANDS[operation]
    if not least <= len(operands) <= most or (operation is Operation.SHORT_OF and not percent):
        source.mistake(operands_node, f"'{operation}' takes {_takes(operation)}.")
        return None
    known = tuple(question for question in questions if question is not None)
    return Figure(name.text, operation, known, percent) if len(known) == len(questions) else None


def _takes(operation: Operation) -> str:
    match operation:
        case Operation.SHORT_OF:
            return "two questions and a percentage, such as [trained, people, 95]"
        case Operation.SUM:
            return "two questions or more"
        case _:
            return "two questions"


def _number_question(names: Names, node: Node) -> str | None:
    if not isinstance(node, Scalar):
        names.source.mistake(node, "A figure is worked out from question ids.")
        return None
    found = names.question(node)
    if found is None:
        return None
    id, kind = found
    if isinstance(kind, Number):
        return id
    names.source.mistake(
        node, f"'{node.text}' is a {kind.name} question.", "Figures need number questions."
    )
    return None
