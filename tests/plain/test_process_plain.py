"""The plain face as a program: pipes, encodings, narrow windows, and the end of the input."""

import subprocess

import pytest

from tests.terminal.programs import PATIENCE, pipe, wizard
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


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
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
    def run(typed: bytes) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            training("--plain"),
            input=typed,
            env=program_env,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )

    done = run(b"1\nRose \xff\xfe\x1b[2J Court\n\xc3\n\x00\nback\n")
    assert (done.returncode, done.stderr) == (0, b"")
    again = run(b"3\n")
    assert (again.returncode, again.stderr) == (0, b"")
    assert b"Rose" in again.stdout
    assert b"\x1b" not in again.stdout
