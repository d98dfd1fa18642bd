"""Looking up a number of the toolkit: people come with papers of this year and of years ago."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.script import (
    Choose,
    page,
    perform,
    said,
    spot,
)
from tests.session.test_help import F1, at_first_terms, look_up
from wizard.choice_ids import ALL_WORDS, LEAVE_HELP, LOOK_UP
from wizard.pages.numbers import refs_in
from wizard.session import Session

CHANGE = "Numbers change from year to year, so look for the year on your paper."
NOT_CHECKED = "The numbers of 2026-27 have not been checked yet."
TAKEN_OUT = "Who can see what in your computer systems. Taken out of the toolkit in 2022-23."
ALWAYS = [LOOK_UP, ALL_WORDS, LEAVE_HELP]


def found(home: Home, typed: str) -> Session:
    """Return where somebody is who looked something up while working on a service."""
    session = home.sit_down()
    at_first_terms(session)
    perform(session, F1, Choose(LOOK_UP), look_up(typed))
    return session


def offered(session: Session) -> dict[str, str]:
    """Return what stands beside each choice that is not always there."""
    return {choice.id: choice.note for choice in page(session).choices if choice.id not in ALWAYS}


def test_a_number_that_was_used_again_leads_to_both_topics(shipped_home: Home) -> None:
    session = found(shipped_home, "1.3.2")
    assert said(session).splitlines() == [
        'This is what we have for "1.3.2":',
        "1.3.2 in 2025-26: Checking that the rules are followed.",
        "1.3.2 from 2021-22 to 2024-25, as far as we know: the same.",
        "1.3.2 in 2020-21: Telling people how you use information (privacy notice).",
        CHANGE,
        NOT_CHECKED,
    ]
    assert offered(session) == {
        "spot-checks": "1.3.2 in 2025-26",
        "privacy-notice": "1.3.2 in 2020-21, 1.1.3 in 2025-26",
    }
    perform(session, Choose("privacy-notice"))
    assert spot(session).startswith(("privacy-notice.", "profile."))


def test_an_old_number_leads_to_the_topic_of_today(shipped_home: Home) -> None:
    session = found(shipped_home, "What is 1.6.5 please?")
    assert "1.6.5 in 2020-21: Looking at risks before you change something." in said(session)
    assert offered(session) == {"policy-new-project-risks": "1.6.5 in 2020-21, 1.3.8 in 2025-26"}


def test_a_number_is_that_number_and_none_that_begins_alike(shipped_home: Home) -> None:
    session = found(shipped_home, "1.3.1")
    assert "1.3.12" not in said(session)
    assert list(offered(session).values()) == [
        "1.3.1 in 2025-26",
        "1.3.1 in 2020-21, 1.1.1 in 2025-26",
    ]


def test_what_was_taken_out_is_told_of_although_no_topic_is_left(shipped_home: Home) -> None:
    session = found(shipped_home, "4.1.2")
    assert said(session).splitlines() == [
        f"4.1.2 from 2020-21 to 2021-22, as far as we know: {TAKEN_OUT}",
        CHANGE,
        NOT_CHECKED,
    ]
    assert offered(session) == {}


@pytest.mark.parametrize("number", ["9.9.9", "1.7.4", "1.4.4", "9.6.2"])
def test_a_number_that_nobody_could_check_is_not_known(shipped_home: Home, number: str) -> None:
    session = found(shipped_home, number)
    assert said(session).splitlines()[0].startswith(f"We know no question with the number {number}")
    assert offered(session) == {}, "what looks like it would be another question"


def test_todays_number_that_could_not_be_checked_is_found_and_says_so(shipped_home: Home) -> None:
    session = found(shipped_home, "1.3.11")
    name = shipped_home.library.item_names["own-devices"]
    first = f"1.3.11 in 2025-26, but we could not check this number: {name}"
    assert first in said(session)
    assert list(offered(session)) == ["own-devices"]


def test_words_beside_a_number_find_what_they_find(shipped_home: Home) -> None:
    session = found(shipped_home, "9.9.9 privacy notice")
    assert "We know no question with the number 9.9.9." in said(session)
    assert list(offered(session)) == ["term/privacy-notice", "privacy-notice"]
    perform(session, Choose(LOOK_UP), look_up("1.3.2 privacy notice"))
    assert list(offered(session)) == ["spot-checks", "privacy-notice", "term/privacy-notice"]


def test_a_topic_found_by_its_words_has_its_numbers_with_their_year(shipped_home: Home) -> None:
    for id, numbers in offered(found(shipped_home, "staff training")).items():
        assert id.startswith("term/") or numbers.endswith(" in 2025-26"), id


def test_before_a_service_is_chosen_it_tells_of_the_topics(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("1.3.2"))
    assert list(offered(session)) == ["about/spot-checks", "about/privacy-notice"]


def test_of_a_year_that_is_checked_nothing_is_said_to_be_unchecked(shipped_home: Home) -> None:
    library = shipped_home.library
    editions = {"2025-26": library.editions["2025-26"]}
    home = replace(shipped_home, library=replace(library, editions=editions))
    assert NOT_CHECKED not in said(found(home, "1.3.2"))


def test_a_service_begun_in_a_year_that_is_over_goes_by_the_newest_one(shipped_home: Home) -> None:
    other = Assessments(shipped_home.folder, "another-program", shipped_home.watch)
    other.create({"organisation": "Rose Court", "edition": "2020-21"}, {}).close()
    session = shipped_home.sit_down()
    perform(session, F1, Choose(LOOK_UP), look_up("1.3.2"))
    assert "1.3.2 in 2025-26: Checking that the rules are followed." in said(session)


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("1.3.2", ("1.3.2",)),
        ("Q1.3.2, 10.1.2. And (3.2.1)?", ("1.3.2", "10.1.2", "3.2.1")),
        ("1.3.2 1.3.2", ("1.3.2",)),
        ("1.1.1 1.1.2 1.1.3 1.1.5", ("1.1.1", "1.1.2", "1.1.3")),
        ("11.1.1 0.1.1 1.3 1.3.2.1 1.3.222 2020-21", ()),
        ("1." * 10_000, ()),
        ("\u0661.3.2", ()),
    ],
)
def test_the_numbers_in_what_somebody_typed(typed: str, refs: tuple[str, ...]) -> None:
    assert refs_in(typed) == refs
