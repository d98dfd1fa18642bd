"""How an item is entered in the toolkit."""

import pytest

from wizard.toolkit.edition import AnswersWith, Item, Knowledge, Known, Level
from wizard.toolkit.entering import entered_as

SURE, UNSURE = Knowledge.LIKELY, Knowledge.UNVERIFIED


@pytest.mark.parametrize(
    ("answers_with", "is_known", "place", "name", "name_where_it_does_not_apply"),
    [
        (AnswersWith.TICK, SURE, SURE, "tick", "tick"),
        (AnswersWith.TEXT, SURE, UNSURE, "text", "not-applicable"),
        (AnswersWith.TEXT, UNSURE, SURE, "either", "either"),
        (None, UNSURE, SURE, "either", "either"),
        (None, UNSURE, UNSURE, "either", "not-applicable"),
    ],
)
def test_only_what_is_known_is_said(
    answers_with: AnswersWith | None,
    is_known: Knowledge,
    place: Knowledge,
    name: str,
    name_where_it_does_not_apply: str,
) -> None:
    known = Known(SURE, SURE, SURE, SURE, is_known, place)
    item = Item("tea", "1.1.1", None, Level.MET, 1, answers_with, False, known)
    assert entered_as(item, does_not_apply=False) == name
    assert entered_as(item, does_not_apply=True) == name_where_it_does_not_apply
