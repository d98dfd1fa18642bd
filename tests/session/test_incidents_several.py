"""Several things that went wrong, and coming back to them: a list first, and nothing lost."""

from __future__ import annotations

from tests.session.home import Home
from tests.session.script import (
    WRITTEN,
    Choose,
    fields,
    fields_entry,
    ids,
    options,
    page,
    perform,
    spoken,
    spot,
    walk_to,
)
from tests.session.test_incidents import ALL_OF_IT, BACK, LEAVE, WRONG, labels
from wizard.session import Session
from wizard.views import Command, Page


def test_without_any_it_begins_at_once_and_with_one_a_list_comes_first(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, WRITTEN["incident.kind"], LEAVE, WRONG)
    assert spot(session) == "incidents"
    assert labels(session) == [
        "Write down something new",
        "Carry on with: lost paper, today",
        "Back to where I was",
    ]
    assert Command.WRONG not in session.view.commands
    perform(session, BACK)
    assert spot(session) == "opening"


def test_the_unfinished_come_before_the_finished_and_the_last_first(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    noted = (*ALL_OF_IT[:3], options("manager"))
    perform(session, WRONG, *noted, Choose("leave"))
    home.watch.wait(days=3)
    perform(session, WRONG, Choose("new-incident"), options("locked"))
    perform(session, fields({"day": "today", "time": "09:00"}), LEAVE)
    assert spot(session) == "paper.kept", "past the list, in one step"
    home.watch.wait(days=3)
    perform(session, WRONG, Choose("new-incident"), options("wrong-email"), LEAVE, WRONG)
    assert labels(session) == [
        "Write down something new",
        "Carry on with: an email to the wrong person, today",
        "Carry on with: locked computers, Friday 16 October",
        "Look at: lost paper, Monday 12 October",
        "Back to where I was",
    ]
    perform(session, Choose(ids(page(session).choices)[3]))
    assert spot(session) == "incident-ending"
    perform(session, BACK, BACK, BACK, BACK, BACK)
    assert spot(session) == "incidents", "there was a list, so Back leads to it"
    perform(session, Choose("leave"))
    assert spot(session) == "paper.kept"
    assert len(home.incidents()) == 3


def test_leaving_from_the_end_closes_the_list_too(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, WRITTEN["incident.kind"], LEAVE)
    perform(session, WRONG, Choose("new-incident"), *ALL_OF_IT, Choose("leave"))
    assert spot(session) == "opening"


def test_one_that_cannot_be_opened_hides_no_other_and_is_told(home: Home) -> None:
    session = home.sit_down()
    for kind in ("lost-paper", "locked"):
        perform(session, WRONG)
        if spot(session) == "incidents":
            perform(session, Choose("new-incident"))
        perform(session, options(kind), LEAVE)
    session.stop()
    damaged = home.folder / "incidents" / next(iter(home.incidents()))
    for path in damaged.rglob("*"):
        if path.suffix in (".json", ".jsonl"):
            path.write_bytes(b"\x00" * 100)
    again = home.sit_down()
    perform(again, WRONG)
    assert "One thing that you wrote down earlier cannot be opened now" in spoken(again)
    assert len(labels(again)) == 3


def test_one_that_is_gone_since_the_list_was_shown_is_no_crash(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, WRITTEN["incident.kind"], LEAVE, WRONG)
    (id,) = home.incidents()
    session_choice = ids(page(session).choices)[1]
    (home.folder / "incidents" / id).rename(home.folder / "incidents" / "elsewhere")
    perform(session, Choose(session_choice))
    assert labels(session) == ["Write down something new", "Back to where I was"]


def test_a_hostile_name_of_a_service_does_no_harm(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose [/b] \x1b[2J"}))
    perform(session, WRONG, WRITTEN["incident.kind"])
    assert session.view.header.service == ("Rose [/b] \u241b[2J",)


# Coming back to it.


def test_killed_in_the_middle_it_goes_on_where_it_was(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, WRONG, *ALL_OF_IT[:2])
    session.keep_draft({"entries": [{"text": "Left on"}]})
    again = home.sit_down()
    assert spot(again) == "welcome-back"
    assert "Something went wrong, and it is not all written down yet: lost paper" in spoken(again)
    assert labels(again)[1] == "Carry on with: lost paper, yesterday"
    perform(again, Choose(ids(page(again).choices)[1]))
    assert spot(again) == "incident.story"
    assert fields_entry(again).entries == ({"text": "Left on"},)
    perform(again, *ALL_OF_IT[2:], Choose("leave"))
    assert spot(again) == "welcome-back"
    assert all("Carry on with: lost paper" not in label for label in labels(again)[1:2])


def test_the_very_first_page_reminds_of_it_too(home: Home) -> None:
    perform(home.sit_down(), WRONG, *ALL_OF_IT[:2])
    again = home.sit_down()
    assert spot(again) == "opening"
    assert labels(again)[1] == "Carry on with: lost paper, yesterday"


def test_who_only_looked_around_is_not_reminded(home: Home) -> None:
    perform(home.sit_down(), WRONG, WRITTEN["incident.kind"])
    assert labels(home.sit_down()) == ["Let's start", "Show me how it works first"]


def test_nobody_is_reminded_for_ever(home: Home) -> None:
    perform(home.sit_down(), WRONG, *ALL_OF_IT[:2])
    home.watch.wait(days=40)
    assert len(labels(home.sit_down())) == 2


def test_two_windows_at_one_incident_keep_both_answers(home: Home) -> None:
    first = home.sit_down()
    perform(first, WRONG, WRITTEN["incident.kind"])
    second = home.sit_down()
    perform(second, WRONG, Choose(ids(_opened(second).choices)[1]))
    perform(first, fields({"day": "today", "time": "09:00"}))
    perform(second, fields({"day": "today", "time": "10:00"}))
    perform(second, BACK)
    assert spot(second) == "conflict"
    assert len(home.incidents()) == 1


def _opened(session: Session) -> Page:
    perform(session, WRONG)
    return page(session)


def test_two_windows_that_begin_one_each_have_two(home: Home) -> None:
    first, second = home.sit_down(), home.sit_down()
    perform(first, WRONG)
    perform(second, WRONG)
    perform(first, WRITTEN["incident.kind"])
    perform(second, options("locked"))
    assert len(home.incidents()) == 2
