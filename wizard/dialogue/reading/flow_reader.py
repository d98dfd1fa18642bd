"""The second reading of one flow: its states and the rules that lead from one to another."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Table

from wizard.dialogue.condition import Condition
from wizard.dialogue.finding import Nearest
from wizard.dialogue.flow import (
    Ask,
    Asked,
    Flow,
    Listed,
    Rule,
    Run,
    Say,
    State,
    Topics,
)
from wizard.dialogue.kinds import Kind, Number
from wizard.dialogue.reading.conditions import ConditionReader
from wizard.dialogue.reading.draft import LAST_KINDS, FlowDraft, StateDraft
from wizard.dialogue.reading.ends import read_end
from wizard.dialogue.reading.figures import read_figures
from wizard.dialogue.reading.names import Names
from wizard.dialogue.reading.questions import bound_nodes
from wizard.dialogue.reading.rules import ordered_rules
from wizard.dialogue.reading.shapes import mapping, one_of, sequence, word, yes_or_no
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence

TOPICS_KEYS = ("before", "after", "suggest")
LISTED_KEYS = ("flow", "when", "optional")


class FlowReader:
    """Turns one draft into a flow.

    `kinds` are the questions of all flows, by full id; `flows` are all flows, as far as read, and
    `hidden` the names of files that cannot be read: what they hold may be there.
    `knows_its_way` is whether every rule and bound could be read, and names what is there: only
    then can anything be said about the way through the flow.
    """

    def __init__(
        self,
        draft: FlowDraft,
        kinds: Table[str, Kind | None],
        flows: Table[str, FlowDraft],
        hidden: Collection[str],
    ) -> None:
        self.knows_its_way = True
        self._draft = draft
        self._source = draft.source
        self._kinds = kinds
        alone = [id for id, other in flows.items() if other.stands_alone]
        self._alone = alone
        self._flows = [*(id for id in flows if id not in alone), *hidden]
        self._names = Names(draft.source, draft.id, kinds, alone, hidden)
        self._figures = read_figures(self._names, draft.root.get("figures"))
        self._conditions = ConditionReader(self._names, self._figures, draft.root.get("conditions"))

    def read(self) -> Flow | None:
        """Return the flow, or None when a mistake (noted) leaves nothing to check further."""
        root = self._draft.root
        states = {name: self._state(state) for name, state in self._draft.states.items()}
        unused = self._conditions.unused()
        for name in () if self._source.findings else unused:  # What is mistaken may use it.
            self._source.mistake(name, f"No rule uses the condition '{name.text}'.", "Remove it.")
        start = self._target(root.get("start"))
        asked = one_of(self._source, root.get("asked"), "An order of asking", tuple(Asked))
        needs = self._needs(root.get("needs"))
        renamed = self._renamed(root.get("renamed"))
        retired = self._retired(root.get("retired"))
        known = {name: state for name, state in states.items() if state is not None}
        if start is None or not known or None in (*states.values(), *self._figures.values()):
            return None
        return Flow(
            self._draft.id,
            self._source.file,
            start,
            known,
            needs,
            Asked(asked or Asked.IN_ORDER),
            {name: figure for name, figure in self._figures.items() if figure is not None},
            renamed,
            retired,
        )

    def _state(self, draft: StateDraft) -> State | None:
        name, block = draft.name.text, draft.block
        stops = draft.kind in LAST_KINDS
        rules = () if stops else self._rules(block.get("next"), draft.name)
        match draft.kind:
            case "say":
                return Say(name, rules) if self._is_empty(block.get("say")) else None
            case "topics":
                return self._topics(name, block.get("topics"))
            case "run":
                other = self._flow_to_run(block.get("run"))
                return Run(name, other, rules) if other else None
            case "end":
                alone = self._draft.stands_alone
                return read_end(self._conditions, name, block.get("end"), stands_alone=alone)
            case "ask":
                return self._ask(draft, rules)
        return None

    def _topics(self, name: str, node: Node | None) -> Topics | None:
        if isinstance(node, Scalar) and not node.text:
            return Topics(name)
        block = mapping(self._source, node, "The list of topics", TOPICS_KEYS) if node else None
        if block is None:
            return None
        before, after = (self._listed(block.get(key), f"'{key}'") for key in TOPICS_KEYS[:2])
        suggest = block.get("suggest")
        return Topics(name, before, after, self._conditions.read(suggest) if suggest else None)

    def _listed(self, node: Node | None, what: str) -> tuple[Listed, ...]:
        """Read flows, each named alone or as `{flow: …, when: …, optional: true}`."""
        listed: list[Listed] = []
        for item in sequence(self._source, node, what):
            when: Condition | None = None
            optional = False
            named: Node | None = item
            if isinstance(item, Mapping):
                mapping(self._source, item, "A flow on the list", LISTED_KEYS, ("flow",))
                named, when_node = item.get("flow"), item.get("when")
                when = self._conditions.read(when_node) if when_node is not None else None
                optional = yes_or_no(self._source, item.get("optional"), "'optional'")
            flow = self._other_flow(named)
            if flow is not None:
                listed.append(Listed(flow, when, optional))
        return tuple(listed)

    def _other_flow(self, node: Node | None) -> str | None:
        """Return the id of a flow that is part of an assessment."""
        if isinstance(node, Scalar) and node.text in self._alone:
            problem = f"The flow '{node.text}' stands alone, because it is asked when it happens."
            self._source.mistake(node, problem, "Leave it out here.")
            return None
        return one_of(self._source, node, "A flow", self._flows)

    def _flow_to_run(self, node: Node | None) -> str | None:
        other = self._other_flow(node)
        if node is not None and other == self._draft.id:
            self._source.mistake(node, "A flow cannot run itself.", "Run another.")
            return None
        return other

    def _ask(self, draft: StateDraft, rules: tuple[Rule, ...]) -> Ask | None:
        ask = draft.ask
        if ask is None:
            return None
        for named in bound_nodes(draft.block.get("ask") or draft.block):
            found = self._names.question(named)
            if found is None:
                self.knows_its_way = False
            elif not isinstance(found[1], Number):
                problem = f"'{named.text}' is no number question."
                self._source.mistake(named, problem, "Name one that is.")
        not_applicable = ask.not_applicable
        if not_applicable and not_applicable.go not in self._draft.states:
            inner = draft.block.get("ask")
            block = inner.get("not_applicable") if isinstance(inner, Mapping) else None
            self._target(block.get("go") if isinstance(block, Mapping) else None)
            self.knows_its_way = False
        return Ask(draft.name.text, ask.kind, rules, ask.rev, ask.carry, not_applicable, ask.offers)

    def _is_empty(self, node: Node | None) -> bool:
        if isinstance(node, Scalar) and not node.text:
            return True
        if node is not None:
            self._source.mistake(
                node, "Nothing stands behind this key.", "The words are in the Markdown file."
            )
        return False

    def _rules(self, node: Node | None, state: Scalar) -> tuple[Rule, ...]:
        items = sequence(self._source, node, "'next'")
        if isinstance(node, Sequence) and not items:
            self._source.mistake(node, f"'{state.text}' leads nowhere.", "Add a rule.")
        rules: list[Rule] = []
        for when, go_node in ordered_rules(self._conditions, items, "go"):
            go = self._target(go_node)
            if go is not None:
                rules.append(Rule(go, when))
        if not rules or len(rules) < len(items):
            self.knows_its_way = False
        return tuple(rules)

    def _target(self, node: Node | None) -> str | None:
        named = word(self._source, node, "A state")
        if named is None:
            return None
        if named.text in self._draft.states or not self._draft.states:
            return named.text
        self._source.mistake(
            named,
            f"There is no state '{named.text}'.",
            Nearest(named.text, self._draft.states),
        )
        return None

    def _needs(self, node: Node | None) -> tuple[str, ...]:
        found: list[str] = []
        for item in sequence(self._source, node, "'needs'"):
            named = word(self._source, item, "A question's id")
            question = self._names.question(named) if named else None
            if named and question and question[0].startswith(f"{self._draft.id}."):
                self._source.mistake(
                    named, "A flow cannot need a question of its own.", "Remove it."
                )
            elif question:
                found.append(question[0])
        return tuple(found)

    def _renamed(self, node: Node | None) -> dict[str, str]:
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            problem = "'renamed' is made of 'old-id: new-id' lines."
            self._source.mistake(node, problem, "Write it as {old-id: new-id}.")
            return {}
        renamed: dict[str, str] = {}
        for old, new in node.entries:
            named = word(self._source, new, "A question's id")
            question = self._names.question(named) if named else None
            old_id = self._names.full_id(old.text)
            if old_id in self._kinds:
                self._source.mistake(old, f"'{old.text}' is still asked.", "Rename one of them.")
            elif question:
                renamed[old_id] = question[0]
        return renamed

    def _retired(self, node: Node | None) -> tuple[str, ...]:
        items = sequence(self._source, node, "'retired'")
        words = (word(self._source, item, "A question's id") for item in items)
        named = [item for item in words if item is not None]
        for item in named:
            if self._names.full_id(item.text) in self._kinds:
                remedy = "Give that question another id, or take this away if it is the same one."
                self._source.mistake(item, f"'{item.text}' is still asked.", remedy)
        return tuple(self._names.full_id(item.text) for item in named)
