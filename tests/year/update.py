"""The program as it comes after an update: with questions that have changed, or a new year."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from wizard import shipped
from wizard.dialogue.flow import question_parts
from wizard.library import Library


class Update:
    """`folder` holds the flows and words of the program after the update of one `before` it."""

    def __init__(self, folder: Path, before: Update | None = None) -> None:
        self.flows, self.content = folder / "flows", folder / "content"
        shutil.copytree(before.flows if before else shipped.FLOWS, self.flows)
        shutil.copytree(before.content if before else shipped.CONTENT, self.content)

    @property
    def arguments(self) -> tuple[str, ...]:
        """What the program is started with to come with this."""
        return ("--flows", str(self.flows), "--content", str(self.content))

    def change(self, library: Library, reasons: Mapping[str, str]) -> None:
        """Let these questions mean something else, for these reasons."""
        for question, reason in reasons.items():
            flow, state = question_parts(question)
            file = self.flows / library.flow_table[flow].file
            rewrite(file, rf"(?m)(^  {state}:\n    ask: \{{kind: \w+)", r"\1, rev: 2")
            words = self.content / library.flow_table[flow].file.replace(".yaml", ".md")
            rewrite(words, rf"(?ms)(^## {state}$.*?)(?=^## |\Z)", rf"\1### Changed\n\n{reason}\n\n")

    def open_year(self, edition: str, deadline: str) -> None:
        """Let there be one more year, of which nobody has seen the questions yet."""
        newest = max(self.flows.glob("editions/*.yaml"))
        new = newest.with_name(f"{edition}.yaml")
        shutil.copy(newest, new)
        rewrite(new, r"(?m)^edition: .*$", f'edition: "{edition}"')
        rewrite(new, r"(?m)^deadline: .*$", f"deadline: {deadline}")


def rewrite(file: Path, pattern: str, by: str) -> None:
    """Replace the one place in a file that fits."""
    text, times = re.subn(pattern, by, file.read_text("utf-8"))
    assert times == 1, f"{pattern} stands {times} times in {file.name}"
    file.write_text(text, "utf-8")
