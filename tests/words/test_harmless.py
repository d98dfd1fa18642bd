"""Text made safe to show: no character in it acts on a terminal or turns a line around."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.harmless import harmless, harmless_line

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
DIRECTIONS = [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
SEPARATORS = ["\u2028", "\u2029"]
SURROGATES = ["\ud800", "\udbff", "\udc00", "\udc80", "\udcff", "\udfff"]
HARMFUL = frozenset((*CONTROLS, *DIRECTIONS, *SEPARATORS)) | frozenset(
    map(chr, range(0xD800, 0xE000))
)
ANYTHING = st.text(st.characters(codec=None) | st.sampled_from(sorted(HARMFUL)))
HARMLESS = st.text(st.characters().filter(lambda character: character not in HARMFUL))


@pytest.mark.parametrize(
    "character", [*CONTROLS, *DIRECTIONS, *SEPARATORS, *SURROGATES], ids=lambda c: f"{ord(c):x}"
)
def test_a_character_that_acts_is_shown_as_one_sign(character: str) -> None:
    text = harmless(f"a{character}b")
    if character in "\n\t":
        assert text == f"a{character}b"
    else:
        assert len(text) == 3
        assert (text[0], text[2]) == ("a", "b")
        assert unicodedata.category(text[1]) == "So"
    line = harmless_line(f"a{character}b")
    assert len(line) == 3
    assert HARMFUL.isdisjoint(line)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("Rose Court", "Rose Court"),
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("\x1b[2J\x7f", "␛[2J␡"),
        ("\x9b2J", "\ufffd2J"),
        ("a\r\nb\rc\nd", "a\nb␍c\nd"),
        ("a\tb", "a\tb"),
        (
            "Zoë \U0001f468\u200d\U0001f469\u200d\U0001f467",
            "Zoë \U0001f468\u200d\U0001f469\u200d\U0001f467",
        ),
        ("עברית العربية", "עברית العربية"),
        ("e\u0301 \u200b\u00ad\ufeff", "e\u0301 \u200b\u00ad\ufeff"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\x00", "␀"),
    ],
)
def test_text_of_several_lines(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb", "a b"),
        ("a\r\nb", "a b"),
        ("a\rb", "a b"),
        ("a\tb", "a b"),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a b c d e f"),
        ("a\x1bb", "a␛b"),
    ],
)
def test_text_on_one_line(text: str, shown: str) -> None:
    assert harmless_line(text) == shown


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("abcde", 5, "abcde"),
        ("abcdef", 5, "abcd…"),
        ("a" * 1_000_000, 3, "aa…"),
        ("abc\r\ndef", 5, "abc …"),
        ("\x1b\x1b\x1b\x1b", 3, "␛␛…"),
        ("", 5, ""),
    ],
)
def test_a_line_that_is_cut(text: str, most: int, shown: str) -> None:
    assert harmless_line(text, most) == shown
    assert len(shown) <= most


@given(ANYTHING)
def test_nothing_harmful_is_left(text: str) -> None:
    assert HARMFUL.isdisjoint(set(harmless(text)) - {"\n", "\t"})
    assert HARMFUL.isdisjoint(harmless_line(text))


@given(HARMLESS)
def test_text_without_anything_harmful_is_unchanged(text: str) -> None:
    assert harmless(text) == text
    assert harmless_line(text) == text


@given(ANYTHING)
def test_making_it_harmless_twice_changes_nothing_more(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


@given(ANYTHING, st.integers(1, 20))
def test_a_cut_line_is_never_longer_than_asked(text: str, most: int) -> None:
    assert len(harmless_line(text, most)) <= most


def test_no_other_character_of_unicode_is_touched() -> None:
    everything = "".join(chr(code) for code in range(sys.maxunicode + 1))
    changed = {
        before
        for before, after in zip(everything, harmless(everything), strict=False)
        if before != after
    }
    # All keep their places: "\r\n" does not occur in order of code points.
    assert changed == HARMFUL - {"\n", "\t"}
