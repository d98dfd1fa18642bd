"""The list of topics by group: what stands in each, how far it is, and what is not here yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.session.home import Home
from tests.session.script import Choose, Do, Way, fields, ids, options, page, perform, spot
from wizard.library import Library
from wizard.session import Session
from wizard.toolkit.edition import Item, Knowledge, Level
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

ANSWERS, BACK, TOPICS = Do(Command.ANSWERS), Do(Command.BACK), Do(Command.TOPICS)
READY, STAFFING = Choose("group/getting-ready"), Choose("group/staffing-and-roles")
GOOD_TO_HAVE = Choose("group/good-to-have")
NOTHING_NEEDED = "no level needs these"
FEW = 9


def begun(home: Home, where: str = "published") -> Session:
    """Return somebody who said where they are, with the list of topics on show."""
    session = home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options(where), TOPICS)
    return session


@pytest.fixture
def session(shipped_home: Home) -> Session:
    return begun(shipped_home)


def notes(session: Session) -> dict[str, str]:
    return {choice.id: choice.note for choice in page(session).choices}


def labels(session: Session) -> dict[str, str]:
    return {choice.id: choice.words for choice in page(session).choices}


def said(session: Session) -> list[str]:
    return [text_of(line) for line in lines_of(page(session).body)]


def of_section(library: Library, section: str) -> Iterator[Item]:
    """Yield the items that a group counts."""
    for item in library.edition.section_items(section):
        if item.level is not Level.OPTIONAL:
            yield item


def test_every_topic_stands_in_one_group(session: Session, shipped_library: Library) -> None:
    found: list[str] = []
    for group in [id for id in ids(page(session).choices) if id.startswith("group/")]:
        perform(session, Choose(group))
        assert spot(session) == "group"
        found += [id for id in ids(page(session).choices) if id in shipped_library.flow_table]
        perform(session, Choose("topics"))
    assert len(found) == len(set(found))
    assert set(shipped_library.topic_flows()) <= set(found)


def test_a_group_counts_its_items_and_what_can_be_typed(
    session: Session, shipped_library: Library
) -> None:
    total = len(list(of_section(shipped_library, "staffing-and-roles")))
    before = notes(session)["group/staffing-and-roles"]
    assert str(total) in before
    assert "0" in before
    perform(session, STAFFING, Choose("staff-list"), options("no"))
    perform(session, options("all"), options("all"), options("always"))
    perform(session, fields({"what": "List", "where": "Office", "whose": "", "checked": ""}))
    assert spot(session) == "ending"
    perform(session, TOPICS)
    assert notes(session)["group/staffing-and-roles"] == before.replace("0", "1", 1)


def test_what_is_not_in_place_is_not_counted_as_done(session: Session) -> None:
    before = notes(session)["group/staffing-and-roles"]
    perform(session, STAFFING, Choose("staff-list"), options("no"), options("no-list"))
    perform(session, fields({"what": "Make a list", "whose": "Me", "by": "1 March 2027"}))
    perform(session, TOPICS)
    after = notes(session)["group/staffing-and-roles"]
    assert after.startswith(before), "nothing more is done"
    assert "1 not in place yet" in after, "and the work is not lost"


def test_what_is_not_here_yet_is_named_with_its_number(
    session: Session, shipped_library: Library
) -> None:
    sections = shipped_library.edition.sections
    for section in sections:
        if f"group/{section}" not in ids(page(session).choices):
            continue
        perform(session, Choose(f"group/{section}"))
        shown = said(session)
        for item in of_section(shipped_library, section):
            name = f"{item.ref} {shipped_library.item_names[item.key]}"
            is_there = [line for line in shown if line.startswith(name)]
            assert len(is_there) == (item.key not in shipped_library.feeding)
            if is_there:
                assert (is_there[0] != name) == (item.known.item is Knowledge.UNVERIFIED)
        perform(session, BACK)


def test_about_your_service_is_asked_as_you_go_and_never_to_do(session: Session) -> None:
    perform(session, READY)
    before = labels(session)["profile"]
    perform(session, Choose("profile"), options("no"), TOPICS, READY)
    assert labels(session)["profile"] == before, "nobody is told that it is begun"
    perform(session, Choose("profile"))
    while spot(session).startswith("profile."):
        perform(session, Way("not_sure"))
    perform(session, TOPICS, READY)
    assert labels(session)["profile"] == before


def test_a_group_without_topics_can_be_opened_and_left(session: Session) -> None:
    perform(session, Choose("group/data-security"))
    assert "topics" in ids(page(session).choices)
    perform(session, Choose("topics"))
    assert spot(session) == "topics"


@pytest.mark.parametrize("over", [ANSWERS, Do(Command.STOP)], ids=["answers", "stop"])
def test_what_is_opened_over_a_group_closes_to_it(session: Session, over: Do) -> None:
    perform(session, STAFFING)
    before = page(session)
    perform(session, over, BACK)
    assert page(session).body == before.body
    assert page(session).choices == before.choices
    perform(session, BACK)
    assert spot(session) == "topics"


def test_to_go_on_leads_to_what_it_names(session: Session, shipped_library: Library) -> None:
    first = page(session).choices[0]
    assert first.id == "go-on"
    perform(session, Choose("go-on"))
    flow = spot(session).partition(".")[0]
    assert shipped_library.topics[flow].short in first.label


@pytest.mark.parametrize("where", ["new", "started", "published", "head-office"])
def test_only_what_there_is_to_do_is_offered_to_go_on_with(shipped_home: Home, where: str) -> None:
    session = begun(shipped_home, where)
    for _ in range(200):
        if "go-on" not in ids(page(session).choices):
            return
        perform(session, Choose("go-on"))
        assert spot(session) != "topics", "to go on leads somewhere"
        led_to = spot(session).partition(".")[0]
        assert led_to not in shipped_home.library.good_to_have, "and never to what no level needs"
        while "." in spot(session):
            perform(session, Way("not_sure"))
        perform(session, *([] if spot(session) == "topics" else [TOPICS]))
    raise AssertionError("there is always something more to do")


def test_few_answers_stand_in_one_list_and_many_by_group(session: Session) -> None:
    perform(session, READY, Choose("profile"))
    perform(session, *[Way("come_back")] * (FEW - 2))
    perform(session, ANSWERS)
    assert len(ids(page(session).choices)) == FEW + 2, "and two ways back"
    assert "other-answers" not in ids(page(session).choices)


def test_many_answers_are_shown_by_the_group_that_is_worked_on(session: Session) -> None:
    perform(session, READY, Choose("profile"), *[Way("come_back")] * FEW)
    perform(session, TOPICS, STAFFING, Choose("staff-list"), options("all"), ANSWERS)
    assert ids(page(session).choices) == [
        "staff-list.people",
        "find-answer",
        "other-answers",
        "last-step",
        "back",
    ]
    perform(session, Choose("other-answers"))
    assert ids(page(session).choices) == [
        "group/getting-ready",
        "group/staffing-and-roles",
        "find-answer",
        "last-step",
        "back",
    ]
    assert notes(session)["group/getting-ready"].startswith(f"{FEW + 2} ")
    perform(session, READY)
    assert "journey.organisation" in ids(page(session).choices)
    assert "staff-list.people" not in ids(page(session).choices)
    perform(session, BACK)
    assert spot(session) == "staff-list.roles", "one step closes the lists"


def test_a_changed_answer_leads_back_to_the_list_of_its_group(session: Session) -> None:
    perform(session, READY, Choose("profile"), *[Way("come_back")] * FEW)
    perform(session, TOPICS, STAFFING, Choose("staff-list"), options("all"), TOPICS)
    perform(session, ANSWERS, READY, Choose("profile.publish-on"))
    perform(session, fields({"date": "1 June 2027"}))
    assert "profile.publish-on" in ids(page(session).choices)
    assert notes(session)["profile.publish-on"] == "1 June 2027"


def test_with_the_lower_level_what_is_only_for_the_higher_one_says_so(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = begun(shipped_home, "new")
    perform(session, READY, Choose("level"), options("approaching"), TOPICS, STAFFING)
    items = shipped_library.edition.items
    said_so = session.phrases.line("topics.for-met")
    for flow in shipped_library.topic_flows():
        keys = shipped_library.flow_table[flow].items()
        is_only_for_met = all(items[key].level is Level.MET for key in keys)
        if flow in notes(session):
            assert (said_so in notes(session)[flow]) == is_only_for_met


# What no level needs.


def test_what_no_level_needs_stands_last_and_is_not_counted(
    session: Session, shipped_library: Library
) -> None:
    items = shipped_library.edition.items
    optional = [key for key in items if items[key].level is Level.OPTIONAL]
    assert shipped_library.good_to_have == {shipped_library.feeding[key] for key in optional}
    groups = [id for id in ids(page(session).choices) if id.startswith("group/")]
    assert groups[-1] == "group/good-to-have"
    assert notes(session)["group/good-to-have"] == NOTHING_NEEDED
    perform(session, GOOD_TO_HAVE)
    assert "no level needs these" in "\n".join(said(session))
    shown = labels(session)
    assert set(shown) == {*shipped_library.good_to_have, "topics", "stop"}
    assert all(shown[id].startswith("If you like: ") for id in shipped_library.good_to_have)


def test_one_of_them_that_was_answered_says_how_far_it_is(session: Session) -> None:
    perform(session, GOOD_TO_HAVE, Choose("emergency-contacts"), options("none"), TOPICS)
    assert notes(session)["group/good-to-have"] == NOTHING_NEEDED
    perform(session, GOOD_TO_HAVE)
    assert labels(session)["emergency-contacts"].startswith("Begun: ")


def test_to_carry_on_leads_back_to_one_that_was_begun_and_then_to_what_is_needed(
    session: Session,
) -> None:
    perform(session, GOOD_TO_HAVE, Choose("emergency-contacts"), options("none"), TOPICS)
    perform(session, Choose("go-on"))
    assert spot(session) == "emergency-contacts.plan", "where they left off"
    perform(session, fields({"what": "Write a list", "whose": "", "by": ""}))
    perform(session, Choose("go-on"))
    assert not spot(session).startswith("emergency-contacts")


def test_what_no_level_needs_is_not_counted_on_coming_back(
    shipped_home: Home, shipped_library: Library
) -> None:
    begun(shipped_home)
    shipped_home.watch.wait(days=3)
    session = shipped_home.sit_down()
    assert spot(session) == "welcome-back"
    sections = shipped_library.edition.sections
    total = sum(len(list(of_section(shipped_library, section))) for section in sections)
    counted = [line for line in said(session) if line.endswith(" done")]
    assert counted == ["Getting ready: 0 of 2 done", f"4 more sections: 0 of {total} done"]


def test_head_office_answers_these_too(shipped_home: Home) -> None:
    session = begun(shipped_home, "head-office")
    assert notes(session)["group/good-to-have"] == session.phrases.line("topics.others-answer")


# What stands on the list for whoever likes.


def test_what_you_get_from_it_is_for_whoever_likes_and_is_not_counted(session: Session) -> None:
    counted = notes(session)["group/getting-ready"]
    perform(session, READY)
    assert labels(session)["why-publish"].startswith("If you like: ")
    perform(session, Choose("why-publish"), options("email"), TOPICS, READY)
    assert labels(session)["why-publish"].startswith("Begun: ")
    perform(session, Choose("why-publish"), options("staff"))
    assert spot(session) == "ending"
    assert "NHSmail" in "\n".join(said(session))
    assert page(session).choices[0].id == "go-on", "and on with what is to do"
    perform(session, TOPICS)
    assert notes(session)["group/getting-ready"] == counted
    perform(session, READY)
    assert labels(session)["why-publish"].startswith("Done: ")


def test_through_the_year_stands_behind_publishing_and_says_what_is_left(session: Session) -> None:
    perform(session, Choose("group/check-and-publish"))
    shown = ids(page(session).choices)
    assert shown.index("publishing") < shown.index("through-the-year")
    perform(session, Choose("through-the-year"), fields({"job_title": "Deputy", "name": ""}))
    perform(session, options("autumn"), options("nothing"), options("none"))
    perform(session, fields({"what": "Add a line to our policy", "whose": "", "by": ""}), TOPICS)
    assert notes(session)["group/check-and-publish"] == "0 of 2 done, 1 not in place yet"


def test_head_office_has_both_to_look_after(shipped_home: Home) -> None:
    session = begun(shipped_home, "head-office")
    assert "group/check-and-publish" not in ids(page(session).choices)
    perform(session, READY)
    assert "why-publish" not in ids(page(session).choices)
