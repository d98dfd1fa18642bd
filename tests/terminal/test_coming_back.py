"""Five weeks later: the program says where you were, and nothing is lost, not even half a word."""

import re
from pathlib import Path

from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import (
    ONE_SHORT,
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    PLAN,
    TRAINED,
    answer,
    at,
    current_choice,
    field_with_cursor,
    in_an_empty_field,
    press_start,
    saved,
    sitting,
    type_in,
    walk,
)
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, library, phrase

FIVE_WEEKS_LATER = {"DSPT_WIZARD_TODAY": "2026-12-27"}
TOPIC = library().topics["staff-training"].short
CARRY_ON = phrase("buttons.carry-on-with", topic=TOPIC)


def test_after_the_window_was_closed_in_the_middle_of_a_word(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PLAN)
        type_in(terminal, "Talk at the te")
        terminal.hang_up()
        terminal.wait_exit()

    with sitting(full_screen | FIVE_WEEKS_LATER) as terminal:
        terminal.wait_for(begins("welcome-back.last-here-ago"))
        shown = " ".join(terminal.screen_text().split())
        assert "Sunday 22 November" in shown
        assert "five weeks ago" in shown
        assert f'"{TOPIC}"' in shown
        assert current_choice(terminal) == CARRY_ON
        terminal.press("enter")
        terminal.wait_for(at(PLAN))
        terminal.wait_for("| Talk at the te ")
        terminal.wait_for(in_an_empty_field)  # the next one: whose job it is
        terminal.press("shift+tab")
        terminal.wait_for(lambda seen: field_with_cursor(seen) == "Talk at the te")
        terminal.type("am meeting")
        terminal.wait_for("| Talk at the team meeting ")
        terminal.press("enter")
        for text in ONE_SHORT[PLAN][1:]:
            type_in(terminal, text)
            terminal.press("enter")
        terminal.wait_for(phrase("buttons.topics"))
    assert saved(data_home) == ONE_SHORT_SAVED


def test_enter_twice_is_at_the_question(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=TRAINED)
        type_in(terminal, "3")
        terminal.hang_up()
        terminal.wait_exit()
    with sitting(full_screen | FIVE_WEEKS_LATER) as terminal:
        terminal.wait_for(CARRY_ON)
        terminal.type("\r\r")
        terminal.wait_for(at(TRAINED))
        terminal.wait_until_quiet()
        assert at(TRAINED)(terminal)
        assert "| 3 " in terminal.screen_text()


def test_an_early_answer_changes_what_follows_and_says_so_by_name(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        open_trained(terminal)
        change_to_everyone(terminal)
        warning = " ".join(terminal.screen_text().split())
        assert asks(PLAN) in warning
        assert "Talk at the team meeting" in warning
        assert phrase("buttons.keep", old="39") in warning
        assert saved(data_home) == ONE_SHORT_SAVED
        terminal.press("enter")
        terminal.wait_for(at("staff-training.record"))
        answer(terminal, "staff-training.record", "Training record", "The office", "Manager")
        type_in(terminal, "3 5 2026")
        terminal.press("enter")
        terminal.wait_for(lambda seen: begins("answers.heading") in seen.screen_text())
        assert "Training record" in terminal.screen_text()
    now = saved(data_home)
    assert now[TRAINED] == 42
    assert now[PLAN] == ONE_SHORT_SAVED[PLAN]  # set aside, not gone


def test_keeping_the_old_answer_changes_nothing(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        open_trained(terminal)
        change_to_everyone(terminal)
        terminal.press("down")
        terminal.press("enter")
        terminal.wait_for(at(TRAINED))
        terminal.wait_for(lambda seen: field_with_cursor(seen) == "39")
    assert saved(data_home) == ONE_SHORT_SAVED


def test_a_refused_number_changes_nothing(full_screen: dict[str, str], data_home: Path) -> None:
    with sitting(full_screen) as terminal:
        open_trained(terminal)
        terminal.press("home")
        terminal.type("1")  # 139 of 42 people cannot be
        terminal.wait_for("| 139 ")
        terminal.press("enter")
        terminal.wait_for(lambda seen: re.search(r"0 .* 42", seen.screen_text()) is not None)
    assert saved(data_home) == ONE_SHORT_SAVED


def open_trained(terminal: Terminal) -> None:
    """Walk through the topic, and open the second of its answers from the list."""
    press_start(terminal)
    walk(terminal)
    terminal.press("f2")
    terminal.wait_for(begins("answers.heading"))
    terminal.press("3")
    terminal.press("enter")
    terminal.wait_for(at(TRAINED))
    terminal.wait_for(lambda seen: field_with_cursor(seen) == "39")


def change_to_everyone(terminal: Terminal) -> None:
    """Type 42 instead of 39, up to the warning that an answer will be set aside."""
    terminal.press("backspace")
    terminal.press("backspace")
    type_in(terminal, "42")
    terminal.press("enter")
    terminal.wait_for(phrase("buttons.change"))


def test_in_plain_text(plain_text: dict[str, str], data_home: Path) -> None:
    first = "1\nRose Court\n42\n39\nTalk at the team meeting\n"
    assert pipe(training(), first, plain_text).code == 0
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42, TRAINED: 39}
    later = pipe(training(), "\n\nDeputy manager\n14 3 2027\nstop\n", plain_text | FIVE_WEEKS_LATER)
    assert (later.code, later.stderr) == (0, "")
    shown = " ".join(later.stdout.split())
    assert "Sunday 22 November, five weeks ago" in shown
    assert f'"{TOPIC}"' in shown
    assert saved(data_home) == ONE_SHORT_SAVED
