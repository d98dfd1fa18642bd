"""The older year is only looked at, whichever window or computer went on from it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from storage import Assessment, Assessments
from tests.session.home import Home
from tests.session.rolling import begin, given, look_at_old, newer, opened, rolled, year
from tests.session.script import (
    WRITTEN,
    Choose,
    Do,
    asking,
    fields,
    ids,
    keep,
    options,
    options_entry,
    page,
    perform,
    said,
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


def test_what_is_saved_while_the_new_year_is_made_comes_along_too(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begin(home)
    session, other = home.sit_down(), home.sit_down()
    perform(session, Choose("roll-forward"))
    perform(other, Choose("answers"), Choose("paper.kept"))
    create = Assessments.create_next

    def meanwhile(self: Assessments, *made: Any) -> Assessment:
        perform(other, options("care-plans"))
        return create(self, *made)

    monkeypatch.setattr(Assessments, "create_next", meanwhile)
    perform(session, Choose("make-next"))
    assert spot(other) != "trouble", "it was saved"
    (new,) = newer(home, old)
    kept = opened(home, new)[1]
    assert (kept["paper.kept"]["value"], kept["paper.kept"]["how"]) == (["care-plans"], "carried")
    assert kept["paper.locked"]["value"] == "always"
    perform(session, Do(Command.ANSWERS), Choose("paper.kept"))
    assert options_entry(session).chosen == ("care-plans",), "one answer, and no two to choose from"


def test_whose_answer_was_too_late_to_come_along_is_told(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(home)
    session, other = home.sit_down(), home.sit_down()
    perform(session, Choose("roll-forward"))
    perform(other, Choose("answers"), Choose("paper.kept"))
    put = Assessment.put_answers

    def too_late(self: Assessment, documents: Any) -> datetime.datetime:
        monkeypatch.undo()
        perform(session, Choose("make-next"))
        return put(self, documents)

    monkeypatch.setattr(Assessment, "put_answers", too_late)
    perform(other, options("care-plans"))
    assert spot(other) == "trouble"
    assert "You went on into a newer one" in said(other)
    perform(other, Choose("open-next"))
    assert spot(other) == "paper.kept"
    assert options_entry(other).chosen == ("care-plans",), "it waits there to be given"


def test_opening_the_new_year_again_brings_nothing_into_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begin(home)
    rolled(home).stop()
    (new,) = newer(home, old)
    before = opened(home, new)
    session = look_at_old(home, old)
    create = Assessments.create_next

    def meanwhile(self: Assessments, *made: Any) -> Assessment:
        with Assessments(home.folder, "a-synced-computer", home.watch).open(old) as there:
            there.put_answers({"paper.kept": given(["care-plans"])})
        return create(self, *made)

    monkeypatch.setattr(Assessments, "create_next", meanwhile)
    perform(session, Choose("open-next"))
    assert opened(home, old)[1]["paper.kept"]["value"] == ["care-plans"]
    assert opened(home, new) == before


# What went wrong, under another name.


def test_what_went_wrong_stays_in_sight_under_another_name(home: Home) -> None:
    session = home.sit_down(begin(home))
    perform(session, Do(Command.WRONG), *list(WRITTEN.values())[:2], Do(Command.LEAVE))
    perform(session, Choose("roll-forward"), Choose("make-next"), Do(Command.ANSWERS))
    perform(session, Choose("journey.organisation"), fields({"text": "Elm House"}))
    assert session.view.header.service[0] == "Elm House"
    perform(session, Do(Command.WRONG))
    assert spot(session) == "incidents"


# A year that is over, and did not go on.


def test_of_a_year_that_is_over_it_is_not_said_that_it_can_be_published(
    shipped_home: Home,
) -> None:
    begin(shipped_home, {"journey.organisation": given("Rose Court")})
    words = said(shipped_home.sit_down())
    assert "2025-26 is over: its last day to publish was 30 June 2026." in words
    assert "You can go on into 2026-27 now." in words
    assert "still publish" not in words


def test_before_its_last_day_an_older_year_counts_down_to_it(shipped_home: Home) -> None:
    begin(shipped_home, {"journey.organisation": given("Rose Court")})
    shipped_home.watch.now = datetime.datetime(2026, 6, 1, 9, tzinfo=datetime.UTC)
    words = said(shipped_home.sit_down())
    assert "until 30 June 2026, the last day to publish" in words
    assert "is over" not in words


def test_of_a_year_that_was_published_it_is_said_when_and_not_that_a_new_one_is_to_come(
    shipped_home: Home,
) -> None:
    done = ("typed-in", "confirmed", "profile-right", "published")
    begin(
        shipped_home,
        {
            "journey.organisation": given("Rose Court"),
            **{f"publishing.{step}": given("done") for step in done},
            "publishing.published-on": given("2026-05-04"),
        },
    )
    words = said(shipped_home.sit_down())
    assert "You published on 4 May 2026." in words
    assert "You can go on into 2026-27 now." in words
    assert "When the toolkit opens the new year" not in words
    assert "is over" not in words, "what was published is enough"
