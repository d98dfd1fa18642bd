"""Finding one answer among many, by a word of it, of its question or its topic, or by a number."""

import pytest

from tests.session.home import Home
from tests.session.script import Choose, Do, fields, ids, page, perform, spot
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

WHEN = "2026-10-03T10:00:00+00:00"
PROFILE = ("has-volunteers", "suppliers-with-data", "paper-leaves-site", "uses-it-systems")
DEVICES = ("uses-devices", "mobile-devices", "work-phones", "own-devices", "works-away")


@pytest.fixture
def session(shipped_home: Home) -> Session:
    """More answers than stand in one list, and the page that asks which is looked for."""
    shipped_home.put(
        journey__organisation={"value": "Rose Court", "rev": 1, "when": WHEN},
        journey__where_you_are={"value": "started", "rev": 1, "when": WHEN},
        staff_training__people={"value": 42, "rev": 1, "when": WHEN},
        **{
            f"profile__{question.replace('-', '_')}": {"value": "yes", "rev": 1, "when": WHEN}
            for question in (*PROFILE, *DEVICES)
        },
    )
    session = shipped_home.sit_down()
    perform(session, Choose("answers"), Choose("find-answer"))
    return session


def find(session: Session, typed: str) -> list[str]:
    """Type something, and return the answers that are shown for it."""
    perform(session, fields({"word": typed}))
    return [id for id in ids(page(session).choices) if "." in id]


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("Rose Court", "journey.organisation"),
        ("rose", "journey.organisation"),
        ("voluntears", "profile.has-volunteers"),
        ("3.2.1", "staff-training.people"),
        ("42", "staff-training.people"),
        ("phone", "profile.work-phones"),
    ],
)
def test_it_is_found_by(session: Session, typed: str, question: str) -> None:
    assert question in find(session, typed)[:3]


def test_what_is_found_is_changed_and_leads_back_to_what_was_found(
    session: Session, shipped_home: Home
) -> None:
    found = find(session, "Rose")
    perform(session, Choose("journey.organisation"), fields({"text": "Rose House"}))
    assert shipped_home.kept()["journey.organisation"]["value"] == "Rose House"
    assert [id for id in ids(page(session).choices) if "." in id] == found


@pytest.mark.parametrize("typed", ["zzzz", "\x1b[31m", "[b]x[/b]", "x" * 100_000, "(.*)+$"])
def test_what_fits_nothing_says_so_and_is_harmless(session: Session, typed: str) -> None:
    assert find(session, typed) == []
    shown = "\n".join(text_of(line) for line in lines_of(page(session).body))
    assert "None of your answers" in shown
    assert "\x1b" not in shown
    assert len(shown) < 200
    perform(session, Choose("find-answer"))
    assert spot(session) == "find-answer "


def test_nothing_typed_shows_all_again(session: Session) -> None:
    assert find(session, "  ") == []
    assert "group/getting-ready" in ids(page(session).choices)


def test_back_leads_to_the_list(session: Session) -> None:
    perform(session, Do(Command.BACK))
    assert "find-answer" in ids(page(session).choices)
