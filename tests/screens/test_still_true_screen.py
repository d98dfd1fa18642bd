"""Is this still true? One key keeps an answer of last year, whatever kind of question it is."""

import pytest

from tests.screens.showing import press, settled, shown, text
from tests.session.home import Home
from tests.session.last_year import KEPT, from_last_year
from tests.session.script import asking, spot


@pytest.mark.parametrize("question", KEPT)
async def test_enter_alone_keeps_it(home: Home, question: str) -> None:
    session = from_last_year(home, question)
    before = home.kept()[question]
    async with shown(session) as pilot:
        await settled(pilot)
        assert "This is from an earlier year." in text(pilot)
        assert asking(session).question == question
        await press(pilot, "enter")
        assert spot(session) != question, text(pilot)
    after = home.kept()[question]
    unchanged = ("value", "status", "reason")
    assert [after.get(part) for part in unchanged] == [before.get(part) for part in unchanged]
    assert after["how"] == "typed"
