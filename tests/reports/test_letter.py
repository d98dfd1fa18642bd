"""The letter to the IT company: what it asks, what it leaves out, and what it says before."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import answer
from tests.reports.letters import (
    FOR_ONESELF,
    TO_BRIGHTBYTE,
    asked,
    letter_of,
    without_deadline_doubt,
)
from tests.reports.sheets import Answers
from tests.session.viewing import harms, strings
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import AskSomeone, ComeBack, How, NotSure, Reply
from wizard.letter import LONGEST_NAME
from wizard.letter_questions import IT_SYSTEMS, letter_questions
from wizard.library import Library
from wizard.words.dates import say_day

BACKED_UP: Answers = {
    "profile.uses-it-systems": "yes",
    "working-backups.what": ("care",),
    "working-backups.copied": "all",
    "working-backups.how-often": "daily",
}


def text_of(library: Library, question: str) -> str:
    return library.for_it_company[question]


# What it asks.


def test_in_the_first_week_it_asks_everything_that_is_marked(shipped_library: Library) -> None:
    letter = letter_of(shipped_library)
    assert sorted(asked(letter)) == sorted(shipped_library.for_it_company.values())
    assert letter.count == len(shipped_library.for_it_company) > 30


def test_questions_are_numbered_through_the_whole_letter(shipped_library: Library) -> None:
    letter = letter_of(shipped_library, {**TO_BRIGHTBYTE, **BACKED_UP})
    numbers = [number for topic in letter.topics for number, _ in topic.questions]
    assert numbers == list(range(1, letter.count + 1)), "also where some are left out"


def test_topics_stand_with_their_official_numbers_those_about_it_first(
    shipped_library: Library,
) -> None:
    letter, edition = letter_of(shipped_library), shipped_library.edition
    flows = list(dict.fromkeys(question_parts(one)[0] for one in letter_questions(shipped_library)))
    assert len(letter.topics) == len(flows) > 10
    about_it = []
    for flow, topic in zip(flows, letter.topics, strict=True):
        keys = shipped_library.flow_table[flow].items()
        refs = ", ".join(edition.items[key].ref for key in keys)
        assert topic.heading == f"{refs} {shipped_library.topics[flow].short}"
        about_it.append(edition.items[keys[0]].section == IT_SYSTEMS)
    assert about_it == sorted(about_it, reverse=True)
    assert about_it[0]
    assert not about_it[-1]


def test_questions_of_a_topic_stand_in_its_own_order(shipped_library: Library) -> None:
    found = [question_parts(one) for one in letter_questions(shipped_library)]
    for flow in {flow for flow, _ in found}:
        states = [ask.id for ask in shipped_library.flow_table[flow].asks()]
        marked = [state for of, state in found if of == flow]
        assert marked == [state for state in states if state in marked]


def test_what_has_an_answer_is_left_out_unless_it_is_wanted(shipped_library: Library) -> None:
    answers = {**TO_BRIGHTBYTE, **BACKED_UP}
    known = {
        text_of(shipped_library, id) for id in BACKED_UP if id in shipped_library.for_it_company
    }
    assert len(known) == 2
    without = asked(letter_of(shipped_library, answers))
    assert not known & set(without)
    whole = asked(letter_of(shipped_library, answers, whole=True))
    assert sorted(whole) == sorted([*without, *known])


@pytest.mark.parametrize("reply", [NotSure(), AskSomeone("Brightbyte"), ComeBack()], ids=ascii)
def test_what_is_to_be_found_out_is_asked(shipped_library: Library, reply: Reply) -> None:
    answers: Answers = {**TO_BRIGHTBYTE, **BACKED_UP, "working-backups.copied": reply}
    assert text_of(shipped_library, "working-backups.copied") in asked(
        letter_of(shipped_library, answers)
    )


def test_what_was_true_last_year_is_asked_again(shipped_library: Library) -> None:
    last_year = answer("working-backups.copied", "all", how=How.CARRIED)
    answers: Answers = {**TO_BRIGHTBYTE, **BACKED_UP, "working-backups.copied": last_year}
    found = asked(letter_of(shipped_library, answers))
    assert text_of(shipped_library, "working-backups.copied") in found
    assert text_of(shipped_library, "working-backups.how-often") not in found


def test_what_would_follow_from_an_answer_not_known_is_asked_at_once(
    shipped_library: Library,
) -> None:
    """Who is not sure is led past it; the letter goes out once, and the reply takes weeks."""
    not_sure: Answers = {
        **TO_BRIGHTBYTE,
        "multi-factor-login.outside": "yes",
        "multi-factor-login.which": ("email",),
        "multi-factor-login.second-check": NotSure(),
        "multi-factor-login.record": ComeBack(),
    }
    why_not = text_of(shipped_library, "multi-factor-login.why-not")
    assert why_not in asked(letter_of(shipped_library, not_sure))
    sure: Answers = {**not_sure, "multi-factor-login.second-check": "all"}
    assert why_not not in asked(letter_of(shipped_library, sure, whole=True))


def test_what_does_not_concern_the_service_is_never_asked(shipped_library: Library) -> None:
    answers: Answers = {
        **TO_BRIGHTBYTE,
        "profile.uses-it-systems": "no",
        "working-backups.paper-only": "none",
    }
    letter = letter_of(shipped_library, answers, whole=True)
    assert not [one for one in letter.topics if "7.3" in one.heading.split(" ")[0]]


def test_an_answer_that_waits_to_count_again_is_left_out(shipped_library: Library) -> None:
    """It was set aside: what comes before it is not known any more."""
    answers: Answers = {**TO_BRIGHTBYTE, "working-backups.how-often": "daily"}
    assert text_of(shipped_library, "working-backups.how-often") not in asked(
        letter_of(shipped_library, answers)
    )


# What it says before.


def test_it_says_to_whom_from_whom_on_which_day_and_that_it_is_not_official(
    shipped_library: Library,
) -> None:
    letter = letter_of(shipped_library)
    assert "Brightbyte" in letter.goes_to
    assert letter.service == "Rose Court"
    assert "22 November 2026" in letter.day
    assert "not from the NHS" in letter.not_official
    assert len(letter.said) == 4
    assert "Rose Court" in letter.said[0]
    assert "do not send us any passwords" in letter.said[-1]


def test_without_names_it_is_a_letter_all_the_same(shipped_library: Library) -> None:
    letter = letter_of(shipped_library, {})
    assert letter.goes_to == ""
    assert letter.service == shipped_library.phrases.line("letter.service-unknown")
    assert len(letter.said) == 4
    for blank in ("   ", "\n"):
        assert letter_of(shipped_library, {"it-company.name": blank}).goes_to == ""


PLANNED = datetime.date(2027, 5, 3)
PLAN: Answers = {**TO_BRIGHTBYTE, "profile.publish-on": PLANNED}


def test_by_when_is_the_day_planned_or_else_the_last_day(shipped_library: Library) -> None:
    last = say_day(shipped_library.edition.deadline)
    assert say_day(PLANNED) in letter_of(shipped_library, PLAN).said[1]
    expected = letter_of(shipped_library).said[1]
    assert last in expected
    assert "expect" in expected
    confirmed = letter_of(without_deadline_doubt(shipped_library)).said[1]
    assert last in confirmed
    assert "expect" not in confirmed


def test_no_day_that_has_passed_is_named(shipped_library: Library) -> None:
    last = shipped_library.edition.deadline
    on_the_day = letter_of(shipped_library, PLAN, today=PLANNED).said[1]
    assert say_day(PLANNED) in on_the_day
    a_day_later = PLANNED + datetime.timedelta(days=1)
    assert say_day(last) in letter_of(shipped_library, PLAN, today=a_day_later).said[1]
    too_late = letter_of(shipped_library, PLAN, today=last + datetime.timedelta(days=1)).said[1]
    assert "20" not in too_late


def test_for_oneself_it_is_a_list_to_nobody(shipped_library: Library) -> None:
    letter, to_a_company = letter_of(shipped_library, FOR_ONESELF), letter_of(shipped_library)
    assert letter.goes_to == ""
    assert letter.title != to_a_company.title
    assert not set(letter.said) & set(to_a_company.said)
    assert letter.topics == to_a_company.topics


def test_with_nothing_left_to_ask_it_says_so(shipped_library: Library) -> None:
    nothing = replace(shipped_library, for_it_company={})
    letter = letter_of(nothing)
    assert (letter.count, letter.topics, letter.numbers) == (0, (), "")
    assert letter.said == (shipped_library.phrases.line("letter.nothing"),)


@pytest.mark.parametrize(
    "name", ["\x1b[2J\u202eRose", "x" * 5_000, "a\nb\r\n", "\ud800", "<b>{name}</b>"], ids=ascii
)
def test_strange_names_do_no_harm(shipped_library: Library, name: str) -> None:
    answers: Answers = {
        **TO_BRIGHTBYTE,
        "journey.organisation": name,
        "it-company.name": name,
    }
    letter = letter_of(shipped_library, answers)
    assert not any(map(harms, strings(letter)))
    assert len(letter.service) <= LONGEST_NAME
    assert "\n" not in letter.goes_to + letter.service
