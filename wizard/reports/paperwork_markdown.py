"""A paper made of tables as Markdown that reads well aloud: each row is a heading and a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wizard.paperwork.paper import Paper, Table
from wizard.reports.sheet_markdown import escaped, escaped_inside


def paperwork_markdown(paper: Paper) -> str:
    """Return the paper as CommonMark. Nothing that people typed becomes markup."""
    return "\n\n".join(_paragraphs(paper)) + "\n"


def _paragraphs(paper: Paper) -> Iterator[str]:
    yield f"# {escaped_inside(paper.title)}"
    yield escaped(paper.service)
    yield f"**{escaped_inside(paper.not_sent)}**"
    yield from map(escaped, (paper.note, *paper.notices, paper.counted))
    for section in paper.sections:
        yield f"## {escaped_inside(section.heading)}"
        yield from map(escaped, section.said)
        if section.lines:
            yield "\n".join(f"- {escaped(_on_one_line(line))}" for line in section.lines)
        if section.table:
            yield from _table(section.table)


def _table(table: Table) -> Iterator[str]:
    """Yield rows under what they are about; of several about the same, each as one point."""
    for first, rows in groupby(table.rows, key=lambda row: row[0]):
        yield f"### {escaped_inside(_on_one_line(first))}"
        points = [_points(table.columns[1:], row[1:]) for row in rows]
        if len(points) == 1:
            yield "\n".join(f"- {point}" for point in points[0])
        else:
            yield "\n".join(f"- {_below(head, rest)}" for head, *rest in points)


def _points(columns: Sequence[str], cells: Sequence[str]) -> list[str]:
    """Return the cells with their columns' names; of several lines, each as a point below that."""
    return [_point(column, cell) for column, cell in zip(columns, cells, strict=True)]


def _point(column: str, cell: str) -> str:
    lines = cell.split("\n")
    if len(lines) == 1:
        return f"{escaped_inside(column)}: {escaped_inside(cell)}".rstrip()
    return _below(f"{escaped_inside(column)}:", map(escaped, lines))


def _below(head: str, points: Iterable[str]) -> str:
    """Return a point with others below it, which may have some of their own."""
    indented = (point.replace("\n", "\n  ") for point in points)
    return "".join((head, *(f"\n  - {point}" for point in indented)))


def _on_one_line(text: str) -> str:
    return "; ".join(text.split("\n"))
