"""What was published, and by when it is due again."""

import datetime

import pytest

from tests.dialogue.building import conversation, good_flows
from tests.dialogue.shipped import FLOWS, LIBRARY
from wizard.dialogue.values import NotSure, Reply, Value
from wizard.toolkit.publication import Publication, due_again, publication

Answers = dict[str, Reply | Value]
STEPS: Answers = {
    "profile.only-nhsmail": "no",
    "profile.cyber-essentials-plus": "no",
    "publishing.typed-in": "done",
    "publishing.confirmed": "done",
    "publishing.profile-right": "done",
    "publishing.published": "done",
}
DAY = datetime.date(2027, 6, 10)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, None),
        (STEPS, None),
        ({**STEPS, "publishing.published-on": NotSure()}, None),
        ({**STEPS, "publishing.published-on": DAY}, Publication(DAY, "")),
        (
            {**STEPS, "publishing.published-on": DAY, "publishing.published-level": "exceeded"},
            Publication(DAY, "exceeded"),
        ),
        # Taken back: the day is kept with the answers, and does not count.
        (
            {**STEPS, "publishing.published": "not-yet", "publishing.published-on": DAY},
            None,
        ),
    ],
)
def test_what_was_published(answers: Answers, expected: Publication | None) -> None:
    assert publication(conversation(FLOWS, answers)) == expected


def test_flows_that_know_nothing_of_publishing_are_no_trouble() -> None:
    assert publication(conversation(good_flows())) is None


@pytest.mark.parametrize(
    ("published_on", "due"),
    [
        ("2027-06-10", "2028-06-10"),
        ("2026-12-20", "2027-12-20"),
        ("2027-06-30", "2028-06-30"),
        # Too late for this year: the next deadline comes before a year is over.
        ("2027-08-10", "2028-06-30"),
        # A leap day.
        ("2024-02-29", "2025-02-28"),
    ],
)
def test_it_is_due_again_a_year_later_or_at_the_next_deadline(published_on: str, due: str) -> None:
    day = datetime.date.fromisoformat(published_on)
    assert due_again(day, LIBRARY.edition) == datetime.date.fromisoformat(due)
