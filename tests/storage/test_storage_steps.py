"""Steps: what was done is taken back, and done again, by saving once more. Nothing is removed."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import Assessment, Assessments, NotSaved, Step
from tests.storage.conftest import Clock

PEOPLE, TRAINED = "a.people", "a.trained"


def last(assessment: Assessment) -> Step:
    return assessment.steps().done[-1]


def undone(assessment: Assessment) -> Step:
    return assessment.steps().undone[-1]


def test_an_answer_that_was_changed_is_what_it_was(assessment: Assessment) -> None:
    before = assessment.answers()
    assessment.put_answers({PEOPLE: {"value": 43}})
    assessment.take_back(last(assessment))
    assert assessment.answers() == before
    assessment.take_back(undone(assessment), again=True)
    assert assessment.answers()[PEOPLE] == {"value": 43}


def test_an_answer_that_was_new_is_gone_and_comes_again(assessment: Assessment) -> None:
    assessment.put_answers({TRAINED: {"value": 39}})
    assessment.take_back(last(assessment))
    assert TRAINED not in assessment.answers()
    assessment.take_back(undone(assessment), again=True)
    assert assessment.answers()[TRAINED] == {"value": 39}


def test_what_was_saved_in_one_step_is_taken_back_in_one(assessment: Assessment) -> None:
    before = assessment.answers()
    assessment.put_answers({PEOPLE: {"value": 1}, TRAINED: {"value": 1}, "a.more": {"value": 1}})
    assessment.take_back(last(assessment))
    assert assessment.answers() == before


def test_everything_can_be_taken_back_and_done_again_across_restarts(
    assessments: Assessments, assessment: Assessment
) -> None:
    states = [assessment.answers()]
    for number in range(5):
        assessment.put_answers({f"a.q{number % 2}": {"value": number}})
        states.append(assessment.answers())
    assessment.close()
    for wanted in reversed(states[:-1]):
        with assessments.open(assessment.id) as again:
            again.take_back(last(again))
            assert again.answers() == wanted
    for wanted in states[1:]:
        with assessments.open(assessment.id) as again:
            again.take_back(undone(again), again=True)
            assert again.answers() == wanted


def test_something_new_leaves_nothing_to_be_done_again(assessment: Assessment) -> None:
    assessment.put_answers({PEOPLE: {"value": 43}})
    assessment.take_back(last(assessment))
    assessment.put_answers({TRAINED: {"value": 39}})
    assert assessment.steps().undone == ()
    assessment.take_back(last(assessment))
    assert assessment.answers() == {PEOPLE: {"value": 42}}


def test_details_that_change_later_are_no_step_and_keep_what_was_taken_back(
    assessment: Assessment,
) -> None:
    assessment.put_answers({PEOPLE: {"value": 43}})
    assessment.take_back(last(assessment))
    assessment.put_details({"organisation": "Another name"})
    assert undone(assessment).documents(again=True) == {PEOPLE: {"value": 43}}


def test_the_first_answer_can_be_taken_back(assessments: Assessments) -> None:
    with assessments.create({"edition": "2026-27"}, {PEOPLE: {"value": 42}}) as begun:
        begun.take_back(last(begun))
        assert begun.answers() == {}
    with assessments.open(begun.id) as again:
        assert undone(again).documents(again=True) == {PEOPLE: {"value": 42}}


def test_what_it_was_begun_with_is_no_step(assessments: Assessments) -> None:
    carried = {PEOPLE: {"value": 42}, TRAINED: {"value": 39}}
    with assessments.create({"edition": "2026-27"}, carried) as begun:
        assert begun.steps().done == ()


def test_taking_back_is_one_durable_step(assessment: Assessment, fsyncs: list[int]) -> None:
    assessment.put_answers({f"a.q{n}": {"value": n} for n in range(20)})
    fsyncs.clear()
    assessment.take_back(last(assessment))
    assert len(fsyncs) == 1


def test_a_disk_that_refuses_takes_nothing_back(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    assessment.put_answers({PEOPLE: {"value": 43}})
    step, before = last(assessment), assessment.answers()

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(NotSaved):
        assessment.take_back(step)
    assert assessment.answers() == before
    monkeypatch.undo()
    assert last(assessment).key == step.key


def test_the_same_after_two_computers_were_put_together(
    assessment: Assessment, tmp_path: Path, clock: Clock
) -> None:
    other = Assessments(tmp_path / "other", "lodge", clock).create_from(
        assessment.records(), assessment.id
    )
    other.put_answers({TRAINED: {"value": 39}})
    assessment.put_answers({"a.more": {"value": 1}})
    assessment.take_in(other.records())
    found = {tuple(step.documents(again=True)) for step in assessment.steps().done}
    assert {(TRAINED,), ("a.more",)} <= found
    for _ in range(2):
        assessment.take_back(last(assessment))
    assert assessment.answers() == {PEOPLE: {"value": 42}}
    other.close()


@pytest.mark.parametrize("mark", [None, 7, [], "x", {}, {"step": 3}, {"step": [], "again": 1}])
def test_a_mark_that_somebody_wrote_by_hand_does_no_harm(assessment: Assessment, mark: Any) -> None:
    assessment.put_answers({PEOPLE: {"value": 43}})
    assessment.put({TRAINED: {"value": 1}}, {"taken_back": mark})
    assert last(assessment).documents(again=True).keys() <= {PEOPLE, TRAINED}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["put", "back", "again", "reopen"]), st.integers(0, 3))))
def test_it_is_a_plain_list_of_what_was_done(
    tmp_path_factory: pytest.TempPathFactory, doings: list[tuple[str, int]]
) -> None:
    """Held against the naive way: a list of every state there was, and a place in it."""
    assessments = Assessments(tmp_path_factory.mktemp("steps"), "office")
    opened = assessments.create({"edition": "2026-27"})
    states: list[dict[str, Any]] = [{}]
    place = 0
    for number, (what, which) in enumerate(doings):
        done, back = opened.steps()
        assert (len(done), len(back)) == (place, len(states) - place - 1)
        match what:
            case "put":
                opened.put_answers({f"a.q{which}": {"value": number}})
                states[place + 1 :] = [{**states[place], f"a.q{which}": {"value": number}}]
                place += 1
            case "back" if done:
                opened.take_back(done[-1])
                place -= 1
            case "again" if back:
                opened.take_back(back[-1], again=True)
                place += 1
            case "reopen":
                opened.close()
                opened = assessments.open(opened.id)
        assert opened.answers() == states[place]
    opened.close()
