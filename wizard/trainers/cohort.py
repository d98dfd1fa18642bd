"""`workshop cohort`: how far a group of services is, from their status files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.paperwork.paper import Paper, Section, Table
from wizard.reports.forms import DOCUMENTS_AND_TABLE, TABLE, in_form
from wizard.reports.output import FAILED, WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.reports.paperwork_csv import paperwork_csv
from wizard.status_file import StatusFile
from wizard.trainers.cohort_files import Cohort, Member, read_cohort
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases
from wizard.words.picture import Bar, Picture

MOST_NOT_SURE = 5
COUNTS = ("answered", "to-find-out", "left")
DATA_COLUMNS = ("code", "year", "day", "section", *COUNTS)


def cohort(
    paths: Sequence[Path],
    library: Library,
    clock: Clock,
    *,
    year: str | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write how far a group is, to a file or to standard output; return the exit status.

    `year` is the name of an edition; without it, it is the newest that there is a file of. Files
    that cannot be used are named on standard error, and then the status is 1.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output, DOCUMENTS_AND_TABLE)
    problem = why_not(wanted, output, DOCUMENTS_AND_TABLE)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    if year is not None and year not in library.editions:
        known = ", ".join(library.editions)
        return told(
            phrases.line("cohort.no-year", year=harmless_line(year), known=known), WRONG_USE
        )
    found = read_cohort(paths, library.editions, clock().date(), year or "")
    for one in found.skipped:
        fillings = {"file": harmless_line(str(one.path)), "theirs": one.year}
        told(phrases.line(f"cohort.skipped-{one.why}", **fillings, year=found.edition.id), FAILED)
    if not found.members:
        return told(phrases.line("cohort.none"), FAILED)
    paper = cohort_paper(found, library, say_day(clock().date()))
    made = paperwork_csv(paper) if wanted == TABLE else in_form(paper, wanted, clock())
    saved = phrases.line("cohort.saved", place=place_of(output)) if output else ""
    status = put_out(made, output, saved, phrases)
    return status or (FAILED if found.skipped else status)


def cohort_paper(found: Cohort, library: Library, day: str) -> Paper:
    """Return the group as a paper: where each is stuck, what nobody is sure of, what moved."""
    phrases, edition = library.phrases, found.edition
    skipped = len(found.skipped)
    sections = (
        Section(phrases.line("cohort.bars"), picture=_bars(found.members, phrases)),
        Section(
            phrases.line("cohort.table"),
            (phrases.line("cohort.table-says"),),
            table=_table(found.members, edition.sections, phrases),
        ),
        _not_sure(found.members, library),
        Section(phrases.line("cohort.moved"), lines=tuple(_moved(found.members, phrases))),
    )
    return Paper(
        phrases.line("cohort.title"),
        edition.id,
        phrases.line("cohort.counts-only"),
        f"{phrases.line('cohort.title')}, {edition.id}",
        phrases.line("cohort.note"),
        (phrases.line("paperwork.made", day=day),),
        phrases.line("cohort.counted", members=len(found.members), skipped=skipped),
        sections,
        _data(found.members, phrases),
    )


def _bars(members: Sequence[Member], phrases: Phrases) -> Picture:
    bars = (
        Bar(one.now.code, phrases.line("cohort.counts", **one.now.all._asdict()), *one.now.all)
        for one in members
    )
    return Picture(tuple(bars), tuple(phrases.line(f"cohort.column-{one}") for one in COUNTS))


def _table(members: Sequence[Member], sections: Sequence[str], phrases: Phrases) -> Table:
    """Return a row for each member: of each section what is answered, and what waits."""
    columns = ("cohort.column-code", *(f"sections.{one}" for one in sections))
    rows = (
        (one.now.code, *(_cell(one.now.sections.get(section), phrases) for section in sections))
        for one in members
    )
    return Table(tuple(map(phrases.line, columns)), tuple(rows))


def _cell(counts: tuple[int, int, int] | None, phrases: Phrases) -> str:
    if counts is None:
        return ""
    answered, waiting, _ = counts
    key = "cohort.cell-stuck" if waiting else "cohort.cell"
    return phrases.line(key, answered=answered, total=sum(counts), waiting=waiting)


def _not_sure(members: Sequence[Member], library: Library) -> Section:
    counted = Counter(topic for one in members for topic in one.now.not_sure)
    most = sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:MOST_NOT_SURE]
    phrases, topics = library.phrases, library.topics
    said = () if most else (phrases.line("cohort.all-sure"),)
    bars = tuple(
        Bar(
            topics[topic].short if topic in topics else topic,
            phrases.line("cohort.of-them", count=count, of=len(members)),
            count,
        )
        for topic, count in most
    )
    return Section(phrases.line("cohort.not-sure"), said, picture=Picture(bars) if bars else None)


def _moved(members: Sequence[Member], phrases: Phrases) -> Iterator[str]:
    for one in members:
        if one.before is None:
            yield phrases.line("cohort.moved-first", code=one.now.code, day=say_day(one.now.day))
            continue
        fillings = {"code": one.now.code, "day": say_day(one.before.day)}
        more = one.more_answered
        if more is None:
            yield phrases.line("cohort.moved-other", **fillings)
            continue
        key = "more" if more > 0 else "fewer" if more < 0 else "same"
        yield phrases.line(f"cohort.moved-{key}", **fillings, count=abs(more))


def _data(members: Sequence[Member], phrases: Phrases) -> Table:
    columns = tuple(phrases.line(f"cohort.column-{one}") for one in DATA_COLUMNS)
    return Table(columns, tuple(row for one in members for row in _rows(one.now, phrases)))


def _rows(status: StatusFile, phrases: Phrases) -> Iterator[tuple[str, ...]]:
    for section, counts in status.sections.items():
        named = phrases.line(f"sections.{section}")
        yield (status.code, status.edition, status.day.isoformat(), named, *map(str, counts))
