"""Rolling forward: which answers come along, and what the toolkit changed, over the real years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.dialogue.building import WHEN, answer, flows_of
from wizard import shipped
from wizard.dialogue.flow import Carry
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    How,
    NoLongerFits,
    NotSure,
    Reply,
    Value,
)
from wizard.library import Library, read_library
from wizard.toolkit.edition import ChangeKind, Edition, Knowledge
from wizard.toolkit.history import History
from wizard.toolkit.past import PastEdition
from wizard.toolkit.rolling import Carried, YearChanges, carry, year_changes

LIKELY, CONFIRMED = Knowledge.LIKELY, Knowledge.CONFIRMED

FLOWS = flows_of(
    """\
    format: 1
    topic: t
    renamed: {old: branch}
    retired: [fax]
    start: branch
    states:
      branch:
        ask: {kind: choice, options: [yes, no]}
        next:
          - {when: {answer: branch, is: yes}, go: behind}
          - {go: yearly}
      behind:
        ask: {kind: text}
        next: [{go: yearly}]
      yearly:
        ask: {kind: number, carry: never}
        next: [{go: revised}]
      revised:
        ask: {kind: text, rev: 2, not_applicable: {reasons: [no-paper], go: done}}
        next: [{go: done}]
      done: {end: {}}
    """
)


def carried(**answers: Reply | Value | Answer) -> Carried:
    """Return what becomes of these answers to the questions of topic `t`."""
    by_id = {f"t.{state}": given for state, given in answers.items()}
    return carry(
        FLOWS,
        {id: one if isinstance(one, Answer) else answer(id, one) for id, one in by_id.items()},
    )


def states(answers: tuple[Answer, ...]) -> list[str]:
    return [one.question.removeprefix("t.") for one in answers]


def test_an_answer_comes_along_as_it_was_said_when_and_by_whom() -> None:
    before = replace(answer("t.branch", "yes", rev=1), who="Asha", when=WHEN)
    found = carried(branch=before)
    assert found.carried == (replace(before, how=How.CARRIED),)
    assert not any(found[1:])


def test_one_that_is_set_aside_comes_along_too() -> None:
    assert states(carried(branch="no", behind="A note").carried) == ["branch", "behind"]


def test_one_under_an_earlier_id_comes_along_under_that_of_today() -> None:
    assert states(carried(old="yes").carried) == ["branch"]


def test_what_must_be_of_this_year_does_not_come_along() -> None:
    found = carried(yearly=3)
    assert (states(found.afresh), found.carried) == (["yearly"], ())


@pytest.mark.parametrize("reply", [NotSure(), AskSomeone("Owner"), ComeBack()])
@pytest.mark.parametrize("state", ["branch", "yearly"])
def test_what_was_not_known_is_asked_again(state: str, reply: Reply) -> None:
    found = carried(**{state: reply})
    assert (states(found.unknown), found.carried) == ([state], ())


def test_an_answer_of_an_earlier_meaning_comes_along_and_is_told() -> None:
    found = carried(revised=answer("t.revised", "Words", rev=1))
    assert [one.rev for one in found.carried] == [1]
    assert found.changed_meaning == found.carried


@pytest.mark.parametrize("reply", [NoLongerFits(["a", 1]), DoesNotApply("no-such-reason")])
def test_what_does_not_fit_any_more_is_asked_again(reply: Reply) -> None:
    found = carried(revised=reply)
    assert (states(found.unfit), found.carried) == (["revised"], ())


def test_what_does_not_apply_for_a_reason_of_today_comes_along() -> None:
    assert states(carried(revised=DoesNotApply("no-paper")).carried) == ["revised"]


@pytest.mark.parametrize("state", ["fax", "never-heard-of", "done"])
def test_what_nobody_asks_any_more_stays_behind(state: str) -> None:
    found = carried(**{state: "Words"})
    assert (states(found.gone), found.carried) == ([state], ())


def test_of_no_answers_nothing_comes_along() -> None:
    assert carry(FLOWS, {}) == Carried((), (), (), (), (), ())


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


def test_every_answer_of_the_shipped_questions_that_is_of_a_year_is_asked_afresh(
    library: Library,
) -> None:
    asks = {
        flow.question(ask.id): ask.carry for flow in library.flows.values() for ask in flow.asks()
    }
    found = carry(library.flows, {id: answer(id, NoLongerFits("x")) for id in asks})
    assert len(found.unfit) == len(asks)
    given = {id: answer(id, "x") for id in asks}
    found = carry(library.flows, given)
    assert {one.question for one in found.afresh} == {
        id for id, how in asks.items() if how is Carry.NEVER
    }
    assert len(found.afresh) > 30


def changes(library: Library, since: str, until: str = "2026-27") -> YearChanges:
    years: dict[str, Edition | PastEdition] = {**library.editions, **library.past}
    then = years[since]
    return year_changes(History(library.editions, library.past, library.editions[until]), then)


REUSED = {
    "1.1.2": ("who-is-responsible", "1.1.5", "information-list"),
    "1.3.1": ("ico-registration", "1.1.1", "data-policies"),
    "1.3.2": ("privacy-notice", "1.1.3", "spot-checks"),
    "1.4.1": ("information-list", "1.1.2", "retention-timetable"),
    "2.2.1": ("staff-induction", "2.1.1", "staff-contracts"),
}
"""The numbers of 2020-21 that mean another question since: whose, its number now, and whose now."""


@pytest.mark.parametrize("until", ["2025-26", "2026-27"])
def test_the_five_numbers_that_were_used_again_are_told(library: Library, until: str) -> None:
    found = changes(library, "2020-21", until).renumbered
    used_again = {
        one.then: (one.item.key, one.item.ref, one.means_now.key) for one in found if one.means_now
    }
    assert used_again == REUSED


def test_from_2020_21_every_known_number_is_told_in_its_order(library: Library) -> None:
    found = changes(library, "2020-21")
    then = library.past["2020-21"].items
    now = library.editions["2026-27"].items
    checked = {key for key, item in now.items() if item.known.number is not Knowledge.UNVERIFIED}
    assert {one.item.key: one.then for one in found.renumbered} == {
        key: then[key].ref for key in checked & then.keys() if now[key].ref != then[key].ref
    }
    in_order = [one.then for one in found.renumbered]
    assert in_order[:5] == ["1.1.2", "1.2.1", "1.3.1", "1.3.2", "1.4.1"]
    assert {item.key for item in found.numbers_unknown}.isdisjoint(checked & then.keys())
    assert "multi-factor-login" not in {item.key for item in found.numbers_unknown}
    assert len(found.numbers_unknown) > 20


def test_what_was_taken_out_since_is_told_with_its_year(library: Library) -> None:
    for since in ("2020-21", "2021-22"):
        assert changes(library, since).removed == (("system-data-access", "2022-23", CONFIRMED),)
    assert changes(library, "2022-23").removed == ()


def test_what_is_new_or_needed_since_is_told_and_of_changes_back_and_forth_the_last(
    library: Library,
) -> None:
    new = {one.key: one for one in changes(library, "2020-21").new}
    assert new["multi-factor-login"].year == "2024-25"
    opt_out = new["national-data-opt-out"]
    assert (opt_out.year, opt_out.change.kind) == ("2022-23", ChangeKind.REQUIRED)
    assert "national-data-opt-out" not in {one.key for one in changes(library, "2022-23").new}


def test_a_year_that_is_based_on_the_one_before_brings_no_changes(library: Library) -> None:
    assert changes(library, "2025-26") == YearChanges((), (), (), (), ())


def test_from_a_year_that_was_based_on_another_the_changes_since_that_one_are_told(
    library: Library,
) -> None:
    assert changes(library, "2026-27") == changes(library, "2025-26")


def test_numbers_that_nobody_could_check_are_never_told(library: Library) -> None:
    now = library.editions["2026-27"].items
    for since in library.past:
        for one in changes(library, since).renumbered:
            assert now[one.item.key].known.number is not Knowledge.UNVERIFIED
            assert one.known in (CONFIRMED, LIKELY)
