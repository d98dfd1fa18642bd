"""The harness itself, proved with programs of a few lines."""

import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN, PASTE, Cell, Display, readable
from tests.terminal.harness import Terminal
from tests.terminal.keys import key
from tests.terminal.programs import pipe

KEYS_AS_THEY_ARRIVE = """
import os, sys, tty
tty.setraw(0)
print("ready", end="", flush=True)
while (keys := os.read(0, 1000)) != b"q":
    print("\\r\\n" + repr(keys), end="", flush=True)
"""


def python(program: str) -> list[str]:
    return [sys.executable, "-S", "-c", program]


def test_what_is_typed_is_echoed_and_read() -> None:
    with Terminal(python("print('Hello', input('Name? '))")) as terminal:
        terminal.wait_for("Name?")
        terminal.type("Ada")
        terminal.press("enter")
        terminal.wait_for("Hello Ada")
        assert terminal.rows[:2] == ["Name? Ada", "Hello Ada"]
        assert terminal.screen_text() == "Name? Ada\nHello Ada"
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize(
    ("name", "arrives"),
    [("enter", b"\r"), ("f1", b"\x1bOP"), ("shift+tab", b"\x1b[Z"), ("ctrl+c", b"\x03")],
)
def test_keys_arrive_as_from_an_xterm(name: str, arrives: bytes) -> None:
    with Terminal(python(KEYS_AS_THEY_ARRIVE)) as terminal:
        terminal.wait_for("ready")
        terminal.press(name)
        terminal.wait_for(repr(arrives))


def test_a_key_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        key("entre")


def test_a_paste_is_marked_only_for_programs_that_ask() -> None:
    with Terminal(python(KEYS_AS_THEY_ARRIVE)) as terminal:
        terminal.wait_for("ready")
        terminal.paste("one")
        terminal.wait_for("b'one'")
    asks = f"print('\\x1b[?{PASTE}h', end='')\n{KEYS_AS_THEY_ARRIVE}"
    with Terminal(python(asks)) as terminal:
        terminal.wait_for("ready")
        terminal.paste("one")
        terminal.wait_for(r"b'\x1b[200~one\x1b[201~'")


def test_a_long_paste_reaches_a_program_that_is_busy_writing() -> None:
    program = """
import os, tty
tty.setraw(0)
print("x" * 200_000, "ready", flush=True)
read = 0
while read < 50_000:
    some = os.read(0, 1000)
    read += len(some)
    print(some.decode(), end="", flush=True)
print("all of it")
"""
    with Terminal(python(program)) as terminal:
        terminal.wait_for("ready")
        terminal.paste("y" * 50_000)
        terminal.wait_for("all of it")


def test_a_click_counts_cells_from_zero_and_needs_a_listener() -> None:
    with Terminal(python(KEYS_AS_THEY_ARRIVE)) as terminal:
        terminal.wait_for("ready")
        with pytest.raises(AssertionError, match="mouse"):
            terminal.click(0, 0)
    listening = f"print('\\x1b[?1000h\\x1b[?1006h', end='')\n{KEYS_AS_THEY_ARRIVE}"
    with Terminal(python(listening)) as terminal:
        terminal.wait_for("ready")
        terminal.click_on("ady")
        terminal.wait_for(r"b'\x1b[<0;3;1M\x1b[<0;3;1m'")


def test_the_program_has_the_size_of_the_window_and_learns_of_another() -> None:
    program = """
import os, signal
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGWINCH])
print(os.get_terminal_size(), flush=True)
signal.sigwait([signal.SIGWINCH])
print(os.get_terminal_size(), flush=True)
input()
"""
    with Terminal(python(program), cols=90, rows=30) as terminal:
        terminal.wait_for("columns=90, lines=30")
        terminal.resize(60, 20)
        terminal.wait_for("columns=60, lines=20")
        assert len(terminal.rows) == 20


def test_a_signal_and_a_lost_line_end_a_program() -> None:
    waiting = python("import signal; print('ready', flush=True); signal.pause()")
    with Terminal(waiting) as terminal:
        terminal.wait_for("ready")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == -signal.SIGTERM
    with Terminal(waiting) as terminal:
        terminal.wait_for("ready")
        terminal.hang_up()
        assert terminal.wait_exit() == -signal.SIGHUP


def test_waiting_in_vain_shows_the_screen() -> None:
    with Terminal(python("input('Name? ')"), cols=20, rows=3) as terminal:
        terminal.wait_for("Name?")
        with pytest.raises(AssertionError) as failure:
            terminal.wait_for("Address?", timeout=0.05)
    assert str(failure.value) == (
        "waited for 'Address?'; the program is still running; cursor in column 6, row 0\n"
        "+-----+\n|Name?|\n|     |\n|     |\n+-----+"
    )


