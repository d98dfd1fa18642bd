"""What is wrong with a paper as a page: with what it does, says and looks like. Each a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal

from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from tests.printed.browser import A4, AXE, LOOKING, NARROW, WIDE, opened
from tests.printed.pdf import sheet_faults, sheets_of, unspaced

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_HEADING = re.compile(r"^ *- '?heading .*\[level=([1-6])\]", re.MULTILINE)
_STRUCTURE = """() => ({
  lang: document.documentElement.lang,
  title: document.title,
  headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) =>
    [Number(one.tagName[1]), one.getBoundingClientRect().top]),
  nameless: [...document.querySelectorAll("th")].filter((one) => !one.scope).length,
  active: [...document.querySelectorAll("script, iframe, object, embed, form, link, base, a")]
    .map((one) => one.outerHTML.slice(0, 80)),
})"""

_COLOURS = """() => [...document.querySelectorAll("*")].map((one) => {
  const {color, backgroundColor, borderColor} = getComputedStyle(one);
  return [color, backgroundColor, borderColor].join();
}).join(";")"""


def page_faults(
    browser: Browser, file: Path, says: Sequence[str], headings: Sequence[str], day: str
) -> list[str]:
    """Return what is wrong with a page.

    `says` is to stand on every sheet of paper that is printed, `headings` and `day` on the page.
    """
    with opened(browser, file) as (page, tried):
        found = [
            *_content(page, (*says, *headings, day)),
            *_structure(page),
            *_looks(page),
            *_rules(page),
            *_print(page, file.with_suffix(".pdf"), says),
        ]
    with opened(browser, file, unprotected=True) as (page, tried_without_protection):
        page.evaluate("document.body.offsetHeight")
    return [*found, *dict.fromkeys(tried.found + tried_without_protection.found)]


def headings_of(markdown: str) -> list[str]:
    """Return the first two ranks of headings of a paper as Markdown."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [
        "".join(part.content for part in text.children or ())
        for start, text in pairwise(tokens)
        if start.type == "heading_open" and start.tag in ("h1", "h2")
    ]


def _content(page: Page, expected: Sequence[str]) -> Iterator[str]:
    shown = unspaced(page.inner_text("body"))
    for words in expected:
        if unspaced(words) not in shown:
            yield f"it does not say {words[:60]!r}"


def _structure(page: Page) -> Iterator[str]:
    """Yield what a screen reader would stumble over."""
    found = page.evaluate(_STRUCTURE)
    if found["lang"] != "en-GB":
        yield f"its language is {found['lang']!r}"
    if not found["title"].strip():
        yield "it has no title"
    if found["nameless"]:
        yield f"{found['nameless']} cells that name a row or column do not say which"
    yield from (f"it has something that acts: {one}" for one in found["active"])
    levels = [level for level, _ in found["headings"]]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"its headings do not begin with the one of the first rank: {levels[:5]}"
    if any(below > level + 1 for level, below in pairwise(levels)):
        yield f"its headings skip a rank: {levels}"
    if any(lower < upper for (_, upper), (_, lower) in pairwise(found["headings"])):
        yield "its headings are seen in another order than they are read in"
    heard = [int(level) for level in _HEADING.findall(page.locator("body").aria_snapshot())]
    if heard != levels:
        yield f"a screen reader hears the headings {heard}, and there are {levels}"


def _looks(page: Page) -> Iterator[str]:
    """Yield what is broken at the width of a desk, of a telephone, and of A4."""
    views: tuple[tuple[str, tuple[int, int], Literal["screen", "print"]], ...] = (
        ("1280 wide", WIDE, "screen"),
        ("320 wide", NARROW, "screen"),
        ("on A4", A4, "print"),
    )
    for name, (width, height), media in views:
        page.emulate_media(media=media)
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"{name}, {fault}" for fault in page.evaluate(LOOKING))
    page.emulate_media(media="screen")


def _rules(page: Page) -> Iterator[str]:
    """Yield which rules for everybody's access it breaks, in light colours and in dark ones."""
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.evaluate(AXE)
    light = page.evaluate(_COLOURS)
    yield from (f"in light colours, {fault}" for fault in _broken_rules(page))
    page.emulate_media(color_scheme="dark")
    if page.evaluate(_COLOURS) != light:
        yield from (f"in dark colours, {fault}" for fault in _broken_rules(page))
    page.emulate_media(color_scheme="light")


def _broken_rules(page: Page) -> Iterator[str]:
    options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
    result = page.evaluate("options => axe.run(options)", options)
    for broken in result["violations"]:
        yield f"{broken['id']}: {broken['nodes'][0]['html'][:80]}"


def _print(page: Page, pdf: Path, says: Sequence[str]) -> Iterator[str]:
    characters = len(page.inner_text("body"))
    page.emulate_media(media="print")
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    sheets = sheets_of(pdf)
    yield from list(sheet_faults(sheets, says))[:5]
    # Narrow columns with long words need most: about 600 characters on a page.
    if len(sheets) > 5 + characters / 600:
        yield f"it takes {len(sheets)} pages"
