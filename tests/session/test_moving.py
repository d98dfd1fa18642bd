"""Back, explanations, lists and stopping: every way out of a place leads back to it."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Explain,
    Keep,
    Step,
    Way,
    asking,
    fields,
    ids,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.choice_ids import LOOK_UP, WHO_CAN_HELP
from wizard.views import Command

BACK = Do(Command.BACK)


def test_back_leads_through_every_answer_to_the_first_and_on_again(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending")
    kept = home.kept()
    passed = []
    for _ in range(20):
        perform(session, BACK)
        passed.append(spot(session))
        if passed[-1] == "topics":
            break
    assert passed == [*reversed([q for q in kept if q.startswith("paper.")]), "topics"]
    perform(session, Choose("paper"))
    assert spot(session) == "ending"
    assert home.kept() == kept


def test_back_and_continue_walks_forward_through_what_is_there(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    journal = home.journal()
    perform(session, BACK, BACK, BACK)
    assert spot(session) == "paper.called"
    perform(session, Keep(), Keep(), Keep())
    assert spot(session) == "paper.rooms"
    assert home.journal() == journal


def test_back_from_the_first_question_of_a_topic_leads_to_the_topics(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, BACK)
    assert spot(session) == "topics"
    assert Command.BACK in page(session).commands
    perform(session, BACK)
    assert spot(session) == "paper.locked"


def test_back_from_a_question_needed_beforehand_keeps_who_needed_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "profile.desk")
    perform(session, BACK)
    assert spot(session) == "profile.has-volunteers"
    perform(session, options("no"))
    assert spot(session) == "profile.desk"
    perform(session, options("empty"))
    assert spot(session) == "visitors.book"


@pytest.mark.parametrize("opened", ["answers", "topics", "stopping", "explain", "who", "reason"])
def test_what_is_opened_over_a_question_closes_to_that_question(home: Home, opened: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    perform(session, *[BACK] * 5)
    assert spot(session) == "paper.locked", "an earlier question, not the one to carry on with"
    steps: dict[str, Step] = {
        "answers": Do(Command.ANSWERS),
        "topics": Do(Command.TOPICS),
        "stopping": Do(Command.STOP),
        "explain": Do(Command.EXPLAIN),
        "who": Way("ask_someone"),
        "reason": Way("does_not_apply"),
    }
    perform(session, steps[opened])
    assert spot(session).partition(" ")[0] == opened
    perform(session, BACK)
    assert spot(session) == "paper.locked"
    perform(session, steps[opened], Do(Command.STOP), BACK, *[BACK] * (opened != "stopping"))
    assert spot(session) == "paper.locked"


def test_lists_opened_one_over_the_other_close_one_by_one(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, Do(Command.TOPICS), Do(Command.ANSWERS), Do(Command.STOP))
    places = []
    for _ in range(3):
        perform(session, BACK)
        places.append(spot(session))
    assert places == ["answers", "topics", "paper.kept"]


def test_the_list_of_topics_offers_no_way_back_to_itself(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    assert Command.BACK not in page(session).commands
    perform(session, BACK)
    assert spot(session) == "topics"


def test_each_explanation_opens_alone_and_then_all_of_them(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    question = asking(session)
    assert ids(question.explains) == ["why", "good", "where"]
    more = [LOOK_UP, WHO_CAN_HELP, "about/paper"]
    for part in ids(question.explains):
        perform(session, Explain(part))
        assert spot(session) == "explain"
        one = page(session)
        perform(session, Choose("explain-all"))
        assert len(page(session).body) > len(one.body)
        assert ids(page(session).choices) == ["back-to-question", *more]
        perform(session, Choose("back-to-question"))
        assert session.view == question


def test_a_question_says_its_own_explanation_before_its_topics(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Explain("why"))
    own = page(session).body
    perform(session, BACK)
    walk_to(session, "paper.kept")
    perform(session, Explain("why"))
    assert page(session).body[1] != own[1]


def test_a_topic_is_opened_where_it_stands(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Do(Command.TOPICS))
    assert ids(page(session).choices) == ["paper", "visitors", "staff-quiz", "sheet", "stop"]
    perform(session, Choose("visitors"))
    assert spot(session) == "profile.has-volunteers"
    perform(session, GIVEN["profile.has-volunteers"], GIVEN["profile.desk"])
    assert spot(session) == "visitors.book", "the topic chosen, not the one that is next anyway"
    perform(session, Do(Command.TOPICS), Choose("paper"))
    assert spot(session) == "paper.called"


def test_stopping_asks_first_and_then_nothing_more_is_shown(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, Do(Command.STOP))
    assert spot(session) == "stopping"
    assert Command.STOP not in page(session).commands
    perform(session, Choose("keep-going"))
    assert spot(session) == "paper.kept"
    perform(session, Do(Command.STOP), Choose("stop"))
    assert session.stopped
    assert "2" in session.farewell()


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_the_farewell_counts_what_was_kept(home: Home, answers: int) -> None:
    session = home.sit_down()
    walk_to(session, ["journey.organisation", "paper.locked", "paper.kept"][answers])
    before = session.farewell()
    session.stop()
    assert session.farewell() == before
    assert len({home.sit_down().farewell(), before}) == 1
    assert len(home.kept()) == answers


def test_the_end_of_a_topic_offers_what_to_type_only_where_there_is_something(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending", paper__locked=options("never"))
    assert "type-this" not in ids(page(session).choices)
    walk_to(session, "topics", paper__locked=options("never"))
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"), options("always"))
    walk_to(session, "answers")
    perform(session, BACK, Choose("paper"))
    assert "type-this" in ids(page(session).choices)
    perform(session, Choose("type-this"))
    assert spot(session) == "type-this"
    perform(session, Choose("back"))
    assert spot(session) == "ending"


def test_the_number_counts_questions_and_the_item_is_named(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    header = asking(session).header
    assert any("2" in part for part in header.item)
    assert any("1.4.1" in part and "1.4.2" in part for part in header.item)
    assert header.service[0] == "Rose Court"
    perform(session, fields({"text": "x"}))
    assert spot(session) == "paper.kept", "what was typed is no option"
