"""The end of a topic: where its words are the same for all its outcomes, each item says its own."""

from dataclasses import replace

import pytest

from tests.reports.sheets import Answers, speaker_of, with_flow
from wizard.library import Library
from wizard.pages.desk import Desk
from wizard.pages.paint import paint
from wizard.spots import AtEnd
from wizard.views import Page
from wizard.words.blocks import lines_of, paragraph, text_of
from wizard.words.topic_words import StateWords

KEYS = """
    format: 1
    topic: keys
    start: counted
    states:
      counted:
        ask: {kind: choice, options: [yes, no]}
        next: [{go: met}]
      met:
        ask: {kind: choice, options: [yes, no]}
        next: [{when: {answer: met, is: yes}, go: all-fixed}, {go: by-rules}]
      all-fixed: {end: {tea: in_place, milk: in_place}}
      by-rules:
        end:
          tea:
            - {when: {answer: counted, is: yes}, is: in_place}
            - {is: does_not_apply}
          milk: not_yet
"""


@pytest.fixture
def library(kinds: Library) -> Library:
    """The flow `keys`, whose ends say their own names, and items that it feeds."""
    library = with_flow(kinds, KEYS)
    words, edition, some = (
        library.topics["keys"],
        library.edition,
        library.edition.items["visitors"],
    )
    ends = {end: StateWords((paragraph(end),), {}, {}) for end in ("all-fixed", "by-rules")}
    items = {key: replace(some, key=key) for key in ("tea", "milk")}
    return replace(
        library,
        topics={**library.topics, "keys": replace(words, states={**words.states, **ends})},
        editions={edition.id: replace(edition, items={**edition.items, **items})},
        item_names={**library.item_names, "tea": "Tea", "milk": "Milk"},
    )


def said(library: Library, answers: Answers) -> list[str]:
    desk = Desk(speaker_of(library, answers), "", None, None, False, False, False)
    end = AtEnd("keys")
    page = paint(desk, end, None, None, end)
    assert isinstance(page, Page)
    return [text_of(line) for line in lines_of(page.body)]


def line(library: Library, status: str, item: str) -> str:
    return library.phrases.line(
        "ending.outcome", status=library.phrases.line(f"sheet.{status}"), item=item
    )


@pytest.mark.parametrize(
    ("counted", "tea"), [("yes", "ready"), ("no", "does_not_apply")], ids=["yes", "no"]
)
def test_an_end_with_rules_says_how_each_item_turned_out(
    library: Library, counted: str, tea: str
) -> None:
    assert said(library, {"keys.counted": counted, "keys.met": "no"}) == [
        "by-rules",
        library.phrases.line("ending.outcomes"),
        line(library, tea, "Tea"),
        line(library, "not_yet", "Milk"),
    ]


def test_an_end_without_rules_says_its_own_words_alone(library: Library) -> None:
    assert said(library, {"keys.counted": "yes", "keys.met": "yes"}) == ["all-fixed"]
