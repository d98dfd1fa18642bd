"""Puts the flows, the words and their compiled form into the wheel."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHIPPED = "wizard/shipped"


class ShippedContent(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `flows/`, `content/` and `compiled.json` to a wheel, under `wizard/shipped/`.

    An editable installation reads the folders of the checkout and gets none of this.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the three to `build_data`, or stop the build with the list of mistakes.

        `version` is hatchling's name for the kind of wheel: "standard" or "editable".
        """
        if version != "standard":
            return
        self._scratch = tempfile.TemporaryDirectory()
        compiled = Path(self._scratch.name, "compiled.json")
        self._compile(compiled)
        build_data["force_include"] |= {
            str(Path(self.root, "flows")): f"{SHIPPED}/flows",
            str(Path(self.root, "content")): f"{SHIPPED}/content",
            str(compiled): f"{SHIPPED}/compiled.json",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what was compiled: by now it is inside the wheel."""
        if version == "standard":
            self._scratch.cleanup()

    def _compile(self, target: Path) -> None:
        sys.path.insert(0, self.root)
        from wizard import compiled, shipped
        from wizard.dialogue.finding import FlowMistakesError

        try:
            compiled.build(shipped.FLOWS, shipped.CONTENT, target)
        except FlowMistakesError as mistakes:
            self.app.abort(
                f"The flows or their words have mistakes: no wheel was built.\n{mistakes}"
            )
