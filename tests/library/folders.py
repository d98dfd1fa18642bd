"""An author's folders: one flow, its words, and whatever a test puts beside them."""

from __future__ import annotations

import shutil
from pathlib import Path

from wizard import shipped

FLOW = "format: 1\ntopic: t\nstart: a\nstates:\n  a:\n    end: {staff-training: in_place}\n"
WORDS = (Path(__file__).parent.parent / "fixtures/words/good/visits/everything.md").read_text()
WORDS = WORDS.replace("## book\nWhere is the visitors' book?\n## done", "## a").replace(
    "## Type this: visits\nWe have one: {book}", "## Type this: staff-training\nWe have one."
)


class Folders:
    """`flows` and `content`, with one good flow."""

    def __init__(self, home: Path) -> None:
        self.flows = home / "flows"
        self.content = home / "content"
        self.write("flows/topics/t.yaml", FLOW)
        self.write("content/topics/t.md", WORDS)

    def write(self, name: str, data: str | bytes) -> None:
        path = self.flows.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    def take_editions(self) -> None:
        """Put a copy of the shipped editions beside the flow."""
        shutil.copytree(shipped.FLOWS / "editions", self.flows / "editions")
