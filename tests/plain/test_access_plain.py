"""Plain text for everyone: lines that are only added, no letters that do something, no clocks.

The rules and their limits stand in docs/accessibility.md.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import wizard
from tests.plain.consoles import talk
from tests.session.home import Home
from tests.session.script import walk_to
from wizard.library import Library
from wizard.plain.wordlist import normal
from wizard.views import Command

GOLDEN = Path(__file__).parent / "golden"
FACES = [Path(wizard.__file__).parent / name for name in ("plain", "screens")]
WAITING = {"set_timer", "set_interval", "sleep", "call_later", "alarm", "setitimer"}
WAITS = {
    # Keeps what is typed as a draft; nothing on the screen changes.
    ("conversation.py", "set_timer"),
    # Frees memory once, after the start.
    ("app.py", "set_timer"),
    # Looks whether an author changed a file that is being tried out.
    ("beside.py", "set_interval"),
    # Shows how long a session has gone on, where the trainer asked for it. Nothing moves on.
    ("presenter.py", "set_interval"),
    # Follows what the trainer does in the other window.
    ("trainers_window.py", "set_interval"),
}


def called() -> Iterator[tuple[str, str]]:
    """Yield the name of each function or method that the faces call, and the file."""
    for face in FACES:
        for file in face.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                    yield file.name, name


def test_nothing_in_either_face_happens_because_time_goes_by() -> None:
    assert {(file, name) for file, name in called() if name in WAITING} == WAITS


def test_no_single_letter_does_anything(kinds: Library) -> None:
    """Only after a question that is answered with yes or no are y and n enough."""
    listed = {
        key: set(map(normal, kinds.phrases.line(key).split(", ")))
        for key in kinds.phrases.blocks_by_key
        if key.startswith("plain.words-")
    }
    short = {key: [w for w in words if len(w) == 1] for key, words in listed.items()}
    assert {key: found for key, found in short.items() if found} == {
        "plain.words-explain": ["?"],
        "plain.words-yes": ["y"],
        "plain.words-no": ["n"],
    }


@pytest.mark.parametrize("typed", ["b", "q", "h", "B", "Q"])
def test_a_letter_is_an_answer(home: Home, typed: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    talk(session, typed)
    assert home.kept()["paper.called"]["value"] == typed


@pytest.mark.parametrize("transcript", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_all_that_is_said_can_be_read_aloud(transcript: Path) -> None:
    """Letters, digits and the signs of sentences: no frames, no arrows, no columns of spaces."""
    for line in transcript.read_text("utf-8").splitlines():
        assert line.isascii()
        assert not set(line) & set("|_=*#<>~^{}[]\\")
        assert "  " not in line.strip()


def test_each_prompt_says_what_to_type(home: Home) -> None:
    session = home.sit_down()
    console = talk(session, *["1", "Rose Court", "1", "1", "Room", "Story", "", "", "12", "11"])
    asked = [turn for turn in console.turns if turn.strip()]
    assert len(asked) > 8
    assert [turn for turn in asked if "Type " not in turn] == []


def test_every_word_that_works_everywhere_is_told_at_the_first_question(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    told = " ".join(talk(session).turns[0].split())
    words = ("help", "my answers", "topics", "something wrong", "back", "stop")
    assert f"{', '.join(words)}, where am I, again." in told
    assert {*words} == {
        home.library.phrases.line(f"plain.words-{id}").split(", ")[0]
        for id in Command
        if id is not Command.LEAVE
    }
