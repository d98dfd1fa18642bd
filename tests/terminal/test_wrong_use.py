"""Wrong use: what is wrong and what to do stand on standard error, and the exit status tells."""

import re
import shutil
from pathlib import Path

import pytest

from tests.terminal.programs import Piped, pipe, wizard
from wizard import __version__, shipped

OK, FINDINGS, WRONG_USE = 0, 1, 2
FINDING = re.compile(r"^\S+\.(yaml|md):\d+:\d+: .+[.?]$", re.MULTILINE)


def run(env: dict[str, str], *arguments: str, text: str = "stop\n") -> Piped:
    done = pipe(wizard(*arguments), text, env)
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.mark.parametrize(
    "arguments",
    [
        ("--no-such-option",),
        ("no-such-command",),
        ("status", "--xml"),
        ("--data-dir",),
        ("check", "one-too-many"),
        ("check", "--paths", "one", "one-too-many"),
    ],
)
def test_what_the_command_does_not_know(
    plain_text: dict[str, str], arguments: tuple[str, ...]
) -> None:
    done = run(plain_text, *arguments)
    assert (done.code, done.stdout) == (WRONG_USE, "")
    assert "usage: dspt-wizard" in done.stderr


def test_help_and_version_are_results(plain_text: dict[str, str]) -> None:
    done = run(plain_text, "--help")
    assert (done.code, done.stderr) == (OK, "")
    assert "--plain" in done.stdout
    done = run(plain_text, "--version")
    assert (done.code, done.stderr) == (OK, "")
    assert done.stdout.startswith(f"dspt-wizard {__version__}\n")


@pytest.mark.parametrize("command", [(), ("status",)])
def test_a_day_that_is_none(plain_text: dict[str, str], command: tuple[str, ...]) -> None:
    done = run(plain_text | {"DSPT_WIZARD_TODAY": "31/12/2026"}, *command)
    assert (done.code, done.stdout) == (WRONG_USE, "")
    assert "DSPT_WIZARD_TODAY" in done.stderr
    assert "31/12/2026" in done.stderr
    assert "2027-01-15" in done.stderr


@pytest.mark.parametrize("command", [(), ("--plain",)])
def test_a_service_that_is_not_there(plain_text: dict[str, str], command: tuple[str, ...]) -> None:
    pipe(wizard(), "1\nRose Court\nstop\n", plain_text)
    done = run(plain_text, "--assessment", "Lily House", *command)
    assert (done.code, done.stdout) == (WRONG_USE, "")
    assert "Lily House" in done.stderr
    assert "Rose Court" in done.stderr
    assert run(plain_text, "--assessment", "rose court", *command).code == OK


@pytest.mark.parametrize("option", ["--flows", "--content"])
@pytest.mark.parametrize("command", [(), ("status",), ("check",)])
def test_a_folder_that_is_not_there(
    plain_text: dict[str, str], tmp_path: Path, option: str, command: tuple[str, ...]
) -> None:
    missing = tmp_path / "missing"
    done = run(plain_text, option, str(missing), *command)
    assert (done.code, done.stdout) == (WRONG_USE, "")
    assert str(missing) in done.stderr


@pytest.fixture
def mistaken(tmp_path: Path) -> tuple[str, ...]:
    """The arguments for flows and words with a mistake in each of several files."""
    flows, content = tmp_path / "flows", tmp_path / "content"
    shutil.copytree(shipped.FLOWS, flows)
    shutil.copytree(shipped.CONTENT, content)
    journey = flows / "journey.yaml"
    journey.write_text(journey.read_text("utf-8").replace("go: topics", "go: topisc"), "utf-8")
    training = flows / "topics/staffing-and-roles/staff-training.yaml"
    training.write_text(training.read_text("utf-8").replace("kind: job", "kind: jop"), "utf-8")
    words = content / "topics/staffing-and-roles/staff-training.md"
    words.write_text(words.read_text("utf-8").replace("## trained", "## trayned"), "utf-8")
    return ("--flows", str(flows), "--content", str(content))


@pytest.mark.parametrize("command", [(), ("--plain",), ("status",)])
def test_flows_with_mistakes_do_not_start(
    plain_text: dict[str, str], mistaken: tuple[str, ...], command: tuple[str, ...]
) -> None:
    done = run(plain_text, *mistaken, *command)
    assert (done.code, done.stdout) == (FINDINGS, "")
    assert len(FINDING.findall(done.stderr)) >= 2
    for word in ("journey.yaml", "topisc", "staff-training.yaml", "jop"):
        assert word in done.stderr
    assert "Your answers are safe." in done.stderr


def test_check_prints_every_mistake_as_its_result(
    plain_text: dict[str, str], mistaken: tuple[str, ...]
) -> None:
    done = run(plain_text, *mistaken, "check")
    assert (done.code, done.stderr) == (FINDINGS, "")
    *findings, count = done.stdout.splitlines()
    assert len(FINDING.findall(done.stdout)) == len(findings) >= 2
    assert count.startswith(f"{len(findings)} mistakes in ")


def test_check_of_good_flows(plain_text: dict[str, str]) -> None:
    done = run(plain_text, "check")
    assert (done.code, done.stderr) == (OK, "")
    assert len(done.stdout.splitlines()) == 1
