"""Room that text takes in a terminal: letters of one cell, of two, and marks of none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wizard.words.cells import cells, fitted


@pytest.mark.parametrize(
    ("text", "room"),
    [
        *(("", 0), ("Rose", 4), ("ホーム", 6), ("한글", 4)),
        *(("e\u0301", 1), ("a\u200bb", 2), ("\u2026", 1)),
    ],
)
def test_room_is_counted_as_terminals_do(text: str, room: int) -> None:
    assert cells(text) == room == cell_len(text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Rose", 6, "Rose  "),
        ("Rose Court", 6, "Rose \u2026"),
        ("ホーム", 6, "ホーム"),
        ("ホーム", 5, "ホー\u2026"),
        ("ホーム", 4, "ホ\u2026 "),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301\u2026"),
        ("", 3, "   "),
    ],
)
def test_a_text_is_fitted_into_its_room(text: str, width: int, expected: str) -> None:
    assert fitted(text, width) == expected


def test_numbers_stand_on_the_right() -> None:
    assert fitted("7", 3, right=True) == "  7"


@given(st.text(), st.integers(1, 40), st.booleans())
def test_whatever_the_text_it_takes_just_its_room(text: str, width: int, right: bool) -> None:
    assert cells(fitted(text, width, right=right)) == width
