"""Whatever is typed is kept exactly; whatever is shown is harmless."""

import re

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
    fields_entry,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from tests.session.viewing import harms, strings
from wizard.session import Session
from wizard.views import Command

STRANGE = {
    "escape": "\x1b[2m\x1b]52;c;abcd\x07 cleared",
    "c1": "a\x9b31mred\x85next\x90",
    "nul": "a\x00b\x7fc",
    "markup": "[/] [redacted] [@click=app.quit]x[/] {people} **bold** <b> \\[",
    "placeholder": "{text} {0} %s {{}}",
    "override": "abc\u202egnp.exe \u2066x\u2069",
    "hebrew": "\u05d1\u05d9\u05ea \u05d0\u05d1\u05d5\u05ea",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f511",
    "combining": "e\u0301\u0327" + "\u0300" * 50,
    "wide": "\u65e5\u672c\u8a9e\uff08\u30c6\u30b9\u30c8\uff09",
    "surrogate": "a\udc80b",
    "long": "x" * 100_000,
    "long-lines": "a line\r\n\u2028another\rold\x0b" * 10_000,
    "spaces": "\u00a0 both ends \u3000",
}


@pytest.fixture(params=list(STRANGE.values()), ids=list(STRANGE))
def strange(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def all_views(session: Session) -> list[str]:
    """Look at every kind of view there is, and return every text in them, by where it stood."""
    seen: list[str] = []

    def look(*steps: Step) -> None:
        perform(session, *steps)
        seen.extend(strings(session.view))

    look(Do(Command.ANSWERS))
    questions = [choice.id for choice in page(session).choices if "." in choice.id]
    for question in questions:
        look(Choose(question))
        look(Do(Command.EXPLAIN))
        look(Do(Command.BACK), Way("ask_someone"))
        look(Do(Command.BACK), Do(Command.BACK))
    look(Choose("paper.locked"), options("never"))
    assert spot(session) == "confirm"
    look(Do(Command.BACK), Do(Command.BACK), Do(Command.BACK), Choose("paper"))
    assert spot(session) == "ending"
    look(Choose("type-this"))
    look(Do(Command.STOP))
    return [*seen, session.farewell()]


def test_it_is_kept_exactly_and_shown_harmless(home: Home, strange: str) -> None:
    session = home.sit_down()
    walk_to(
        session,
        "topics",
        journey__organisation=fields({"text": strange}),
        paper__called=fields({"text": strange}),
        paper__story=fields({"text": strange}),
        paper__lead=fields({"job_title": strange, "name": strange}),
        paper__proof=fields({"what": strange, "where": strange, "whose": strange, "checked": ""}),
        paper__copies=fields({"what": strange, "where": strange}, {"what": strange, "where": "x"}),
    )
    for text in all_views(session):
        assert not harms(text)
    kept = home.kept()
    assert kept["paper.called"]["value"] == strange
    assert kept["paper.story"]["value"] == strange
    assert kept["paper.lead"]["value"] == {"job_title": strange, "name": strange}
    assert [copy["what"] for copy in kept["paper.copies"]["value"]] == [strange, strange]
    session.stop()
    again = home.sit_down()
    assert not any(map(harms, strings(again.view)))
    perform(again, Choose("topics"), Choose("stop"))
    assert all(not harms(text) for text in strings(again.view))


def test_unchanged_after_being_shown_it_keeps_its_exact_text(home: Home, strange: str) -> None:
    session = home.sit_down()
    copies = fields({"what": strange, "where": "x"}, {"what": "y", "where": strange})
    walk_to(session, "ending", paper__story=fields({"text": strange}), paper__copies=copies)
    journal = home.journal()
    perform(session, Do(Command.BACK), Keep())
    assert spot(session) == "ending"
    assert home.journal() == journal
    perform(session, Do(Command.BACK))
    shown = [dict(entry) for entry in fields_entry(session).entries]
    shown[0]["where"] = "somewhere else"
    perform(session, fields(*shown, {"what": "third", "where": "z"}))
    value = home.kept()["paper.copies"]["value"]
    assert [copy["what"] for copy in value] == [strange, "y", "third"]
    assert [copy["where"] for copy in value] == ["somewhere else", strange, "z"]


def test_a_draft_shown_harmless_is_answered_exactly_as_typed(home: Home, strange: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft({"entries": [{"text": strange}]})
    session.look_again()
    assert not any(map(harms, strings(session.view)))
    perform(session, Keep())
    assert home.kept()["paper.story"]["value"] == strange


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("paper.rooms", {"number": "\x1b[31m12\u202e"}),
        ("paper.checked", {"date": "\x1b]0;title\x07 \u2066"}),
        ("paper.proof", {"what": "x", "where": "y", "checked": "\x9b2J"}),
    ],
)
def test_a_complaint_quotes_what_was_typed_harmlessly(
    home: Home, question: str, wrong: dict[str, str]
) -> None:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, fields(wrong))
    assert asking(session).problem
    assert not any(map(harms, strings(session.view)))


def test_whom_to_ask_is_shown_harmless(home: Home, strange: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Way("ask_someone"), fields({"who": strange}))
    assert spot(session) == "pause"
    assert not any(map(harms, strings(session.view)))
    assert home.kept()["paper.locked"]["ask"] == strange.strip()
    perform(session, Choose("paper.locked"))
    assert not any(map(harms, strings(session.view)))
    perform(session, Way("ask_someone"))
    assert not any(map(harms, strings(session.view)))


def test_markup_and_placeholders_are_only_text(home: Home) -> None:
    session = home.sit_down()
    text = STRANGE["markup"]
    walk_to(session, "paper.story", paper__called=fields({"text": text}))
    perform(session, Do(Command.ANSWERS))
    assert text in {choice.note for choice in page(session).choices}


def test_a_long_answer_is_quoted_short(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.remark", paper__story=fields({"text": STRANGE["long"]}))
    perform(session, Do(Command.ANSWERS))
    assert max(map(len, strings(session.view))) < 500


@pytest.mark.parametrize(
    ("sign", "count"), [("x", 300_000), ("\u00e9", 50_000), ("\U0001f511", 25_000)]
)
def test_more_than_can_be_kept_is_refused_in_words_and_stays_in_its_field(
    home: Home, sign: str, count: int
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    entry = {"what": sign * count, "where": sign * count, "whose": "", "checked": ""}
    entries = [entry] * 4
    session.keep_draft({"entries": entries})
    perform(session, fields(*entries))
    assert spot(session) == "paper.copies"
    assert asking(session).problem
    assert len(fields_entry(session).entries) == 4
    length, most = (int(number) for number in re.findall(r"[0-9]+", asking(session).problem))
    assert 160_000 < most < length == 8 * count
    perform(session, GIVEN["paper.copies"])
    assert spot(session) == "ending"


def test_every_explanation_is_harmless_with_strange_answers_in_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.with-key")
    for part in ("why", "good", "where"):
        perform(session, Explain(part))
        assert spot(session) == "explain"
        assert not any(map(harms, strings(session.view)))
        perform(session, Do(Command.BACK))
