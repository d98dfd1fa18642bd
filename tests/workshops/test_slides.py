"""What the room sees at each step of every plan that comes with the program."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from wizard.dialogue.flow import question_parts
from wizard.library import Library
from wizard.words.blocks import lines_of, paragraph, text_of
from wizard.words.plain_text import plain_text
from wizard.words.topic_words import About
from wizard.workshop.known import known
from wizard.workshop.plan import Plan, Step, StepKind
from wizard.workshop.slide import slides_of
from wizard.workshop.stage import Stage

TODAY = datetime.date(2027, 1, 5)
NAMES = ("clinic", "devices", "get-going", "policies-and-paper", "review-only", "taster")
ROOM = 18
"""Lines of a window of 80 by 24 that are left beside head, keys and what is typed."""


@pytest.mark.parametrize("name", NAMES)
def test_each_step_fits_on_a_projector_and_has_notes(
    name: str, plans: dict[str, Plan], library: Library
) -> None:
    plan = plans[name]
    stage = Stage(plan, slides_of(library, plan, TODAY), library.phrases, lambda: 0.0)
    for step, slide in zip(plan.steps, stage.slides, strict=True):
        stage.forward()
        shown = plain_text(stage.body(), 62)
        assert shown.count("\n") + 1 <= ROOM, step.about
        assert "{" not in shown, step.about
        assert not plain_text(slide.body, 62).startswith(slide.kind), step.about
        assert slide.notes, step.about
        assert not {*map(text_of, lines_of(slide.notes))} & {*map(text_of, lines_of(slide.body))}
        if step.kind is StepKind.BREAK:
            assert not slide.hands


def test_a_question_is_shown_with_what_its_words_mean(
    plans: dict[str, Plan], library: Library
) -> None:
    plan = plans["devices"]
    for step, slide in zip(plan.steps, slides_of(library, plan, TODAY), strict=True):
        if step.question:
            flow, state = question_parts(step.question)
            words = library.topics[flow].states[state]
            shown = plain_text(slide.body, 70)
            assert plain_text(words.hint, 70) in shown
            assert slide.more


def test_every_card_has_its_answer_on_demand_and_no_word_for_the_trainer_in_it(
    plans: dict[str, Plan], library: Library
) -> None:
    for topic in known(library.flow_table, library.topics, library.glossary).cards:
        plan = replace(plans["taster"], steps=(Step(StepKind.CARD, topic, 5),))
        (slide,) = slides_of(library, plan, TODAY)
        assert plain_text(slide.body, 62).startswith("What would you do if"), topic
        explained, notes = plain_text(slide.more, 62), plain_text(slide.notes, 62)
        assert explained.startswith("A good answer: "), topic
        assert explained.count("\n") + 1 <= ROOM, topic
        assert "Let two people answer" not in explained, topic
        assert explained.split()[-1] in notes, topic


def test_a_card_without_a_good_answer_explains_why_its_topic_matters(
    plans: dict[str, Plan], library: Library
) -> None:
    words = library.topics["breaches"]
    note = (paragraph("What would you do if the phone rang?"), paragraph("Wait."))
    bare = replace(words, about={**words.about, About.TRAINER: note})
    changed = replace(library, topics={**library.topics, "breaches": bare})
    plan = replace(plans["taster"], steps=(Step(StepKind.CARD, "breaches", 5),))
    (slide,) = slides_of(changed, plan, TODAY)
    assert slide.more == words.about[About.WHY]
    assert plain_text(slide.notes, 62) == "Wait."


def test_a_step_that_is_gone_past_is_left_by_going_back(
    plans: dict[str, Plan], library: Library
) -> None:
    plan = plans["taster"]
    places: list[int] = []
    slides = slides_of(library, plan, TODAY)
    stage = Stage(plan, slides, library.phrases, lambda: 0.0, places.append)
    for _ in range(20):
        stage.forward()
    assert stage.at_end
    for _ in range(20):
        stage.back()
    assert places == [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 0]


@pytest.mark.parametrize(
    "typed", ["", "12", "12 5 3", "12 5 3 1 0", "-1 2 3 0", "a b c d", "1000 1 1 1", "9" * 999]
)
def test_what_is_not_a_number_for_each_thing_on_show_counts_nothing(
    typed: str, plans: dict[str, Plan], library: Library
) -> None:
    slides = slides_of(library, plans["taster"], TODAY)
    stage = Stage(plans["taster"], slides, library.phrases, lambda: 0.0)
    for _ in range(4):
        stage.forward()
    assert not stage.count(typed)
    assert stage.hands == {}
    assert stage.count("12, 5, 3, 1")


def test_hands_go_up_for_what_is_on_show(plans: dict[str, Plan], library: Library) -> None:
    steps = {step.about: step for step in plans["get-going"].steps}
    slides = slides_of(library, plans["get-going"], TODAY)
    hands = {id: slide.hands for id, slide in zip(steps, slides, strict=True)}
    assert hands["registration.administrators"] == ("Two or more", "One person", "Not sure")
    assert hands["where-are-you"] == ("Yes", "Not yet", "Not sure")
    assert hands["welcome"] == ()


def test_where_something_is_typed_there_is_nothing_to_count(
    plans: dict[str, Plan], library: Library
) -> None:
    question = Step(StepKind.QUESTION, "staff-training.trained", 5)
    counted = Step(StepKind.HANDS, "staff-training.trained", 5)
    plan = replace(plans["taster"], steps=(question, counted))
    typed, hands = slides_of(library, plan, TODAY)
    assert typed.hands == ()
    assert hands.hands == ("Yes", "Not yet", "Not sure")


def test_what_is_not_kept_is_told_once_and_then_it_ends(
    plans: dict[str, Plan], library: Library
) -> None:
    stage = Stage(plans["taster"], (), library.phrases, lambda: 0.0)
    assert stage.may_stop()
    stage.park("Who pays?")
    assert not stage.may_stop()
    assert stage.may_stop()
    stage.park("And when?")
    assert not stage.may_stop()


def test_the_parking_list_stands_before_what_was_counted_at_the_end(
    plans: dict[str, Plan], library: Library
) -> None:
    slides = slides_of(library, plans["taster"], TODAY)
    stage = Stage(plans["taster"], slides, library.phrases, lambda: 0.0)
    for _ in range(4):
        stage.forward()
    assert stage.count("12 5 3 1")
    assert stage.park("Who pays?")
    while not stage.at_end:
        stage.forward()
    shown = plain_text(stage.body(), 62)
    assert shown.index("Who pays?") < shown.index("Yes, one person: 12 hands")


def test_the_parking_list_is_harmless_and_has_an_end(
    plans: dict[str, Plan], library: Library
) -> None:
    stage = Stage(plans["taster"], (), library.phrases, lambda: 0.0)
    assert not stage.park("  ")
    assert stage.park("\x1b]0;gone\x07 why?" + "x" * 9_999)
    assert "\x1b" not in stage.parked[0]
    assert len(stage.parked[0]) == 200
    assert sum(stage.park("again?") for _ in range(99)) == 49
