"""`release`: what is asked now is kept, and `check` holds later changes against it."""

from __future__ import annotations

import pytest

from tests.authoring.drills import Drills, change
from wizard.cli import FAILED, OK, run

KEPT = """\
  fire-drills.in-place: {kind: choice, rev: 1, options: [all, some, none]}
  fire-drills.plan: {kind: job, rev: 1}
retired: []
"""


def asked(drills: Drills, command: str) -> int:
    flows, content = map(str, drills.sources)
    return run(["--flows", flows, "--content", content, command])


def test_it_is_kept_question_by_question_and_can_be_kept_again(
    drills: Drills, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = drills.home / "flows" / "released.yaml"
    for _ in range(2):
        assert asked(drills, "release") == OK
        assert kept.read_text("utf-8").endswith(f"questions:\n{KEPT}")
        assert capsys.readouterr().err == "What is asked now is kept in released.yaml.\n"
    assert asked(drills, "check") == OK


def test_a_change_after_it_is_told(drills: Drills, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(drills, "release") == OK
    change(drills.flow, "[all, some, none]", "[all, some, few, none]")
    change(drills.words, "- none: Not yet", "- few: Only a few of it\n- none: Not yet")
    capsys.readouterr()
    assert asked(drills, "check") == FAILED
    told, _ = capsys.readouterr().out.splitlines()
    assert told.endswith(
        "'in-place' changed since the last release: 'few' is new. "
        "Write 'rev: 2', so that older answers are asked again."
    )
    change(drills.flow, "few, none]", "few, none], rev: 2")
    assert asked(drills, "check") == FAILED
    assert "'in-place' has revision 2, and nothing says what changed." in capsys.readouterr().out
    said = "- none: Not yet\n\n### Changed\n\nYou can say now that only a few are in place."
    change(drills.words, "- none: Not yet", said)
    assert asked(drills, "check") == OK


def test_with_a_mistake_nothing_is_kept(drills: Drills, capsys: pytest.CaptureFixture[str]) -> None:
    change(drills.flow, "go: plan", "go: plann")
    assert asked(drills, "release") == FAILED
    out, err = capsys.readouterr()
    assert "There is no state 'plann'. Did you mean 'plan'?" in out
    assert err == "Nothing was kept. Mend the mistakes first.\n"
    assert not (drills.home / "flows" / "released.yaml").exists()
