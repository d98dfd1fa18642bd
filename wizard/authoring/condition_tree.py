"""Conditions put in order to be said: no "not" around several, nothing twice, like with like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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

Compared = FigureIs | Within | AnswerIs


@dataclass(frozen=True)
class Fact:
    """A comparison, and whether it `holds` or not."""

    compared: Compared
    holds: bool


@dataclass(frozen=True)
class Chosen:
    """What is said of one choice or choices question: that it is, or includes, some options.

    `every`: all of `options` have to be as said, or one of them.
    """

    question: str
    includes: bool
    options: tuple[str, ...]
    holds: bool
    every: bool

    @property
    def of(self) -> tuple[str, bool, bool]:
        """What it speaks of, whatever the options."""
        return self.question, self.includes, self.holds

    def may_be(self, every: bool) -> bool:
        """Say whether it can be one with others of which `every` one has to hold, or any."""
        return len(self.options) == 1 or self.every is every


@dataclass(frozen=True)
class Same:
    """Two answers are the same one of these options."""

    questions: tuple[str, str]
    options: tuple[str, ...]


@dataclass(frozen=True)
class Unknowns:
    """Answers that are not known, or that are; `every` one of them, or any."""

    questions: tuple[str, ...]
    holds: bool
    every: bool

    def may_be(self, every: bool) -> bool:
        """Say whether it can be one with others of which `every` one has to hold, or any."""
        return len(self.questions) == 1 or self.every is every


@dataclass(frozen=True)
class Group:
    """Parts of which `every` one has to hold, or any."""

    parts: tuple[Tree, ...]
    every: bool


Tree = Fact | Chosen | Same | Unknowns | Group


def tree_of(condition: Condition, *, holds: bool = True) -> Tree:
    """Return what a condition says, or what it says where it does not hold."""
    match condition:
        case Not(part):
            return tree_of(part, holds=not holds)
        case AllOf(parts) | AnyOf(parts):
            every = isinstance(condition, AllOf) is holds
            told = _without_what_is_implied(parts) if every and holds else parts
            return _group([tree_of(part, holds=holds) for part in told], every)
        case Unknown(question):
            return Unknowns((question,), holds, every=True)
        case AnswerIs(question, Comparison.IS, str(option)):
            return Chosen(question, False, (option,), holds, every=not holds)
        case AnswerIs(question, Comparison.IN, tuple(options)):
            return Chosen(question, False, tuple(map(str, options)), holds, every=not holds)
        case AnswerIs(question, Comparison.HAS, str(option)):
            return Chosen(question, True, (option,), holds, every=True)
        case _:
            return Fact(condition, holds)


def _without_what_is_implied(parts: tuple[Condition, ...]) -> Iterator[Condition]:
    """Leave out that an answer is known where something else is said of it: who reads it, knows."""
    for part in parts:
        match part:
            case Not(Unknown(question)):
                if any(question in other.questions() for other in parts if other is not part):
                    continue
        yield part


def _group(parts: list[Tree], every: bool) -> Tree:
    joined: list[Tree] = []
    for part in parts:
        for inner in part.parts if isinstance(part, Group) and part.every is every else (part,):
            _join(joined, inner, every)
    return joined[0] if len(joined) == 1 else Group(tuple(joined), every)


def _join(parts: list[Tree], new: Tree, every: bool) -> None:
    """Add a part to a group, or to the part that says the same of the same question."""
    for place, part in enumerate(parts):
        together = _together(part, new, every)
        if together is not None:
            parts[place] = together
            return
    parts.append(new)


def _together(one: Tree, other: Tree, every: bool) -> Tree | None:
    match one, other:
        case (Unknowns(), Unknowns()) if one.holds is other.holds:
            if one.may_be(every) and other.may_be(every):
                questions = dict.fromkeys(one.questions + other.questions)
                return Unknowns(tuple(questions), one.holds, every)
        case (Chosen(), Chosen()) if one.of == other.of:
            if one.may_be(every) and other.may_be(every):
                return replace(
                    one, options=tuple(dict.fromkeys(one.options + other.options)), every=every
                )
        case (Group() | Same(), Group()) if not every:
            same, also = _same(one), _same(other)
            if same and also and same.questions == also.questions:
                return Same(same.questions, same.options + also.options)
    return None


def _same(tree: Tree) -> Same | None:
    """Return that two answers are the same, where they have to be the same one option."""
    match tree:
        case Same():
            return tree
        case Group(
            (Chosen(one, False, (option,), True), Chosen(other, False, (same,), True)), True
        ):
            return Same((one, other), (option,)) if option == same else None
    return None
