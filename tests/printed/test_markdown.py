"""Every paper as Markdown, made into a page as other programs do it: nothing of it acts."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser

from tests.printed.browser import opened
from tests.printed.desk import Desk
from tests.printed.table import Wanted, every_paper

ACTS = "document.querySelectorAll('a, img, script, iframe, svg, style, link, meta').length"


@pytest.mark.parametrize("wanted", [one for one in every_paper() if one.form == "md"], ids=str)
def test_nothing_acts_in_markdown(
    wanted: Wanted, desk: Desk, browser: Browser, tmp_path: Path
) -> None:
    text = desk.paper(wanted).read_text("utf-8")
    page = tmp_path / "page.html"
    page.write_text(MarkdownIt("commonmark", {"html": True}).enable("table").render(text), "utf-8")
    with opened(browser, page) as (shown, tried):
        assert shown.evaluate(ACTS) == 0
        assert tried.found == []
