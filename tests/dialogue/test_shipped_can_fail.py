"""The properties of the shipped flows are worth something: faults in the engine are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.dialogue import test_shipped_changes as properties
from tests.dialogue.shipped import whole
from tests.dialogue.test_properties_can_fail import (
    Plant,
    routes_of_flows_that_read_the_answer_are_kept,
    set_aside_answers_are_seen_by_other_topics,
    set_aside_answers_are_seen_by_rules,
    what_is_set_aside_is_lost,
    what_returns_is_not_marked,
)
from wizard import sheet_item
from wizard.dialogue import statuses
from wizard.dialogue.route import Route
from wizard.dialogue.status import Status
from wizard.dialogue.values import Answer, Evidence
from wizard.speaker import Speaker


def what_is_set_aside_is_called_not_asked(patch: pytest.MonkeyPatch) -> None:
    def wrong(_: Answer | None, *, ended: bool) -> Status:
        return Status.NOT_ASKED if ended else Status.NOT_YET_KNOWN

    patch.setattr(statuses, "status_off_route", wrong)


def proofs_that_are_set_aside_are_on_the_sheet(patch: pytest.MonkeyPatch) -> None:
    def wrong(speaker: Speaker, route: Route) -> Iterator[str]:
        for question, answer in speaker.conversation.answers.items():
            for one in answer.value if isinstance(answer.value, tuple) else ():
                if isinstance(one, Evidence) and question.startswith(f"{route.flow.id}."):
                    yield one.what

    patch.setattr(sheet_item, "_proofs", wrong)


def alone() -> None:
    properties.test_every_change_of_one_answer("secure-destruction")


def felt_by_others() -> None:
    properties.test_every_change_that_other_flows_feel("profile")


def in_another_order() -> None:
    properties.same_in_this_order(Random(1))


FOUND: list[tuple[Plant, Callable[[], None]]] = [
    (what_is_set_aside_is_lost, alone),
    (what_returns_is_not_marked, alone),
    (what_is_set_aside_is_called_not_asked, alone),
    (routes_of_flows_that_read_the_answer_are_kept, alone),
    (routes_of_flows_that_read_the_answer_are_kept, in_another_order),
    (set_aside_answers_are_seen_by_rules, felt_by_others),
    (set_aside_answers_are_seen_by_other_topics, felt_by_others),
    (proofs_that_are_set_aside_are_on_the_sheet, felt_by_others),
]


@pytest.mark.parametrize(
    ("plant", "look"), FOUND, ids=[f"{plant.__name__}-{look.__name__}" for plant, look in FOUND]
)
def test_a_planted_fault_is_found(
    plant: Plant, look: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole()  # Answered before there is a fault.
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        look()
