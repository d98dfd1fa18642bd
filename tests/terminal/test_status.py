"""`status`: where each assessment stands, in words, and as data that other programs rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.programs import TODAY, Piped, pipe
from tests.terminal.sitting import ONE_SHORT, PEOPLE, TRAINED
from tests.terminal.training import training

BEFORE_TOPIC = ("1", "Rose Court", "stop")
DURING = ("1", "Rose Court", "42", "stop")
AFTER = ("1", *(text for texts in ONE_SHORT.values() for text in texts), "stop")
IN_PLACE = ("1", "Rose Court", "20", "20", "Training record", "Office", "", "", "no", "stop")

KEYS = {
    *("name", "organisation", "edition", "deadline", "deadline_status", "days_left", "level"),
    *("topics", "jobs", "resume", "next", "last_saved"),
}
TOPIC_KEYS = {"topic", "section", "items", "status", "answered", "open"}


def walked(env: dict[str, str], typed: tuple[str, ...]) -> None:
    assert pipe(training(), "".join(f"{line}\n" for line in typed), env).code == 0


def as_data(env: dict[str, str]) -> list[dict[str, Any]]:
    done = pipe(training("status", "--json"), "", env)
    assert (done.code, done.stderr) == (0, "")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def in_words(env: dict[str, str]) -> Piped:
    return pipe(training("status"), "", env)


def test_before_the_first_answer(plain_text: dict[str, str]) -> None:
    assert as_data(plain_text) == []
    done = in_words(plain_text)
    assert (done.code, done.stderr, len(done.stdout.splitlines())) == (0, "", 1)


@pytest.mark.parametrize(
    ("typed", "status", "answered", "left", "outcome", "resume"),
    [
        (BEFORE_TOPIC, "to_do", 0, 1, None, PEOPLE),
        (DURING, "in_progress", 1, 1, None, TRAINED),
        (AFTER, "done", 3, 0, "not_yet", None),
        (IN_PLACE, "done", 3, 0, "in_place", None),
    ],
    ids=["before", "during", "after", "in place"],
)
def test_each_moment_of_a_topic(
    plain_text: dict[str, str],
    typed: tuple[str, ...],
    status: str,
    answered: int,
    left: int,
    outcome: str | None,
    resume: str | None,
) -> None:
    walked(plain_text, typed)
    (one,) = as_data(plain_text)
    assert set(one) == KEYS
    last_saved = one.pop("last_saved")
    assert last_saved.startswith(TODAY)
    (topic,) = one.pop("topics")
    assert set(topic) == TOPIC_KEYS
    (item,) = topic.pop("items")
    assert item.pop("outcome") == outcome or outcome is None
    assert item == {"ref": "3.2.1", "level": "met"}
    assert topic == {
        "topic": "staff-training",
        "section": "staffing-and-roles",
        "status": status,
        "answered": answered,
        "open": left,
    }
    at = {"topic": "staff-training", "question": resume.partition(".")[2]} if resume else None
    assert set(one.pop("jobs")) == {"open", "overdue"}
    assert one.pop("resume") in (at, {"topic": "staff-training", "question": resume})
    assert one == {
        "name": "Rose Court, 2026-27",
        "organisation": "Rose Court",
        "edition": "2026-27",
        "deadline": "2027-06-30",
        "deadline_status": "expected",
        "days_left": 220,
        "level": "standards_met",
        "next": None,
    }


def test_the_same_in_words(plain_text: dict[str, str]) -> None:
    walked(plain_text, DURING)
    done = in_words(plain_text)
    assert (done.code, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    assert line.startswith("Rose Court, 2026-27")
    assert "30 June 2027" in line


def test_after_the_last_day(plain_text: dict[str, str]) -> None:
    walked(plain_text, DURING)
    later = plain_text | {"DSPT_WIZARD_TODAY": "2027-07-01"}
    (one,) = as_data(later)
    assert one["days_left"] == -1
    assert in_words(later).code == 0


@pytest.mark.parametrize(
    "name",
    ["\x1b]52;c;cm0g\x07", "[/foo]", "two\x0blines", "\u202eesrever", "x" * 5000, '"quoted"', "é"],
    ids=ascii,
)
def test_names_that_would_do_harm(plain_text: dict[str, str], name: str) -> None:
    pipe(training(), f'1\n"{name}"\nstop\n', plain_text)
    (one,) = as_data(plain_text)
    assert one["organisation"] == name
    done = in_words(plain_text)
    (line,) = done.stdout.rstrip("\n").split("\n")
    assert all(character.isprintable() for character in line)


def test_asking_changes_nothing(plain_text: dict[str, str], data_home: Path) -> None:
    walked(plain_text, DURING)
    before = {path: path.stat().st_mtime_ns for path in data_home.rglob("*")}
    as_data(plain_text)
    in_words(plain_text)
    assert {path: path.stat().st_mtime_ns for path in data_home.rglob("*")} == before


def test_asking_where_nothing_is_makes_nothing(program_env: dict[str, str], tmp_path: Path) -> None:
    place = tmp_path / "nowhere"
    done = pipe(training("--data-dir", str(place), "status", "--json"), "", program_env)
    assert (json.loads(done.stdout), done.stderr, done.code) == ([], "", 0)
    assert {path.name for path in place.rglob("*")} <= {"settings.json"}
