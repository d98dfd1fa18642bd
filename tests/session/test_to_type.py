"""What is ready to paste: whole answers, and no sentence around an answer that is not there."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import conversation
from wizard.dialogue.values import (
    ComeBack,
    DoesNotApply,
    Evidence,
    Job,
    NotSure,
    Person,
    Reply,
    Value,
)
from wizard.library import Library
from wizard.speaker import Speaker
from wizard.words.blocks import Items, Paragraph, Span, lines_of, paragraph, text_of
from wizard.words.topic_words import ToType

DAY = datetime.date(2026, 11, 22)
LONG = "We lock up at ten. " * 1_100


def to_type(
    library: Library, answers: dict[str, Reply | Value], *blocks: Paragraph | Items
) -> list[str]:
    """Return the lines to type for an item of the flow `paper`, made of these blocks."""
    return typed_of(library, answers, ToType(blocks))


def typed_of(library: Library, answers: dict[str, Reply | Value], to_type: ToType) -> list[str]:
    """Return the lines to type for an item of the flow `paper`."""
    words = replace(library.topics["paper"], type_this={"paper-locked": to_type})
    library = replace(library, topics={**library.topics, "paper": words})
    now = conversation(library.flows, {"paper.locked": "always", **answers})
    speaker = Speaker(library, now, library.edition, DAY)
    return [text_of(line) for line in lines_of(speaker.to_type("paper", "paper-locked"))]


def around(slot: str) -> Paragraph:
    return Paragraph((Span("We say "), Span("", slot=slot), Span(".")))


PLAIN = paragraph("We lock it away.")
KEPT: dict[str, Reply | Value] = {"paper.kept": ("care-plans",)}
CALLED = {**KEPT, "paper.called": "The record room"}
STORY = {**CALLED, "paper.story": "At ten."}


@pytest.mark.parametrize(
    ("answers", "slot"),
    [
        (KEPT, "called"),
        ({**KEPT, "paper.called": NotSure()}, "called"),
        ({**KEPT, "paper.called": ComeBack()}, "called"),
        ({**STORY, "paper.remark": ""}, "remark"),
        ({}, "plan"),
        ({"paper.locked": "never", **CALLED}, "called"),
    ],
    ids=["not-answered", "not-sure", "come-back", "left-empty", "never-asked", "set-aside"],
)
def test_a_paragraph_around_what_is_not_there_is_left_out(
    kinds: Library, answers: dict[str, Reply | Value], slot: str
) -> None:
    assert to_type(kinds, answers, PLAIN, around(slot)) == ["We lock it away."]


def test_a_list_item_is_left_out_alone_and_a_list_without_any_altogether(kinds: Library) -> None:
    listed = Items((around("called").line, PLAIN.line, around("story").line))
    assert to_type(kinds, CALLED, listed) == ["We say The record room.", "We lock it away."]
    assert to_type(kinds, KEPT, Items((around("called").line,))) == []


def test_one_of_two_missing_leaves_the_paragraph_out(kinds: Library) -> None:
    both = Paragraph((Span("", slot="called"), Span(" and "), Span("", slot="story")))
    assert to_type(kinds, CALLED, PLAIN, both) == ["We lock it away."]


def test_a_long_answer_stands_there_in_full(kinds: Library) -> None:
    (line,) = to_type(kinds, {**CALLED, "paper.story": LONG}, around("story"))
    assert LONG.strip() in line
    assert len(LONG) > 20_000


NONE: dict[str, Reply | Value] = {"paper.locked": DoesNotApply("no-paper")}
NOT_OURS = paragraph("Not applicable. We have no paper.")


def test_where_an_item_does_not_apply_it_has_words_of_its_own(kinds: Library) -> None:
    both = ToType((PLAIN, around("edition.id")), (NOT_OURS, around("called")))
    assert typed_of(kinds, NONE, both) == ["Not applicable. We have no paper."]
    assert typed_of(kinds, CALLED, both)[0] == "We lock it away."


def test_without_words_of_its_own_the_others_are_typed(kinds: Library) -> None:
    assert typed_of(kinds, NONE, ToType((PLAIN,))) == ["We lock it away."]


def test_several_lines_become_one_that_can_be_pasted(kinds: Library) -> None:
    story = {**CALLED, "paper.story": "At ten.\r\nEvery day.\x1b[2J\u202e"}
    (line,) = to_type(kinds, story, around("story"))
    assert line.startswith("We say At ten. Every day.")
    assert not set(line) & set("\n\r\x1b\u202e")


def test_braces_that_somebody_typed_are_only_text(kinds: Library) -> None:
    typed = "{called} {edition.id} %s"
    (line,) = to_type(kinds, {**CALLED, "paper.story": typed}, around("story"))
    assert line == f"We say {typed}."


def test_the_year_and_its_last_day_are_filled_in(kinds: Library) -> None:
    edition = kinds.edition
    (year,) = to_type(kinds, {}, around("edition.id"))
    assert year == f"We say {edition.id}."
    (day,) = to_type(kinds, {}, around("edition.deadline"))
    assert str(edition.deadline.year) in day


def test_people_jobs_and_proof_are_filled_in_as_text(kinds: Library) -> None:
    answers: dict[str, Reply | Value] = {
        **STORY,
        "paper.remark": "",
        "paper.rooms": 12,
        "paper.with-key": 11,
        "paper.checked": datetime.date(2026, 10, 3),
        "paper.lead": Person("Deputy manager", "Asha"),
        "paper.proof": (Evidence("Key rule", "Office"),),
    }
    blocks = [around(slot) for slot in ("rooms", "checked", "lead", "proof")]
    assert to_type(kinds, answers, *blocks) == [
        "We say 12.",
        "We say 3 October 2026.",
        "We say Deputy manager, Asha.",
        "We say Key rule, Office.",
    ]
    plan: dict[str, Reply | Value] = {
        "paper.locked": "never",
        "paper.plan": Job("Buy locks", "Manager"),
    }
    assert to_type(kinds, plan, around("plan")) == ["We say Buy locks, Manager."]
