"""What was counted and parked, as a paper in the folder of papers."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from wizard import presenting
from wizard.library import Library
from wizard.workshop.plan import Plan
from wizard.workshop.stage import Stage


def test_two_sessions_on_one_day_are_kept_apart_and_one_is_kept_once(
    plans: dict[str, Plan],
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for hour in (10, 14):
        now = datetime.datetime(2027, 1, 5, hour, 30, tzinfo=datetime.UTC)
        monkeypatch.setattr(presenting, "clock_from_environment", lambda now=now: lambda: now)
        stage = Stage(plans["taster"], (), library.phrases, lambda: 0.0)
        keep = presenting._keeping(library, stage, tmp_path)
        stage.park(f"Parked at {hour}")
        keep()
        stage.park(f"Parked after {hour}")
        assert stage.unkept
        keep()
        assert not stage.unkept
    papers = {path.name[-21:]: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert sorted(papers) == ["2027-01-05 10-30.html", "2027-01-05 14-30.html"]
    assert "Parked at 10" in papers["2027-01-05 10-30.html"]
    assert "Parked after 10" in papers["2027-01-05 10-30.html"]
    assert "Parked at 14" in papers["2027-01-05 14-30.html"]


def test_what_could_not_be_written_is_still_told_of_before_the_end(
    plans: dict[str, Plan], library: Library, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "papers"
    in_the_way.write_text("a file where a folder is wanted")
    stage = Stage(plans["taster"], (), library.phrases, lambda: 0.0)
    stage.park("Who pays?")
    assert "Copy it by hand" in presenting._keeping(library, stage, in_the_way)()
    assert not stage.may_stop()
