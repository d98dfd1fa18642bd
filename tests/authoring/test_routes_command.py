"""`routes`: every way through a topic in words, and which of them no path test walks."""

from pathlib import Path

import pytest

from tests.session.golden import is_golden
from tests.session.home import KINDS, kinds_content
from wizard.authoring.routes import command
from wizard.checking.routes import TooManyRoutesError, WalkedRoute
from wizard.cli import FAILED, OK, WRONG_USE, run
from wizard.dialogue.flows import Flows

GOLDEN = Path(__file__).parent / "golden"
PATHS = """
- name: There are many rooms
  answers:
    profile.has-volunteers: no
    profile.desk: staffed
    paper.locked: always
    paper.kept: [care-plans]
    paper.called: The record room
    paper.story: We lock up at ten.
    paper.remark: ""
    paper.rooms: 12
    book: yes
    badges: [lanyard]
  asks: [book, badges]
  ends: {visitors: in_place}
"""


@pytest.fixture
def own(tmp_path: Path) -> list[str]:
    """The arguments that name the folders with a question of every kind."""
    content = kinds_content(tmp_path / "content")
    return ["--flows", str(KINDS / "flows"), "--content", str(content)]


@pytest.mark.parametrize("topic", ["paper", "visitors", "incident", "journey"])
def test_the_routes_as_people_read_them(
    own: list[str], capsys: pytest.CaptureFixture[str], topic: str
) -> None:
    assert run([*own, "routes", topic]) == OK
    out, err = capsys.readouterr()
    assert err == ""
    assert max(map(len, out.splitlines())) <= 80
    is_golden(out, GOLDEN / f"{topic}-routes.txt")


def test_what_the_path_tests_leave_out(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tests = tmp_path / "paths"
    tests.mkdir()
    (tests / "visitors.yaml").write_text(PATHS)
    assert run([*own, "routes", "visitors", "--paths", str(tests)]) == OK
    out, err = capsys.readouterr()
    assert err == ""
    is_golden(out, GOLDEN / "visitors-coverage.txt")


def test_path_tests_with_mistakes_are_not_compared(
    own: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tests = tmp_path / "paths"
    tests.mkdir()
    (tests / "visitors.yaml").write_text(PATHS.replace("badges: [lanyard]", "badge: [lanyard]"))
    assert run([*own, "routes", "visitors", "--coverage", "--paths", str(tests)]) == FAILED
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("paths/visitors.yaml:2: There is no question 'visitors.badge'. Did you")


def test_path_tests_that_are_not_there(own: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*own, "routes", "visitors", "--paths", "nowhere"]) == WRONG_USE
    assert "nowhere" in capsys.readouterr().err


def test_too_many_routes_are_said(
    own: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_many(flows: Flows, flow: str) -> tuple[WalkedRoute, ...]:
        raise TooManyRoutesError(flow, len(flows))

    monkeypatch.setattr(command, "routes", too_many)
    assert run([*own, "routes", "visitors"]) == FAILED
    assert "too many ways through the flow 'visitors'" in capsys.readouterr().err


def test_a_way_that_no_route_takes_is_told(
    own: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = (("book", "signed"), ("signed, visitors", "not_yet"))
    monkeypatch.setattr(command, "uncovered", lambda _flows, _topic: ways)
    run([*own, "routes", "visitors"])
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "No route takes this: from 1 (book) to 4 (signed)",
        "No route takes this: 4 (signed), Visitors: Not in place yet",
    ]
