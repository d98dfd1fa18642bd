"""One change of one document, and the journal line that holds it: ``crc32 SP json LF``."""

import re
import zlib
from datetime import datetime
from typing import Any, Final, NamedTuple

from .plain import Document, dump_json, freeze, load_json

__all__ = (
    "ANSWERS",
    "DETAILS",
    "FORMAT",
    "LARGEST_COUNTER",
    "LARGEST_DOCUMENT",
    "ONLY",
    "RESERVED",
    "BadRecordError",
    "NewerRecordError",
    "Record",
    "check_installation",
    "decode",
    "encode",
    "from_fields",
)

FORMAT: Final = 1
LARGEST_COUNTER: Final = 2**53 - 1
LARGEST_DOCUMENT: Final = 2 * 1024 * 1024
# What the snapshot adds begins with this: no table does, and no document has the key "_id".
RESERVED: Final = "_"

# The tables: answers by question id, and the one document about the assessment itself.
ANSWERS: Final = "answers"
DETAILS: Final = "assessment"
ONLY: Final = "details"

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ID = re.compile(r"[0-9a-f]{16,64}")
_INSTALLATION = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class BadRecordError(ValueError):
    """These bytes or fields are not a record."""


class NewerRecordError(BadRecordError):
    """A record, intact, of a format that a later version of the program made."""


class Record(NamedTuple):
    """One document as one writer left it, and which versions of it that replaces.

    ``n`` is one more than any counter the writer had seen, so it orders what followed from each
    other; ``at`` (ISO, with offset) is for people and orders nothing. ``v`` None is a deletion.
    """

    id: str
    n: int
    w: str
    at: str
    t: str
    d: str
    v: Document | None
    b: tuple[str, ...]

    @property
    def when(self) -> datetime:
        """``at`` as an aware datetime."""
        return datetime.fromisoformat(self.at)

    @property
    def order(self) -> tuple[int, str, str]:
        """Sorts records oldest first, the same on every machine."""
        return (self.n, self.w, self.id)

    def envelope(self) -> dict[str, Any]:
        """Every field but the document."""
        return {
            "id": self.id,
            "n": self.n,
            "w": self.w,
            "at": self.at,
            "t": self.t,
            "d": self.d,
            "b": list(self.b),
        }


def encode(record: Record) -> bytes:
    """The record's journal line.

    Raises ValueError unless that line reads back as exactly this record, which refuses NaN,
    tuples, keys that are not strings and everything else that JSON would quietly change; and for
    a document above ``LARGEST_DOCUMENT`` bytes of JSON.
    """
    body = dump_json({"f": FORMAT, **record.envelope(), "v": record.v})
    if len(body) > LARGEST_DOCUMENT:
        raise ValueError(f"{record.d}: a document of {len(body)} bytes is too large")
    line = b"%08x %s\n" % (zlib.crc32(body), body)
    if freeze(decode(line).v) != freeze(record.v):
        raise ValueError(f"{record.d}: not plain JSON data")
    return line


def decode(line: bytes) -> Record:
    """The record in a journal line, with or without its line end.

    A byte-order mark and CRLF line ends, which editors and sync tools add, do no harm. Raises
    BadRecordError, and nothing else, whatever the bytes.
    """
    checksum, _, body = line.removeprefix(_BYTE_ORDER_MARK).rstrip(b"\r\n").partition(b" ")
    if checksum != b"%08x" % zlib.crc32(body):
        raise BadRecordError("checksum")
    try:
        return from_fields(load_json(body))
    except BadRecordError:
        raise
    except ValueError as error:
        raise BadRecordError(str(error)) from error


def from_fields(fields: object) -> Record:
    """A record from parsed JSON that nobody vouches for. Raises BadRecordError."""
    if not isinstance(fields, dict):
        raise BadRecordError("not an object")
    version = fields.get("f")
    if type(version) is int and version > FORMAT:
        raise NewerRecordError(f"format {version}")
    try:
        n, v, b = fields["n"], fields["v"], fields["b"]
        identity, w, at = fields["id"], fields["w"], fields["at"]
        t, d = fields["t"], fields["d"]
        if not isinstance(b, list):
            raise BadRecordError("fields")
        # Written out: a journal of years has ten thousand lines, all read at every start.
        for text in (identity, w, at, t, d, *b):
            if type(text) is not str or not text:
                raise BadRecordError("text expected")
        if (
            version != FORMAT
            or type(n) is not int
            or not 0 <= n <= LARGEST_COUNTER
            or not _ID.fullmatch(identity)
            or t.startswith(RESERVED)
            or datetime.fromisoformat(at).utcoffset() is None
        ):
            raise BadRecordError("fields")
        if v is not None and (not isinstance(v, dict) or f"{RESERVED}id" in v):
            raise BadRecordError("document")
        freeze(v)
        return Record(identity, n, w, at, t, d, v, tuple(b))
    except KeyError as error:
        raise BadRecordError(f"no {error}") from error
    except BadRecordError:
        raise
    except ValueError as error:
        raise BadRecordError(str(error)) from error


def check_installation(name: str) -> None:
    """Raise ValueError unless this can be part of a file name everywhere."""
    if not _INSTALLATION.fullmatch(name):
        raise ValueError(f"not an installation id: {name!r}")
