"""A score: how many were answered rightly; and what is told of each answer once it is given."""

from __future__ import annotations

import pytest

from tests.dialogue.building import conversation, facts_of, good_flows
from wizard.checking.routes import routes, uncovered
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flows import Flows
from wizard.dialogue.score import Score
from wizard.dialogue.turn import AskTurn, EndTurn, Way
from wizard.dialogue.values import NotSure, Reply, Value

SCORE = Score("score", (("t.cat", "cat"), ("t.dog", "dog"), ("t.owl", "owl")))
SPELLING = Flows({"spelling": good_flows()["spelling"]})


def spelled(**answers: Reply | Value) -> Conversation:
    return conversation(SPELLING, {f"spelling.{id}": reply for id, reply in answers.items()})


@pytest.mark.parametrize(
    ("cat", "dog", "owl", "right"),
    [
        ("cat", "dog", "owl", 3),
        ("cat", "dok", "owl", 2),
        ("kat", "dogg", "owel", 0),
        ("cat", Absence.UNKNOWN, "owl", 2),
        ("cat", Absence.NOT_ASKED, Absence.NOT_ASKED, 1),
    ],
)
def test_who_is_not_sure_or_not_asked_was_not_right(
    cat: str, dog: str | Absence, owl: str | Absence, right: int
) -> None:
    facts = facts_of(cat=cat, dog=dog, owl=owl)
    assert SCORE.spoken(facts) == right
    assert SCORE.value(facts) == right


def test_what_is_told_of_an_answer_stands_first_before_what_follows() -> None:
    talk = spelled(who="", cat="kat")
    turn = talk.turn("spelling")
    assert isinstance(turn, AskTurn)
    assert (turn.ask.id, turn.says) == ("dog", ("cat",))
    turn = spelled(who="", cat="cat", dog=NotSure()).turn("spelling")
    assert isinstance(turn, AskTurn)
    assert (turn.ask.id, turn.says) == ("owl", ("dog", "halfway"))
    end = spelled(who="", cat="cat", dog="dog", owl="owel").turn("spelling")
    assert isinstance(end, EndTurn)
    assert (end.end.id, end.says, end.earlier) == ("well-done", ("owl",), None)


def test_no_way_leads_back_over_an_answer_that_was_told() -> None:
    first = spelled(who="").turn("spelling")
    second = spelled(who="", cat="cat").turn("spelling")
    assert isinstance(first, AskTurn)
    assert isinstance(second, AskTurn)
    assert (first.earlier, second.earlier) == ("spelling.who", None)


def test_a_quiz_asks_nobody_else_and_leaves_nothing_for_later() -> None:
    who = spelled().turn("spelling")
    cat = spelled(who="").turn("spelling")
    assert isinstance(who, AskTurn)
    assert isinstance(cat, AskTurn)
    assert (who.ways, cat.ways) == ((), (Way.NOT_SURE,))


def quiz(questions: int, passed_at: int) -> Flows:
    """Return a quiz of so many questions, written as an author would."""
    from tests.dialogue.building import flows_of

    ids = [f"q{n}" for n in range(questions)]
    after = [*ids[1:], ""]
    asked = "".join(
        f"""
  {id}:
    ask: {{kind: choice, options: [a, b, c], right: b}}
    next: [{f"{{go: {then}}}" if then else "{when: passed, go: well}, {go: again}"}]"""
        for id, then in zip(ids, after, strict=True)
    )
    return flows_of(
        f"""
format: 1
topic: t
start: q0
figures:
  score: {{right: [{", ".join(ids)}]}}
conditions:
  passed: {{figure: score, at_least: {passed_at}}}
states:{asked}
  well: {{end: {{}}}}
  again: {{end: not_yet}}
"""
    )


def test_a_long_quiz_is_walked_in_few_walks() -> None:
    """Of the answers so far only the number that were right counts, not which: 3 to the 20th."""
    found = routes(quiz(20, 16), "t", 2_000)
    assert sorted(route.path[-1] for route in found) == ["again", "well"]


@pytest.mark.parametrize(
    ("passed_at", "never"), [(3, ()), (0, (("q2", "again"),)), (4, (("q2", "well"),))]
)
def test_an_end_that_no_score_leads_to_is_found(
    passed_at: int, never: tuple[tuple[str, str], ...]
) -> None:
    assert uncovered(quiz(3, passed_at), "t") == never
