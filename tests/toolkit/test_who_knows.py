"""Who knows what: everybody that answers name, once, however they are spelt."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from tests.dialogue.building import conversation
from tests.reports.sheets import LOCKED, Answers
from tests.session.home import kinds_library
from wizard.dialogue.values import Answer, AskSomeone, Evidence, Given, Job, Person
from wizard.library import Library
from wizard.toolkit.who_knows import Knows, who_knows

MONDAY = datetime.datetime(2026, 10, 5, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("knows")
    return kinds_library(folder / "content")


def known(library: Library, answers: Answers) -> dict[str, Knows]:
    return {one.who: one for one in who_knows(conversation(library.flows, answers))}


def test_a_job_title_is_whoever_has_it(library: Library) -> None:
    answers: Answers = {
        **LOCKED,
        "paper.lead": Person("Deputy manager", "Asha"),
        "paper.proof": (Evidence("Key rule", "Office", "deputy MANAGER "),),
        "paper.rooms": Answer("paper.rooms", Given(12), 1, MONDAY, "Asha"),
    }
    found = known(library, answers)
    asha = found["Deputy manager, Asha"]
    assert (asha.named, asha.proofs) == (("paper.lead",), ("paper",))
    assert asha.answers == len(answers), "the others are hers too"
    assert set(found) == {"Deputy manager, Asha", "Cook"}


def test_who_is_named_for_most_comes_first(library: Library) -> None:
    copies = (Evidence("Copy", "Kitchen", "Cook"), Evidence("Another", "Landing", "cook"))
    found = known(library, {**LOCKED, "paper.copies": copies})
    assert list(found) == ["Deputy manager, Asha", "Cook"]
    assert found["Cook"].proofs == ("paper",)


def test_whoever_is_asked_or_has_a_job_is_known(library: Library) -> None:
    found = known(library, {"paper.locked": AskSomeone("Priya ")})
    assert found["Priya"] == Knows("Priya", (), (), ("paper",), (), 0)
    planned: Answers = {"paper.locked": "never", "paper.plan": Job("Buy locks", "Manager")}
    assert known(library, planned)["Manager"].jobs == ("paper",)


def test_of_nothing_nobody_is_known(library: Library) -> None:
    assert known(library, {}) == {}
