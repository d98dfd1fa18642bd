"""Reads `ask:` blocks: the kind of a question with its options and bounds."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from wizard.dialogue.flow import Carry, NotApplicable, Offer
from wizard.dialogue.kinds import (
    KINDS,
    Choice,
    Choices,
    ContactList,
    Date,
    EvidenceList,
    JobToDo,
    Kind,
    Number,
    PastMoment,
    PersonInCharge,
    Text,
)
from wizard.dialogue.reading.shapes import (
    identifier,
    identifiers,
    mapping,
    one_of,
    whole_number,
    word,
    yes_or_no,
)
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source
from wizard.frozen import dataclass

ASK_KEYS = ("kind", "rev", "carry", "not_applicable", "offers", "recorded")
KIND_KEYS = {
    "choice": ("options", "right"),
    "choices": ("options",),
    "text": ("long", "optional"),
    "number": ("min", "max"),
    "date": ("max",),
    "evidence": ("several",),
    "contact": ("several",),
}
NOT_APPLICABLE_KEYS = ("reasons", "go")
BOUND_KEYS = ("answer",)
LATEST_DAYS = ("today",)
FEWEST_OPTIONS = 2
KIND_NAMES = tuple(kind.name for kind in KINDS)


@dataclass(frozen=True)
class AskBlock:
    """What an `ask:` block says, without the rules that follow it.

    `recorded`: the answer is there to be kept. No rule reads it and no words repeat it.
    """

    kind: Kind
    rev: int
    carry: Carry
    not_applicable: NotApplicable | None
    offers: Offer | None
    recorded: bool


def read_ask(source: Source, node: Node, full_id: Callable[[str], str]) -> AskBlock | None:
    """Return the block, or None (and findings). `full_id` turns a local id into a full one."""
    name_node = node.get("kind") if isinstance(node, Mapping) else None
    name = one_of(source, name_node, "A kind of question", KIND_NAMES)
    kind_keys = KIND_KEYS.get(name, ()) if name else tuple(chain(*KIND_KEYS.values()))
    what = f"A question of the kind '{name}'" if name else "A question"
    block = mapping(source, node, what, (*ASK_KEYS, *kind_keys), ("kind",))
    if block is None or name is None:
        return None
    kind = _kind(source, name, block, full_id)
    rev = whole_number(source, block.get("rev"), "A revision")
    if rev is not None and rev < 1:
        source.mistake(block.get("rev") or block, "Revisions count from 1.", "Write 1 or more.")
    carry = one_of(source, block.get("carry"), "A way to carry", tuple(Carry))
    not_applicable = _not_applicable(source, block.get("not_applicable"))
    offers = one_of(source, block.get("offers"), "Something to offer", tuple(Offer))
    recorded = yes_or_no(source, block.get("recorded"), "'recorded'")
    if kind is None or (block.get("not_applicable") and not not_applicable):
        return None
    return AskBlock(
        kind,
        rev or 1,
        Carry(carry or Carry.CHECK),
        not_applicable,
        Offer(offers) if offers else None,
        recorded,
    )


def _kind(source: Source, name: str, block: Mapping, full_id: Callable[[str], str]) -> Kind | None:
    match name:
        case Choice.name | Choices.name:
            listed = block.get("options")
            options = identifiers(source, listed, "An option")
            if listed is None or (
                isinstance(listed, Sequence) and len(listed.items) < FEWEST_OPTIONS
            ):
                problem = f"A '{name}' needs two options or more."
                source.mistake(listed or block, problem, "Write 'options: [one, two]'.")
            if len(options) < FEWEST_OPTIONS:
                return None
            if name == Choices.name:
                return Choices(options)
            right = one_of(source, block.get("right"), "An option", options)
            return Choice(options, right or "") if right or not block.get("right") else None
        case Text.name:
            return Text(
                long=yes_or_no(source, block.get("long"), "'long'"),
                optional=yes_or_no(source, block.get("optional"), "'optional'"),
            )
        case Number.name:
            return _number(source, block, full_id)
        case Date.name:
            latest = one_of(source, block.get("max"), "The latest day", LATEST_DAYS)
            return Date(until_today=latest is not None)
        case PastMoment.name:
            return PastMoment()
        case PersonInCharge.name:
            return PersonInCharge()
        case EvidenceList.name:
            return EvidenceList(several=yes_or_no(source, block.get("several"), "'several'"))
        case ContactList.name:
            return ContactList(several=yes_or_no(source, block.get("several"), "'several'"))
    return JobToDo()


def _number(source: Source, block: Mapping, full_id: Callable[[str], str]) -> Number | None:
    usual = Number()
    bounds = [_bound(source, block.get(key), full_id) for key in ("min", "max")]
    least, most = (
        usual.min if bounds[0] is None else bounds[0],
        usual.max if bounds[1] is None else bounds[1],
    )
    if isinstance(least, int) and isinstance(most, int) and least > most:
        source.mistake(
            block.get("max") or block,
            f"The most ({most}) is less than the least ({least}).",
            "Change one of them.",
        )
        return None
    return Number(least, most)


def _bound(source: Source, node: Node | None, full_id: Callable[[str], str]) -> int | str | None:
    if isinstance(node, Mapping):
        block = mapping(source, node, "A bound", BOUND_KEYS, BOUND_KEYS)
        named = word(source, block.get("answer") if block else None, "A question's id")
        return full_id(named.text) if named else None
    return whole_number(source, node, "A bound")


def _not_applicable(source: Source, node: Node | None) -> NotApplicable | None:
    if node is None:
        return None
    block = mapping(source, node, "'not_applicable'", NOT_APPLICABLE_KEYS, NOT_APPLICABLE_KEYS)
    if block is None:
        return None
    reasons = identifiers(source, block.get("reasons"), "A reason")
    go = identifier(source, block.get("go"), "A state")
    listed = block.get("reasons")
    if isinstance(listed, Sequence) and not listed.items:
        source.mistake(
            listed, "'not_applicable' needs one reason or more.", "Write 'reasons: [why]'."
        )
    return NotApplicable(reasons, go) if reasons and go else None


def bound_nodes(node: Node) -> list[Scalar]:
    """Return the words of an `ask:` block that name other questions, for checks across flows."""
    if not isinstance(node, Mapping):
        return []
    kind = node.get("kind")
    if not isinstance(kind, Scalar) or kind.text != Number.name:
        return []
    blocks = [node.get("min"), node.get("max")]
    named = [block.get("answer") for block in blocks if isinstance(block, Mapping)]
    return [name for name in named if isinstance(name, Scalar)]
