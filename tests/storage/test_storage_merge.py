"""Several journals add up the same way whatever order they come in."""

from itertools import permutations

from storage.ledger import Ledger
from storage.merge import heads
from storage.record import LARGEST_COUNTER, Record


def record(name: str, n: int, *bases: str, doc: str = "q", v: str | None = "") -> Record:
    document = None if v is None else {"value": v or name}
    return Record(name, n, "office", "2026-10-03T14:00:00+00:00", "answers", doc, document, bases)


def names(records: tuple[Record, ...]) -> list[str]:
    return [each.id for each in records]


FIRST = record("first", 1)
LEFT = record("left", 2, "first")
RIGHT = record("right", 3, "first")
SETTLED = record("settled", 4, "left", "right")


def test_what_follows_replaces() -> None:
    assert names(heads([FIRST, LEFT])) == ["left"]


def test_two_changes_from_one_starting_point_both_stay() -> None:
    assert names(heads([FIRST, LEFT, RIGHT])) == ["right", "left"]


def test_a_choice_between_them_settles_it() -> None:
    assert names(heads([FIRST, LEFT, RIGHT, SETTLED])) == ["settled"]


def test_equal_counters_are_told_apart_the_same_way_everywhere() -> None:
    twins = [record("a", 5), record("b", 5)]
    assert names(heads(twins)) == names(heads(reversed(twins))) == ["b", "a"]


def test_records_in_a_circle_do_not_vanish() -> None:
    assert set(names(heads([record("a", 1, "b"), record("b", 2, "a")]))) == {"a", "b"}


def test_the_order_of_arrival_changes_nothing() -> None:
    for arrival in permutations([FIRST, LEFT, RIGHT, SETTLED, record("late", 5, "left")]):
        at_once, one_by_one = Ledger(), Ledger()
        at_once.add(arrival)
        for each in (*arrival, *arrival):
            one_by_one.add([each])
        for ledger in (at_once, one_by_one):
            assert names(ledger.heads(("answers", "q"))) == ["late", "settled"]
            assert dict(ledger.documents("answers")) == {"q": {"value": "late"}}
            assert len(ledger.history(("answers", "q"))) == 5


def test_a_deletion_is_a_version_like_any_other() -> None:
    ledger = Ledger()
    ledger.add([FIRST, record("gone", 2, "first", v=None)])
    assert dict(ledger.documents("answers")) == {}
    assert names(ledger.history(("answers", "q"))) == ["first", "gone"]


def test_a_record_replaces_only_versions_of_its_own_document() -> None:
    ledger = Ledger()
    ledger.add([FIRST, record("other", 2, "first", doc="r")])
    assert dict(ledger.documents("answers")).keys() == {"q", "r"}


def test_the_counter_goes_past_everything_seen_and_never_out_of_range() -> None:
    ledger = Ledger()
    assert ledger.counter(1) == 1
    ledger.add([record("a", 41)])
    assert ledger.counter(2) == 43
    ledger.add([record("poison", LARGEST_COUNTER)])
    assert ledger.counter(5) == LARGEST_COUNTER
