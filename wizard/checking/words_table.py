"""`check --words`: how long and how hard the words are, as a table with the worst first."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from wizard.checking.command import NO_DICTIONARY, dictionary_if_there
from wizard.checking.spread import spread
from wizard.checking.writing.folder import pages
from wizard.checking.writing.grade import Grader
from wizard.checking.writing.measures import Measure, measures
from wizard.reading import read_folders

HEADINGS = ("sentences", "median", "longest", "grade", "of the rest")
NOTE = """\
Lengths are in words; half of the sentences are as long as the median or longer.
The grade is that of what everybody reads, then that of the rest."""


def words_table(flows_root: Path, content_root: Path) -> int:
    """Print the table and return 0. What cannot be read is left out: `check` says why.

    Raises OSError for a folder that cannot be read.
    """
    read = read_folders(flows_root, content_root)
    dictionary = dictionary_if_there()
    grader = Grader(dictionary, read.words.glossary) if dictionary else None
    found_pages = list(pages(read))
    found = measures(found_pages, grader)
    lengths = (length for page in found_pages for length in page.sentence_lengths())
    notes = [NOTE] if grader else [NOTE, NO_DICTIONARY]
    lines = (*_lines(found), "", *spread(lengths, found), "", *notes)
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0


def _lines(found: list[Measure]) -> Iterable[str]:
    width = max((len(measure.name) for measure in found), default=0)
    for number, (kind, of_kind) in enumerate(groupby(found, key=lambda one: one.kind)):
        if number:
            yield ""
        yield f"{kind:<{width}}" + "".join(f"{heading:>12}" for heading in HEADINGS)
        for one in of_kind:
            lengths = (one.sentences, f"{one.median:g}", one.longest)
            cells = (*map(str, lengths), _graded(one.asked), _graded(one.explained))
            yield f"{one.name:<{width}}" + "".join(f"{cell:>12}" for cell in cells)


def _graded(grade: float | None) -> str:
    return "-" if grade is None else f"{grade:.1f}"
