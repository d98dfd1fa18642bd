"""`graph`: where the picture goes, and what is said when it cannot be drawn."""

from pathlib import Path

import pytest

from tests.library.folders import Folders
from wizard.cli import FAILED, OK, WRONG_USE, run

TRAINING = Path(__file__).parent.parent / "fixtures" / "training"
OWN = ["--flows", str(TRAINING / "flows"), "--content", str(TRAINING / "content")]
BEGINS = {"x.html": "<!DOCTYPE html>", "x.HTM": "<!DOCTYPE html>", "x.svg": "<svg", "x.mmd": "flow"}


@pytest.mark.parametrize(("name", "begins"), BEGINS.items())
def test_the_name_of_the_file_says_the_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, begins: str
) -> None:
    file = tmp_path / name
    assert run([*OWN, "graph", "staff-training", "--output", str(file)]) == OK
    assert file.read_text().startswith(begins)
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"The picture of 'staff-training' is in {file}\n")


@pytest.mark.parametrize(
    ("asked", "begins"), [([], "flowchart TD\n"), (["--format", "svg"], "<svg")]
)
def test_without_a_file_it_goes_to_standard_output(
    capsys: pytest.CaptureFixture[str], asked: list[str], begins: str
) -> None:
    assert run([*OWN, "graph", "staff-training", *asked]) == OK
    out, err = capsys.readouterr()
    assert out.startswith(begins)
    assert err == ""


@pytest.mark.parametrize("command", ["graph", "routes"])
def test_a_topic_that_is_not_there_is_named_with_the_nearest(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([*OWN, command, "staf-training\x1b[2J"]) == WRONG_USE
    out, err = capsys.readouterr()
    assert (out, err) == (
        "",
        "There is no topic 'staf-training␛[2J'. Did you mean 'staff-training'?\n",
    )


def test_a_file_whose_name_does_not_say_the_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "picture.png"
    assert run([*OWN, "graph", "staff-training", "--output", str(file)]) == WRONG_USE
    assert "End its name with .html, .svg or .mmd, or add --format." in capsys.readouterr().err
    assert not file.exists()


def test_a_place_where_no_file_can_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--output", str(tmp_path), "--format", "svg"]
    assert run([*OWN, "graph", "staff-training", *where]) == WRONG_USE
    assert "This is a folder" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["graph", "routes"])
def test_mistakes_in_a_flow_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    own = Folders(tmp_path)
    own.write("flows/topics/t.yaml", "format: 1\ntopic: t\nstart: b\nstates: {}\n")
    assert run(["--flows", str(own.flows), "--content", str(own.content), command, "t"]) == FAILED
    assert "topics/t.yaml:" in capsys.readouterr().err
