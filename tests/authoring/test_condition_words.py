"""Conditions as people read them."""

import datetime

import pytest

from wizard import shipped
from wizard.authoring.condition_words import ConditionWords
from wizard.authoring.question_words import QuestionWords
from wizard.dialogue.condition import (
    AllOf,
    AnswerIs,
    AnyOf,
    Comparison,
    Condition,
    FigureIs,
    Not,
    Unknown,
    Within,
)
from wizard.dialogue.figure import Figure, Operation
from wizard.dialogue.score import Score
from wizard.library import read_library

LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)
WORDS = ConditionWords(QuestionWords(LIBRARY), lambda question: f"answer {question[-1]}")
HAS, IS = Comparison.HAS, Comparison.IS
COVERED, USED = "staff-training.covered", "staff-training.used"
"""A choice and a choices question, "answer d" in both cases."""
BOTH = AnswerIs(COVERED, IS, "both")
PRIVACY = AnswerIs(COVERED, IS, "privacy")
TALK = AnswerIs(USED, HAS, "team-talk")
QUIZ = AnswerIs(USED, HAS, "quiz")
DAY = datetime.date(2027, 3, 1)


def figure(operation: Operation) -> Figure:
    return Figure("f", operation, ("t.2", "t.1"), 95)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (BOTH, "answer d is “Yes, both”"),
        (Not(BOTH), "answer d is not “Yes, both”"),
        (AnyOf((BOTH, PRIVACY)), "answer d is “Yes, both” or “Only keeping information private”"),
        (AnswerIs(COVERED, Comparison.IN, ("both",)), "answer d is “Yes, both”"),
        (AllOf((TALK, QUIZ)), "answer d includes “A talk at a team meeting” and “A quiz”"),
        (
            Not(AllOf((TALK, QUIZ))),
            "answer d does not include all of “A talk at a team meeting” and “A quiz”",
        ),
        (
            AllOf((Not(TALK), Not(QUIZ))),
            "answer d does not include “A talk at a team meeting” or “A quiz”",
        ),
        (Unknown("t.1"), "answer 1 is not known"),
        (AnyOf((Unknown("t.1"), Unknown("t.2"))), "answer 1 or answer 2 is not known"),
        (AllOf((Unknown("t.1"), Unknown("t.2"))), "answer 1 and answer 2 are not known"),
        (AllOf((Not(Unknown(COVERED)), BOTH)), "answer d is “Yes, both”"),
        (
            AnyOf((AllOf((Unknown("t.1"), BOTH)), QUIZ)),
            "(answer 1 is not known, and answer d is “Yes, both”), or answer d includes “A quiz”",
        ),
        (Not(AnyOf((Unknown("t.1"), BOTH))), "answer 1 is known, and answer d is not “Yes, both”"),
        (AnswerIs("t.1", Comparison.AT_LEAST, 3), "answer 1 is at least 3"),
        (Not(AnswerIs("t.1", Comparison.AT_MOST, 3)), "answer 1 is more than 3"),
        (AnswerIs("t.1", Comparison.BEFORE, DAY), "answer 1 is before 1 March 2027"),
        (Within("t.1", 12, "t.2"), "answer 1 is no more than 12 months before answer 2"),
        (Not(Within("t.1", 12, "t.2")), "answer 1 is more than 12 months before answer 2"),
        (
            FigureIs(figure(Operation.PERCENT), Comparison.AT_LEAST, 95),
            "answer 2 is at least 95 in every 100 of answer 1",
        ),
        (
            FigureIs(figure(Operation.SHORT_OF), Comparison.AT_MOST, 1),
            "answer 2 is at most 1 short of 95 in every 100 of answer 1",
        ),
        (
            Not(FigureIs(figure(Operation.SUM), Comparison.AT_LEAST, 5)),
            "the sum of answer 2 and answer 1 is less than 5",
        ),
        (FigureIs(figure(Operation.DIFFERENCE), IS, 0), "answer 2 minus answer 1 is 0"),
        (
            FigureIs(Score("score", (("t.1", "a"), ("t.2", "b"))), Comparison.AT_LEAST, 2),
            "the number of right answers, of 2, is at least 2",
        ),
    ],
)
def test_a_condition_in_words(condition: Condition, said: str) -> None:
    assert WORDS.said(condition) == said


def test_on_the_arrows_of_its_own_question_only_the_rest_is_said() -> None:
    assert WORDS.said(BOTH, COVERED) == "“Yes, both”"
    assert WORDS.said(Unknown(COVERED), COVERED) == "not known"
    assert WORDS.said(QUIZ, USED) == "includes “A quiz”"


def test_two_answers_that_are_the_same() -> None:
    first, second = "top-three-risks.risk-1", "top-three-risks.risk-2"
    options = QuestionWords(LIBRARY).options(first)
    same = [
        AllOf((AnswerIs(first, IS, option), AnswerIs(second, IS, option)))
        for option in options
        if option != "other"
    ]
    assert (
        WORDS.said(AnyOf(tuple(same)))
        == "answer 1 and answer 2 are the same, and not “Something else”"
    )
