"""What a rule may refer to: the questions of all flows, and this flow's figures and conditions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from wizard.dialogue.finding import Nearest
from wizard.dialogue.flow import question_parts
from wizard.dialogue.kinds import Kind
from wizard.dialogue.source import Scalar, Source


class Names:
    """Resolves the ids that one flow's rules use.

    `kinds` is by full question id; None is a question whose own mistake is already noted. `alone`
    are the ids of the flows that stand alone, `hidden` those of flows whose file cannot be read.
    """

    def __init__(
        self,
        source: Source,
        flow: str,
        kinds: Mapping[str, Kind | None],
        alone: Collection[str] = (),
        hidden: Collection[str] = (),
    ) -> None:
        self.source = source
        self.flow = flow
        self._kinds = kinds
        self._alone = alone
        self._hidden = hidden

    def full_id(self, name: str) -> str:
        """Return `topic.state`; a bare name is a question of this flow."""
        return name if "." in name else f"{self.flow}.{name}"

    def question(self, node: Scalar) -> tuple[str, Kind] | None:
        """Return the full id and kind of the question named, or None and a finding."""
        id = self.full_id(node.text)
        other = question_parts(id)[0]
        if id in self._kinds and other != self.flow and {other, self.flow} & {*self._alone}:
            alone = other if other in self._alone else self.flow
            self.source.mistake(
                node,
                f"The flow '{alone}' stands alone, because it is asked when it happens.",
                "It reads no other flow's answers, and no other flow reads its own.",
            )
            return None
        if id in self._kinds:
            kind = self._kinds[id]
            return (id, kind) if kind else None
        if other in self._hidden:
            return None
        prefix = "" if "." in node.text else f"{self.flow}."
        near = (id.removeprefix(prefix) for id in self._kinds if id.startswith(prefix))
        self.source.mistake(node, f"There is no question '{node.text}'.", Nearest(node.text, near))
        return None
