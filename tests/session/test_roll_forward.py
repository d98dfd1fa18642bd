"""Going on into a newer year: the preview, the new year, and the older one that is only looked at.

The flows are those with every kind of question. 2026-27 is the year to work on, based on 2025-26.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    asking,
    ids,
    keep,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

SAID = datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC)
HOSTILE = [
    "Rose\x1b[2J\x07 Court",
    "[bold]Rose[/bold] {edition.id} *Court*",
    "\u202etruoC esoR",
    "R" * 5000,
    "   ",
    "../../etc",
]


def given(value: object, rev: int = 1) -> dict[str, Any]:
    when = SAID.isoformat()
    return {"rev": rev, "value": value, "when": when, "who": "Asha", "how": "typed"}


PAPER = {
    "journey.organisation": given("Rose Court"),
    "paper.locked": given("always"),
    "paper.kept": given(["letters"]),
    "paper.box": given("The record room"),
    "paper.story": {**given(None), "status": "not_sure"},
    "paper.rooms": given(12, rev=1),
    "paper.plan": given({"what": "Buy locks", "whose": "", "by": None}),
    "paper.fax-machine": given("yes"),
}
"""Last year's answers: one set aside, one not known, one of an earlier meaning, one of no use."""


def begin(
    home: Home,
    answers: Mapping[str, Mapping[str, Any]] = PAPER,
    edition: str = "2025-26",
    name: str = "Rose Court",
) -> str:
    """Make an assessment of an older year, and return its id."""
    made = Assessments(home.folder, "another-program", lambda: SAID)
    with made.create({"organisation": name, "edition": edition}, answers) as created:
        return created.id


def opened(home: Home, id: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Return the details and the answers of an assessment, as another program would read them."""
    with Assessments(home.folder, "reader", home.watch).open(id) as found:
        return found.details(), found.answers()


def newer(home: Home, *older: str) -> list[str]:
    return [path.name for path in home.assessments() if path.name not in older]


def said(session: Session) -> str:
    return "\n".join(text_of(line) for line in lines_of(page(session).body))


def rolled(home: Home) -> Session:
    """Go on into the newer year, and return the session in it."""
    session = home.sit_down()
    perform(session, Choose("roll-forward"), Choose("make-next"))
    return session


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
    assert told[-1].startswith("This is from last year. You said it on Monday 4 May.")
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


def look_at_old(home: Home, old: str, first: str = "welcome-back") -> Session:
    session = home.sit_down(old)
    assert spot(session) == first
    return session


def year(session: Session) -> str:
    """Return how the header says which year it is."""
    return session.view.header.service[-1]


def test_the_older_year_can_be_looked_at_and_leads_to_the_newer_one(home: Home) -> None:
    old = begin(home)
    rolled(home).stop()
    session = look_at_old(home, old)
    assert session.view.header.service == ("Rose Court", "2025-26, an earlier year")
    assert session.view.header.saved == "Looking only"
    assert "You went on into 2026-27." in said(session)
    choices = ids(page(session).choices)
    assert choices[0] == "open-next"
    assert not {"carry-on", "roll-forward"} & set(choices)
    perform(session, Choose("answers"), Choose("paper.locked"))
    assert asking(session).question == "paper.locked"
    perform(session, Do(Command.BACK), Do(Command.BACK), Choose("open-next"))
    assert year(session) == "2026-27, not yet checked"
    assert spot(session) == "welcome-back"


def test_nothing_is_saved_in_the_older_year_and_it_is_said_why(home: Home) -> None:
    old = begin(home)
    rolled(home).stop()
    before = home.journal()
    session = look_at_old(home, old)
    perform(session, Choose("answers"), Choose("paper.locked"), options("never"))
    if spot(session) == "confirm":
        perform(session, Choose("change"))
    assert spot(session) == "trouble"
    assert "this is an earlier year" in said(session)
    assert ids(page(session).choices) == ["open-next", "back-to-question"]
    perform(session, Choose("back-to-question"))
    assert spot(session) == "paper.locked"
    assert home.journal() == before
    perform(session, options("never"))
    if spot(session) == "confirm":
        perform(session, Choose("change"))
    perform(session, Choose("open-next"))
    assert year(session) == "2026-27, not yet checked"


def test_a_window_that_had_the_older_year_open_saves_nothing_there_any_more(home: Home) -> None:
    old = begin(home)
    other = home.sit_down()
    perform(other, Choose("answers"), Choose("paper.kept"))
    rolled(home).stop()
    perform(other, options("letters", "care-plans"))
    assert spot(other) == "trouble"
    assert opened(home, old)[1]["paper.kept"]["value"] == ["letters"]


def test_what_another_window_saved_meanwhile_comes_along(home: Home) -> None:
    old = begin(home)
    session = home.sit_down()
    perform(session, Choose("roll-forward"))
    other = home.sit_down()
    perform(other, Choose("answers"), Choose("paper.kept"), options("care-plans"))
    perform(session, Choose("make-next"))
    (new,) = newer(home, old)
    assert opened(home, new)[1]["paper.kept"]["value"] == ["care-plans"]


def test_two_windows_that_go_on_at_once_make_one_new_year(home: Home) -> None:
    old = begin(home)
    one, other = home.sit_down(), home.sit_down()
    for session in (one, other):
        perform(session, Choose("roll-forward"))
    perform(one, Choose("make-next"), Choose("go-on"))
    keep(one)
    perform(other, Choose("make-next"))
    assert len(newer(home, old)) == 1
    assert spot(other) == "welcome-back", "what the other window made is opened as it is"
    assert year(other) == "2026-27, not yet checked"


def test_two_computers_with_one_folder_make_the_same_new_year(home: Home) -> None:
    old = begin(home)
    rolled(home).stop()
    (new,) = newer(home, old)
    elsewhere = Home(home.folder.parent / "elsewhere", home.library, home.watch)
    records = Assessments(home.folder, "reader").open(old).records()
    Assessments(elsewhere.folder, "lodge").create_from(records, old).close()
    rolled(elsewhere).stop()
    assert newer(elsewhere, old) == [new]


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
    assert year(session) == "2020-21, an earlier year"
    perform(session, Choose("roll-forward"))
    assert "2025-26" in said(session)
    assert "have not seen" not in said(session)
    perform(session, Choose("roll-lists"), Choose("roll/renumbered"))
    numbers = said(session)
    assert "1.3.1 in 2020-21 is 1.1.1 in 2025-26: " in numbers
    assert numbers.count("Careful: ") == 5
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
