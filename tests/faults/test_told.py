"""What the real program does with answers that are whole, and nonsense: it says so, and goes on."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from storage import Record
from storage.record import LARGEST_COUNTER, encode
from tests.terminal.programs import pipe
from tests.terminal.sitting import ORGANISATION, PEOPLE, PLAN, RECORD, TRAINED
from tests.terminal.training import training

WHEN = "2026-10-03T14:00:00+00:00"
ID = "00000000-0000-4000-8000-000000000000"
QUESTIONS = (
    ORGANISATION,
    PEOPLE,
    TRAINED,
    RECORD,
    PLAN,
    "no.such",
    "../x",
    "\x1b]0;x\x07",
    "\ud800",
)
DETAILS = {"organisation": "Rose Court", "edition": "2026-27", "created": WHEN}
ANSWER = {"rev": 1, "value": 5, "when": WHEN, "who": "", "how": "typed"}

DOCUMENTS: dict[str, dict[str, object]] = {
    "nothing": {},
    "a large number": {**ANSWER, "value": 10**4000},
    "terminal codes": {**ANSWER, "value": "\x1b[31m\x9b\u202e\0"},
    "half a character": {**ANSWER, "value": "\ud800"},
    "a list of lists": {**ANSWER, "value": [[[[]]]] * 100},
    "a person of numbers": {**ANSWER, "value": {"name": 5, "role": []}},
    "a job before all days": {**ANSWER, "value": {"what": 1, "whose": "", "by": "0001-01-01"}},
    "the first moment": {**ANSWER, "when": "0001-01-01T00:00:00+14:00"},
    "the last moment": {**ANSWER, "when": "9999-12-31T23:59:59-14:00"},
    "words of another kind": {"rev": [], "status": {}, "when": 5, "who": {}, "how": []},
}


def keep(home: Path, *records: Record) -> None:
    journal = home / ID / "journal" / "evil.jsonl"
    journal.parent.mkdir(parents=True)
    journal.write_bytes(b"".join(map(encode, records)))


def made(n: int, table: str, name: str, document: Mapping[str, object], at: str = WHEN) -> Record:
    return Record(f"{n:016x}", n, "evil", at, table, name, dict(document), ())


def goes_on(env: dict[str, str], home: Path) -> None:
    for command, text in (("status", ""), ("--plain", "my answers\nback\nstop\n")):
        done = pipe(training(command), text, env)
        assert (done.code, done.stderr) == (0, ""), command
        assert "\x1b" not in done.stdout
    assert not (home / "problems").exists()


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_answers_that_make_no_sense_are_shown_and_asked_again(
    program_env: dict[str, str], data_home: Path, document: dict[str, object]
) -> None:
    answers = [made(n, "answers", name, document) for n, name in enumerate(QUESTIONS, start=2)]
    keep(data_home, made(1, "assessment", "details", DETAILS), *answers)
    goes_on(program_env, data_home)


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"organisation": [1], "edition": {}},
        {"organisation": "\x1b]0;x\x07\ud800", "edition": "../.."},
    ],
)
def test_a_service_that_makes_no_sense_is_still_one(
    program_env: dict[str, str], data_home: Path, details: dict[str, object]
) -> None:
    keep(data_home, made(1, "assessment", "details", details), made(2, "answers", PEOPLE, ANSWER))
    goes_on(program_env, data_home)


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_records_from_beyond_the_calendar_are_shown(
    program_env: dict[str, str], data_home: Path, at: str
) -> None:
    other = made(LARGEST_COUNTER, "answers", PEOPLE, {**ANSWER, "value": 6}, at)
    details = made(1, "assessment", "details", DETAILS, at)
    keep(data_home, details, made(2, "answers", PEOPLE, ANSWER, at), other)
    goes_on(program_env, data_home)
