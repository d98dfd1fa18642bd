"""The same sheet as a page of both faces."""

from __future__ import annotations

import pytest

from tests.reports.sheets import (
    LOCKED,
    NAMED,
    NO_PAPER,
    NOT_LOCKED,
    Answers,
    sheet_of,
    speaker_of,
)
from wizard.library import Library
from wizard.pages.desk import Desk
from wizard.pages.sheet import sheet
from wizard.toolkit.readiness import TYPEABLE
from wizard.views import Page
from wizard.words.blocks import lines_of, text_of


def page_of(library: Library, answers: Answers) -> Page:
    return sheet(Desk(speaker_of(library, answers), "Rose Court", None, None, False, False, False))


def texts(page: Page) -> list[str]:
    return [text_of(line) for line in lines_of(page.body)]


@pytest.mark.parametrize("answers", [NAMED, LOCKED, NO_PAPER, NOT_LOCKED], ids=ascii)
def test_every_item_is_there_once_and_what_is_ready_is_there_in_full(
    library: Library, answers: Answers
) -> None:
    page, made = page_of(library, answers), sheet_of(library, answers)
    shown = texts(page)
    for item in made.items:
        assert sum(text.startswith(item.heading) for text in shown) == 1
        in_full = [*map(text_of, lines_of(item.words)), *(t for p in item.parts for t in p.lines)]
        if item.readiness in TYPEABLE:
            assert set(in_full) <= set(shown)
            assert any(item.how in text for text in shown)


def test_what_is_ready_comes_first(library: Library) -> None:
    headings = [item.heading for item in sheet_of(library, LOCKED).items]
    shown = texts(page_of(library, LOCKED))
    places = {h: next(n for n, t in enumerate(shown) if t.startswith(h)) for h in headings}
    in_order = sorted(headings, key=places.__getitem__)
    assert [h.split()[0] for h in in_order][:2] == ["1.4.1", "1.4.2"]


def test_what_is_not_in_place_says_what_to_do_on_its_line(library: Library) -> None:
    (line, _) = [text for text in texts(page_of(library, NOT_LOCKED)) if "Buy locks." in text]
    assert line.startswith("1.4.1 ")


def test_it_can_be_saved_and_left(library: Library) -> None:
    page = page_of(library, NAMED)
    assert page.name == "sheet"
    assert [choice.id for choice in page.choices] == ["save-sheet", "word/save-sheet", "back"]
