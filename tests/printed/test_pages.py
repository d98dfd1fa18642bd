"""Every paper as a page, opened in a browser and printed: nothing is wrong with any."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.printed.desk import Desk
from tests.printed.homes import MORNING
from tests.printed.page_faults import headings_of, page_faults
from tests.printed.table import Wanted, every_paper
from wizard.words.dates import say_day


@pytest.mark.parametrize("wanted", [one for one in every_paper() if one.form == "html"], ids=str)
def test_a_page_is_safe_whole_and_right(wanted: Wanted, desk: Desk, browser: Browser) -> None:
    headings = headings_of(desk.paper(wanted.in_words).read_text("utf-8"))
    file = desk.paper(wanted)
    assert page_faults(browser, file, wanted.says, headings, say_day(MORNING.date())) == []
