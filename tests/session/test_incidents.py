"""Something has gone wrong: help at once from wherever somebody is, and back to just there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from storage import Assessments
from tests.session.home import Home, Watch
from tests.session.script import (
    GIVEN,
    WRITTEN,
    Choose,
    Do,
    Explain,
    Fields,
    Step,
    Way,
    asking,
    fields,
    fields_entry,
    ids,
    options,
    options_entry,
    page,
    perform,
    spoken,
    spot,
    walk_to,
)
from tests.session.test_trouble import Disk
from wizard.library import Library
from wizard.session import Session
from wizard.views import Asking, Command, Header, Page

WRONG, LEAVE, BACK = Do(Command.WRONG), Do(Command.LEAVE), Do(Command.BACK)
SECRET = fields({"text": "The password is Winter2026!"})
ALL_OF_IT = tuple(WRITTEN.values())


def labels(session: Session) -> list[str]:
    return [choice.label for choice in page(session).choices]


# From every kind of spot, and back.

SPOTS: dict[str, Callable[[Session], None]] = {
    "opening": lambda _: None,
    "tour": lambda session: perform(session, Choose("tour")),
    "journey.organisation": lambda session: perform(session, Choose("start")),
    "paper.kept": lambda session: walk_to(session, "paper.kept"),
    "who paper.kept": lambda session: _then(session, "paper.kept", Way("ask_someone")),
    "reason": lambda session: _then(session, "paper.locked", Way("does_not_apply")),
    "explain": lambda session: _then(session, "paper.locked", Explain("why")),
    "looks-like-a-secret": lambda session: _then(session, "paper.called", SECRET),
    "confirm": lambda session: _then(
        session, "visitors.book", Do(Command.ANSWERS), Choose("paper.locked"), options("never")
    ),
    "answers": lambda session: _then(session, "paper.kept", Do(Command.ANSWERS)),
    "topics": lambda session: _then(session, "paper.kept", Do(Command.TOPICS)),
    "stopping": lambda session: _then(session, "paper.kept", Do(Command.STOP)),
    "ending": lambda session: walk_to(session, "ending"),
    "type-this": lambda session: _then(session, "ending", Choose("type-this")),
}


def _then(session: Session, to: str, *steps: Step) -> None:
    walk_to(session, to)
    perform(session, *steps)


@pytest.mark.parametrize("place", SPOTS)
def test_it_opens_everywhere_and_leads_back_to_just_there(home: Home, place: str) -> None:
    session = home.sit_down()
    SPOTS[place](session)
    before = session.view
    assert spot(session) == place
    assert Command.WRONG in before.commands
    assert Command.LEAVE not in before.commands
    perform(session, WRONG)
    assert spot(session) == "incident.kind"
    assert Command.LEAVE in session.view.commands
    assert {Command.WRONG, Command.TOPICS} & set(session.view.commands) == set()
    perform(session, WRITTEN["incident.kind"])
    assert spoken(session) == "First do what you can do now. The rest can wait."
    perform(session, LEAVE)
    assert session.view == before
    assert next(iter(home.incidents().values())).keys() == {"incident.kind"}


def test_it_opens_where_several_services_are_listed(home: Home) -> None:
    for name in ("Rose Court", "Elm House"):
        assessments = Assessments(home.folder, "another-program", home.watch)
        assessments.create({"organisation": name, "edition": "2026-27"}).close()
    session = home.sit_down()
    before = session.view
    assert spot(session) == "assessments"
    perform(session, WRONG, *ALL_OF_IT, Choose("leave"))
    assert session.view == before


def test_it_opens_over_an_answer_that_could_not_be_saved(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    disk = Disk(monkeypatch)
    disk.reason = "disk-full"
    perform(session, GIVEN["paper.called"])
    before = session.view
    disk.reason = None
    perform(session, WRONG, WRITTEN["incident.kind"], LEAVE)
    assert session.view == before
    perform(session, Choose("try-again"))
    assert home.kept()["paper.called"]["value"] == "The record room"


def test_it_opens_over_two_answers_that_compete(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    never = {"rev": 1, "value": "never", "when": "2026-10-05T09:00:00+00:00"}
    home.put(paper__locked=never)
    perform(session, options("always"), Do(Command.ANSWERS), Choose("paper.locked"))
    before = session.view
    assert spot(session) == "conflict"
    perform(session, WRONG, LEAVE)
    assert session.view == before


def test_what_is_half_typed_stays_on_both_sides(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft({"entries": [{"text": "We lock up at"}]})
    perform(session, WRONG, WRITTEN["incident.kind"])
    session.keep_draft({"entries": [{"day": "yesterday", "time": "2"}]})
    perform(session, LEAVE)
    assert fields_entry(session).entries == ({"text": "We lock up at"},)
    perform(session, WRONG)
    perform(session, Choose(ids(page(session).choices)[1]))
    assert fields_entry(session).entries == ({"day": "yesterday", "time": "2"},)


def test_what_is_half_chosen_before_the_first_answer_is_there_again(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG)
    session.keep_draft({"chosen": ["locked"]})
    perform(session, LEAVE, WRONG)
    assert options_entry(session).chosen == ("locked",)
    perform(session, LEAVE, Do(Command.STOP))
    assert "only on this screen" in spoken(session)
    assert home.incidents() == {}, "nothing is on the disk before the first answer"


def test_whom_they_were_about_to_ask_is_there_again(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, Way("ask_someone"))
    session.keep_draft({"entries": [{"who": "The own"}]})
    perform(session, WRONG, LEAVE)
    assert fields_entry(session).entries == ({"who": "The own", "by": ""},)


# Writing it down.


def test_the_whole_of_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    before = session.view
    perform(session, WRONG, WRITTEN["incident.kind"])
    assert session.view.header == Header(
        ("Rose Court",), "Saved 14:02", ("Something has gone wrong",), ("question 2",)
    )
    perform(session, WRITTEN["incident.found-out"])
    assert spoken(session) == "If the ICO must be told, tell them by 14:10 on Thursday 15 October."
    perform(session, *ALL_OF_IT[2:])
    assert spot(session) == "incident-ending"
    assert spoken(session) == "Tell somebody today. You found out at 14:10 on Monday 12 October."
    assert ids(page(session).choices) == ["save-sheet", "answers", "leave", "stop"]
    perform(session, Choose("leave"))
    assert session.view == before
    ((id, answers),) = home.incidents().items()
    assert list(answers) == list(WRITTEN)
    assert answers["incident.found-out"]["value"].startswith("2026-10-12T14:10:00")
    kept = Assessments(home.folder / "incidents", "another-program", home.watch).open(id)
    (assessment,) = home.assessments()
    assert kept.details()["organisation"] == "Rose Court"
    assert kept.details()["assessment"] == assessment.name
    assert set(home.kept()) == {"journey.organisation", "paper.locked"}, "and nothing else there"


def test_back_from_the_first_question_leads_out(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("tour"))
    perform(session, WRONG, WRITTEN["incident.kind"], BACK)
    assert spot(session) == "incident.kind"
    perform(session, BACK)
    assert spot(session) == "tour"


def test_what_was_written_can_be_looked_at_and_changed(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, *ALL_OF_IT, Choose("answers"))
    assert spot(session) == "answers"
    assert ids(page(session).choices) == [*WRITTEN, "back"]
    perform(session, Choose("incident.kind"), options("locked"))
    assert spot(session) == "answers"
    perform(session, BACK)
    assert spot(session) == "incident-ending"
    ((_, answers),) = home.incidents().items()
    assert answers["incident.kind"]["value"] == "locked"


def test_who_does_not_know_is_led_on_and_told_what_is_still_to_find_out(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, Way("not_sure"), Way("come_back"), Way("ask_someone"))
    perform(session, fields({"who": "Night staff"}), options("manager"))
    assert spot(session) == "incident-ending"
    shown = spoken(session)
    assert "It is written down." in shown
    assert "When did you find out? Come back later" in shown
    assert "What happened? Ask someone: Night staff" in shown
    open_questions = ["incident.kind", "incident.found-out", "incident.story"]
    assert [id for id in ids(page(session).choices) if "." in id] == open_questions
    perform(session, Choose("incident.found-out"), WRITTEN["incident.found-out"])
    ((_, answers),) = home.incidents().items()
    assert answers["incident.found-out"]["value"].startswith("2026-10-12T14:10")


def test_a_moment_ahead_or_of_either_half_is_refused_in_words(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, WRITTEN["incident.kind"])
    perform(session, fields({"day": "tomorrow", "time": "09:00"}))
    assert asking(session).problem_field == "day"
    assert "still ahead" in asking(session).problem
    perform(session, fields({"day": "yesterday", "time": "2:10"}))
    assert asking(session).problem_field == "time"
    assert "Type 02:10 or 14:10" in asking(session).problem
    perform(session, fields({"day": "", "time": "now"}))
    assert spot(session) == "incident.story"


def test_a_key_in_what_is_written_is_asked_about_too(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, *ALL_OF_IT[:2], SECRET)
    assert spot(session) == "looks-like-a-secret"
    perform(session, Choose("keep-typed"))
    assert spot(session) == "incident.told"


def test_the_record_is_saved_as_a_page(home: Home) -> None:
    session = home.sit_down()
    perform(session, WRONG, *ALL_OF_IT, Choose("save-sheet"))
    assert spot(session) == "paper"
    assert ids(page(session).choices) == ["back"]
    (path,) = home.papers.iterdir()
    assert path.name == (
        "Record of something that went wrong - Your care service 2026-10-12 14.10.html"
    )
    assert "Left on the bus." in path.read_text("utf-8")
    perform(session, Choose("back"))
    assert spot(session) == "incident-ending"


# Started with it, and flows without it.


def test_started_with_it_leaving_it_stops(home: Home) -> None:
    session = home.sit_down()
    session.begin_with_what_went_wrong()
    perform(session, *ALL_OF_IT, Choose("leave"))
    assert session.stopped
    assert session.farewell() == "What you wrote down is saved on this computer."
    again = home.sit_down()
    again.begin_with_what_went_wrong()
    assert spot(again) == "incidents"
    perform(again, BACK)
    assert again.stopped


def test_stopping_in_the_middle_lets_go_of_both(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, WRONG, *ALL_OF_IT[:2], Do(Command.STOP), Choose("stop"))
    assert session.stopped
    assert session.farewell() == (
        "Your 2 answers are saved on this computer. Start the program again to carry on."
    )
    for folder in (*home.assessments(), home.folder / "incidents" / next(iter(home.incidents()))):
        opened = Assessments(folder.parent, "reader", home.watch).open(folder.name)
        assert opened.others_at_work() is None, "no window holds it"


def test_flows_without_it_do_not_offer_it(kinds: Library, home: Home) -> None:
    flows = {id: flow for id, flow in kinds.flow_table.items() if id != "incident"}
    other = Home(home.folder, replace(kinds, flow_table=flows, openings={}), Watch())
    session = other.sit_down()
    perform(session, WRONG)
    assert spot(session) == "opening"
    assert Command.WRONG not in session.view.commands


@pytest.mark.parametrize("step", [Fields(({"text": "Rose Court"},)), Way("not_sure")])
def test_it_is_never_part_of_an_assessment(home: Home, step: Step) -> None:
    session = home.sit_down()
    perform(session, Choose("start"), step, WRONG, *ALL_OF_IT, Choose("leave"))
    perform(session, Do(Command.TOPICS))
    assert "incident" not in ids(page(session).choices)
    perform(session, BACK, Do(Command.ANSWERS))
    assert not any("incident" in id for id in ids(page(session).choices))
    assert isinstance(home.sit_down().view, Page | Asking)
    assert len(home.assessments()) == 1
    assert len(home.shelf().summaries()) == 1
