"""A status file holds counts, a code name, and nothing that anybody answered."""

from __future__ import annotations

import datetime
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.terminal.programs import pipe, wizard
from tests.trainers.conftest import NOW
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Answer, AskSomeone, Evidence, Given, Job, NotSure, Person, Reply
from wizard.library import Library
from wizard.status_file import KEYS, Counts, StatusFile, code_of, is_code, status_of, to_text
from wizard.status_words import suggested_code
from wizard.trainers.practice import Practice
from wizard.trainers.status_reading import LARGEST, NotUsedError, read_status

TYPED = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).map(lambda t: f"§{t}§")
"""What no program would write of itself, so that it is found wherever it is."""


@pytest.fixture
def talk(practice: Practice) -> Conversation:
    book = practice.begin().first_book()
    return Conversation(book.flows, book.answers())


def status(talk: Conversation, library: Library, code: str = "Blue heron") -> StatusFile:
    return status_of(talk, library, library.edition, NOW.date(), code)


def test_the_whole_file(talk: Conversation, library: Library) -> None:
    assert json.loads(to_text(status(talk, library))) == {
        "kind": "dspt-wizard-status",
        "format": 1,
        "edition": "2026-27",
        "day": "2027-01-05",
        "code": "Blue heron",
        "sections": {
            "staffing-and-roles": [4, 2, 1],
            "policies-and-procedures": [5, 1, 6],
            "data-security": [4, 0, 3],
            "it-systems-and-devices": [1, 0, 13],
        },
        "not-sure": ["staff-contracts", "national-data-opt-out", "antivirus", "device-encryption"],
    }


def test_what_is_written_is_read_again(talk: Conversation, library: Library) -> None:
    made = status(talk, library)
    assert read_status(to_text(made).encode(), library.editions) == made
    assert len(to_text(made).encode()) < LARGEST / 10


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(TYPED, min_size=6, max_size=6))
def test_nothing_that_was_typed_is_in_it(library: Library, texts: list[str]) -> None:
    one, two, three, four, five, who = texts
    replies: dict[str, Reply] = {
        "journey.organisation": Given(one),
        "who-is-responsible.lead": Given(Person(two, three)),
        "staff-list.record": Given((Evidence(four, five),)),
        "staff-training.plan": Given(Job(one, two, NOW.date())),
        "supplier-list.listed": AskSomeone(three, NOW.date()),
        "secure-destruction.how": Given(four),
        "staff-contracts.template": NotSure(),
    }
    answers = {id: Answer(id, reply, 1, NOW, who) for id, reply in replies.items()}
    text = to_text(status(Conversation(library.flows, answers), library))
    assert "§" not in text
    assert set(json.loads(text)) == set(KEYS)


