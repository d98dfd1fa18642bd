"""A portable file: the records of an assessment, or of a part of it, in one text file.

The first line is a header, the others are journal lines. The header holds a checksum of itself and
of everything after it, made the same way in every format, so that a damaged file and one of a
later version can be told apart. Nothing that such a file says is believed before it is checked.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal

from .errors import NotSaved, StorageError
from .files import LARGEST_FILE, TooLargeError, read_file, replace_file
from .identity import is_identity
from .ledger import Ledger
from .plain import Document, dump_json, load_json
from .record import (
    ANSWERS,
    DETAILS,
    ONLY,
    BadRecordError,
    NewerRecordError,
    Record,
    decode,
    encode,
)

__all__ = (
    "FORMAT",
    "SUFFIX",
    "Portable",
    "PortableError",
    "PortableReason",
    "read_portable",
    "write_portable",
)

FORMAT: Final = 1
SUFFIX: Final = ".dspt"
KIND: Final = "dspt-wizard"

PortableReason = Literal[
    "not-ours", "damaged", "newer-format", "too-large", "missing", "no-permission", "failed"
]

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class PortableError(Exception):
    """A portable file could not be read; nothing was changed. ``reason`` is a key for words.

    ``not-ours``: no file that this program makes. ``damaged``: one of ours, and some of it is
    missing or changed. The others are those of StorageError, and ``too-large``.
    """

    def __init__(self, reason: PortableReason, path: Path) -> None:
        super().__init__(f"{reason}: {path}")
        self.reason: PortableReason = reason
        self.path = path


@dataclass(frozen=True)
class Portable:
    """What a portable file holds.

    ``assessment`` is the id of the one it came from. ``questions`` are what the ids of its
    questions begin with, or None if it was made of the whole assessment.
    """

    assessment: str
    made: datetime
    questions: tuple[str, ...] | None
    records: tuple[Record, ...]

    def details(self) -> Document:
        """The document about the assessment itself, as it was."""
        return self._ledger.documents(DETAILS).get(ONLY, {})

    def answers(self) -> dict[str, Document]:
        """The answers that were current, by question id."""
        return dict(self._ledger.documents(ANSWERS))

    @cached_property
    def _ledger(self) -> Ledger:
        ledger = Ledger()
        ledger.add(self.records)
        return ledger


def write_portable(
    path: Path,
    assessment_id: str,
    records: Sequence[Record],
    made: datetime,
    questions: Sequence[str] | None = None,
) -> None:
    """Write a private file, whole or not at all, and read it again. One of that name is replaced.

    Raises NotSaved, and then what was there before is as it was; PortableError("too-large") for
    more than could be read again; ValueError for what no portable file can hold.
    """
    lines = b"".join(map(encode, records))
    header = {
        KIND: "assessment",
        "format": FORMAT,
        "assessment": assessment_id,
        "made": made.isoformat(),
        "questions": None if questions is None else list(questions),
        "records": len(records),
    }
    data = dump_json({**header, "sha256": _checksum(header, lines)}) + b"\n" + lines
    if len(data) > LARGEST_FILE:
        raise PortableError("too-large", path)
    try:
        if _parsed(data, path).records != tuple(records):
            raise ValueError("records that no portable file can hold")
    except PortableError as error:
        raise ValueError(f"no portable file can hold this: {error}") from error
    try:
        replace_file(path, data, str(os.getpid()))
        if read_file(path) != data:
            raise NotSaved("failed", path)
    except OSError as error:
        raise NotSaved.of(error, path) from error


def read_portable(path: Path) -> Portable:
    """Everything in a portable file, checked. Raises PortableError.

    What editors and mail programs add does no harm: a byte-order mark, CRLF line ends, empty lines
    at the end.
    """
    try:
        # A folder of our own may hold no links; where people keep what they were sent may.
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            raise PortableError("not-ours", path)
        data = read_file(target)
    except TooLargeError as error:
        raise PortableError("too-large", path) from error
    except OSError as error:
        raise PortableError(_reason(error, path), path) from error
    return _parsed(data, path)


def _parsed(data: bytes, path: Path) -> Portable:
    text = data.removeprefix(_BYTE_ORDER_MARK).replace(b"\r\n", b"\n")
    first, _, rest = text.rstrip().partition(b"\n")
    header = _header(first)
    if header is None:
        ours = f'"{KIND}"'.encode() in first
        raise PortableError("damaged" if ours else "not-ours", path)
    try:
        claimed = header.pop("sha256")
        if claimed != _checksum(header, rest):
            raise PortableError("damaged", path)
        if type(header["format"]) is not int or header["format"] > FORMAT:
            raise PortableError("newer-format", path)
        return _checked(header, rest)
    except NewerRecordError as error:
        raise PortableError("newer-format", path) from error
    except (ValueError, LookupError, TypeError) as error:
        raise PortableError("damaged", path) from error


def _header(line: bytes) -> dict[str, Any] | None:
    try:
        header = load_json(line)
    except ValueError:
        return None
    return header if isinstance(header, dict) and header.get(KIND) == "assessment" else None


def _checked(header: Mapping[str, Any], rest: bytes) -> Portable:
    """Raises BadRecordError, ValueError, LookupError or TypeError for what does not hold."""
    records = tuple(decode(line) for line in rest.splitlines())
    made = datetime.fromisoformat(header["made"])
    questions = header["questions"]
    if (
        header["format"] != FORMAT
        or not records
        or header["records"] != len(records)
        or not is_identity(header["assessment"])
        or made.utcoffset() is None
        or not all(map(_is_carried, records))
        or not _are_texts(questions)
    ):
        raise BadRecordError("header")
    for record in records:
        encode(record)  # What a journal would refuse must not come as far as a journal.
    return Portable(
        header["assessment"], made, None if questions is None else tuple(questions), records
    )


def _is_carried(record: Record) -> bool:
    return record.t == ANSWERS or (record.t, record.d) == (DETAILS, ONLY)


def _are_texts(questions: object) -> bool:
    return questions is None or (
        isinstance(questions, list) and all(isinstance(each, str) for each in questions)
    )


def _reason(error: OSError, path: Path) -> PortableReason:
    match StorageError.of(error, path).reason:
        case "missing" | "not-a-folder":
            return "missing"
        case "not-a-file":
            return "not-ours"
        case "no-permission":
            return "no-permission"
        case _:
            return "failed"


def _checksum(header: Mapping[str, Any], rest: bytes) -> str:
    from hashlib import sha256

    return sha256(b"%s\n%s" % (dump_json(header), rest.rstrip())).hexdigest()
