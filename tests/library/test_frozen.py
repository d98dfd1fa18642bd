"""Our frozen dataclasses: they do what Python's own do."""

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest

from wizard.frozen import dataclass


@dataclass(frozen=True)
class Ours:
    """Some fields, with defaults and without."""

    name: ClassVar[str] = "ours"
    a: object
    b: object = 2
    c: dict[str, int] = field(default_factory=dict)

    @cached_property
    def worked_out(self) -> str:
        return f"{self.a} and {self.b}"


@dataclasses.dataclass(frozen=True)
class Theirs:
    """The same by Python's own."""

    name: ClassVar[str] = "theirs"
    a: object
    b: object = 2
    c: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class One:
    a: object


@dataclass(frozen=True)
class Other:
    a: object


@dataclass(frozen=True)
class Empty:
    """No fields."""


BOTH = pytest.mark.parametrize("cls", [Ours, Theirs])
GIVEN: list[tuple[tuple[object, ...], dict[str, object]]] = [
    ((1,), {}),
    ((1, 3), {}),
    ((1, 3, {"d": 4}), {}),
    ((1,), {"c": {"d": 4}}),
    ((), {"b": 3, "a": 1}),
    ((), {"c": {}, "b": 3, "a": 1}),
]
REFUSED: list[tuple[tuple[object, ...], dict[str, object]]] = [
    ((), {}),
    ((), {"b": 3}),
    ((1, 2, {}, 4), {}),
    ((1,), {"a": 1}),
    ((1,), {"d": 4}),
    ((1, 2, {}), {"d": 4}),
    ((1, 2, {}), {"a": 1}),
]


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_the_fields_are_filled_as_in_pythons_own(
    given: tuple[object, ...], named: dict[str, object]
) -> None:
    makers: tuple[Callable[..., Any], ...] = (Ours, Theirs)
    ours, theirs = (make(*given, **named) for make in makers)
    assert (ours.a, ours.b, ours.c) == (theirs.a, theirs.b, theirs.c)


@BOTH
@pytest.mark.parametrize(("given", "named"), REFUSED)
def test_what_does_not_fit_the_fields_is_refused(
    cls: Callable[..., object], given: tuple[object, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError):
        cls(*given, **named)


def test_a_default_that_is_made_is_made_each_time() -> None:
    assert Ours(1).c is not Ours(1).c


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Ours(1, 2) == Ours(1)
    assert Ours(1) != Ours(2)
    assert One(1) == One(1)
    others: tuple[object, ...] = (Other(1), 1)
    assert One(1) not in others
    assert Empty() == Empty()


def test_what_was_worked_out_from_the_fields_is_no_field() -> None:
    asked, not_asked = Ours(1), Ours(1)
    assert asked.worked_out == "1 and 2"
    assert asked == not_asked
    assert repr(asked) == repr(not_asked)
    assert replace(asked, b=3).worked_out == "1 and 3"


def test_equal_ones_have_the_same_hash() -> None:
    assert len({One(1), One(1), One(2), Empty(), Empty()}) == 3
    with pytest.raises(TypeError):
        hash(Ours(1))


def test_it_shows_its_fields() -> None:
    assert repr(Ours("x")) == repr(Theirs("x")).replace("Theirs", "Ours")
    assert repr(Empty()) == "Empty()"


@BOTH
def test_nothing_can_be_changed(cls: Callable[..., Any]) -> None:
    value = cls(1)
    with pytest.raises(FrozenInstanceError):
        value.a = 2
    with pytest.raises(FrozenInstanceError):
        del value.a
    assert value == cls(1)


def test_it_is_a_dataclass_to_all_that_asks() -> None:
    assert is_dataclass(Ours)
    assert [one.name for one in fields(Ours)] == [one.name for one in fields(Theirs)]
    assert Ours.name == "ours"
    assert replace(Ours(1), a=5) == Ours(5)
    match Ours(1, 3):
        case Ours(a, b):
            assert (a, b) == (1, 3)


def test_one_of_only_what_is_given_is_a_dataclass_as_well() -> None:
    assert is_dataclass(Other)
    assert [one.name for one in fields(Other)] == ["a"]
    assert replace(Other(1), a=2) == Other(2)
    assert not fields(Empty)


def test_a_copy_is_equal() -> None:
    value = Ours(1, (2,), {"d": 4})
    assert copy.deepcopy(value) == copy.copy(value) == pickle.loads(pickle.dumps(value)) == value


def test_one_that_can_be_changed_is_refused() -> None:
    with pytest.raises(TypeError):
        dataclass(frozen=False)
