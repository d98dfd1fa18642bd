"""Made-up lists, as the toolkit wrote them in three years and as spreadsheets leave them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

HEADINGS = {
    "2019": (
        "OrganisationName",
        "ODSCode",
        "PublicationStatus",
        "DateOfPublication",
        "PrimarySector",
        "CCG (from ODS and CQC)",
    ),
    "2022": (
        "Code",
        "Organisation Name",
        "Status",
        "Date Of Publication",
        "Primary Sector",
        "Commissioner (From ODS)",
    ),
    "2023": (
        "Code",
        "Organisation Name",
        "Status",
        "Date Of Publication",
        "Primary Sector",
        "Integrated Care Board (where available, from ODS)",
    ),
}
ROSE = ("V1AB2", "Rose Court", "25/26 Standards Met", "12/06/2026")
OFFICE = ("A0B9", "Rose Court Homes Ltd", "24/25 Standards Exceeded", "27/06/2025")
ELM = ("V3CD4", "Elm House (V3CD4)", "Not Published", "")
OTHER_ELM = ("V5EF6", "Elm House (V5EF6)", "26/27 Approaching Standards", "05/01/2027")
OLD = ("V7GH8", "St Brigid's Lodge", "19/20 Entry Level", "31/03/2020")
SERVICES = (ROSE, OFFICE, ELM, OTHER_ELM, OLD)
"""Code, name, status and day of services that there are not."""
TREES = (
    "Alder",
    "Birch",
    "Cedar",
    "Damson",
    "Elder",
    "Fennel",
    "Gorse",
    "Hazel",
    "Ivy",
    "Juniper",
)


def text_of(
    services: Iterable[Sequence[str]] = SERVICES, year: str = "2022", separator: str = ","
) -> str:
    """Return a list with the headings of a year, as text."""
    written = io.StringIO()
    table = csv.writer(written, delimiter=separator)
    table.writerow(HEADINGS[year])
    for code, name, status, day in services:
        first = (name, code) if year == "2019" else (code, name)
        table.writerow((*first, status, day, "Care Home" if year == "2019" else "Social Care", ""))
    return written.getvalue()


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def many(count: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield so many services, no two with one code; like names have their code behind them."""
    for number in range(count):
        trees = (TREES[number // power % 10] for power in (1, 10, 100))
        code, day = f"Z{number:05}", f"{number % 28 + 1:02}/06/2026"
        yield code, f"{' '.join(trees)} House ({code})", "25/26 Standards Met", day