GOOD = {
    "kind": "dspt-wizard-status",
    "format": 1,
    "edition": "2026-27",
    "day": "2027-01-05",
    "code": "Blue heron",
    "sections": {"data-security": [4, 0, 3]},
    "not-sure": ["antivirus"],
}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "something"}, "other-kind"),
        ({"format": 2}, "newer"),
        ({"format": True}, "damaged"),
        ({"format": 0}, "damaged"),
        ({"edition": "2019-20"}, "unknown-year"),
        ({"edition": 2026}, "damaged"),
        ({"name": "Rose Court"}, "damaged"),
        ({"day": "soon"}, "damaged"),
        ({"day": 5}, "damaged"),
        ({"code": ""}, "damaged"),
        ({"code": "x" * 41}, "damaged"),
        ({"code": ["Blue"]}, "damaged"),
        ({"sections": {}}, "damaged"),
        ({"sections": []}, "damaged"),
        ({"sections": {"kitchen": [1, 2, 3]}}, "damaged"),
        ({"sections": {"data-security": [1, 2]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, -3]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, True]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, 10**9]}}, "damaged"),
        ({"sections": {"data-security": "123"}}, "damaged"),
        ({"sections": {"data-security": [1, 2, float("nan")]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, float("inf")]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, 3.0]}}, "damaged"),
        ({"sections": {"data-security": [1, 2, [3]]}}, "damaged"),
        ({"sections": {"data-security": {"0": 1}}}, "damaged"),
        ({"sections": None}, "damaged"),
        ({"day": "20270105"}, "damaged"),
        ({"day": "2027-W01-2"}, "damaged"),
        ({"day": "9" * 5_000}, "damaged"),
        ({"format": float("nan")}, "damaged"),
        ({"format": "1"}, "damaged"),
        ({"edition": None}, "damaged"),
        ({"edition": ["2026-27"]}, "damaged"),
        ({"not-sure": ["=HYPERLINK(1)"]}, "damaged"),
        ({"not-sure": ["a"] * 201}, "damaged"),
        ({"not-sure": "antivirus"}, "damaged"),
    ],
)
def test_a_file_with_something_else_in_it_is_refused(
    library: Library, change: dict[str, object], reason: str
) -> None:
    with pytest.raises(NotUsedError, match=reason):
        read_status(json.dumps(GOOD | change).encode(), library.editions)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"{", b"[" * 60_000, b'{"code": "a", "code": "b"}', b"9" * 60_000],
)
def test_what_is_no_json_is_refused(library: Library, data: bytes) -> None:
    with pytest.raises(NotUsedError, match="not-json"):
        read_status(data, library.editions)


@pytest.mark.parametrize(
    "code",
    [
        "\x1b[2Jred",
        "red\x07",
        "red\nrobin",
        "red\u2028robin",
        "\u202enibor",
        "red\u200brobin",
        "\u2066red",
        "\ufeff",
        "red\ud800",
        "\u200b\u200b",
        "...",
        " red",
        "red  robin",
        "cafe\u0301",
        "\x00",
    ],
)
def test_a_code_name_that_this_program_would_not_write_is_refused(
    library: Library, code: str
) -> None:
    with pytest.raises(NotUsedError, match="damaged"):
        read_status(json.dumps(GOOD | {"code": code}).encode(), library.editions)


@settings(max_examples=200, deadline=None)
@given(typed=st.text(max_size=60))
def test_a_code_name_that_is_made_can_be_read_and_shows_what_it_is(typed: str) -> None:
    code = code_of(typed)
    assert code == code_of(code)
    if is_code(code):
        assert any(map(str.isalnum, code))
        assert {"Cc", "Cf", "Cs", "Zl", "Zp"}.isdisjoint(map(unicodedata.category, code))


def test_in_a_room_of_twelve_hardly_two_get_the_same_name() -> None:
    names = [suggested_code() for _ in range(500)]
    assert all(map(is_code, names))
    assert len(set(names)) > 450


def test_all_sections_together() -> None:
    sections = {"one": Counts(1, 2, 3), "two": Counts(4, 0, 1)}
    made = StatusFile("Red robin", "2026-27", datetime.date(2027, 1, 5), sections, ())
    assert made.all == Counts(5, 2, 4)


def test_the_command_tells_all_of_it_before_it_saves(
    data_home: Path, program_env: dict[str, str]
) -> None:
    pipe(wizard("--plain"), "1\nRose Court\nstop\n1\n", program_env)
    file = data_home.parent / "mine.dspt-status.json"
    make = wizard("report", "status-file", "--code", "Blue heron", "--output", str(file))
    refused = pipe(make, "2\n", program_env)
    assert "Code name Blue heron" in refused.stderr
    assert "The file was not saved." in refused.stderr
    assert not file.exists()
    assert pipe(make, "", program_env).code == 0
    assert not file.exists()
    assert pipe(make, "1\n", program_env).code == 0
    assert json.loads(file.read_text("utf-8"))["code"] == "Blue heron"
    assert file.stat().st_mode & 0o777 == 0o600
    named = pipe(wizard("report", "status-file", "--code", " rose  COURT"), "", program_env)
    assert named.code == 2
    assert "This is the name of your service, or" in named.stderr
    assert named.stdout == ""
