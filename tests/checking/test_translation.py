"""`check` of words in another language: no rule of English, and what is still said in English."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.folders import Folders
from wizard.checking.command import check
from wizard.checking.translation import is_translation


@pytest.mark.parametrize(
    ("folder", "is_one"),
    [("content/cy", True), ("content/en", False), ("content", False), ("my/words", False)],
)
def test_a_folder_is_named_after_its_language(folder: str, *, is_one: bool) -> None:
    assert is_translation(Path(folder)) is is_one


def test_rules_of_english_are_left_out_and_what_is_english_still_is_counted(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    welsh = folders.content.rename(folders.content.with_name("cy"))
    words = (welsh / "topics" / "t.md").read_text("utf-8")
    (welsh / "topics" / "t.md").write_text(f"{words}\n\nJust invalid! NHSX.\n", "utf-8")
    (welsh / "interface").mkdir()
    (welsh / "interface" / "buttons.md").write_text("## continue\n\nYmlaen\n", "utf-8")
    (welsh / "glossary.md").write_text("## dspt\n\n### y gwiriad (DSPT)\n\nCwestiynau.\n", "utf-8")
    assert check(folders.flows, welsh) == 1
    mistake, phrases, *files, _ = capsys.readouterr().out.splitlines()
    assert mistake.endswith("An exclamation mark shouts. Use a full stop.")
    assert "phrases of the interface are still in English. The first one is in" in phrases
    assert files == [
        f"{name}.md is still in English." for name in ("items", "contacts", "standards")
    ]
