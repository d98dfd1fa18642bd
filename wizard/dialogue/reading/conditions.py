"""Reads conditions: `{answer: …}`, `{figure: …}`, `{unknown: …}`, `{all|any: […]}`, `{not: …}`.

A condition may also be a name that the flow gives to one.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as Table
from typing import NamedTuple

from wizard.dialogue.condition import (
    AllOf,
    AnswerIs,
    AnyOf,
    Comparison,
    Condition,
    FigureIs,
    Not,
    Unknown,
    Within,
)
from wizard.dialogue.finding import Nearest
from wizard.dialogue.flow import AnyFigure
from wizard.dialogue.hours_after import HoursAfter
from wizard.dialogue.kinds import Choice, Choices, Date, Kind, Number
from wizard.dialogue.reading.names import Names
from wizard.dialogue.reading.shapes import day, mapping, one_of, sequence, whole_number, word
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence
from wizard.dialogue.values import Value

COMPARISONS: dict[type[Kind], tuple[Comparison, ...]] = {
    Choice: (Comparison.IS, Comparison.IN),
    Choices: (Comparison.HAS,),
    Number: (Comparison.IS, Comparison.AT_LEAST, Comparison.AT_MOST),
    Date: (Comparison.IS, Comparison.BEFORE, Comparison.AFTER),
}
"""No rule can be made of free words (text, person, evidence, job), and none of a moment."""
MOST_MONTHS = 120
MOST_PARTS, MAX_NESTING = 250, 40
"""Of one condition written out in full, with those that it names: few lines can name millions."""
MOST_AT_ONCE = 2 * MAX_NESTING
"""Being read while another one is, so that no chain of names can use up the stack."""
WITHIN_KEYS = ("months", "of")
JOINING = ("all", "any", "not")
NAMED = "Write them below it, as {answer: question, is: option}."
FIGURE_COMPARISONS = (Comparison.IS, Comparison.AT_LEAST, Comparison.AT_MOST)


class _Sized(NamedTuple):
    """A condition, how many conditions it is made of, and how deep they are nested."""

    condition: Condition
    parts: int = 1
    nesting: int = 1


class ConditionReader:
    """Reads the conditions of one flow and remembers which names were used.

    `source` is the file that they stand in.
    """

    def __init__(
        self,
        names: Names,
        figures: Table[str, AnyFigure | None],
        named: Node | None,
    ) -> None:
        self.source = names.source
        self._names = names
        self._figures = figures
        self._named: dict[str, tuple[Scalar, Node]] = {}
        self._read: dict[str, _Sized | None] = {}
        self._reading: list[str] = []
        self._at_once = 0
        if isinstance(named, Mapping):
            self._named = {key.text: (key, node) for key, node in named.entries}
        elif named is not None:
            self.source.mistake(named, "'conditions' is made of 'name: {…}' lines.", NAMED)

    def unused(self) -> list[Scalar]:
        """Read every named condition, and return the names that no rule used."""
        unused = [key for name, (key, _) in self._named.items() if name not in self._read]
        for key in unused:
            self._by_name(key)
        return unused

    def read(self, node: Node) -> Condition | None:
        """Return the condition, or None and findings."""
        found = self._sized(node)
        return found.condition if found else None

    def _sized(self, node: Node) -> _Sized | None:
        too_deep = self._at_once == MOST_AT_ONCE
        self._at_once += 1
        found = None
        if not too_deep:
            found = self._by_name(node) if isinstance(node, Scalar) else self._written(node)
        self._at_once -= 1
        if too_deep or (found and found.nesting > MAX_NESTING):
            problem = f"This condition is nested more than {MAX_NESTING} deep."
        elif found and found.parts > MOST_PARTS:
            problem = f"This condition has more than {MOST_PARTS} parts, with those that it names."
        else:
            return found
        self.source.mistake(node, problem, "Make it shorter.")
        return None

    def _written(self, node: Node) -> _Sized | None:
        if not isinstance(node, Mapping) or not node.entries:
            remedy = "Write a name of 'conditions', or one such as {answer: question, is: option}."
            self.source.mistake(node, "This is no condition.", remedy)
            return None
        first = node.entries[0][0]
        readers: dict[str, Callable[[Mapping], Condition | None]] = {
            "answer": self._answer,
            "figure": self._figure,
            "unknown": self._unknown,
        }
        for key in node.names():
            if key.text in JOINING:
                return self._joined(node, key.text)
            if key.text in readers:
                condition = readers[key.text](node)
                return _Sized(condition) if condition else None
        known = (*readers, *JOINING)
        self.source.mistake(
            first, f"'{first.text}' does not begin a condition.", Nearest(first.text, known)
        )
        return None

    def _by_name(self, node: Scalar) -> _Sized | None:
        name = node.text
        if name not in self._named:
            remedy = Nearest(name, self._named, "Write one under 'conditions'.")
            self.source.mistake(node, f"There is no condition '{name}'.", remedy)
            return None
        if name in self._reading:
            self.source.mistake(
                node, f"The condition '{name}' leads back to itself.", "Write it out."
            )
            return None
        if name not in self._read:
            self._reading.append(name)
            self._read[name] = self._sized(self._named[name][1])
            self._reading.pop()
        return self._read[name]

    def _joined(self, node: Mapping, key: str) -> _Sized | None:
        self._only(node, (key,))
        inner = node.get(key)
        items = (inner,) if inner and key == "not" else sequence(self.source, inner, f"'{key}'")
        if isinstance(inner, Sequence) and not items:
            problem = f"'{key}' needs one condition or more."
            self.source.mistake(node, problem, f"Write {{{key}: [one, two]}}.")
        read = [self._sized(item) for item in items]
        found = [one for one in read if one is not None]
        if not found or len(found) < len(read):
            return None
        parts = tuple(one.condition for one in found)
        joined = Not(parts[0]) if key == "not" else AllOf(parts) if key == "all" else AnyOf(parts)
        return _Sized(
            joined,
            1 + sum(one.parts for one in found),
            1 + max(one.nesting for one in found),
        )

    def _answer(self, node: Mapping) -> Condition | None:
        named = word(self.source, node.get("answer"), "A question's id")
        found = self._names.question(named) if named else None
        if found is None:
            return None
        id, kind = found
        if node.get("within") is not None:
            return self._within(node, id, kind)
        allowed = COMPARISONS.get(type(kind), ())
        compared = self._comparison(node, "answer", allowed, f"{kind.name} questions")
        if compared is None:
            return None
        comparison, operand_node = compared
        operand = self._operand(kind, comparison, operand_node)
        return None if operand is None else AnswerIs(id, comparison, operand)

    def _within(self, node: Mapping, question: str, kind: Kind) -> Condition | None:
        self._only(node, ("answer", "within"))
        if not isinstance(kind, Date):
            problem = f"'within' does not work with {kind.name} questions."
            self.source.mistake(node, problem, "Use it with date questions.")
            return None
        inner = node.get("within") or node
        block = mapping(self.source, inner, "'within'", WITHIN_KEYS, WITHIN_KEYS)
        if block is None:
            return None
        months_node = block.get("months")
        months = whole_number(self.source, months_node, "A number of months")
        if months is not None and not 1 <= months <= MOST_MONTHS:
            at = months_node or node
            problem = f"These months are more or fewer than 1 to {MOST_MONTHS}."
            self.source.mistake(at, problem, "Write a number between them.")
        named = word(self.source, block.get("of"), "A question's id")
        found = self._names.question(named) if named else None
        if named and found and not isinstance(found[1], Date):
            self.source.mistake(named, f"'{named.text}' is no date question.", "Name one that is.")
            return None
        return Within(question, months, found[0]) if months and found else None

    def _unknown(self, node: Mapping) -> Condition | None:
        self._only(node, ("unknown",))
        named = word(self.source, node.get("unknown"), "A question's id")
        found = self._names.question(named) if named else None
        return Unknown(found[0]) if found else None

    def _figure(self, node: Mapping) -> Condition | None:
        name = one_of(self.source, node.get("figure"), "A figure of this flow", self._figures)
        figure = self._figures[name] if name else None
        if isinstance(figure, HoursAfter):
            self.source.mistake(
                node.get("figure") or node,
                f"'{figure.name}' is a moment, and no rule can be made of it.",
                "Use it in the words.",
            )
            return None
        if figure is None:
            return None
        compared = self._comparison(node, "figure", FIGURE_COMPARISONS, "figures")
        if compared is None:
            return None
        operand = whole_number(self.source, compared[1], "A number")
        return None if operand is None else FigureIs(figure, compared[0], operand)

    def _comparison(
        self, node: Mapping, subject: str, allowed: tuple[Comparison, ...], of_what: str
    ) -> tuple[Comparison, Node] | None:
        self._only(node, (subject, *Comparison))
        found = [(key, value) for key, value in node.entries if key.text in tuple(Comparison)]
        remedy = (
            f"Use one of: {', '.join(allowed)}." if allowed else "Use {unknown: …}, or no rule."
        )
        if len(found) != 1:
            problem = "A condition compares once, with what stands behind one key."
            self.source.mistake(node, problem, remedy)
            return None
        key, value = found[0]
        if key.text in allowed:
            return Comparison(key.text), value
        self.source.mistake(key, f"'{key.text}' does not work with {of_what}.", remedy)
        return None

    def _operand(self, kind: Kind, comparison: Comparison, node: Node) -> Value | None:
        match kind:
            case Choice(options) if comparison is Comparison.IN:
                items = sequence(self.source, node, "'in'")
                if isinstance(node, Sequence) and not items:
                    self.source.mistake(node, "'in' needs one option or more.", "Name one.")
                chosen = [one_of(self.source, item, "An option", options) for item in items]
                known = tuple(option for option in chosen if option is not None)
                return known if known and len(known) == len(chosen) else None
            case Choice(options) | Choices(options):
                return one_of(self.source, node, "An option", options)
            case Date():
                return day(self.source, node)
        return whole_number(self.source, node, "A number")

    def _only(self, node: Mapping, known: tuple[str, ...]) -> None:
        for key in node.names():
            if key.text not in known:
                self.source.mistake(
                    key,
                    f"'{key.text}' is not part of this condition.",
                    Nearest(key.text, known),
                )
