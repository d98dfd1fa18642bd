"""What waits for somebody, and for whom."""

import pytest

from tests.dialogue.building import ENOUGH, PROFILE, RECORDED, conversation, flows_of, talk
from wizard.dialogue.values import AskSomeone, ComeBack, NotSure, Reply
from wizard.toolkit.waiting import topics_by_asked, waiting, waits_for, who_is_asked

THREE = flows_of(
    *(
        f"{{format: 1, topic: {id}, start: q, states: {{q: {{ask: {{kind: text}}, "
        f"next: [{{go: end}}]}}, end: {{end: {{}}}}}}}}"
        for id in "abc"
    )
)
TOPICS = ("training", "paper", "breach")


@pytest.mark.parametrize("reply", [NotSure(), AskSomeone("Owner"), ComeBack()])
def test_a_topic_waits_where_only_something_is_to_be_found_out(reply: Reply) -> None:
    talked = talk({**ENOUGH, "training.record": reply})
    assert waiting(talked, TOPICS) == ("training",)
    assert waits_for(talked, "training") == ("training.record",)


def test_nothing_waits_where_there_is_something_to_ask_or_all_is_known() -> None:
    assert waiting(talk(ENOUGH), TOPICS) == ()
    assert waiting(talk(RECORDED), TOPICS) == ()


def test_a_walk_that_stops_waits_for_the_answer_it_stopped_at() -> None:
    talked = talk({**PROFILE, "training.people": AskSomeone(" Owner ")})
    assert "training.people" in waits_for(talked, "training")
    assert who_is_asked(talked, "training")[0] == "Owner"


def test_whoever_is_asked_in_most_topics_comes_first_however_they_are_spelt() -> None:
    names = {"a.q": "Owner", "b.q": "IT Company", "c.q": " it company"}
    talked = conversation(THREE, {question: AskSomeone(who) for question, who in names.items()})
    asked = topics_by_asked(talked, ["a", "b", "c"])
    assert list(asked.items()) == [("IT Company", ("b", "c")), ("Owner", ("a",))]


def test_a_topic_in_which_nobody_is_asked_counts_apart() -> None:
    talked = conversation(
        THREE, {"a.q": ComeBack(), "b.q": AskSomeone("Owner"), "c.q": AskSomeone(" ")}
    )
    assert topics_by_asked(talked, ["a", "b", "c"]) == {"": ("a", "c"), "Owner": ("b",)}
    assert topics_by_asked(talked, []) == {}
