"""``assessment.json``: a copy of the current documents that a plain ``TinyDB(path)`` opens.

Rebuilt from the journals whenever it is missing, and able to give back what a journal lost. Its
first line is the table ``_file`` with a checksum of the rest; the table ``_records`` says which
record each document is, and holds what no other table shows (deletions, the other side of a
conflict). The table ``_missed``, if there is one, names damage that this copy does not make up for.
Plain TinyDB wants numbers as ids, so a document's own id stands inside it as ``_id``.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Final

from .files import TooLargeError, read_file, rename, replace_file, set_aside
from .glance import ABOUT, Glance, about, holds, read_about
from .journal import FOLDER as JOURNALS
from .plain import dump_json, load_json
from .reading import Problem, ProblemKind, Reading
from .record import FORMAT, BadRecordError, NewerRecordError, Record, from_fields

__all__ = (
    "FILE",
    "PREVIOUS",
    "copies_beside",
    "dump_snapshot",
    "glance_at",
    "load_snapshot",
    "read_snapshots",
    "write_snapshot",
)

FILE: Final = "assessment.json"
PREVIOUS: Final = "assessment.prev.json"
MISSED: Final = "_missed"

Heads = Iterable[tuple[Record, ...]]


def dump_snapshot(
    documents: Heads, missed: Iterable[str] = (), journals: Mapping[str, int] | None = None
) -> bytes:
    """The file for these documents, each given as its heads, the current one first.

    ``missed`` are places of damage, ``journals`` the sizes of those that this was made from.
    """
    documents = tuple(documents)
    tables: dict[str, dict[str, Any]] = {"_records": {}}
    if places := sorted(missed):
        tables[MISSED] = {str(n): {"_id": place} for n, place in enumerate(places, start=1)}
    numbers = map(str, count(1))
    for current, *others in documents:
        entry = current.envelope()
        if current.v is None:
            entry["v"] = None
        else:
            rows = tables.setdefault(current.t, {})
            rows[str(len(rows) + 1)] = {"_id": current.d, **current.v}
        tables["_records"][next(numbers)] = entry
        for other in others:
            tables["_records"][next(numbers)] = {**other.envelope(), "v": other.v}
    rest = dump_json(tables)[1:]
    if documents and journals is not None:
        rest = b'"%s":%s,\n%s' % (
            ABOUT.encode(),
            dump_json({"1": about(documents, journals)}),
            rest,
        )
    header = {"1": {"format": FORMAT, "sha256": _checksum(FORMAT, rest)}}
    return b'{"_file":%s,\n%s\n' % (dump_json(header), rest)


def load_snapshot(data: bytes) -> Reading:
    """The records in a snapshot's bytes, and what it missed.

    Raises NewerRecordError for an intact file of a later format, BadRecordError for every other
    fault.
    """
    try:
        rest = _checked(data)
        tables = load_json(b"{" + rest)
        rows = {
            (table, row["_id"]): {key: value for key, value in row.items() if key != "_id"}
            for table, documents in tables.items()
            if table != "_records"
            for row in documents.values()
        }
        records = tuple(
            from_fields(
                {"f": FORMAT, **entry}
                if "v" in entry
                else {"f": FORMAT, "v": rows[entry["t"], entry["d"]], **entry}
            )
            for entry in tables["_records"].values()
        )
        return Reading(records, missed=frozenset(str(place) for t, place in rows if t == MISSED))
    except BadRecordError:
        raise
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BadRecordError(str(error)) from error


def glance_at(folder: Path) -> Glance | None:
    """What the newest snapshot says of the whole, if that is all there is; else None."""
    if folder.is_symlink() or (folder / JOURNALS).is_symlink() or copies_beside(folder):
        return None
    try:
        line, _, _ = _checked(read_file(folder / FILE)).partition(b"\n")
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    seen = read_about(line)
    return seen if seen and holds(seen, folder / JOURNALS) else None


def _checked(data: bytes) -> bytes:
    """The file without its first line, whose checksum is right.

    Raises NewerRecordError, BadRecordError, and what looking into anything else may raise.
    """
    first, _, rest = data.replace(b"\r\n", b"\n").partition(b"\n")
    rest = rest.rstrip()
    header = load_json(first.rstrip().removesuffix(b",") + b"}")["_file"]["1"]
    version = header["format"]
    if type(version) is not int or header["sha256"] != _checksum(version, rest):
        raise BadRecordError("checksum")
    if version > FORMAT:
        raise NewerRecordError(f"format {version}")
    return rest


def read_snapshots(folder: Path) -> Reading:
    """Every snapshot's records, conflict copies of sync tools included.

    The previous generation speaks only when the newest is missing or damaged.
    """
    readings: list[Reading] = []
    for path in sorted(folder.glob("assessment*.json")):
        if ".damaged-" in path.name or path.name == PREVIOUS:
            continue
        readings.append(_read(path))
    if not (folder / FILE).exists() or any(reading.problems for reading in readings):
        previous = folder / PREVIOUS
        if previous.exists():
            readings.append(_read(previous))
    return Reading(
        tuple(record for reading in readings for record in reading.records),
        tuple(problem for reading in readings for problem in reading.problems),
        any(reading.newer for reading in readings),
        frozenset(place for reading in readings for place in reading.missed),
    )


def copies_beside(folder: Path) -> frozenset[str]:
    """The names of the copies that a sync tool put beside ours; none if it cannot be listed."""
    try:
        names = frozenset(path.name for path in folder.glob("assessment*.json"))
    except OSError:
        return frozenset()
    return frozenset(name for name in names - {FILE, PREVIOUS} if ".damaged-" not in name)


def write_snapshot(
    folder: Path,
    documents: Heads,
    writer: str,
    *,
    damaged: bool,
    missed: Iterable[str] = (),
    journals: Mapping[str, int] | None = None,
) -> None:
    """Put a new snapshot in place; the old one becomes the previous generation.

    A ``damaged`` old one is set aside instead. Raises OSError.
    """
    data = dump_snapshot(documents, missed, journals)
    with suppress(FileNotFoundError):
        if damaged:
            set_aside(folder / FILE)
        else:
            rename(folder / FILE, folder / PREVIOUS)
    replace_file(folder / FILE, data, writer)


def _read(path: Path) -> Reading:
    kind: ProblemKind
    try:
        return load_snapshot(read_file(path))
    except NewerRecordError:
        return Reading(newer=True)
    except BadRecordError:
        kind = "damaged"
    except TooLargeError:
        kind = "too-large"
    except OSError:
        kind = "unreadable"
    return Reading(problems=(Problem(path.name, kind, "replaced"),))


def _checksum(version: int, rest: bytes) -> str:
    from hashlib import sha256

    return sha256(b"%d\n%s" % (version, rest)).hexdigest()
