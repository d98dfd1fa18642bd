"""The papers of a workshop as pages, opened in a browser and printed: nothing is wrong with any."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.printed.page_faults import headings_of, page_faults
from wizard.cli import OK, run

PAPERS = (
    ("worksheets", "--plan", "get-going"),
    ("checklist", "get-going"),
    ("certificate", "get-going"),
    ("contacts",),
)


@pytest.mark.parametrize("words", PAPERS, ids=lambda words: words[0])
def test_a_paper_of_a_workshop_is_safe_whole_and_right(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browser: Browser
) -> None:
    monkeypatch.setenv("DSPT_WIZARD_TODAY", "2027-01-05")
    monkeypatch.setenv("DSPT_WIZARD_HOME", str(tmp_path / "nobody"))
    for form in ("md", "html"):
        assert run(["workshop", *words, "--output", str(tmp_path / f"paper.{form}")]) == OK
    headings = headings_of((tmp_path / "paper.md").read_text("utf-8"))
    says = ("2026-27",)
    assert page_faults(browser, tmp_path / "paper.html", says, headings, "2026-27") == []
