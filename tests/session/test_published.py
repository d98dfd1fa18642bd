"""After publishing: the last questions, and what is said of it from then on."""

import datetime

import pytest

from tests.house.source import ROOT
from tests.session.home import Home
from tests.session.script import Choose, fields, ids, options, page, perform, spoken, spot
from wizard.checking.made_up_home import read_home
from wizard.session import Session
from wizard.stored import to_stored

DONE = ("typed-in", "confirmed", "profile-right", "published")
LETTER = "the letter with questions"
WHEN = "2027-06-11T09:00:00+00:00"


def value(given: object) -> dict[str, object]:
    return {"rev": 1, "value": given, "when": WHEN, "who": "", "how": "typed"}


@pytest.fixture
def published(shipped_home: Home) -> Home:
    """Somebody pressed the button, and has said nothing more."""
    shipped_home.watch.now = datetime.datetime(2027, 6, 11, 9, 30, tzinfo=datetime.UTC)
    steps = {f"publishing.{step}": value("done") for step in DONE}
    shipped_home.put(
        journey__organisation=value("Rose Court"),
        profile__only_nhsmail=value("no"),
        profile__cyber_essentials_plus=value("no"),
        **{name.replace(".", "__").replace("-", "_"): one for name, one in steps.items()},
    )
    return shipped_home


def to_publishing(home: Home) -> Session:
    session = home.sit_down()
    perform(session, Choose("topics"), Choose("group/check-and-publish"), Choose("publishing"))
    assert spot(session) == "publishing.published-on"
    return session


def test_all_of_it_and_what_is_said_then(published: Home) -> None:
    session = to_publishing(published)
    perform(session, fields({"date": "10 June 2027"}))
    assert spot(session) == "publishing.published-level"
    perform(session, options("met"), options("done"))
    assert spot(session) == "publishing.certificate-kept"
    kept = {"what": "Certificate", "where": "Office", "whose": "", "checked": ""}
    perform(session, fields(kept), options("two"), options("done"))
    assert spot(session) == "ending"
    fact = "You published at Standards Met on 10 June 2027. Publish again by 10 June 2028"
    assert fact in spoken(session)
    assert "new year" in spoken(session)
    welcome = published.sit_down()
    assert spot(welcome) == "welcome-back"
    assert fact in spoken(welcome)
    assert "30 June 2027" not in spoken(welcome), "that clock has stopped"


def test_at_the_first_step_there_is_no_certificate(published: Home) -> None:
    session = to_publishing(published)
    perform(session, fields({"date": "10 June 2027"}), options("approaching"))
    assert spot(session) == "publishing.administrators"
    perform(session, options("one"))
    assert spot(session) == "publishing.reminder"
    perform(session, options("not-yet"))
    assert "Approaching Standards on 10 June 2027" in spoken(session)


def test_before_anything_is_published_the_deadline_counts(published: Home) -> None:
    assert "30 June 2027" in spoken(published.sit_down())


def test_a_year_later_it_was_time_again(published: Home) -> None:
    session = to_publishing(published)
    perform(session, fields({"date": "10 June 2027"}))
    published.watch.wait(days=400)
    words = spoken(published.sit_down())
    assert "You published on 10 June 2027" in words, "the level was never said"
    assert "time to publish again by 10 June 2028" in words


def test_then_nobody_is_led_to_the_letter_or_told_a_pace(published: Home) -> None:
    before = published.sit_down()
    assert "letter" in ids(page(before).choices)
    assert LETTER in spoken(before)
    before.stop()
    perform(to_publishing(published), fields({"date": "10 June 2027"}))
    after = published.sit_down()
    assert "letter" not in ids(page(after).choices)
    assert LETTER not in spoken(after)
    assert "You published on 10 June 2027." in spoken(after)
    assert "more sections: 0 of " in spoken(after), "that is still to be done"


def test_sections_that_are_done_are_not_counted_any_more(shipped_home: Home) -> None:
    flows = shipped_home.library.flows
    answers = read_home(ROOT / "tests" / "homes" / "small-home.yaml", flows)
    documents = {id: to_stored(flows, answer) for id, answer in answers.items()}
    left = documents.pop("publishing.published-on")
    shipped_home.watch.now = datetime.datetime(2027, 6, 11, 9, 30, tzinfo=datetime.UTC)
    shipped_home.put(**{id.replace(".", "__").replace("-", "_"): documents[id] for id in documents})
    assert "Staffing and roles: " in spoken(shipped_home.sit_down())
    shipped_home.put(publishing__published_on=left)
    assert "You published at " in spoken(shipped_home.sit_down())
    assert "Staffing and roles: " not in spoken(shipped_home.sit_down())
