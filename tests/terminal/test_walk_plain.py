"""The whole walk in plain text: typed in a terminal, and from a pipe."""

import json
from pathlib import Path

import pytest

from tests.terminal.programs import pipe
from tests.terminal.sitting import (
    ONE_SHORT,
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    TRAINED,
    saved,
    sitting,
)
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, phrase

START, YES, STOP = "1", "yes", "stop"
WALK = [START, *(text for texts in ONE_SHORT.values() for text in texts)]


def lines(*typed: str) -> str:
    """What somebody types, line after line."""
    return "".join(f"{line}\n" for line in typed)


def test_the_whole_walk_through_a_pipe(program_env: dict[str, str], data_home: Path) -> None:
    typed = lines(*WALK, "topics", "my answers", STOP)
    done = pipe(training("--plain"), typed, program_env)
    assert (done.code, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert done.stdout.count(begins("plain.saved")) == len(ONE_SHORT)
    for question in ONE_SHORT:
        assert asks(question) in done.stdout
    for key in ("topics.heading", "answers.heading", "stopping.farewell"):
        assert begins(key) in done.stdout
    assert saved(data_home) == ONE_SHORT_SAVED


def test_no_line_is_longer_than_people_can_follow(program_env: dict[str, str]) -> None:
    done = pipe(training("--plain"), lines(*WALK, "topics", "my answers", STOP), program_env)
    assert max(map(len, done.stdout.splitlines())) <= 72


def test_a_walk_typed_in_a_terminal(plain_text: dict[str, str], data_home: Path) -> None:
    with sitting(plain_text) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type(lines(START))
        for question, texts in ONE_SHORT.items():
            terminal.wait_for(asks(question))
            for text in texts:
                terminal.type(lines(text))
        terminal.wait_for(phrase("buttons.topics"))
        terminal.type(lines(STOP))
        assert terminal.wait_exit() == 0
        assert terminal.modes & {1049, 1000, 1002, 1003} == set()
    assert saved(data_home) == ONE_SHORT_SAVED


def test_the_other_ways_are_typed_as_words(program_env: dict[str, str], data_home: Path) -> None:
    typed = lines(START, "Rose Court", "I'm not sure", "ask someone", "The owner", "", STOP)
    assert pipe(training("--plain"), typed, program_env).code == 0
    assert saved(data_home) == {
        ORGANISATION: "Rose Court",
        PEOPLE: "not_sure",
        TRAINED: "ask_someone",
    }


def test_explanations_are_read_out_and_lead_back(program_env: dict[str, str]) -> None:
    typed = lines(START, "Rose Court", "why", "1", "help", "1", STOP)
    done = pipe(training("--plain"), typed, program_env)
    assert phrase("explain.why") in done.stdout
    assert done.stdout.count(asks(PEOPLE)) >= 3


def test_several_pieces_of_proof(program_env: dict[str, str], data_home: Path) -> None:
    typed = lines(
        *(START, "", "20", "20"),
        *("Training record", "The office", "Manager", "3 5 2026", YES),
        *("Course report", "The shared computer", "", "", "no", STOP),
    )
    assert pipe(training("--plain"), typed, program_env).code == 0
    record = saved(data_home)["staff-training.record"]
    assert isinstance(record, list)
    assert [entry["what"] for entry in record] == ["Training record", "Course report"]
    assert [entry["checked"] for entry in record] == ["2026-05-03", ""]


@pytest.mark.parametrize(
    "more", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}], ids=["ACCESSIBLE", "dumb terminal"]
)
def test_plain_text_comes_by_itself(full_screen: dict[str, str], more: dict[str, str]) -> None:
    with sitting(full_screen | more) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type(lines(START))
        terminal.wait_for(asks(ORGANISATION))
        terminal.type(lines("Rose Court"))
        terminal.wait_for(asks(PEOPLE))
        terminal.type(lines(STOP))
        assert terminal.wait_exit() == 0
        assert b"\x1b[?1049h" not in terminal.raw


def test_a_dumb_terminal_gets_no_escape_at_all(full_screen: dict[str, str]) -> None:
    with sitting(full_screen | {"TERM": "dumb"}) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type(lines(STOP))
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.raw


@pytest.mark.parametrize("typed", ["", "2\n", "nonsense\n", "1\n"])
def test_input_that_ends_early_ends_the_program_calmly(
    program_env: dict[str, str], typed: str
) -> None:
    done = pipe(training(), typed, program_env)
    assert (done.code, done.stderr) == (0, "")
    assert begins("stopping.farewell-nothing") in done.stdout


def test_the_first_question_can_be_left_with_end_of_input(
    program_env: dict[str, str], data_home: Path
) -> None:
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        terminal.press("ctrl+d")
        assert terminal.wait_exit() == 0
    settings = data_home / "settings.json"
    assert not settings.exists() or "face" not in json.loads(settings.read_text())


def test_plain_text_chosen_at_the_first_run_is_remembered(program_env: dict[str, str]) -> None:
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        terminal.type(lines("2"))
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type(lines(STOP))
        assert terminal.wait_exit() == 0
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
