"""How long and how hard the words are, topic by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from wizard.checking.writing.grade import Grader, Pool, pools
from wizard.checking.writing.page import Page

TOPICS, OTHERS = "topic", "other words"


@dataclass(frozen=True)
class Measure:
    """The words of a topic, or of other pages together.

    `sentences` are those under headings, `median` and `longest` their lengths in words. `asked` is
    the reading grade of what everybody reads, `explained` that of the rest: None where there is no
    rest, where the words are too few, and without a grader.
    """

    kind: str
    name: str
    sentences: int
    median: float
    longest: int
    asked: float | None
    explained: float | None


def measures(pages: Iterable[Page], grader: Grader | None) -> list[Measure]:
    """Return the measures of pages: of the topics first, of each kind the worst one first.

    Worst is hardest to read, and of equally hard ones the one with the longer sentences.
    """
    together: dict[tuple[str, str], list[Page]] = {}
    for page in pages:
        together.setdefault(_place(page), []).append(page)
    found = [_measure(*place, of, grader) for place, of in together.items() if any(_lengths(of))]
    return sorted(found, key=_worst_first)


def _place(page: Page) -> tuple[str, str]:
    """Return of which kind a page is and its name; pages of one folder without flows are one."""
    path = Path(page.file)
    if page.feeds_items:
        return TOPICS, path.stem
    return OTHERS, path.stem if page.is_of_flow or len(path.parts) == 1 else path.parts[0]


def _measure(kind: str, name: str, pages: list[Page], grader: Grader | None) -> Measure:
    lengths = list(_lengths(pages))
    graded = [grader.grade_of(pool) if grader else None for pool in _pools(pages)]
    asked, explained = (*graded, None)[:2]
    return Measure(kind, name, len(lengths), median(lengths), max(lengths), asked, explained)


def _lengths(pages: list[Page]) -> Iterator[int]:
    return (length for page in pages for length in page.sentence_lengths())


def _pools(pages: list[Page]) -> list[Pool]:
    """Return the pools of the pages, each with those of its name in all of them."""
    texts: dict[str, Pool] = {}
    for pool in (pool for page in pages for pool in pools(page)):
        before = texts[pool.name].texts if pool.name in texts else ()
        texts[pool.name] = Pool(pool.name, (*before, *pool.texts), pool.highest)
    return list(texts.values())


def _worst_first(measure: Measure) -> tuple[bool, float, float, float, str]:
    grades = (-(measure.asked or 0), -(measure.explained or 0))
    return (measure.kind != TOPICS, *grades, -measure.median, measure.name)
