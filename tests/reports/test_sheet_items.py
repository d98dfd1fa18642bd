"""What stands beside each item: what to type, the proof, what is left, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.dialogue.building import answer
from tests.reports.sheets import (
    DAY,
    LOCKED,
    NAMED,
    NO_PAPER,
    NOT_LOCKED,
    Answers,
    item_of,
    parts_of,
    sheet_of,
    speaker_of,
    with_flow,
)
from wizard.dialogue.condition import AnswerIs, Comparison
from wizard.dialogue.flow import End, Outcome, OutcomeRule
from wizard.dialogue.values import AskSomeone, How, Job, NotSure
from wizard.library import Library
from wizard.toolkit.edition import Edition, Item, Knowledge
from wizard.toolkit.readiness import Readiness

LENT = """
    format: 1
    topic: lent
    start: lends
    states:
      lends:
        ask: {kind: choice, options: [yes, no]}
        next: [{go: think}]
      think:
        say:
        next:
          - {when: {answer: lends, is: yes}, go: listed}
          - {go: nothing-lent}
      listed:
        ask: {kind: evidence}
        next: [{go: known}]
      nothing-lent:
        say:
        next: [{go: no-list}]
      known:
        end: {tea: in_place}
      no-list:
        end: {tea: does_not_apply}
"""


DECIDES_AT_THE_END = """
    format: 1
    topic: lent
    start: lends
    conditions:
      nothing-lent: {any: [{answer: lends, is: no}, {answer: lent, is: no}]}
    states:
      lends:
        ask: {kind: choice, options: [yes, no]}
        next:
          - {when: {answer: lends, is: no}, go: known}
          - {go: lent}
      lent:
        ask: {kind: choice, options: [yes, no]}
        next: [{go: known}]
      known:
        end:
          tea:
            - {when: nothing-lent, is: does_not_apply}
            - {is: in_place}