def test_waiting_ends_at_once_when_the_program_has_ended() -> None:
    with (
        Terminal(python("raise SystemExit(3)")) as terminal,
        pytest.raises(AssertionError, match="ended with exit status 3"),
    ):
        terminal.wait_for("never", timeout=20)


def test_a_predicate_can_be_waited_for() -> None:
    with Terminal(python("input('Name? ')")) as terminal:
        terminal.wait_for(lambda seen: seen.cursor == (6, 0))


def test_output_is_found_between_control_sequences_after_a_point() -> None:
    with Terminal(python("print('a\\x1b[1mb', flush=True); input(); print('c')")) as terminal:
        terminal.wait_for_output("ab")
        before = len(terminal.raw)
        terminal.press("enter")
        terminal.wait_for_output("c", since=before)
        assert b"ab" not in terminal.raw[before:]


def test_a_frame_is_never_seen_half_drawn() -> None:
    program = """
import sys
def say(text): sys.stdout.write(text); sys.stdout.flush()
say("\\x1b[?2026hfirst half")
input()
say("second half\\x1b[?2026l")
input()
"""
    with Terminal(python(program)) as terminal:
        for wait in (terminal.wait_for, terminal.wait_for_output):
            with pytest.raises(AssertionError):
                wait("first half", timeout=0.1)
        terminal.press("enter")
        terminal.wait_for("second half")


def test_questions_to_the_terminal_are_answered() -> None:
    program = """
import os, tty
tty.setraw(0)
for question in ("[?2026$p", "[?2048$p", "[c", "[6n"):
    os.write(1, b"\\x1b" + question.encode())
    print(repr(os.read(0, 100)), end="\\r\\n", flush=True)
"""
    with Terminal(python(program)) as terminal:
        terminal.wait_exit()
        assert terminal.rows[:4] == [
            r"b'\x1b[?2026;2$y'",
            r"b'\x1b[?2048;0$y'",
            r"b'\x1b[?6c'",
            r"b'\x1b[4;1R'",
        ]


def test_quiet_is_the_end_of_what_is_written() -> None:
    with Terminal(python("print('x' * 100_000 + 'end'); input()")) as terminal:
        terminal.wait_for("x")
        terminal.wait_until_quiet()
        assert "end" in terminal.screen_text()


def test_sequences_that_pyte_would_draw_are_not_drawn() -> None:
    display = Display(20, 2)
    display.feed(b"a\x1b[>1ub\x1b[?2048$pc\x1b[<ud\x1b[?")
    display.feed(b"2026$pe\x1b[>4;1mf\x1b[?ug\xc3")
    display.feed(b"\xa9")
    assert display.rows[0] == "abcdefgé"


def test_cells_know_how_they_look() -> None:
    display = Display(20, 2)
    display.feed(b"a\x1b[1;4;31;48;2;0;16;255mb\x1b[0;7mc")
    assert [display.cell(x, 0) for x in range(3)] == [
        Cell("a", "default", "default", bold=False, underline=False, reverse=False),
        Cell("b", "red", "0010ff", bold=True, underline=True, reverse=False),
        Cell("c", "default", "default", bold=False, underline=False, reverse=True),
    ]


def test_leaving_the_full_screen_brings_back_what_was_there() -> None:
    display = Display(20, 3)
    display.feed(b"Opening\r\n\x1b[?1049h\x1b[Hfull screen")
    assert ALTERNATE_SCREEN in display.modes
    assert display.rows == ["full screen", "", ""]
    display.feed(b"\x1b[?1049l")
    assert ALTERNATE_SCREEN not in display.modes
    assert display.rows == ["Opening", "", ""]
    assert display.cursor == (0, 1)


def test_a_full_screen_is_blank_after_a_resize_until_it_is_drawn_again() -> None:
    display = Display(20, 3)
    display.feed(b"\x1b[?1049h\x1b[Hold size")
    display.resize(10, 2)
    assert display.rows == ["", ""]
    display.feed(b"\x1b[Hnew size")
    assert display.rows == ["new size", ""]


def test_readable_output_has_no_control_sequences() -> None:
    assert readable("\x1b]0;title\x07a\x1b[38;5;1mb\x1b[?25lc\x1b7d") == "abcd"


def test_a_pipe_returns_both_outputs_and_the_exit_status() -> None:
    program = "import sys; print(input()); print('aside', file=sys.stderr); sys.exit(2)"
    assert pipe(python(program), "one\n") == ("one\n", "aside\n", 2)


def test_programs_see_only_a_clean_environment(
    program_env: dict[str, str], data_home: Path
) -> None:
    program = "import os; print(os.environ.get('NO_COLOR'), os.environ['DSPT_WIZARD_HOME'])"
    assert pipe(python(program), env=program_env).stdout == f"None {data_home}\n"
    assert pipe(python(program), env=program_env | {"NO_COLOR": "1"}).stdout.startswith("1 ")
