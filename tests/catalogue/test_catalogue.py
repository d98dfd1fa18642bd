"""What can go wrong in an author's files, one mistake at a time, and what `check` says of it.

`base/` is a small set of flows and words in which nothing is wrong. Each case of `bad/*.yaml` makes
one change to it, and tells word for word what `check` has to say then:

    - mistake: A rule leads to a state that is not there
      in: flows/topics/tea.yaml
      change: {"go: plan": "go: plann"}       what stands there once, and what takes its place
      told: "topics/tea.yaml:29:58: There is no state 'plann'. Did you mean 'plan'?"

Instead of `change` a case can have `begin` or `end` (text to put in front of the file, or behind
it; with `times: 30` so often, each with its own number for <n>), `write` (the whole text of the
file) or `bytes` (the same, as escapes such as \\xff), or `remove: true`. `also:` is a list of
changes to other files, for what takes two. `told` is one line; a list where one mistake cannot be
told in one. The cases of `good/*.yaml` look as if something could be wrong with them, and nothing
is: they have `fine` in the place of `mistake`, and no `told`.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from wizard import shipped
from wizard.checking.command import NOT_WALKED, check

HERE = Path(__file__).parent
PLACES = ("change", "begin", "end", "write", "bytes", "remove")


def cases(folder: str) -> list[tuple[str, Any]]:
    """Return the cases of all files of a folder, each with the name of its file."""
    return [
        (path.stem, case)
        for path in sorted((HERE / folder).glob("*.yaml"))
        for case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    ]


BAD, GOOD = cases("bad"), cases("good")


def apply(case: dict[str, Any], home: Path) -> None:
    """Make the one change of a case in the folder."""
    for change in (case, *case.get("also", ())):
        path = home / change["in"]
        path.parent.mkdir(parents=True, exist_ok=True)
        (place,) = (key for key in PLACES if key in change)
        match place, change[place]:
            case "change", {**texts}:
                text = path.read_text("utf-8")
                for before, after in texts.items():
                    assert text.count(before) == 1, f"{before!r} stands once in {change['in']}"
                    text = text.replace(before, after)
                path.write_text(text, "utf-8")
            case "begin", str(words):
                path.write_text(words + path.read_text("utf-8"), "utf-8")
            case "end", str(words):
                numbers = range(int(change.get("times", 1)))
                more = "".join(words.replace("<n>", str(number)) for number in numbers)
                path.write_text(path.read_text("utf-8") + more, "utf-8")
            case "write", str(words):
                path.write_text(words, "utf-8")
            case "bytes", str(escapes):
                path.write_bytes(escapes.encode("ascii").decode("unicode_escape").encode("latin-1"))
            case "remove", "true":
                path.unlink()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the set without a mistake, and little that it shares with others."""
    monkeypatch.setattr(shipped, "CONTENT", HERE / "shared")
    return shutil.copytree(HERE / "base", tmp_path / "home")


def told(home: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what `check` says of the files, without how much that is."""
    check(home / "flows", home / "content", home / "paths")
    *lines, _ = capsys.readouterr().out.splitlines()
    return [line for line in lines if line != NOT_WALKED]


@pytest.mark.parametrize(
    "case", [case for _, case in BAD], ids=[f"{file}: {case['mistake']}" for file, case in BAD]
)
def test_a_mistake_is_told_word_for_word(
    case: dict[str, Any], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apply(case, home)
    expected = [case["told"]] if isinstance(case["told"], str) else case["told"]
    assert told(home, capsys) == expected


@pytest.mark.parametrize(
    "case", [case for _, case in GOOD], ids=[f"{file}: {case['fine']}" for file, case in GOOD]
)
def test_what_only_looks_like_a_mistake_is_none(
    case: dict[str, Any], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apply(case, home)
    assert told(home, capsys) == []


def test_the_set_itself_has_no_mistake(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(home, capsys) == []


def test_each_case_of_the_catalogue_is_of_its_own() -> None:
    named = ("mistake", "fine", "told")
    changes = [
        repr([(key, case[key]) for key in case if key not in named]) for _, case in (*BAD, *GOOD)
    ]
    assert len(set(changes)) == len(changes)
    assert len(BAD) >= 300
    assert len(GOOD) >= 45
