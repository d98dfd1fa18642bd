"""A group's answers are copied to a site: each is looked at there, and none is replaced."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Explain,
    asking,
    fields,
    ids,
    keep,
    options,
    page,
    perform,
    spot,
)
from tests.session.sites import (
    ALL_TO_NEW,
    GROUP,
    TO_COPY,
    answers_of,
    begin,
    conversation,
    copies,
    documents,
    given,
    go_on,
    named,
    said,
    there,
)
from tests.session.viewing import harms, strings
from wizard.choice_ids import COPY_ALL, COPY_ANSWERS, COPY_NOW, HISTORY, NEW_SITE, WORK_ON_COPY
from wizard.dialogue.kinds import Date, Number
from wizard.dialogue.status import Status
from wizard.session import Session
from wizard.views import Command

STAFFING = Choose("group/staffing-and-roles")
NEW = fields({"name": "Elm House"})


@pytest.fixture
def home(shipped_home: Home) -> Home:
    return shipped_home


@pytest.fixture
def group(home: Home) -> str:
    """The id of a group that has answered everything; Ash Hall is another service."""
    begin(home, "Ash Hall")
    return begin(home, GROUP, documents(home))


def copied_to_new(home: Home, group: str) -> Session:
    """Return a session that has just copied everything to Elm House, a new service."""
    session = home.sit_down(group)
    perform(session, *ALL_TO_NEW, NEW, Choose(COPY_NOW))
    assert spot(session) == "copied"
    return session


def test_every_copy_waits_to_be_looked_at_and_is_otherwise_as_it_was(
    home: Home, group: str
) -> None:
    copied_to_new(home, group)
    source, elm = answers_of(home, group), answers_of(home, named(home, "Elm House"))
    found = copies(elm)
    assert len(found) > 150
    for question, answer in found.items():
        assert answer == {**source[question], "how": "copied"}
    talk = conversation(home, named(home, "Elm House"))
    statuses = {talk.status(question) for question in found}
    assert statuses == {Status.CHECK_AGAIN, Status.SET_ASIDE}
    assert answers_of(home, group) == source


def test_what_is_about_one_place_or_one_year_is_not_copied(home: Home, group: str) -> None:
    copied_to_new(home, group)
    elm = answers_of(home, named(home, "Elm House"))
    assert elm["journey.organisation"]["value"] == "Elm House"
    assert elm["journey.organisation"]["how"] == "typed"
    topics = {question.partition(".")[0] for question in copies(elm)}
    assert {"data-policies", "staff-list"} <= topics
    assert not topics & {"journey", "registration", "sites", "profile", "publishing", "level"}
    assert not topics & {"own-contacts", "it-company", "through-the-year", "site-manager"}
    asks = (home.library.flows.ask(question) for question in copies(elm))
    assert not any(isinstance(ask.kind, Number | Date) for ask in asks if ask)


def test_a_section_is_copied_alone_and_nothing_there_is_replaced(home: Home, group: str) -> None:
    own = {"journey.organisation": given("Birch House"), "staff-list.people": given("some")}
    birch = begin(home, "Birch House", own)
    session = home.sit_down(group)
    perform(session, *TO_COPY)
    in_section = {choice.id: choice.note for choice in page(session).choices}[STAFFING.id]
    perform(session, STAFFING, Choose(birch))
    told = said(page(session).body)
    left = int(in_section.split()[0]) - 1
    assert f"Staffing and roles: {left} answers" in told
    assert "One more is answered at Birch House already" in told
    assert "Policies" not in told
    perform(session, Choose(COPY_NOW))
    now = answers_of(home, birch)
    assert {question: now[question] for question in own} == own
    assert len(copies(now)) == left
    groups = {question.partition(".")[0] for question in copies(now)}
    assert {"staff-list", "staff-training"} <= groups
    assert "data-policies" not in groups


def test_the_site_is_asked_whether_it_is_true_there(home: Home, group: str) -> None:
    session = copied_to_new(home, group)
    perform(session, Choose(WORK_ON_COPY))
    assert session.view.header.service[0] == "Elm House"
    elm = named(home, "Elm House")
    perform(session, Do(Command.TOPICS), STAFFING, Choose("staff-list"))
    assert asking(session).question == "profile.has-volunteers", "which is about this place"
    perform(session, options("no"))
    assert asking(session).question == "staff-list.people"
    told = said(asking(session).said)
    assert "This is what Maple Group said on Sunday 22 November. Is it true here too?" in told
    keep(session)
    kept = answers_of(home, elm)["staff-list.people"]
    assert kept["how"] == "typed"
    assert conversation(home, elm).status("staff-list.people") is Status.ANSWERED
    perform(session, Do(Command.BACK), Explain(HISTORY))
    assert "everyone is on it (from another service)" in said(page(session).body)


def test_a_whole_section_of_copies_can_be_said_to_be_true_there(home: Home, group: str) -> None:
    session = copied_to_new(home, group)
    perform(session, Choose(WORK_ON_COPY), Do(Command.TOPICS), STAFFING, Choose("still-true"))
    assert "said at another service" in said(page(session).body)
    _, *read, keep_all, _ = page(session).choices
    assert keep_all.label == f"Yes, all {len(read)} are true here"
    perform(session, Choose(keep_all.id))
    elm = answers_of(home, named(home, "Elm House"))
    assert elm["staff-list.people"]["how"] == "typed"
    assert elm["data-policies.covers"]["how"] == "copied"


def test_copies_do_not_decide_where_somebody_carries_on(home: Home, group: str) -> None:
    session = copied_to_new(home, group)
    perform(session, Choose(WORK_ON_COPY))
    assert "Getting started" in page(session).choices[0].label
    perform(session, Choose("carry-on"))
    assert asking(session).question == "journey.where-you-are"


def test_an_answer_that_comes_onto_the_route_later_still_says_where_it_is_from(
    home: Home, group: str
) -> None:
    session = copied_to_new(home, group)
    perform(session, Choose(WORK_ON_COPY), Do(Command.TOPICS), STAFFING, Choose("staff-training"))
    perform(session, fields({"number": "12"}), fields({"number": "12"}))
    record = answers_of(home, named(home, "Elm House"))["staff-training.record"]
    assert record["how"] == "copied"


def test_copies_of_several_services_are_said_to_be_of_another_one(home: Home, group: str) -> None:
    copied_to_new(home, group).stop()
    elm = named(home, "Elm House")
    answer = {"early-warning-service.signed-up": given("company")}
    other = begin(home, "Oak Lodge", {"journey.organisation": given("Oak Lodge"), **answer})
    session = home.sit_down(other)
    perform(session, *TO_COPY)
    perform(session, Choose(COPY_ALL), Choose(elm), Choose(COPY_NOW), Choose(WORK_ON_COPY))
    perform(session, Do(Command.TOPICS), STAFFING, Choose("staff-list"), options("no"))
    told = said(asking(session).said)
    assert "This comes from another service, which said it on Sunday 22 November." in told
    assert "Maple" not in told


def test_copying_again_finds_nothing_left_to_copy(home: Home, group: str) -> None:
    session = copied_to_new(home, group)
    before = home.journal()
    perform(session, Choose("copy-on"), Choose(named(home, "Elm House")))
    assert "There is nothing to copy" in said(page(session).body)
    assert COPY_NOW not in ids(page(session).choices)
    assert home.journal() == before


def test_what_is_answered_there_after_the_preview_stays(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose(ash))
    with there(home).open(ash) as other_window:
        other_window.put_answers({"staff-list.people": given("some")})
    perform(session, Choose(COPY_NOW))
    assert answers_of(home, ash)["staff-list.people"] == given("some")


def test_a_window_that_has_the_site_open_sees_the_copies_at_its_next_step(
    home: Home, group: str
) -> None:
    ash = named(home, "Ash Hall")
    there_too = home.sit_down(ash)
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose(ash), Choose(COPY_NOW))
    perform(there_too, Do(Command.TOPICS), STAFFING)
    labels = {choice.id: choice.words for choice in page(there_too).choices}
    assert labels["staff-list"].startswith("Check again")


def test_copies_can_be_taken_back_in_one_step(home: Home, group: str) -> None:
    ash = named(home, "Ash Hall")
    session = home.sit_down(group)
    before = answers_of(home, ash)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose(ash), Choose(COPY_NOW))
    with there(home).open(ash) as opened:
        opened.take_back(opened.steps().done[-1])
    assert answers_of(home, ash) == before


def test_only_services_of_the_same_year_are_offered_and_not_itself(home: Home, group: str) -> None:
    begin(home, "Oak Lodge", edition="2025-26")
    newer = go_on(home, begin(home, "Over and done with"), "Newer")
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL))
    assert ids(page(session).choices) == [newer, named(home, "Ash Hall"), NEW_SITE, "back"]


def test_among_many_sites_one_is_looked_for_by_its_name(home: Home, group: str) -> None:
    sites = [begin(home, f"Home {number:02}") for number in range(12)]
    session = home.sit_down(group)
    perform(session, *TO_COPY, Choose(COPY_ALL), Choose("more-services"), Choose("find-service"))
    perform(session, fields({"name": "home 07"}), Choose(sites[7]), Choose(COPY_NOW))
    assert len(copies(answers_of(home, sites[7]))) > 150


@pytest.mark.parametrize("typed", ["", "   ", "\n"])
def test_a_new_service_needs_a_name(home: Home, group: str, typed: str) -> None:
    session = home.sit_down(group)
    perform(session, *ALL_TO_NEW, fields({"name": typed}))
    assert spot(session) == "new-site "
    assert "Type a name" in asking(session).problem
    perform(session, NEW)
    assert spot(session) == "copy-preview"


def test_what_is_half_typed_is_still_there_after_help(home: Home, group: str) -> None:
    session = home.sit_down(group)
    perform(session, *ALL_TO_NEW)
    session.keep_draft({"entries": [{"name": "Elm Ho"}]})
    perform(session, Do(Command.EXPLAIN), Do(Command.BACK))
    assert "Elm Ho" in list(strings(asking(session).entry))


def test_a_name_that_another_service_has_is_told_before(home: Home, group: str) -> None:
    session = home.sit_down(group)
    perform(session, *ALL_TO_NEW, fields({"name": " ash hall "}))
    assert "Another service is called ash hall too" in said(page(session).body)


@pytest.mark.parametrize("name", ["\x1b[2J\x07Elm", "[b]{name}[/b] *Elm*", "\u202eElm", "E" * 5000])
def test_a_hostile_name_is_kept_as_typed_and_shown_harmlessly(
    home: Home, group: str, name: str
) -> None:
    session = home.sit_down(group)
    for step in (*ALL_TO_NEW, fields({"name": name}), Choose(COPY_NOW), Choose(WORK_ON_COPY)):
        perform(session, step)
        assert not harms("".join(strings(session.view)))
    assert answers_of(home, named(home, name))["journey.organisation"]["value"] == name


def test_a_group_with_a_hostile_name_is_named_harmlessly_at_the_site(home: Home) -> None:
    name = "\x1b]0;x\x07[red]Maple{answer}"
    group = begin(home, name, documents(home, name))
    begin(home, "Ash Hall")
    session = copied_to_new(home, group)
    perform(session, Choose(WORK_ON_COPY), Do(Command.TOPICS), Choose("group/data-security"))
    perform(session, Choose("top-three-risks"))
    assert "[red]Maple{answer} said" in said(asking(session).said)
    assert not harms("".join(strings(session.view)))


def test_what_is_not_settled_is_not_copied(home: Home) -> None:
    answers = {
        "journey.organisation": given(GROUP),
        "data-policies.has": {**given("x"), "how": "carried"},
        "staff-list.people": {"status": "not_sure", **given("")},
    }
    group = begin(home, GROUP, answers)
    begin(home, "Ash Hall")
    session = home.sit_down(group)
    perform(session, *TO_COPY)
    assert "nothing to copy yet" in said(page(session).body)
    assert ids(page(session).choices) == ["back"]


def test_a_group_finds_it_in_getting_ready_as_well(home: Home, group: str) -> None:
    session = home.sit_down(group)
    perform(session, Do(Command.TOPICS), Choose("group/getting-ready"), Choose(COPY_ANSWERS))
    assert spot(session) == "copy-what"
    alone = home.sit_down(named(home, "Ash Hall"))
    perform(alone, Do(Command.TOPICS), Choose("group/getting-ready"))
    assert COPY_ANSWERS not in ids(page(alone).choices)


def test_the_only_service_gets_others_by_copying_and_they_can_be_chosen_at_once(
    home: Home,
) -> None:
    group = begin(home, GROUP, documents(home))
    session = home.sit_down(group)
    perform(session, Do(Command.TOPICS), Choose("group/getting-ready"), Choose(COPY_ANSWERS))
    perform(session, Choose(COPY_ALL), Choose(NEW_SITE), NEW, Choose(COPY_NOW), Choose("topics"))
    assert "other-assessment" in ids(page(session).choices)
