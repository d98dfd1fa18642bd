"""The library as JSON and back: nothing is lost, and nothing but its own classes is ever made."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, cast
from zlib import compress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.library.walking import classes, values
from tests.session.home import kinds_library
from wizard import codec, shipped
from wizard.codec import LENGTHS, LazyMap, PieceMap, decode, from_bytes, to_bytes
from wizard.dialogue.reading import read_flows
from wizard.dialogue.values import ContactDetails, Evidence, Job, Moment, Person
from wizard.library import Library, read_library
from wizard.toolkit.official.listing import OfficialItem, OfficialList, OfficialLists
from wizard.words.blocks import Span
from wizard.words.glossary import Term

LISTED = frozenset(codec._CLASSES.values())
NEVER_COMPARED = {Person, Job, Evidence, ContactDetails, Moment, datetime.datetime}
"""Values that no condition compares an answer with, though the type of an operand allows them."""
NEVER_COMPILED = {OfficialLists, OfficialList, OfficialItem}
"""What people load for themselves: the compiled library is ours and has none."""
PLAIN = {str, int, bool, type(None), datetime.date, tuple, Mapping}
RAISED = (LookupError, TypeError, ValueError, RecursionError)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


def through_bytes(value: object) -> Any:
    return from_bytes(to_bytes(value))


def test_the_shipped_library_comes_back_equal(library: Library) -> None:
    again = through_bytes(library)
    assert again == library
    assert to_bytes(again) == to_bytes(library)


def test_every_mapping_keeps_its_order(library: Library) -> None:
    again = through_bytes(library)
    orders = [
        [list(value) for value in values(one) if isinstance(value, Mapping)]
        for one in (library, again)
    ]
    assert len(orders[0]) > 10
    assert orders[0] == orders[1]


def test_every_kind_of_question_comes_back_equal(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    kinds = kinds_library(tmp_path_factory.mktemp("codec") / "content")
    assert through_bytes(kinds) == kinds


def test_every_form_of_condition_and_figure_comes_back_equal() -> None:
    from tests.dialogue.building import GOOD

    flows = read_flows(GOOD)
    assert through_bytes(flows) == flows


def test_every_class_that_a_library_can_hold_is_listed() -> None:
    reachable = classes(Library) - PLAIN - NEVER_COMPARED - NEVER_COMPILED
    assert len(reachable) > 30, "the search still finds them"
    assert {cls.__name__ for cls in reachable - LISTED} == set()


def test_no_class_is_listed_that_a_library_cannot_hold() -> None:
    assert {cls.__name__ for cls in LISTED - classes(Library)} == set()


def test_every_value_of_the_shipped_library_is_of_a_listed_class(library: Library) -> None:
    found = {type(value) for value in values(library)} - {dict, *PLAIN, *NEVER_COMPILED}
    assert found - LISTED == set()


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        -1,
        10**30,
        "",
        "é\U0001f469\ud800",
        (),
        ((), ("a", 1)),
        {},
        {"a": {"b": ()}},
        {("a", 1): "b"},
        {5: "a", "5": "b"},
        {"": ""},
        ("", "date", "Span"),
        datetime.date(2027, 6, 30),
        Span("a", slot="b"),
        Span("a", strong=True),
        Span("a"),
        Term("a", "b", "c", ()),
    ],
)
def test_a_value_comes_back_equal_and_of_the_same_class(value: object) -> None:
    again = through_bytes(value)
    assert again == value
    assert isinstance(value, Mapping) or type(again) is type(value)


@pytest.mark.parametrize("value", [1.5, [], set(), b"", object, Fraction(1, 2), Person("a")])
def test_what_cannot_be_compiled_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="cannot be compiled"):
        to_bytes(value)


def test_a_mapping_decodes_a_value_once_when_it_is_asked_for() -> None:
    lazy = decode({"good": ["Span", "a"], "bad": ["Spam"]})
    assert isinstance(lazy, LazyMap)
    assert list(lazy) == ["good", "bad"]
    assert "bad" in lazy
    assert len(lazy) == 2
    assert lazy["good"] is lazy["good"]
    with pytest.raises(KeyError):
        lazy["bad"]


def test_a_piece_is_parsed_when_it_is_asked_for() -> None:
    good, bad = compress(b'["Span","a"]'), compress(b'["Sp')
    later = len(good) * LENGTHS
    places = {"good": len(good), "bad": later + len(bad), "cut": later + len(bad) - 1}
    pieces = decode(["pieces", places], good + bad)
    assert isinstance(pieces, PieceMap)
    assert list(pieces) == ["good", "bad", "cut"]
    assert pieces["good"] == Span("a")
    assert pieces["good"] is pieces["good"]
    with pytest.raises(ValueError, match="Unterminated"):
        pieces["bad"]
    with pytest.raises(ValueError, match="damaged"):
        pieces["cut"]


def test_what_was_decoded_is_not_kept_encoded_too() -> None:
    encoded: dict[str, object] = {"good": ["Span", "a"], "later": ["Span", "b"]}
    lazy = decode(encoded)
    assert lazy["good"] == Span("a")
    assert encoded == {"good": None, "later": ["Span", "b"]}
    assert dict(lazy) == {"good": Span("a"), "later": Span("b")}


def test_the_shipped_library_is_in_pieces(library: Library) -> None:
    again = through_bytes(library)
    assert isinstance(again.flow_table, PieceMap)
    assert isinstance(again.topics, PieceMap)
    assert isinstance(again.flow_table["staff-training"].states, PieceMap)
    assert isinstance(again.topics["staff-training"].states, PieceMap)
    assert isinstance(again.phrases.blocks_by_key, PieceMap)


def test_defaults_that_come_last_are_left_out_and_come_back() -> None:
    written = to_bytes((Span("a"), Span("b", emphasis=True, slot=""), Span("c", slot="d")))
    first_line = written.partition(b"\n")[0]
    assert json.loads(first_line) == [
        "",
        ["Span", "a"],
        ["Span", "b", False, True],
        ["Span", "c", False, False, "", "", "d"],
    ]


def test_what_only_equals_a_default_is_not_left_out() -> None:
    again = through_bytes(Span("a", strong=cast("bool", 0)))
    assert type(again.strong) is int


def test_another_default_is_another_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    before = codec.shape()
    monkeypatch.setattr(codec, "_last_defaults", lambda _: ())
    assert codec.shape() != before


@pytest.mark.parametrize(
    "data",
    [
        [None],
        [5],
        [[]],
        [{}],
        ["Spam"],
        ["object"],
        ["LazyMap"],
        ["os.system", "true"],
        ["__import__", "os"],
        ["Person", "a", "b"],
        ["Span"],
        ["Span", "a", False, False, "", "", "", ""],
        ["Term", "a"],
        ["AllOf"],
        ["AllOf", [], []],
        ["Effort", "none"],
        ["Effort", []],
        ["Effort"],
        ["Effort", "short", "long"],
        ["date"],
        ["date", 5],
        ["date", "2027-02-30"],
        ["date", "2027-02-03", "2027-02-03"],
        ["map", 5],
        ["map", [1]],
        ["map", "abc"],
        ["map", [["map"], 1]],
        ["pieces"],
        ["pieces", 5],
        ["pieces", {}, {}],
        ["", ["", ["Spam"]]],
    ],
    ids=str,
)
def test_hostile_data_is_refused_with_an_error_that_is_told_of(data: object) -> None:
    with pytest.raises(RAISED):
        decode(data)


def test_data_nested_too_deep_is_refused() -> None:
    data: list[Any] = []
    for _ in range(100_000):
        data = ["", data]
    with pytest.raises(RecursionError):
        decode(data)
    while data:  # Taken apart by hand: Python frees what is nested one inside the other.
        data = data[1]


NAMES = st.sampled_from(
    [*sorted(codec._CLASSES), "map", "pieces", "date", "object", "Person", "", "eval"]
)
EMPTY_PIECE = compress(b'["AllOf",[]]')
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | NAMES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
        | st.builds(lambda name, rest: [name, *rest], NAMES, st.lists(inner, max_size=7))
    ),
    max_leaves=20,
)


@given(DATA)
@example(["AllOf", []])
@example(["pieces", {"a": [0, 2]}])
@example(["pieces", {"a": [0, len(EMPTY_PIECE)]}])
def test_whatever_the_data_no_other_class_is_made(data: Any) -> None:
    try:
        made = list(values(decode(data, EMPTY_PIECE)))
    except RAISED:
        return
    allowed = {*LISTED, LazyMap, PieceMap, str, int, bool, type(None), tuple, datetime.date}
    assert {type(value) for value in made} <= allowed


def test_the_listed_classes_are_values_that_do_nothing_when_made() -> None:
    for cls in LISTED:
        assert issubclass(cls, StrEnum) or is_dataclass(cls)
        assert not hasattr(cls, "__post_init__")
