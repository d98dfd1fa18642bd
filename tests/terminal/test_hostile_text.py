"""Text that would be markup, or would act on the terminal, is only ever text."""

from pathlib import Path

import pytest

from tests.terminal import every_kind
from tests.terminal.every_kind import DAY, LEAD, NOTES, PROOF
from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import (
    ORGANISATION,
    PEOPLE,
    PLAN,
    answer,
    at,
    at_topics,
    in_an_empty_field,
    press_start,
    saved,
    sitting,
    type_in,
    walk,
)
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, phrase

MARKUP = [
    "[/foo]",
    "[/]",
    "we use [redacted] names",
    "[@click=app.quit]x[/]",
    "[bold red]Rose[/bold red]",
    "\\[Rose\\]",
    "[",
    "{people} and {0} %s",
]
ESCAPES = [
    "\x1b]52;c;cm0gcm0g\x07",
    "\x1b]0;gotcha\x07",
    "\x1b[31mred",
    "\x1b[2J\x1b[H",
    "\x9b2J",
    "\u202eesrever",
    "a\x00b\x07c\x08d",
]
IN_NO_ANSWER = (
    *(b"\x1b]52", b"\x1b]0;gotcha", b"\x1b[31m", b"\xc2\x9b", b"\x07c\x08"),
    "\u202e".encode(),
)
FULL = 20_000


@pytest.mark.parametrize("text", MARKUP)
def test_square_brackets_stay_what_they_are_on_every_screen(
    full_screen: dict[str, str], data_home: Path, text: str
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        answer(terminal, ORGANISATION, text)
        walk_from_people(terminal, text)
        assert text in terminal.rows[0]
        terminal.press("f3")
        terminal.wait_for(at_topics)
        assert text in terminal.rows[0]
        terminal.press("f2")
        terminal.wait_for(begins("answers.heading"))
        assert text in "\n".join(terminal.rows[2:])
    assert saved(data_home)[ORGANISATION] == text
    assert phrase("welcome-back.hello") in pipe(training(), "stop\n", full_screen).stdout
    done = pipe(training("status"), "", full_screen)
    assert text in done.stdout


def walk_from_people(terminal: Terminal, text: str) -> None:
    answer(terminal, PEOPLE, "42")
    answer(terminal, "staff-training.trained", "39")
    answer(terminal, PLAN, text, text, "14 3 2027")
    terminal.wait_for(phrase("buttons.topics"))


@pytest.mark.parametrize("text", ESCAPES, ids=ascii)
def test_what_is_pasted_into_a_line_never_acts_on_the_terminal(
    full_screen: dict[str, str], text: str
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        terminal.wait_for(in_an_empty_field)
        terminal.paste(f"Rose {text} Court")
        terminal.wait_for("Court")
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
        assert not any(bad in terminal.raw for bad in IN_NO_ANSWER)
        assert "Rose" in terminal.rows[0]
    with sitting(full_screen) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        assert not any(bad in terminal.raw for bad in IN_NO_ANSWER)


@pytest.mark.parametrize("text", ESCAPES, ids=ascii)
def test_what_is_typed_in_plain_text_never_acts_on_the_terminal(
    plain_text: dict[str, str], data_home: Path, text: str
) -> None:
    typed = f"1\nRose {text} Court\n42\nmy answers\nstop\n"
    for arguments in ((), ("status",), ("status", "--json")):
        done = pipe(training(*arguments), typed if not arguments else "", plain_text)
        assert (done.code, done.stderr) == (0, "")
        shown = done.stdout.encode()
        assert b"\x1b" not in shown
        assert not any(bad in shown for bad in IN_NO_ANSWER)
        assert "Rose" in done.stdout
    assert saved(data_home)[ORGANISATION] == f"Rose {text} Court"


@pytest.mark.parametrize("text", ESCAPES, ids=ascii)
def test_what_is_pasted_into_several_lines_never_acts_on_the_terminal(
    full_screen: dict[str, str], tmp_path: Path, text: str
) -> None:
    with sitting(full_screen, *every_kind.make(tmp_path)) as terminal:
        press_start(terminal)
        answer(terminal, ORGANISATION, "Rose Court")
        terminal.wait_for(NOTES)
        terminal.wait_until_quiet()
        terminal.paste(f"first line\nRose {text} Court")
        terminal.wait_for("Court")
        continue_by_mouse(terminal)
        terminal.wait_for(DAY)
        terminal.press("escape")
        terminal.wait_for(NOTES)
        terminal.wait_until_quiet()
        assert not any(bad in terminal.raw for bad in IN_NO_ANSWER)


def test_a_paste_that_pretends_to_end_early_is_typed_and_no_more(
    full_screen: dict[str, str],
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        terminal.wait_for(in_an_empty_field)
        terminal.paste("Rose\x1b[201~ Court\x1b[200~")
        terminal.wait_for("| Rose Court")
        terminal.wait_until_quiet()
        assert at(ORGANISATION)(terminal)


def test_several_lines_pasted_into_a_line_are_joined(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        terminal.wait_for(in_an_empty_field)
        terminal.paste("Rose\r\nCourt\n\n  House\n")
        terminal.wait_for("| Rose Court House ")
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
    assert saved(data_home)[ORGANISATION] == "Rose Court House"


def test_a_very_long_paste_into_every_kind_of_field(
    full_screen: dict[str, str], data_home: Path, tmp_path: Path
) -> None:
    """A book, pasted by mistake: the words are kept where words fit, the rest is refused calmly."""
    long = ("words and more words. " * (FULL // 22)).strip()
    with sitting(full_screen, *every_kind.make(tmp_path)) as terminal:
        press_start(terminal)
        paste_and_enter(terminal, asks(ORGANISATION), long)
        terminal.wait_for(NOTES)
        terminal.paste(f"first line\nsecond line\n{long}")
        terminal.wait_for("words")
        terminal.wait_until_quiet()
        continue_by_mouse(terminal)
        paste_and_enter(terminal, DAY, long)
        terminal.wait_for("14 3 2026")  # what a date looks like
        clear_and_type(terminal, "3 5 2026")
        terminal.wait_for(LEAD)
        paste_and_enter(terminal, LEAD, long)
        paste_and_enter(terminal, LEAD, long)
        terminal.wait_for(PROOF)
    answers = saved(data_home)
    assert answers["journey.organisation"] == long
    assert str(answers["journey.notes"]).startswith("first line\nsecond line\nwords")
    assert answers["journey.day"] == "2026-05-03"


def test_a_very_long_number_is_refused_in_words(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.wait_for(in_an_empty_field)
        terminal.paste("9" * FULL)
        terminal.wait_for("999")
        terminal.press("enter")
        terminal.wait_for("1000000")
        assert at(PEOPLE)(terminal)


def paste_and_enter(terminal: Terminal, shown: str, text: str) -> None:
    terminal.wait_for(shown)
    terminal.wait_for(in_an_empty_field)
    terminal.paste(text)
    terminal.wait_for(f"| {text[:20]}")
    terminal.wait_until_quiet()
    terminal.press("enter")


def clear_and_type(terminal: Terminal, text: str) -> None:
    terminal.press("ctrl+u")
    type_in(terminal, text)
    terminal.press("enter")


def continue_by_mouse(terminal: Terminal) -> None:
    terminal.click_on(f"[ {phrase('buttons.continue')} ]")
