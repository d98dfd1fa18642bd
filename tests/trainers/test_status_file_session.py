"""Making a status file in the conversation: a code name, everything in it, and only then a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.session.script import Choose, Do, Fields, fields_entry, ids, page, perform, spot
from tests.session.viewing import strings
from wizard.trainers.practice_session import PracticeSession
from wizard.views import Asking, Command

TO_IT = (
    Do(Command.TOPICS),
    Choose("group/check-and-publish"),
    Choose("papers"),
    Choose("status-file"),
)


def papers(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "demo" / "1" / "papers").glob("*"))


def test_a_code_name_is_suggested(session: PracticeSession) -> None:
    perform(session, *TO_IT)
    assert spot(session).strip() == "status-name"
    (entry,) = fields_entry(session).entries
    assert len(entry["code"].split()) == 3


@pytest.mark.parametrize(
    "name", ["", " ", "x" * 41, " example  HOUSE (made up)", "Sam Carter", "priya shah"]
)
def test_a_real_name_is_no_code_name(session: PracticeSession, name: str) -> None:
    perform(session, *TO_IT, Fields(({"code": name},)))
    assert spot(session).strip() == "status-name"
    assert isinstance(session.view, Asking)
    assert session.view.problem
    assert session.view.problem_field == "code"


def test_all_of_it_is_shown_before_it_is_saved(session: PracticeSession, tmp_path: Path) -> None:
    perform(session, *TO_IT, Fields(({"code": "Blue  heron"},)))
    assert spot(session) == "status-file"
    said = " ".join(strings(session.view))
    assert "Code name Blue heron, year 2026-27, made on 5 January 2027." in said
    assert "Staffing and roles, topics: 4 answered, 2 to find out, 1 with questions left" in said
    assert "Staff contracts; People's choice about research" in said
    assert papers(tmp_path) == []
    perform(session, Choose("save-status/Blue heron"))
    assert spot(session) == "paper"
    (file,) = papers(tmp_path)
    assert file.name == "Blue heron 2027-01-05.dspt-status.json"
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_text("utf-8"))["sections"]["staffing-and-roles"] == [4, 2, 1]


def test_another_code_name_can_be_chosen(session: PracticeSession, tmp_path: Path) -> None:
    perform(session, *TO_IT, Fields(({"code": "../..\x1betc"},)), Choose("other-code"))
    assert spot(session).strip() == "status-name"
    perform(session, Fields(({"code": "../../etc"},)))
    assert ids(page(session).choices)[0] == "save-status/../../etc"
    perform(session, Choose("save-status/../../etc"))
    (file,) = papers(tmp_path)
    assert "/" not in file.name
    perform(session, Do(Command.BACK))
    assert spot(session) == "status-file"
