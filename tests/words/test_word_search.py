"""Finding words: by any name, misspelt, by letters, and out of a whole question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.word_search import Findable, WordSearch, words_of

THINGS = (
    Findable("breach", ("when personal information goes wrong", "breach")),
    Findable("privacy-notice", ("page that tells people how you use it", "privacy notice")),
    Findable("ico", ("the body in charge of data protection", "ICO", "Information Commissioner")),
    Findable("cyber-attack", ("someone trying to break in", "cyber attack")),
    Findable("cyber-essentials", ("a badge for good computer safety", "Cyber Essentials")),
    Findable("back-up", ("spare copy of your information", "back-up")),
    Findable("lead", ("the person in charge", "Data Security and Protection Lead")),
    Findable("malware", ("harmful program", "malware"), "A virus is one kind."),
    Findable("policies", ("Your policies", "policies", "1.3.2")),
    Findable("it-admin", ("person who can change computers", "IT administrator")),
)
SEARCH = WordSearch(THINGS)


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("breach", "breach"),
        ("BREACHES?!", "breach"),
        ("what is a breach?", "breach"),
        ("What does it mean when personal information goes wrong", "breach"),
        ("ICO", "ico"),
        ("the ico", "ico"),
        ("Information Commissioner's", "ico"),
        ("privcy notice", "privacy-notice"),
        ("privacy notise", "privacy-notice"),
        ("Cyber Essentails", "cyber-essentials"),
        ("cyber", "cyber-attack"),
        ("backup", "back-up"),
        ("back up", "back-up"),
        ("back-ups", "back-up"),
        ("DSPL", "lead"),
        ("virus", "malware"),
        ("policy", "policies"),
        ("1.3.2", "policies"),
        ("BR\u00c8ACH", "breach"),
        ("mal ware", "malware"),
    ],
)
def test_it_is_found(typed: str, best: str) -> None:
    assert SEARCH.find(typed, 5)[0] == best


@pytest.mark.parametrize("typed", ["", "   ", "?", "what is it", "zebra", "each", "ICU", "1.3"])
def test_nothing_is_found(typed: str) -> None:
    assert SEARCH.find(typed, 5) == ()


def test_what_fits_better_comes_first_and_what_fits_far_less_not_at_all() -> None:
    assert SEARCH.find("cyber", 5) == ("cyber-attack", "cyber-essentials")
    assert SEARCH.find("cyber essentials", 5) == ("cyber-essentials",)
    assert SEARCH.find("cyber", 1) == ("cyber-attack",)


def test_the_nearest_is_what_is_spelt_most_alike() -> None:
    assert SEARCH.nearest("braech", 1) == ("breach",)
    assert len(SEARCH.nearest("reach", 3)) == 3
    assert SEARCH.nearest("12345", 3) == ("policies",)
    assert SEARCH.nearest("", 3) == ()
    assert SEARCH.nearest("\u65e5\u672c", 3) == ()


def test_small_words_count_only_where_there_are_no_others() -> None:
    assert words_of("What is a breach of the rules?") == ("breach", "rule")
    assert words_of("what is it") == ("what", "is", "it")


HOSTILE = ("x" * 1_000_000, "a " * 500_000, ".*+?[](){}|\\^$" * 1_000, "\u202e\x00\x1b[2J\ud800")


@pytest.mark.parametrize("typed", HOSTILE, ids=["long", "many-words", "pattern", "controls"])
def test_hostile_text_is_a_text_like_any_other(typed: str) -> None:
    assert SEARCH.find(typed, 5) == ()
    assert len(SEARCH.nearest(typed, 3)) <= 3


@given(st.text(max_size=60))
def test_whatever_is_typed_only_known_things_are_found(typed: str) -> None:
    found = SEARCH.find(typed, 3)
    assert len(found) <= 3
    assert set(found) <= {thing.key for thing in THINGS}
    assert set(SEARCH.nearest(typed, 3)) <= {thing.key for thing in THINGS}


def test_nothing_to_look_through_finds_nothing() -> None:
    empty = WordSearch(())
    assert empty.find("breach", 5) == empty.nearest("breach", 5) == ()
