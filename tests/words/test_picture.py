"""Bars: honest on one scale, the same in words, and told apart without a colour."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.words.bar_text import ASCII, BLOCKS, bar_signs, bar_text
from wizard.words.blocks import drawn, lines_of, text_of
from wizard.words.picture import Bar, Picture
from wizard.words.plain_text import plain_text

COUNTS = st.integers(0, 400)
BARS = st.builds(Bar, st.just("Topics"), st.just("some"), COUNTS, COUNTS, COUNTS)
PICTURES = st.lists(BARS, min_size=1, max_size=6).map(lambda bars: Picture(tuple(bars)))
ROOMS = st.sampled_from([(9, 1), (18, 1), (30, 1), (300, 3)])


def picture(*counts: tuple[int, int, int]) -> Picture:
    bars = (Bar(f"Section {place}", str(parts), *parts) for place, parts in enumerate(counts))
    return Picture(tuple(bars), ("done", "not in place yet", "left to do"))


@settings(max_examples=150, deadline=None)
@given(PICTURES, ROOMS)
def test_bars_are_as_long_as_their_counts_and_nothing_is_hidden(
    shown: Picture, given_room: tuple[int, int]
) -> None:
    room, least = given_room
    most = max(bar.total for bar in shown.bars)
    for bar in shown.bars:
        lengths = shown.lengths(bar, room, least)
        assert sum(lengths) <= room
        for part, length in zip(bar.parts, lengths, strict=True):
            assert length >= least if part else length == 0
        if bar.total == most and most:
            assert sum(lengths) == room
        asked_for = bar.total * room / most if most else 0
        assert abs(sum(lengths) - asked_for) <= 3 * least


def test_one_of_three_hundred_is_seen_and_nothing_is_not() -> None:
    shown = picture((1, 0, 299), (0, 0, 300), (0, 0, 0))
    assert [bar_text(shown, bar, 10, ASCII) for bar in shown.bars] == [
        "#.........",
        "..........",
        "",
    ]


def test_parts_stand_in_the_order_of_their_words() -> None:
    shown = picture((6, 2, 2), (3, 0, 2))
    assert [bar_text(shown, bar, 10, BLOCKS) for bar in shown.bars] == [
        "\u2588" * 6 + "\u2592" * 2 + "\u2591" * 2,
        "\u2588" * 3 + "\u2591" * 2,
    ]


@pytest.mark.parametrize(
    ("counts", "named"),
    [
        ((3, 1, 2), ["done", "not in place yet", "left to do"]),
        ((3, 0, 2), ["done", "left to do"]),
        ((3, 0, 0), []),
    ],
)
def test_the_key_names_what_is_there_and_is_left_out_where_all_is_the_same(
    counts: tuple[int, int, int], named: list[str]
) -> None:
    assert [name for _, name in picture(counts).key] == named


def test_a_face_that_does_not_draw_says_everything_in_words() -> None:
    block = drawn(picture((3, 1, 2)), "To find out: 4 topics")
    assert [text_of(line) for line in lines_of((block,))] == [
        "Section 0: (3, 1, 2)",
        "To find out: 4 topics",
    ]
    assert plain_text((block,), 72) == "- Section 0: (3, 1, 2)\n- To find out: 4 topics"


@pytest.mark.parametrize(("encoding", "signs"), [("utf-8", BLOCKS), ("latin-1", ASCII)])
def test_where_blocks_cannot_be_shown_bars_are_plain_signs(
    encoding: str, signs: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert bar_signs(io.TextIOWrapper(io.BytesIO(), encoding)) == signs


def test_where_nothing_is_known_of_the_terminal_bars_are_plain_signs() -> None:
    assert bar_signs(None) == ASCII
