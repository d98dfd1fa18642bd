"""The first reading of one flow: its id, and what each state asks. Rules come second.

Rules may compare answers of other flows, so the questions of all flows are read before any rule.
"""

from __future__ import annotations

from collections.abc import Mapping as Table

from wizard.dialogue.flow import Asked
from wizard.dialogue.kinds import Kind
from wizard.dialogue.reading.questions import AskBlock, read_ask
from wizard.dialogue.reading.shapes import ID, identifier, mapping, word
from wizard.dialogue.source import Mapping, Node, Scalar, Source
from wizard.frozen import dataclass

FORMAT = "1"
FLOW_KEYS = (
    "format",
    "topic",
    "needs",
    "asked",
    "start",
    "figures",
    "conditions",
    "renamed",
    "retired",
    "states",
)
NEEDED_KEYS = ("format", "topic", "start", "states")
STATE_KINDS = ("say", "ask", "end", "run", "topics")
LAST_KINDS = ("end", "topics")
"""Those at which a walk ends: no rule leads on."""


@dataclass(frozen=True)
class StateDraft:
    """One state as written: its name, its block, and what it asks if it asks something.

    `kind` is empty where it cannot be told; the name is known all the same, so that one mistake
    does not make every rule that leads here look mistaken too.
    """

    name: Scalar
    block: Mapping
    kind: str = ""
    ask: AskBlock | None = None


@dataclass(frozen=True)
class FlowDraft:
    """One flow as written."""

    source: Source
    root: Mapping
    id: str
    id_node: Scalar
    states: Table[str, StateDraft]

    @property
    def stands_alone(self) -> bool:
        """Whether it says that it is asked when it happens."""
        asked = self.root.get("asked")
        return isinstance(asked, Scalar) and asked.text == Asked.WHEN_IT_HAPPENS

    def kinds(self) -> dict[str, Kind | None]:
        """Return the kind of each question, by full id; None where a mistake hides it."""
        return {
            f"{self.id}.{name}": state.ask.kind if state.ask else None
            for name, state in self.states.items()
            if state.kind in ("ask", "")
        }


def read_draft(source: Source, root: Node) -> FlowDraft | None:
    """Return the draft of a flow, or None (and findings) when not even its id can be read."""
    block = mapping(source, root, "A flow", FLOW_KEYS, NEEDED_KEYS)
    if block is None:
        return None
    stated = word(source, block.get("format"), "A format")
    if stated is not None and stated.text != FORMAT:
        source.mistake(
            stated, f"This flow has format {stated.text}.", f"This program reads format {FORMAT}."
        )
        return None
    id_node = block.get("topic")
    id = identifier(source, id_node, "A topic's id")
    if id is None or not isinstance(id_node, Scalar):
        return None
    return FlowDraft(source, block, id, id_node, _states(source, id, block.get("states")))


def _states(source: Source, flow: str, node: Node | None) -> dict[str, StateDraft]:
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        source.mistake(node, "'states' is made of 'name: {…}' lines.", "Write them below it.")
        return {}
    if not node.entries:
        source.mistake(node, "A flow needs one state or more.", "Add one.")
    return {name.text: _state(source, flow, name, block) for name, block in node.entries}


def _state(source: Source, flow: str, name: Scalar, node: Node) -> StateDraft:
    if not ID.fullmatch(name.text):
        source.mistake(
            name,
            f"'{name.text}' cannot be the name of a state.",
            "Use small letters, digits and single hyphens.",
        )
        return StateDraft(name, Mapping((), name.line, name.column))
    if not isinstance(node, Mapping):
        problem = f"The state '{name.text}' is made of 'key: value' lines."
        source.mistake(node, problem, "Write 'say:', 'ask: …' or 'end: …' below it.")
        return StateDraft(name, Mapping((), name.line, name.column))
    found = [kind for kind in STATE_KINDS if node.get(kind) is not None]
    if len(found) != 1:
        problem = f"The state '{name.text}' needs exactly one of: {', '.join(STATE_KINDS)}."
        source.mistake(name, problem, "Add or remove one.")
        return StateDraft(name, node)
    kind = found[0]
    keys = (kind,) if kind in LAST_KINDS else (kind, "next")
    mapping(source, node, f"The state '{name.text}'", keys, keys)
    ask_node = node.get("ask")
    ask = (
        read_ask(source, ask_node, lambda local: local if "." in local else f"{flow}.{local}")
        if ask_node is not None
        else None
    )
    return StateDraft(name, node, kind, ask)
