"""The journey that people get: from the very first start to a topic in place, and its sheet."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.programs import TODAY, pipe, wizard
from tests.terminal.shipped_walk import (
    GETTING_READY,
    LEVEL,
    RECORD,
    SAVED,
    TOPIC,
    has_several,
    options,
    place,
    shipped_library,
    typed,
)
from tests.terminal.sitting import at_topics, choose, go_to, press_start, saved, type_in
from tests.terminal.wording import asks, begins, phrase

NAME = "Rose Court"
TRAINING = shipped_library().topics["staff-training"].short


# On the full screen, by keyboard alone.


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (120, 40)])
def test_on_the_full_screen_by_keyboard_alone(
    program_env: dict[str, str], data_home: Path, cols: int, rows: int
) -> None:
    with Terminal(wizard(), program_env, cols=cols, rows=rows) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        terminal.type("1\r")
        press_start(terminal)
        answer_all(terminal, GETTING_READY)
        level = shipped_library().topics["level"].short
        choose(terminal, phrase("buttons.go-on-with", topic=level))
        answer_all(terminal, LEVEL)
        terminal.wait_for(phrase("buttons.topics"))
        terminal.press("f3")
        choose(terminal, phrase("sections.staffing-and-roles"), on=at_topics)
        choose(terminal, f"{phrase('topics.to_do')}  {TRAINING}")
        answer_all(terminal, TOPIC)
        choose(terminal, phrase("buttons.type-this"))
        terminal.wait_for("40 of 42")
        terminal.press("escape")
        terminal.wait_for(phrase("buttons.topics"))
        terminal.press("f3")
        choose(terminal, phrase("sections.check-and-publish"), on=at_topics)
        choose(terminal, phrase("buttons.sheet"))
        choose(terminal, phrase("buttons.save-sheet"))
        terminal.wait_for(begins("paper.saved"))
        shown = " ".join(" ".join(terminal.rows).split())
        assert paper_in(data_home / "papers").name in shown
        terminal.press("ctrl+q")
        terminal.wait_for(begins("stopping.several"))
        terminal.press("enter")
        assert terminal.wait_exit() == 0
        assert b"Traceback" not in terminal.raw
    assert saved(data_home) == SAVED
    check_sheet(paper_in(data_home / "papers").read_text("utf-8"))


def test_keys_faster_than_the_screen_act_in_their_order(
    full_screen: dict[str, str], data_home: Path
) -> None:
    """The digit is for the next question: the option that Enter takes is the one before it."""
    with Terminal(wizard(), full_screen) as terminal:
        press_start(terminal)
        answer_all(terminal, {"journey.organisation": (NAME,)})
        terminal.wait_for(asks("journey.where-you-are", shipped_library()))
        go_to(terminal, 2)
        terminal.type("\r3")
        terminal.wait_for(asks("registration.found", shipped_library()))
    assert saved(data_home)["journey.where-you-are"] == "started"


def answer_all(terminal: Terminal, answers: Mapping[str, tuple[str, ...]]) -> None:
    """Answer one question after the other, by typing or by the numbers of options."""
    for question, given in answers.items():
        terminal.wait_for(asks(question, shipped_library()))
        if options(question):
            for option in given:
                go_to(terminal, place(question, option))
                terminal.press("enter")
            if has_several(question):
                continue_with_ticks(terminal, len(given))
        else:
            for text in given:
                type_in(terminal, text)
                terminal.press("enter")


def continue_with_ticks(terminal: Terminal, count: int) -> None:
    """Go on once so many options are ticked: Enter on an option would only tick it."""
    terminal.wait_for(lambda seen: seen.screen_text().count("[x]") == count)
    terminal.press("tab")
    terminal.wait_for(f"[>{phrase('buttons.continue')}<]")
    terminal.press("enter")


# In plain text, through a pipe.


TO_THE_TOPIC = ["1", *typed(GETTING_READY), "", *typed(LEVEL), "topics"]
THE_TOPIC = [phrase("sections.staffing-and-roles"), TRAINING, *typed(TOPIC), "no"]
THE_SHEET = ["topics", phrase("sections.check-and-publish"), phrase("buttons.sheet")]


@pytest.fixture
def walked(program_env: dict[str, str]) -> dict[str, str]:
    """The environment of somebody whose topic is in place."""
    assert talk(program_env, *TO_THE_TOPIC, *THE_TOPIC, "stop")
    return program_env


def talk(env: dict[str, str], *lines: str) -> str:
    """Type these lines through a pipe; what was printed."""
    done = pipe(wizard("--plain"), "".join(f"{line}\n" for line in lines), env)
    assert (done.code, done.stderr) == (0, "")
    return done.stdout


def test_in_plain_text_through_a_pipe(program_env: dict[str, str], data_home: Path) -> None:
    shown = talk(program_env, *TO_THE_TOPIC, *THE_TOPIC, *THE_SHEET, "stop")
    last = 0
    for question in SAVED:
        last = shown.index(asks(question, shipped_library()), last)
    assert shown.count(begins("plain.saved")) == len(SAVED)
    assert begins("sheet.not-sent") in shown[last:]
    assert "40 of 42 (95%)" in shown[last:]
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 72
    assert saved(data_home) == SAVED


def test_carrying_on_leads_to_the_next_step_and_from_there_to_the_next(
    program_env: dict[str, str],
) -> None:
    shown = talk(program_env, *TO_THE_TOPIC, "", "stop")
    sites = shipped_library().topics["sites"].short
    assert phrase("buttons.go-on-with", topic=sites) in shown
    assert asks("sites.how-many", shipped_library()) in shown


# The sheet.


def paper_in(folder: Path) -> Path:
    """The only paper in a folder."""
    (paper,) = folder.iterdir()
    return paper


def check_sheet(page: str) -> None:
    """A whole page with the service, the day, what was answered, and nothing from elsewhere."""
    assert page.startswith("<!DOCTYPE html>")
    assert page.rstrip().endswith("</html>")
    assert f"{NAME}, 2026-27" in page
    assert "22 November 2026" in page
    for text in ("3.2.1", "40 of 42 (95%)", *RECORD[:3]):
        assert text in page, text
    assert not re.search(r"<(script|link|img|iframe)\b|src=", page, re.IGNORECASE)


def test_the_report_of_a_conversation_is_a_page_to_print(
    walked: dict[str, str], data_home: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in data_home.rglob("*") if path.is_file()}
    page = tmp_path / "x.html"
    done = pipe(wizard("report", "toolkit", "--output", str(page)), "", walked)
    assert (done.code, done.stdout) == (0, "")
    assert str(page) in " ".join(done.stderr.split())
    check_sheet(page.read_text("utf-8"))
    assert page.stat().st_mode & 0o077 == 0
    assert {path: path.read_bytes() for path in before} == before


def test_the_report_without_a_file_is_printed(walked: dict[str, str]) -> None:
    done = pipe(wizard("report", "toolkit"), "", walked)
    assert (done.code, done.stderr) == (0, "")
    for text in (NAME, "3.2.1", "40 of 42 (95%)", *RECORD[:3]):
        assert text in done.stdout, text


def test_the_page_is_saved_from_inside_the_program(
    walked: dict[str, str], data_home: Path, tmp_path: Path
) -> None:
    shown = talk(walked, *THE_SHEET, phrase("buttons.save-sheet"), "stop")
    paper = paper_in(data_home / "papers")
    assert paper.suffix == ".html"
    assert NAME in paper.name
    assert TODAY in paper.name
    assert paper.name in " ".join(shown.split())
    check_sheet(paper.read_text("utf-8"))
    page = tmp_path / "x.html"
    assert pipe(wizard("report", "toolkit", "--output", str(page)), "", walked).code == 0
    assert page.read_bytes() == paper.read_bytes()


def test_saved_again_on_the_same_day_there_is_one_page(
    walked: dict[str, str], data_home: Path
) -> None:
    for _ in range(2):
        talk(walked, *THE_SHEET, phrase("buttons.save-sheet"), "stop")
    check_sheet(paper_in(data_home / "papers").read_text("utf-8"))


def test_where_papers_cannot_go_the_sheet_stays_and_can_be_tried_again(
    walked: dict[str, str], data_home: Path
) -> None:
    (data_home / "papers").write_text("something else has the name")
    shown = talk(walked, *THE_SHEET, phrase("buttons.save-sheet"), "stop")
    assert begins("paper.not-saved") in shown
    assert phrase("buttons.try-again") in shown
    assert (data_home / "papers").read_text() == "something else has the name"


def test_the_data_folder_that_is_named_gets_the_page_too(
    program_env: dict[str, str], data_home: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    lines = [*TO_THE_TOPIC, *THE_TOPIC, *THE_SHEET, phrase("buttons.save-sheet"), "stop"]
    text = "".join(f"{line}\n" for line in lines)
    assert pipe(wizard("--plain", "--data-dir", str(stick)), text, program_env).code == 0
    check_sheet(paper_in(stick / "papers").read_text("utf-8"))
    assert list(data_home.iterdir()) == []


# Where it stands.


def test_the_topic_stands_among_its_section(walked: dict[str, str]) -> None:
    done = pipe(wizard("status", "--json"), "", walked)
    assert (done.code, done.stderr) == (0, "")
    (one,) = json.loads(done.stdout)
    statuses = {topic["topic"]: topic["status"] for topic in one["topics"]}
    assert set(statuses) == set(shipped_library().topic_flows())
    assert {topic for topic, status in statuses.items() if status == "done"} == {"staff-training"}
    (item,) = next(found for found in one["topics"] if found["topic"] == "staff-training")["items"]
    assert item == {"ref": "3.2.1", "level": "met", "outcome": "in_place"}
    assert one["resume"] == {"topic": "sites", "question": "sites.how-many"}
    told = pipe(wizard("status"), "", walked).stdout
    for status, count in (("to_do", len(shipped_library().needed_flows()) - 1), ("done", 1)):
        assert f"{phrase(f'topics.{status}').lower()} {count}" in told
