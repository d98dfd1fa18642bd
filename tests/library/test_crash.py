"""The report of a failure of the program: where it happened, and no answers."""

import errno
import os
import stat
from pathlib import Path

import pytest

from wizard import __version__
from wizard.crash import FOLDER, sorry, write_report

ANSWER = "Asha keeps the list in the blue folder"


def failure() -> ValueError:
    """An error whose message, locals and causes hold an answer."""
    try:
        answer_given_here(ANSWER)
    except ValueError as error:
        return error
    raise AssertionError


def answer_given_here(answer: str) -> None:
    kept = {"answer": answer}
    try:
        raise KeyError(kept["answer"])
    except KeyError as error:
        try:
            raise OSError(errno.EIO, answer, answer) from error
        except OSError:
            raise ValueError(f"cannot use {kept}") from None


def report(folder: Path, error: BaseException | None = None) -> list[str]:
    path = write_report(folder, error or failure())
    assert path is not None
    return path.read_text("utf-8").splitlines()


def test_it_says_where_the_program_failed(tmp_path: Path) -> None:
    first, kind, *places = report(tmp_path)
    assert first == f"DSPT Wizard {__version__}"
    assert kind == "ValueError"
    assert places[0].startswith("  test_crash.py:")
    assert places[0].endswith(" in failure")
    assert places[1].endswith(" in answer_given_here")


def test_it_tells_the_chain_of_causes(tmp_path: Path) -> None:
    kinds = [line for line in report(tmp_path)[1:] if not line.startswith(" ")]
    assert kinds == ["ValueError", "OSError", "KeyError"]


def test_it_holds_no_message_no_value_and_no_line_of_source(tmp_path: Path) -> None:
    text = "\n".join(report(tmp_path))
    assert "Asha" not in text
    assert "blue" not in text
    assert "cannot use" not in text
    assert "kept" not in text
    assert str(Path(__file__).parent) not in text


def test_a_circle_of_causes_ends(tmp_path: Path) -> None:
    one, two = ValueError("a"), TypeError("b")
    one.__cause__, two.__cause__ = two, one
    assert report(tmp_path, one)[1:] == ["ValueError", "TypeError"]


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = write_report(tmp_path / "data", failure())
    finally:
        os.umask(before)
    assert path is not None
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent, path.parent.parent)}
    assert modes == {path: 0o600, path.parent: 0o700, path.parent.parent: 0o700}


def test_every_failure_has_a_report_of_its_own(tmp_path: Path) -> None:
    paths = {write_report(tmp_path, failure()) for _ in range(3)}
    assert len(paths) == 3
    assert set((tmp_path / FOLDER).iterdir()) == paths


@pytest.mark.parametrize("in_the_way", ["data", f"data/{FOLDER}"])
def test_where_nothing_can_be_written_there_is_no_report(tmp_path: Path, in_the_way: str) -> None:
    place = tmp_path / in_the_way
    place.parent.mkdir(exist_ok=True)
    place.write_text("a file, where a folder belongs")
    assert write_report(tmp_path / "data", failure()) is None
    assert place.read_text() == "a file, where a folder belongs"


def test_a_disk_that_refuses_the_file_is_no_second_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("wizard.crash.os.open", refuse)
    assert write_report(tmp_path, failure()) is None


def test_what_people_are_told() -> None:
    assert sorry(None) == (
        "Something went wrong in the program, and it had to stop.\n"
        "Your answers are saved. Start it again to carry on.\n"
    )
    assert sorry(Path("/home/x/1-0.txt")).endswith("is in /home/x/1-0.txt\n")
