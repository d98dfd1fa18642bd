"""Locales that know no signs, and streams that lead elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN
from tests.terminal.harness import Terminal
from tests.terminal.programs import PATIENCE, wizard
from tests.terminal.sitting import (
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    answer,
    at,
    press_start,
    saved,
    sitting,
    walk,
)
from tests.terminal.training import training
from tests.terminal.wording import phrase

POOR_LOCALES = [
    {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "C"},
    {"LANG": "C"},
    {"LANG": ""},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "cp850"},
]

NAME = "Plas T\u0177 Gwyn \u2013 Jos\u00e9\u2019s"
"""With letters and signs that ASCII does not have, nor Latin-1."""


@pytest.mark.parametrize("locale", POOR_LOCALES, ids=str)
def test_the_full_screen_is_readable_in_a_poor_locale(
    full_screen: dict[str, str], data_home: Path, locale: dict[str, str]
) -> None:
    with sitting(full_screen | locale) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        assert terminal.rows[1] == "-" * 80, "a line that every font has"
        press_start(terminal)
        walk(terminal)
        assert "\\u" not in terminal.screen_text()
        assert b"\\u2" not in terminal.raw
        assert terminal.screen_text().isascii()
    assert saved(data_home) == ONE_SHORT_SAVED


@pytest.mark.parametrize("locale", POOR_LOCALES, ids=str)
def test_names_with_accents_are_kept_in_a_poor_locale(
    full_screen: dict[str, str], data_home: Path, locale: dict[str, str]
) -> None:
    with sitting(full_screen | locale) as terminal:
        press_start(terminal)
        answer(terminal, ORGANISATION, NAME)
        terminal.wait_for(at(PEOPLE))
        assert NAME in terminal.rows[0]
    assert saved(data_home)[ORGANISATION] == NAME


@pytest.mark.parametrize("locale", POOR_LOCALES, ids=str)
def test_plain_text_never_fails_in_a_poor_locale(
    plain_text: dict[str, str], data_home: Path, locale: dict[str, str]
) -> None:
    done = subprocess.run(
        training(),
        input=f"1\n{NAME}\n42\nstop\n".encode(),
        env=plain_text | locale,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert saved(data_home)[PEOPLE] == 42
    told = subprocess.run(
        training("status"), env=plain_text | locale, capture_output=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.parametrize("redirected", ["2> aside", "> aside", "< /dev/null"])
def test_where_a_stream_leads_elsewhere_plain_text_comes_by_itself(
    full_screen: dict[str, str], tmp_path: Path, redirected: str
) -> None:
    program = f"cd {tmp_path}; exec {sys.executable} -m wizard {redirected}"
    source = {"PYTHONPATH": str(Path(__file__).parents[2])}
    with Terminal(["/bin/sh", "-c", program], full_screen | source) as terminal:
        terminal.type("stop\n")
        assert terminal.wait_exit() == 0
        assert ALTERNATE_SCREEN not in terminal.modes
        assert b"\x1b[?1049h" not in terminal.raw
    aside = tmp_path / "aside"
    assert not aside.exists() or b"\x1b" not in aside.read_bytes()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_reason_to_fail(
    plain_text: dict[str, str], data_home: Path, closed: str
) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {sys.executable} -m wizard {closed}"],
        input=b"1\nRose Court\nstop\n",
        env=plain_text,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (data_home / "problems").exists()
    if "<" not in closed:
        assert saved(data_home) == {ORGANISATION: "Rose Court"}


def test_a_reader_that_goes_away_early_hears_no_complaint(plain_text: dict[str, str]) -> None:
    for arguments in ("", "status", "status --json", "check"):
        read_end, write_end = os.pipe()
        os.close(read_end)
        done = subprocess.run(
            [*wizard(), *arguments.split()],
            input=b"1\nRose Court\nstop\n",
            env=plain_text,
            stdout=write_end,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
        os.close(write_end)
        assert done.returncode in {0, 1}, arguments
        assert done.stderr == b"", arguments
