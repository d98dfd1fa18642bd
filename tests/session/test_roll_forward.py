"""Going on into a newer year: the preview, the new year, and the older one that is only looked at.

The flows are those with every kind of question. 2026-27 is the year to work on, based on 2025-26.
"""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.rolling import (
    PAPER,
    begin,
    given,
    look_at_old,
    newer,
    opened,
    rolled,
    year,
)
from tests.session.script import (
    Choose,
    Do,
    asking,
    ids,
    keep,
    options,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

HOSTILE = [
    "Rose\x1b[2J\x07 Court",
    "[bold]Rose[/bold] {edition.id} *Court*",
    "\u202etruoC esoR",
    "R" * 5000,
    "   ",
    "../../etc",
]


def test_who_comes_back_to_an_older_year_is_offered_the_newer_one_first(home: Home) -> None:
    begin(home)
    session = home.sit_down()
    assert session.view.header.service == ("Rose Court", "2025-26, an earlier year")
    assert ids(page(session).choices)[:2] == ["roll-forward", "carry-on"]
    assert "You can go on into 2026-27 now." in said(session)


def test_in_the_newest_year_nothing_is_offered(home: Home) -> None:
    begin(home, edition="2026-27")
    session = home.sit_down()
    assert "roll-forward" not in ids(page(session).choices)
    assert session.view.header.service == ("Rose Court", "2026-27, not yet checked")


def test_the_preview_counts_what_comes_along_and_what_does_not(home: Home) -> None:
    begin(home)
    session = home.sit_down()
    perform(session, Choose("roll-forward"))
    words = said(session)
    assert "6 answers come with you." in words
    assert "One of them is about a question that means something else now." in words
    assert "One thing you did not know yet." in words
    assert "One answer is about something we no longer ask." in words
    assert "We have not seen the toolkit's questions for 2026-27 yet." in words
    assert "Your answers of 2025-26 stay here too." in words
    assert len(home.assessments()) == 1, "to look is to change nothing"


def test_each_list_can_be_read_and_leads_back(home: Home) -> None:
    begin(home)
    session = home.sit_down()
    perform(session, Choose("roll-forward"), Choose("roll-lists"))
    lists = ids(page(session).choices)[:-1]
    assert lists == ["roll/carried", "roll/changed-meaning", "roll/unknown", "roll/gone"]
    read: dict[str, str] = {}
    for one in lists:
        perform(session, Choose(one))
        read[one] = said(session)
        perform(session, Do(Command.BACK))
    assert "The record room" in read["roll/carried"]
    assert "Buy locks" in read["roll/carried"], "what is set aside comes along"
    assert "12" in read["roll/changed-meaning"]
    assert "I'm not sure" in read["roll/unknown"]
    assert 'An earlier question of "Paper"' in read["roll/gone"]
    perform(session, Do(Command.BACK))
    assert spot(session) == "roll-forward"
    perform(session, Do(Command.BACK))
    assert spot(session) == "welcome-back"


def test_the_new_year_begins_with_what_is_carried_as_it_was_said(home: Home) -> None:
    old = begin(home)
    session = rolled(home)
    assert spot(session) == "new-year"
    assert "6 answers came with you." in said(session)
    assert session.view.header.service == ("Rose Court", "2026-27, not yet checked")
    (new,) = newer(home, old)
    details, answers = opened(home, new)
    assert details["from"] == old
    assert (details["edition"], details["organisation"]) == ("2026-27", "Rose Court")
    assert answers["paper.called"] == {**PAPER["paper.box"], "how": "carried"}
    assert answers["paper.rooms"]["rev"] == 1
    assert set(answers) == {
        "journey.organisation",
        *(f"paper.{state}" for state in ("locked", "kept", "called", "rooms", "plan")),
    }


def test_the_older_year_stays_as_it_was_to_the_letter(home: Home) -> None:
    old = begin(home)
    before = opened(home, old)
    rolled(home).stop()
    assert opened(home, old) == before


def test_each_answer_is_asked_whether_it_is_still_true(home: Home) -> None:
    begin(home)
    session = rolled(home)
    perform(session, Choose(ids(page(session).choices)[0]))
    assert spot(session) == "journey.organisation"
    told = [text_of(line) for line in lines_of(asking(session).said)]
    assert told[-1].startswith("This is from an earlier year. You said it on Monday 4 May.")
    assert asking(session).is_again
    keep(session)
    assert spot(session) == "paper.locked"
    for _ in range(3):
        keep(session)
    assert spot(session) == "paper.story", "not known last year: it is asked"
    assert not asking(session).is_again
    with Assessments(home.folder, "reader").open(session_id(home)) as new:
        assert new.answers()["paper.locked"]["how"] == "typed"


def session_id(home: Home) -> str:
    """Return the id of the assessment that was worked on last."""
    return Assessments(home.folder, "reader").list()[0].id


def test_next_time_the_new_year_is_opened(home: Home) -> None:
    begin(home)
    rolled(home).stop()
    session = home.sit_down()
    assert year(session) == "2026-27, not yet checked"
    assert spot(session) == "welcome-back"
    assert not page(session).choices[0].id.startswith("roll")


def test_what_the_new_year_began_with_cannot_be_taken_back(home: Home) -> None:
    old = begin(home, {"journey.organisation": given("Rose Court")})
    rolled(home).stop()
    (new,) = newer(home, old)
    with Assessments(home.folder, "reader").open(new) as found:
        assert len(found.answers()) == 1
        assert found.steps().done == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_service_is_called_it_goes_on_and_does_no_harm(home: Home, name: str) -> None:
    old = begin(home, {**PAPER, "journey.organisation": given(name)}, name=name)
    session = home.sit_down()
    shown = [session.view.header.service]
    perform(session, Choose("roll-forward"))
    shown.append((said(session),))
    perform(session, Choose("make-next"))
    shown.append(session.view.header.service)
    text = "".join("".join(parts) for parts in shown)
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    (new,) = newer(home, old)
    assert opened(home, new)[0]["organisation"] == name


def test_an_assessment_without_any_answers_goes_on(home: Home) -> None:
    old = begin(home, {})
    session = home.sit_down(old)
    assert spot(session) == "assessments"
    perform(session, Choose(old))
    assert spot(session) == "welcome-back"
    perform(session, Choose("roll-forward"))
    assert ids(page(session).choices) == ["make-next", "back"]
    assert "None of your answers come with you." in said(session)
    perform(session, Choose("make-next"))
    assert spot(session) == "new-year"
    (new,) = newer(home, old)
    assert opened(home, new)[1] == {}
    session.stop()
    again = look_at_old(home, old, "assessments")
    perform(again, Choose(old), Choose("open-next"))
    assert spot(again) == "opening", "nothing was answered there yet"


def test_where_nothing_can_come_along_all_is_asked_again(home: Home) -> None:
    begin(home, {"paper.story": PAPER["paper.story"], "paper.fax-machine": given("yes")})
    session = home.sit_down()
    perform(session, Choose("roll-forward"))
    assert "None of your answers come with you." in said(session)
    perform(session, Choose("make-next"))
    assert "No answers came with you." in said(session)
    walk_to(session, "paper.locked")


@pytest.mark.parametrize("edition", ["2019-20", "1066-67", "2\x1b[31m0", "1" * 3000])
def test_a_year_that_nobody_knows_is_told_in_so_many_words(home: Home, edition: str) -> None:
    begin(home, edition=edition)
    session = home.sit_down()
    perform(session, Choose("roll-forward"))
    assert "We do not know the questions of" in said(session)
    assert "\x1b" not in said(session) + "".join(session.view.header.service)
    assert "6 answers come with you." in said(session)
    perform(session, Choose("make-next"))
    assert spot(session) == "new-year"


def test_a_year_that_is_newer_than_ours_is_not_taken_for_an_older_one(home: Home) -> None:
    begin(home, edition="2031-32")
    assert "roll-forward" not in ids(page(home.sit_down()).choices)


def test_who_only_looks_is_offered_no_new_year(home: Home) -> None:
    begin(home)
    first = home.sit_down()
    perform(first, Choose("answers"), Choose("paper.locked"))
    keep(first)
    session = home.sit_down()
    perform(session, Choose("answers"), Choose("paper.kept"), options("care-plans"))
    third = home.sit_down()
    perform(third, Choose("look-only"), Do(Command.BACK))
    assert "roll-forward" not in ids(page(third).choices)


def test_the_years_in_between_can_each_be_gone_through(shipped_home: Home) -> None:
    library = shipped_home.library
    until = replace(library, editions={"2025-26": library.editions["2025-26"]})
    then = Home(shipped_home.folder, until, shipped_home.watch)
    answers = {
        "journey.organisation": given("Rose Court"),
        "ico-registration.registered": given("yes"),
        "staff-list.people": given("all"),
    }
    first = begin(then, answers, edition="2020-21")
    session = then.sit_down()
    assert year(session) == "2020-21, with the numbers of 2025-26"
    perform(session, Choose("roll-forward"))
    assert "2025-26" in said(session)
    assert "have not seen" not in said(session)
    perform(session, Choose("roll-lists"), Choose("roll/renumbered"))
    numbers = said(session)
    lines = [text_of(line) for line in lines_of(page(session).body)]
    assert len(lines) == 13, "what it is a list of, and twelve numbers"
    assert "1.3.1 in 2020-21 is 1.1.1 in 2025-26: " in numbers
    assert numbers.count("Careful: ") == 5
    perform(session, Do(Command.BACK), Choose("roll/changed"))
    assert said(session).count("(privacy notice), 1.1.3 in 2025-26.") == 1
    perform(session, Do(Command.BACK), Do(Command.BACK), Choose("make-next"))
    session.stop()
    (second,) = newer(then, first)
    after = opened(then, second)[1]
    assert {id: one["value"] for id, one in after.items()} == {
        id: one["value"] for id, one in answers.items()
    }
    perform(shipped_home.sit_down(), Choose("roll-forward"), Choose("make-next"))
    (third,) = newer(shipped_home, first, second)
    details, last = opened(shipped_home, third)
    assert (details["edition"], details["from"]) == ("2026-27", second)
    assert last == after


def test_where_the_disk_is_full_nothing_is_made_and_trying_again_makes_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begin(home)
    session = home.sit_down()
    perform(session, Choose("roll-forward"))

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        perform(session, Choose("make-next"))
    assert spot(session) == "not-kept"
    assert "the disk is full" in said(session)
    assert "everything is as it was before" in said(session)
    assert newer(home, old) == []
    perform(session, Choose("try-again"))
    assert spot(session) == "new-year"


def test_where_it_ends_before_the_new_year_is_remembered_the_older_one_leads_there(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begin(home)
    session = home.sit_down()
    perform(session, Choose("roll-forward"))

    def killed(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr("wizard.shelf.Shelf.remember", killed)
        with pytest.raises(SystemExit):
            perform(session, Choose("make-next"))
    again = look_at_old(home, old)
    assert ids(page(again).choices)[0] == "open-next"
    perform(again, Choose("open-next"))
    assert year(again) == "2026-27, not yet checked"
    assert len(newer(home, old)) == 1
