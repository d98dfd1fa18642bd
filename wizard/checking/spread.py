"""How sentence lengths and reading grades are spread over all the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wizard.checking.writing.measures import TOPICS, Measure

LENGTHS = ((1, 5), (6, 10), (11, 15), (16, 20), (21, 25))
"""From so many words to so many; longer sentences are mistakes, and counted with the last."""
GRADES = (2, 3, 4, 5, 6, 7)
"""Below so many; harder words are mistakes, and counted with the last."""
LABEL, CELL = 34, 9


def spread(lengths: Iterable[int], found: Sequence[Measure]) -> Iterator[str]:
    """Yield lines that say how many of all sentences are how long, and of all topics how hard.

    `lengths` are those of all sentences in words, `found` the measures of all pages.
    """
    counted = Counter(map(_length_class, lengths))
    total = sum(counted.values())
    yield _row("words in a sentence", [f"{least}-{most}" for least, most in LENGTHS])
    shares = (f"{100 * counted[place] / max(total, 1):.1f}%" for place in range(len(LENGTHS)))
    yield _row(f"of {total:,} sentences", shares)
    topics = [one for one in found if one.kind == TOPICS]
    grades = {
        "what everybody reads": [one.asked for one in topics],
        "the rest": [one.explained for one in topics],
    }
    yield ""
    yield _row("reading grade", [f"below {most}" for most in GRADES])
    for name, of_topics in grades.items():
        known = [grade for grade in of_topics if grade is not None]
        classes = Counter(map(_grade_class, known))
        counts = (str(classes[place]) for place in range(len(GRADES)))
        yield _row(f"{name}, of {len(known)} topics", counts)


def _length_class(length: int) -> int:
    fits = (place for place, (_, most) in enumerate(LENGTHS) if length <= most)
    return next(fits, len(LENGTHS) - 1)


def _grade_class(grade: float) -> int:
    fits = (place for place, most in enumerate(GRADES) if grade < most)
    return next(fits, len(GRADES) - 1)


def _row(label: str, cells: Iterable[str]) -> str:
    return f"{label:<{LABEL}}" + "".join(f"{cell:>{CELL}}" for cell in cells)
