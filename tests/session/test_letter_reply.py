"""What comes back from the IT company is typed in in one go, in the order of the letter."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Explain,
    Step,
    Way,
    fields,
    ids,
    options,
    page,
    perform,
    said,
    spot,
)
from wizard.choice_ids import LETTER, REPLY
from wizard.dialogue.flow import question_parts
from wizard.dialogue.kinds import Choice, Choices
from wizard.letter_questions import is_to_type_in, letter_questions
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

BACK, TOPICS = Do(Command.BACK), Do(Command.TOPICS)
IT_SYSTEMS = Choose("group/it-systems-and-devices")
NAMED = {"journey.organisation": "Rose Court", "it-company.who": "company"}
ASKED = ("device-and-software-list", "multi-factor-login", "device-encryption", "working-backups")
"""Topics that were walked with "Ask someone" wherever the IT company knows better."""
WALKED: Mapping[str, object] = {
    "profile.uses-it-systems": "yes",
    "profile.uses-devices": "yes",
    "profile.mobile-devices": "yes",
    "device-and-software-list.programs": "same",
    "multi-factor-login.outside": "yes",
    "device-encryption.which": ["laptops"],
    "working-backups.what": ["care"],
}


def at_reply(home: Home, library: Library) -> Session:
    """Return somebody with the reply in hand, who went through some topics before."""
    marked = [one for one in letter_questions(library) if question_parts(one)[0] in ASKED]
    answers: dict[str, dict[str, object]] = {
        **{question: {"value": value} for question, value in {**NAMED, **WALKED}.items()},
        **{question: {"status": "ask_someone", "ask": "Brightbyte"} for question in marked},
    }
    home.put(**{id.replace(".", "__").replace("-", "_"): one for id, one in answers.items()})
    session = home.sit_down()
    perform(session, Choose("topics"), IT_SYSTEMS, Choose(LETTER), Choose(REPLY))
    assert spot(session) == "reply"
    return session


def begin(session: Session) -> None:
    """Take the first choice of the page."""
    assert "." in page(session).choices[0].id, "there is something to type in"
    perform(session, Choose(page(session).choices[0].id))


def waiting(session: Session, library: Library) -> list[str]:
    """Return the topics that the page names."""
    return [id for id in ids(page(session).choices) if id in library.flow_table]


def first_answer(library: Library, question: str) -> Step:
    """Return an answer to a question of the letter: its first option, or some words."""
    ask = library.flows.ask(question)
    assert ask is not None
    if isinstance(ask.kind, Choice | Choices):
        return options(ask.kind.options[0])
    return fields({ask.kind.fields[0].id: "Medicines first"})


def test_every_question_that_can_be_answered_comes_in_the_order_of_the_letter(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    order = letter_questions(shipped_library)
    expected = {one for one in order if is_to_type_in(session._conversation, one)}
    assert {question_parts(one)[0] for one in expected} > set(ASKED)
    begin(session)
    seen = []
    while spot(session) != "reply":
        seen.append(spot(session))
        perform(session, Way("not_sure"))
    assert seen == sorted(set(seen), key=order.index), "each once, also where it stays open"
    assert set(seen) >= expected


def test_one_answer_leads_to_the_next_and_the_last_back_to_the_page(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    seen = []
    while spot(session) != "reply":
        seen.append(spot(session))
        known = shipped_library.for_it_company
        step = first_answer(shipped_library, spot(session)) if spot(session) in known else TODAY
        perform(session, step)
    in_letter = [one for one in seen if one in shipped_library.for_it_company]
    order = letter_questions(shipped_library)
    assert in_letter == sorted(in_letter, key=order.index)
    details = [one for one in seen if one not in in_letter]
    assert details == ["device-and-software-list.checked-on", "working-backups.tested-on"]
    assert seen[seen.index(details[0]) - 1] == "device-and-software-list.checked"
    assert seen[seen.index(details[1]) - 1] == "working-backups.tested"
    kept = shipped_home.kept()
    assert all("value" in kept[question] for question in seen)


TODAY = fields({"date": "today"})


def test_what_an_answer_opens_in_the_letter_follows_at_once(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    while spot(session) != "multi-factor-login.second-check":
        perform(session, Way("come_back"))
    perform(session, options("some"))
    assert spot(session) == "multi-factor-login.why-not"


def test_what_tells_more_of_an_answer_follows_before_the_rest(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    while spot(session) != "device-encryption.encrypted":
        perform(session, Way("come_back"))
    perform(session, options("none"), options("as-good"))
    assert spot(session) == "device-encryption.how-else"
    perform(session, fields({"text": "They are locked in a safe."}))
    assert spot(session) == "supported-systems.checked", "the next one of the letter"


def test_a_question_of_the_services_own_is_not_in_the_way(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    assert spot(session) == "good-passwords.own-login"
    perform(session, options("all"))
    assert spot(session) == "leavers-access.leave", "what people are told is not in the reply"


def test_topics_where_an_earlier_answer_is_missing_are_named_and_lead_there(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    named = waiting(session, shipped_library)
    assert "antivirus" in named
    assert not set(named) & set(ASKED)
    assert "good-passwords" not in named, "its first question is there to be answered"
    labels = {choice.id: choice.label for choice in page(session).choices}
    assert shipped_library.topics["antivirus"].short in labels["antivirus"]
    perform(session, Choose("antivirus"))
    assert spot(session) == "antivirus.kinds"
    perform(session, options("laptop"), BACK)
    assert spot(session) == "antivirus.kinds", "it is walked as from the list of topics"


def test_what_waits_after_an_answer_is_named_at_the_end(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    perform(session, options("all"))
    assert spot(session) == "leavers-access.leave"
    perform(session, options("always"))
    while spot(session) != "reply":
        perform(session, Way("come_back"))
    assert "leavers-access" in waiting(session, shipped_library)


def test_with_nothing_to_type_in_only_the_topics_are_named(
    shipped_home: Home, shipped_library: Library
) -> None:
    shipped_home.put(journey__organisation={"value": "Rose Court"})
    session = shipped_home.sit_down()
    perform(session, Choose("topics"), IT_SYSTEMS, Choose(LETTER), Choose(REPLY))
    begin(session)
    while spot(session) != "reply":
        perform(session, first_answer(shipped_library, spot(session)))
    assert "Have the reply" not in said(session)
    assert set(waiting(session, shipped_library)) == set(ids(page(session).choices)) - {"back"}


@pytest.mark.parametrize("over", [Explain("why"), TOPICS, Do(Command.STOP), Do(Command.ANSWERS)])
def test_looking_around_on_the_way_loses_nothing(
    shipped_home: Home, shipped_library: Library, over: Step
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    perform(session, options("all"), over, BACK)
    assert spot(session) == "leavers-access.leave"
    perform(session, Way("ask_someone"), fields({"who": "Brightbyte"}))
    assert spot(session) == "device-and-software-list.devices"
    perform(session, BACK)
    assert spot(session) == "reply"
    perform(session, BACK, BACK)
    assert spot(session) == "group"


def test_who_stops_on_the_way_goes_on_in_that_topic(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_reply(shipped_home, shipped_library)
    begin(session)
    perform(session, options("all"), options("always"))
    session.stop()
    again = shipped_home.sit_down()
    perform(again, Choose("carry-on"))
    assert spot(again) == "leavers-access.move"


def test_for_oneself_it_speaks_of_what_was_found_out(
    shipped_home: Home, shipped_library: Library
) -> None:
    shipped_home.put(journey__organisation={"value": "Rose Court"})
    shipped_home.put(it_company__who={"value": "nobody"})
    session = shipped_home.sit_down()
    perform(session, Choose("topics"), IT_SYSTEMS, Choose(LETTER), Choose(REPLY))
    assert "Have what you wrote down beside you." in said(session)
    begin(session)
    assert spot(session) == letter_questions(shipped_library)[0]