"""


# What to type.


@pytest.mark.parametrize(
    ("ref", "kind"), [("1.4.1", "tick"), ("1.4.2", "document")], ids=["tick", "document"]
)
def test_words_to_paste_and_what_to_do_with_them(library: Library, ref: str, kind: str) -> None:
    item = item_of(sheet_of(library, LOCKED), ref)
    assert item.how == library.phrases.line(f"ending.type-{kind}")
    assert item.words == speaker_of(library, LOCKED).to_type("paper", KEYS[ref])
    assert item.words


@pytest.mark.parametrize("detail", ["missing", "unverified"])
def test_how_is_not_claimed_where_it_is_not_known(library: Library, detail: str) -> None:
    item = library.edition.items["paper-locked"]
    if detail == "missing":
        item = replace(item, answers_with=None)
    else:
        item = replace(item, known=replace(item.known, answers_with=Knowledge.UNVERIFIED))
    found = item_of(sheet_of(library, LOCKED, with_item(library, item)), "1.4.1")
    assert found.how == library.phrases.line("ending.type-either")


def test_where_nobody_knows_which_box_takes_that_it_does_not_apply_it_says_so(
    library: Library,
) -> None:
    item = library.edition.items["paper-locked"]
    item = replace(item, known=replace(item.known, not_applicable=Knowledge.UNVERIFIED))
    edition = with_item(library, item)
    found = [
        item_of(sheet_of(library, answers, year), "1.4.1").how
        for answers, year in [(NO_PAPER, edition), (NO_PAPER, None), (LOCKED, edition)]
    ]
    assert found == [
        library.phrases.line("ending.type-not-applicable"),
        *[library.phrases.line("ending.type-tick")] * 2,
    ]


@pytest.mark.parametrize("detail", ["item", "number"])
def test_an_item_that_nobody_has_confirmed_says_so(library: Library, detail: str) -> None:
    item = library.edition.items["paper-locked"]
    item = replace(item, known=replace(item.known, **{detail: Knowledge.UNVERIFIED}))
    sheet = sheet_of(library, NAMED, with_item(library, item))
    assert item_of(sheet, "1.4.1").doubt == library.phrases.line("sheet.doubtful")
    assert item_of(sheet, "1.4.2").doubt == ""


def with_item(library: Library, item: Item) -> Edition:
    edition = library.edition
    return replace(edition, items={**edition.items, item.key: item})


KEYS = {"1.4.1": "paper-locked", "1.4.2": "paper-listed"}


def test_without_words_it_says_what_to_do_all_the_same(library: Library) -> None:
    item = item_of(sheet_of(library, NO_PAPER), "1.4.2")
    assert item.words == ()
    assert item.how == library.phrases.line("sheet.alone-document")


@pytest.mark.parametrize("answers", [NAMED, {**LOCKED, "paper.called": NotSure()}])
def test_nothing_is_typed_before_it_is_ready(library: Library, answers: Answers) -> None:
    item = item_of(sheet_of(library, answers), "1.4.1")
    assert (item.how, item.words) == ("", ())


def test_what_is_not_in_place_yet_is_left_empty(library: Library) -> None:
    item = item_of(sheet_of(library, NOT_LOCKED), "1.4.1")
    assert (item.how, item.words) == (library.phrases.line("sheet.leave-empty"), ())


# Beside the words.


def heading(library: Library, name: str) -> str:
    return library.phrases.line(f"sheet.{name}")


def test_every_proof_with_its_place_its_keeper_and_its_day(library: Library) -> None:
    found = parts_of(item_of(sheet_of(library, LOCKED), "1.4.1"))
    assert list(found) == [heading(library, "proof")]
    rule, copy, another = found[heading(library, "proof")]
    assert rule == "Key rule. Kept: Office."
    assert copy == "Copy. Kept: Kitchen. Whose job: Cook. Last checked: 1 May 2026."
    assert another == "Another. Kept: Landing."


def test_what_does_not_apply_says_why(library: Library) -> None:
    item = item_of(sheet_of(library, NO_PAPER), "1.4.1")
    assert item.readiness is Readiness.DOES_NOT_APPLY
    (line,) = parts_of(item)[heading(library, "because")]
    assert speaker_of(library).label("paper.locked", "no-paper") in line


def test_what_does_not_apply_names_the_answer_on_which_the_way_depended(library: Library) -> None:
    lent = with_flow(library, LENT)
    item = item_of(sheet_of(lent, {"lent.lends": "no"}), "10.1.2")
    assert item.readiness is Readiness.DOES_NOT_APPLY
    assert parts_of(item) == {heading(library, "because"): ("lends? No",)}


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        ({"lent.lends": "no"}, ("lends? No",)),
        ({"lent.lends": "yes", "lent.lent": "no"}, ("lent? No",)),
    ],
)
def test_where_the_end_decides_only_the_answers_that_decide_are_named(
    library: Library, answers: Answers, lines: tuple[str, ...]
) -> None:
    item = item_of(sheet_of(with_flow(library, DECIDES_AT_THE_END), answers), "10.1.2")
    assert item.readiness is Readiness.DOES_NOT_APPLY
    assert parts_of(item) == {heading(library, "because"): lines}


def test_what_is_not_in_place_says_what_has_to_happen(library: Library) -> None:
    item = item_of(sheet_of(library, NOT_LOCKED), "1.4.1")
    (part,) = item.parts
    assert part.is_left
    assert part.heading == heading(library, "jobs")
    assert part.lines == ("Buy locks. Whose job: Manager. By 1 March 2027.",)


def test_a_job_without_a_person_or_a_day(library: Library) -> None:
    sheet = sheet_of(library, {**NOT_LOCKED, "paper.plan": Job("Which locks?")})
    assert parts_of(item_of(sheet, "1.4.1"))[heading(library, "jobs")] == ("Which locks?",)


def test_what_is_open_says_whom_to_ask(library: Library) -> None:
    answers = {
        **LOCKED,
        "paper.called": AskSomeone("The landlord"),
        "paper.rooms": NotSure(),
        "paper.checked": answer("paper.checked", DAY, how=How.CARRIED),
    }
    item = item_of(sheet_of(library, answers), "1.4.1")
    lines = parts_of(item)[heading(library, "open")]
    speaker = speaker_of(library, answers)
    asked = ["paper.called", "paper.rooms", "paper.with-key", "paper.checked"]
    assert [
        line.startswith(speaker.question_text(q)) for q, line in zip(asked, lines, strict=False)
    ]
    assert "The landlord" in lines[0]


def test_what_an_end_waits_for_is_open_also_where_another_topic_asks_it(library: Library) -> None:
    lent = with_flow(library, LENT)
    volunteers = AnswerIs("profile.has-volunteers", Comparison.IS, "yes")
    rules = (OutcomeRule(Outcome.NOT_YET, volunteers), OutcomeRule(Outcome.DOES_NOT_APPLY))
    states = {**lent.flow_table["lent"].states, "no-list": End("no-list", {"tea": rules})}
    flow = replace(lent.flow_table["lent"], states=states)
    waiting = replace(lent, flow_table={**lent.flow_table, "lent": flow})
    item = item_of(sheet_of(waiting, {"lent.lends": "no"}), "10.1.2")
    assert item.readiness is Readiness.TO_FIND_OUT
    (line,) = parts_of(item)[heading(library, "open")]
    assert line.startswith(speaker_of(library).question_text("profile.has-volunteers"))


def test_what_was_not_begun_stands_there_with_its_number_only(library: Library) -> None:
    assert item_of(sheet_of(library), "1.4.1").parts == ()
