"""Is this still true? Enter alone keeps an answer of last year, line by line."""

import pytest

from tests.plain.consoles import talk
from tests.session.home import Home
from tests.session.last_year import KEPT, from_last_year


@pytest.mark.parametrize("question", KEPT)
def test_enter_alone_keeps_it(home: Home, question: str) -> None:
    session = from_last_year(home, question)
    before = home.kept()[question]
    console = talk(session, "")
    assert "This is from an earlier year." in console.text
    assert "Saved at" in console.text
    after = home.kept()[question]
    unchanged = ("value", "status", "reason")
    assert [after.get(part) for part in unchanged] == [before.get(part) for part in unchanged]
    assert after["how"] == "typed"


def test_what_is_filled_in_is_shown_whole_and_is_changed_field_by_field(home: Home) -> None:
    session = from_last_year(home, "paper.proof")
    console = talk(session, "change", "", "Landing", "", "")
    assert "Now: Key rule, Office." in console.text
    assert "Press Enter to keep it. To change it, type change." in console.text
    assert home.kept()["paper.proof"]["value"][0]["what"] == "Key rule"
    assert home.kept()["paper.proof"]["value"][0]["where"] == "Landing"


def test_it_can_be_answered_in_another_way_or_not_be_understood(home: Home) -> None:
    session = from_last_year(home, "paper.proof")
    console = talk(session, "hmm", "not sure")
    assert 'We did not understand "hmm".' in console.text
    assert home.kept()["paper.proof"]["status"] == "not_sure"
