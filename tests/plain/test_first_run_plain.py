"""The very first question: which face. Words work there too."""

import pytest

from tests.plain.consoles import ScriptedConsole
from wizard.library import Library
from wizard.plain.first_run import ask_face


@pytest.mark.parametrize(
    ("typed", "face"),
    [
        ("1", "full-screen"),
        (" 2. ", "plain"),
        ("Plain text", "plain"),
        ("full screen", "full-screen"),
    ],
)
def test_a_face_is_chosen_by_number_or_name(kinds: Library, typed: str, face: str) -> None:
    assert ask_face(kinds.phrases, ScriptedConsole([typed])) == face


@pytest.mark.parametrize("typed", ["help", "again"])
def test_it_is_said_once_more(kinds: Library, typed: str) -> None:
    console = ScriptedConsole([typed, "2"])
    ask_face(kinds.phrases, console)
    assert "2. Plain text" in console.turns[1]


def test_what_is_neither_is_said_in_other_words(kinds: Library) -> None:
    console = ScriptedConsole(["3", "", "2"])
    ask_face(kinds.phrases, console)
    assert "digit 1 or the digit 2" in console.turns[1]
    assert "digit 1 or the digit 2" in console.turns[2]


@pytest.mark.parametrize("typed", [["stop"], ["I want to stop."], []])
def test_it_can_be_left(kinds: Library, typed: list[str]) -> None:
    with pytest.raises(EOFError):
        ask_face(kinds.phrases, ScriptedConsole(typed))
