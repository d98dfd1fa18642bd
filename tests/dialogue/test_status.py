"""Where a question stands, for every way of answering, and what rules may see of it."""

from itertools import product

import pytest

from tests.dialogue.building import answer, conversation, facts_of, flows_of
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, NotApplicable, Outcome
from wizard.dialogue.kinds import Number, Text
from wizard.dialogue.status import (
    OPEN,
    SETTLED,
    TO_FIND_OUT,
    Status,
    status_off_route,
    status_on_route,
)
from wizard.dialogue.values import (
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    How,
    NoLongerFits,
    NotSure,
    Reply,
    Value,
)

UNKNOWN, NOT_ASKED = Absence.UNKNOWN, Absence.NOT_ASKED
PLAIN = Ask("q", Number(min=1, max=9), ())
REVISED = Ask("q", Number(min=1, max=9), (), rev=2)
MAY_NOT_APPLY = Ask("q", Number(min=1, max=9), (), not_applicable=NotApplicable(("paper",), "end"))
REVISED_MAY_NOT_APPLY = Ask("q", Number(), (), 2, not_applicable=NotApplicable(("paper",), "end"))
BOUNDED = Ask("q", Number(max="t.people"), ())


@pytest.mark.parametrize(
    ("ask", "reply", "rev", "how", "status", "seen"),
    [
        (PLAIN, Given(5), 1, How.TYPED, "answered", 5),
        (PLAIN, Given(5), 1, How.IMPORTED, "answered", 5),
        (PLAIN, Given(5), 1, How.CARRIED, "check_again", 5),
        (PLAIN, Given(5), 1, How.RETURNED, "check_again", 5),
        (PLAIN, Given(5), 1, How.COPIED, "check_again", 5),
        (PLAIN, Given(5), 2, How.TYPED, "answered", 5),
        (REVISED, Given(5), 1, How.TYPED, "check_again", 5),
        (REVISED, Given(5), 2, How.TYPED, "answered", 5),
        (REVISED, Given(5), 2, How.CARRIED, "check_again", 5),
        # A number out of its bounds of today is hidden: a rule must not build upon it.
        (PLAIN, Given(10), 1, How.TYPED, "check_again", UNKNOWN),
        (PLAIN, Given(0), 1, How.TYPED, "check_again", UNKNOWN),
        (BOUNDED, Given(42), 1, How.TYPED, "answered", 42),
        (BOUNDED, Given(43), 1, How.TYPED, "check_again", UNKNOWN),
        (PLAIN, NotSure(), 1, How.TYPED, "not_sure", UNKNOWN),
        (REVISED, NotSure(), 1, How.TYPED, "not_sure", UNKNOWN),
        (PLAIN, NotSure(), 1, How.CARRIED, "not_sure", UNKNOWN),
        (PLAIN, AskSomeone("Payroll"), 1, How.TYPED, "ask_someone", UNKNOWN),
        (PLAIN, ComeBack(), 1, How.RETURNED, "come_back", UNKNOWN),
        (MAY_NOT_APPLY, DoesNotApply("paper"), 1, How.TYPED, "not_applicable", NOT_ASKED),
        (MAY_NOT_APPLY, DoesNotApply("paper"), 1, How.CARRIED, "check_again", NOT_ASKED),
        (REVISED_MAY_NOT_APPLY, DoesNotApply("paper"), 1, How.TYPED, "check_again", NOT_ASKED),
        # A reason that the flow does not offer today, or no reason at all any more.
        (MAY_NOT_APPLY, DoesNotApply("too-dear"), 1, How.TYPED, "check_again", UNKNOWN),
        (PLAIN, DoesNotApply("paper"), 1, How.TYPED, "check_again", UNKNOWN),
        (PLAIN, NoLongerFits({"old": 1}), 1, How.TYPED, "check_again", UNKNOWN),
    ],
)
def test_on_the_route(
    ask: Ask, reply: Reply, rev: int, how: How, status: str, seen: Value | Absence
) -> None:
    found = status_on_route(ask, answer("t.q", reply, rev=rev, how=how), facts_of(people=42))
    assert found == (Status(status), seen)


def test_on_the_route_without_an_answer() -> None:
    assert status_on_route(PLAIN, None, facts_of()) == (Status.TO_ASK, UNKNOWN)


@pytest.mark.parametrize(("ended", "unanswered"), [(True, "not_asked"), (False, "not_yet_known")])
@pytest.mark.parametrize(
    "reply", [Given(5), NotSure(), AskSomeone(), ComeBack(), DoesNotApply("x"), NoLongerFits(1)]
)
def test_off_the_route(reply: Reply, ended: bool, unanswered: str) -> None:
    """Whatever was answered is set aside; without an answer it matters whether the walk ended."""
    assert status_off_route(answer("t.q", reply), ended=ended) is Status.SET_ASIDE
    assert status_off_route(None, ended=ended) is Status(unanswered)


def test_every_status_is_open_to_find_out_settled_or_off_the_route() -> None:
    off = {Status.NOT_YET_KNOWN, Status.NOT_ASKED, Status.SET_ASIDE}
    groups = [OPEN, TO_FIND_OUT, SETTLED, off]
    assert sorted(status for group in groups for status in group) == sorted(Status)


TWO_QUESTIONS = flows_of(
    """
    format: 1
    topic: t
    start: first
    states:
      first:
        ask: {kind: text, not_applicable: {reasons: [paper], go: second}}
        next: [{go: second}]
      second:
        ask: {kind: text, not_applicable: {reasons: [paper], go: well}}
        next: [{go: well}]
      well:
        end: {item: in_place}
    """
)
REPLIES = {
    "answered": answer("t.q", "text"),
    "not_applicable": answer("t.q", DoesNotApply("paper")),
    "not_sure": answer("t.q", NotSure()),
    "ask_someone": answer("t.q", AskSomeone("Payroll")),
    "come_back": answer("t.q", ComeBack()),
    "check_again": answer("t.q", "text", how=How.CARRIED),
    "to_ask": None,
}


@pytest.mark.parametrize(("first", "second"), list(product(REPLIES, repeat=2)))
def test_the_outcome_of_every_pair_of_statuses(first: str, second: str) -> None:
    """Settled both: as the end says. Something to find out: that. Something open: none yet."""
    given = {"t.first": REPLIES[first], "t.second": REPLIES[second]}
    talk = conversation(TWO_QUESTIONS, {id: reply for id, reply in given.items() if reply})
    statuses = [Status(first), Status(second) if first != "to_ask" else None]
    if OPEN & set(statuses):
        outcome = None
    else:
        outcome = Outcome.TO_FIND_OUT if TO_FIND_OUT & set(statuses) else Outcome.IN_PLACE
    assert talk.route("t").outcomes() == {"item": outcome}


def test_a_kind_without_bounds_takes_what_it_is_given() -> None:
    ask = Ask("q", Text(), ())
    assert status_on_route(ask, answer("t.q", "x"), facts_of()) == (Status.ANSWERED, "x")
