"""The older year is only looked at, whichever window or computer went on from it."""

from __future__ import annotations

from storage import Assessments
from tests.session.home import Home
from tests.session.rolling import (
    begin,
    look_at_old,
    newer,
    opened,
    rolled,
    said,
    year,
)
from tests.session.script import (
    Choose,
    Do,
    asking,
    ids,
    keep,
    options,
    options_entry,
    page,
    perform,
    spot,
)
from wizard.views import Command


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
    assert spot(session) == "trouble"
    assert "this is an earlier year" in said(session)
    assert ids(page(session).choices) == ["open-next", "back-to-question"]
    perform(session, Choose("back-to-question"))
    assert spot(session) == "paper.locked"
    assert home.journal() == before
    perform(session, options("never"))
    perform(session, Choose("open-next"))
    assert year(session) == "2026-27, not yet checked"
    assert spot(session) == "paper.locked", "what was chosen is not lost"
    assert options_entry(session).chosen == ("never",)


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


def test_what_both_computers_carried_over_competes_with_nothing(home: Home) -> None:
    old = begin(home)
    rolled(home).stop()
    (new,) = newer(home, old)
    elsewhere = Home(home.folder.parent / "elsewhere", home.library, home.watch)
    records = Assessments(home.folder, "reader").open(old).records()
    Assessments(elsewhere.folder, "lodge").create_from(records, old).close()
    session = rolled(elsewhere)
    perform(session, Choose("go-on"))
    keep(session)
    session.stop()
    theirs = Assessments(elsewhere.folder, "reader").open(new).records()
    with Assessments(home.folder, "reader", home.watch).open(new) as ours:
        ours.take_in(theirs)
    again = home.sit_down()
    assert year(again) == "2026-27, not yet checked"
    perform(again, Choose("answers"), Choose("paper.locked"))
    assert spot(again) == "paper.locked", "both said the same: nobody has to choose"
