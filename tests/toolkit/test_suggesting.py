"""A good next step: what others use, then what takes least, then what stands first."""

from tests.dialogue.building import conversation, flows_of
from wizard.dialogue.values import Reply, Value
from wizard.toolkit.filters import Filter, fitting
from wizard.toolkit.suggesting import Suggestion, suggestion
from wizard.words.topic_words import Effort

JOURNEY = """
format: 1
topic: journey
start: place
states:
  place:
    ask: {kind: choice, options: [home, branch]}
    next: [{go: topics}]
  topics:
    topics:
      before: [ready]
      suggest: {answer: place, is: home}
"""
TOPIC = """
format: 1
topic: NAME
start: q
states:
  q:
    ask: {kind: choice, options: [yes, no]}
    next: RULES
  done: {end: END}
"""


def topic(name: str, rules: str = "[{go: done}]", end: str = "") -> str:
    end = end or f"{{{name}: in_place}}"
    return TOPIC.replace("NAME", name).replace("RULES", rules).replace("END", end)


def reading(other: str) -> str:
    return f"[{{when: {{answer: {other}.q, is: yes}}, go: done}}, {{go: done}}]"


FLOWS = flows_of(
    JOURNEY,
    topic("ready", end="{}"),
    topic("first"),
    topic("second"),
    topic("used"),
    topic("reader", reading("used")),
    topic("other-reader", reading("used")),
)
TOPICS = ("first", "second", "used", "reader", "other-reader")
READS = {id: tuple(FLOWS[id].reads()) for id in FLOWS}
EFFORTS = {
    "ready": Effort.FIND_OUT,
    "first": Effort.TO_HAND,
    "second": Effort.HEAD,
    "used": Effort.ASK_SOMEONE,
    "reader": Effort.HEAD,
}


def suggested(*done: str, place: str = "home") -> Suggestion | None:
    """Return the suggestion where these flows have their answer."""
    answers: dict[str, Reply | Value] = {"journey.place": place}
    answers |= {f"{flow}.q": "yes" for flow in done}
    return suggestion(conversation(FLOWS, answers), TOPICS, EFFORTS, READS)


def test_what_stands_in_front_of_the_topics_comes_first() -> None:
    assert suggested() == Suggestion("ready", Effort.FIND_OUT, 0)


def test_then_what_most_others_use_whatever_it_takes() -> None:
    assert suggested("ready") == Suggestion("used", Effort.ASK_SOMEONE, 2)
    assert suggested("ready", "reader") == Suggestion("used", Effort.ASK_SOMEONE, 1)


def test_then_what_takes_least_and_of_these_the_first() -> None:
    assert suggested("ready", "used") == Suggestion("second", Effort.HEAD, 0)
    assert suggested("ready", "used", "second") == Suggestion("reader", Effort.HEAD, 0)
    assert suggested("ready", "used", "second", "reader") == Suggestion("first", Effort.TO_HAND, 0)


def test_one_of_unknown_effort_comes_last() -> None:
    done = ("ready", "used", "second", "reader", "first")
    assert suggested(*done) == Suggestion("other-reader", None, 0)
    assert suggested(*done, "other-reader") is None


def test_where_head_office_answers_nothing_is_suggested() -> None:
    assert suggested("ready", place="branch") is None


def test_filters_take_what_fits_in_order() -> None:
    talked = conversation(FLOWS, {"journey.place": "home", "first.q": "yes"})
    assert fitting(talked, TOPICS, EFFORTS, Filter.TO_DO) == TOPICS[1:]
    assert fitting(talked, TOPICS, EFFORTS, Filter.FROM_MEMORY) == ("second", "reader")
    assert fitting(talked, TOPICS, EFFORTS, Filter.TO_FIND_OUT) == ()
    assert fitting(talked, TOPICS, EFFORTS, Filter.CHECK_AGAIN) == ()
