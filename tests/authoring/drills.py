"""An author's own folders with one topic, as `new topic` makes them."""

from __future__ import annotations

from pathlib import Path

from tests.session.home import Watch
from wizard.authoring.new_command import New
from wizard.authoring.preview import Preview
from wizard.sources import Sources


class Drills:
    """`flow` and `words` are the files of the topic 'fire-drills', to change as an author does."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.sources = Sources(home / "flows", home / "content")
        assert New(*self.sources, None).topic("fire-drills", "", "", "") == 0
        self.flow = home / "flows/topics/fire-drills.yaml"
        self.words = home / "content/topics/fire-drills.md"
        self.answers = home / "answers"

    def preview(self, topic: str = "fire-drills") -> Preview:
        self.answers.mkdir(exist_ok=True)
        return Preview(self.sources, self.answers, topic, Watch())


def change(file: Path, was: str, becomes: str) -> None:
    """Change a file as an author does. Fails where it does not say that."""
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes), "utf-8")
