"""The plain face as a program: pipes, encodings, narrow windows, and the end of the input."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.terminal.programs import PATIENCE, pipe, wizard
from tests.terminal.sitting import saved
from tests.terminal.training import training

SCRIPT = "1\nRose Court\n42\nwhy\n\n38\nTalk\nDeputy\n\n2\nstop\n"


def test_a_whole_topic_through_a_pipe(program_env: dict[str, str]) -> None:
    done = pipe(training("--plain"), SCRIPT, program_env)
    assert (done.code, done.stderr) == (0, "")
    assert "Your 4 answers are saved" in done.stdout
    assert "\x1b" not in done.stdout
    again = pipe(training("--plain"), "", program_env)
    assert again.code == 0
    assert "Welcome back" in again.stdout


def test_a_pipe_needs_no_option_to_be_plain(program_env: dict[str, str]) -> None:
    done = pipe(wizard(), "", program_env)
    assert done.code == 0
    assert "Hello." in done.stdout
    assert "Nothing was answered" in done.stdout


def test_lines_fit_a_narrow_window(program_env: dict[str, str]) -> None:
    done = pipe(training("--plain"), SCRIPT, program_env | {"COLUMNS": "40"})
    assert done.code == 0
    assert max(map(len, done.stdout.splitlines())) <= 40


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "cp850"])
def test_an_old_encoding_loses_signs_and_not_the_conversation(
    program_env: dict[str, str], encoding: str
) -> None:
    done = subprocess.run(
        training("--plain"),
        input="1\nCaf\u00e9 Rose\nlots\n42\n".encode(encoding, "replace"),
        env=program_env | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Your 2 answers are saved" in done.stdout
    assert b"\x1b" not in done.stdout
    done.stdout.decode(encoding)


def test_bytes_that_are_no_text_are_kept_and_do_no_harm(program_env: dict[str, str]) -> None:
    said_for(b"1\nRose \xff\xfe\x1b[2J Court\n\xc3\n\x00\nback\n", program_env)
    again = said_for(b"3\n", program_env)
    assert b"Rose" in again
    assert b"\x1b" not in again


def said_for(typed: bytes, env: dict[str, str]) -> bytes:
    """Return what is printed for what comes through a pipe; nothing is complained about."""
    done = subprocess.run(
        training("--plain"),
        input=typed,
        env=env,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_signs_that_an_old_encoding_lacks_are_written_with_letters_it_has(
    program_env: dict[str, str],
) -> None:
    name = "Caf\u00e9 \u201cRose\u201d \u2013 \u0141\u00f3d\u017a \u20ac5 \u65e5"
    said_for(f"1\n{name}\nstop\n".encode(), program_env)
    said = said_for(b"", program_env | {"PYTHONIOENCODING": "ascii"})
    assert b'Cafe "Rose" - Lodz EUR5 ?' in said


def test_lines_that_end_as_on_windows_are_read(
    program_env: dict[str, str], data_home: Path
) -> None:
    said = said_for(SCRIPT.replace("\n", "\r\n").encode(), program_env)
    assert b"Your 4 answers are saved" in said
    assert saved(data_home)["journey.organisation"] == "Rose Court"


def test_a_line_of_a_megabyte_is_an_answer_or_too_long_and_never_the_end(
    program_env: dict[str, str],
) -> None:
    said = said_for(b"1\n" + b"long " * 200_000 + b"\nx\n42\nstop\n", program_env)
    assert len(said) < 10_000
    assert b"saved" in said


@pytest.mark.parametrize("typed", [b"1\nRose\x00Court\n4", b"1", b"1\n\xe2\x82", b"\x00" * 5_000])
def test_input_that_breaks_off_anywhere_ends_calmly(
    program_env: dict[str, str], typed: bytes
) -> None:
    said = said_for(typed, program_env)
    assert b"saved" in said or b"nothing was kept" in said
    assert b"\x00" not in said


def test_ascii_and_a_narrow_window_change_no_question(program_env: dict[str, str]) -> None:
    wide = said_for(SCRIPT.encode(), program_env)
    folder = {"DSPT_WIZARD_HOME": f"{program_env['DSPT_WIZARD_HOME']}-2"}
    narrow = {"COLUMNS": "40", "PYTHONIOENCODING": "ascii", "TERM": "dumb"}
    other = said_for(SCRIPT.encode(), program_env | folder | narrow)
    assert other.isascii()
    assert max(map(len, other.splitlines())) <= 40
    assert without_times(other) == without_times(wide)


def without_times(said: bytes) -> str:
    return re.sub(r"at \d\d:\d\d", "", " ".join(said.decode().split()))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [("\ufeff", "utf-8"), ("\ufeff", "utf-16-le"), ("\ufeff", "utf-16-be"), ("", "utf-16-le")],
    ids=str,
)
def test_a_pipe_as_windows_writes_it(
    program_env: dict[str, str], data_home: Path, mark: str, encoding: str
) -> None:
    """What PowerShell and Notepad write: a mark in front, two bytes a letter, CR at each end."""
    done = subprocess.run(
        training("--plain"),
        input=(mark + "1\r\nCaf\u00e9 Rose\r\n42\r\nstop\r\n").encode(encoding),
        env=program_env,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(saved(data_home).values()) == ["Caf\u00e9 Rose", 42]


def test_the_prompt_comes_before_a_pipe_says_anything(program_env: dict[str, str]) -> None:
    """Another program may wait for it before it writes."""
    with subprocess.Popen(
        training("--plain"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=program_env
    ) as process:
        assert process.stdout
        assert process.stdin
        said = b""
        while not said.endswith(b"Type here: "):
            said += process.stdout.read(1)
        process.stdin.close()
        assert process.wait(PATIENCE) == 0
