"""Journal lines that nobody ought to believe, most of them with a good checksum."""

import json
import zlib

from storage.record import LARGEST_COUNTER, Record, encode

__all__ = ("HOSTILE", "RECORD", "fields", "line")

RECORD = Record(
    id="00112233445566778899aabbccddeeff",
    n=7,
    w="office",
    at="2026-10-03T14:00:00+00:00",
    t="answers",
    d="staff-training.people",
    v={"value": 42, "note": "as told"},
    b=("ffeeddccbbaa99887766554433221100",),
)


def line(body: bytes) -> bytes:
    """A journal line with a good checksum."""
    return b"%08x %s\n" % (zlib.crc32(body), body)


def fields(**changes: object) -> bytes:
    """The line of a record in which some fields are something else."""
    return line(json.dumps({"f": 1, **RECORD.envelope(), "v": RECORD.v, **changes}).encode())


HOSTILE = {
    "nothing": b"",
    "zeros": bytes(300),
    "no checksum": b'{"f":1}',
    "not hexadecimal": b"zzzzzzzz {}",
    "bad UTF-8": line(b'{"f":1,"id":"\xff\xfe"}'),
    "not JSON": line(b"{"),
    "a list": line(b"[]"),
    "a number": line(b"1"),
    "null": line(b"null"),
    "200,000 deep": line(b"[" * 200_000),
    "200,000 deep document": line(
        encode(RECORD).partition(b" ")[2].replace(b"42", b"[" * 200_000 + b"]" * 200_000).rstrip()
    ),
    "5,000 digits": fields().replace(b"42", b"4" * 5000),
    "a document with 5,000 digits": line(
        encode(RECORD).partition(b" ")[2].replace(b"42", b"4" * 5000).rstrip()
    ),
    "NaN": line(encode(RECORD).partition(b" ")[2].replace(b"42", b"NaN").rstrip()),
    "beyond floating point": line(
        encode(RECORD).partition(b" ")[2].replace(b"42", b"1e999").rstrip()
    ),
    "negative counter": fields(n=-1),
    "poisoned counter": fields(n=LARGEST_COUNTER + 1),
    "true as counter": fields(n=True),
    "fraction as counter": fields(n=1.0),
    "text as counter": fields(n="1"),
    "no format": fields(f=None),
    "old format": fields(f=0),
    "id that is not hexadecimal": fields(id="../../etc/passwd"),
    "short id": fields(id="ab"),
    "empty table": fields(t=""),
    "table of the snapshot's": fields(t="_records"),
    "number as document id": fields(d=3),
    "list as document": fields(v=[1]),
    "text as document": fields(v="x"),
    "reserved key": fields(v={"_id": "x"}),
    "text as bases": fields(b="abc"),
    "number among bases": fields(b=[1]),
    "time without offset": fields(at="2026-10-03T14:00:00"),
    "not a time": fields(at="yesterday"),
    "number as time": fields(at=5),
    **{
        f"no {key}": line(
            json.dumps(
                {k: v for k, v in {"f": 1, **RECORD.envelope(), "v": {}}.items() if k != key}
            ).encode()
        )
        for key in ("f", "id", "n", "w", "at", "t", "d", "v", "b")
    },
}
