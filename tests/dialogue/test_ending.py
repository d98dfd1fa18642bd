"""What an end means for each item: by a word, or by the first rule that holds."""

import pytest

from tests.dialogue.building import answer, conversation, flows_of
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import End, Outcome
from wizard.dialogue.route import Route
from wizard.dialogue.turn import EndTurn
from wizard.dialogue.values import Answer, How, NotSure, Reply, Value
from wizard.toolkit.progress import NOT_IN_PLACE, status_in_words

FLOWS = flows_of(
    """
    format: 1
    topic: profile
    asked: when_needed
    start: sites
    states:
      sites: {ask: {kind: number}, next: [{go: known}]}
      known: {end: {}}
    """,
    """
    format: 1
    topic: t
    start: told
    states:
      told:
        ask: {kind: choice, options: [all, some, none]}
        next:
          - {when: {unknown: told}, go: when}
          - {when: {answer: told, is: none}, go: known}
          - {go: when}
      when:
        ask: {kind: text}
        next: [{go: known}]
      known:
        end:
          fixed: in_place
          told:
            - {when: {answer: told, in: [some, none]}, is: not_yet}
            - {is: in_place}
          every-site:
            - {when: {answer: told, is: none}, is: does_not_apply}
            - {when: {answer: profile.sites, at_least: 2}, is: not_yet}
            - {is: in_place}
    """,
)
Answers = dict[str, Reply | Value | Answer]
ONE: Answers = {"profile.sites": 1, "t.when": "in May"}
TWO: Answers = {"profile.sites": 2, "t.when": "in May"}


def talk(answers: Answers) -> Conversation:
    return conversation(FLOWS, answers)


def route(answers: Answers) -> Route:
    return talk(answers).route("t")


@pytest.mark.parametrize(
    ("answers", "outcomes"),
    [
        ({**ONE, "t.told": "all"}, "in_place in_place in_place"),
        ({**TWO, "t.told": "all"}, "in_place in_place not_yet"),
        ({**ONE, "t.told": "some"}, "in_place not_yet in_place"),
        ({**TWO, "t.told": "none"}, "in_place not_yet does_not_apply"),
        # What comes after a rule that holds is no matter, also where it is not known.
        ({"t.told": "none"}, "in_place not_yet does_not_apply"),
        # The number of sites is not known: only the item whose rule reads it has to wait.
        ({"t.told": "all", "t.when": "in May"}, "in_place in_place to_find_out"),
        ({**ONE, "t.told": "all", "profile.sites": NotSure()}, "in_place in_place to_find_out"),
        # Something on the way is not known: nothing is in place before it is.
        ({**ONE, "t.told": NotSure()}, "to_find_out to_find_out to_find_out"),
        ({**TWO, "t.told": "some", "t.when": NotSure()}, "to_find_out not_yet not_yet"),
    ],
)
def test_the_first_rule_that_holds_decides(answers: Answers, outcomes: str) -> None:
    assert [*route(answers).outcomes().values()] == outcomes.split()


def test_while_something_is_open_there_is_no_outcome() -> None:
    carried = answer("t.told", "all", how=How.CARRIED)
    assert set(route({**ONE, "t.told": carried}).outcomes().values()) == {None}


def test_an_end_says_which_answers_it_lacks() -> None:
    lacking = talk({"t.told": "all", "t.when": "in May"})
    assert isinstance(lacking.turn("t"), EndTurn)
    assert lacking.route("t").questions_to_find_out() == ("profile.sites",)
    assert lacking.route("t").to_find_out() == ()
    assert status_in_words(lacking, "t") == "waiting"
    assert route({"t.told": "none"}).questions_to_find_out() == ()


def test_nobody_reads_done_where_one_item_is_left() -> None:
    assert status_in_words(talk({**TWO, "t.told": "all"}), "t") == NOT_IN_PLACE
    assert status_in_words(talk({**ONE, "t.told": "all"}), "t") == "done"


def test_an_answer_of_another_topic_moves_the_outcome() -> None:
    before = talk({**ONE, "t.told": "all"})
    assert before.route("t").outcomes()["every-site"] is Outcome.IN_PLACE
    after = before.with_answers([answer("profile.sites", 3)])
    assert after.route("t").outcomes()["every-site"] is Outcome.NOT_YET


def test_only_an_end_with_rules_depends_on_answers() -> None:
    ends = [FLOWS[flow].states["known"] for flow in ("t", "profile")]
    assert [end.depends for end in ends if isinstance(end, End)] == [True, False]
