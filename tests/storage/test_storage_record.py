"""A record survives its journal line exactly, and nothing else passes for one."""

import json
import zlib
from dataclasses import replace

import pytest

from storage.record import (
    LARGEST_COUNTER,
    BadRecordError,
    NewerRecordError,
    Record,
    decode,
    encode,
)

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
    return b"%08x %s\n" % (zlib.crc32(body), body)


def fields(**changes: object) -> bytes:
    return line(json.dumps({"f": 1, **RECORD.envelope(), "v": RECORD.v, **changes}).encode())


@pytest.mark.parametrize(
    "document",
    [
        {},
        None,
        {"value": "é ü 😀 עברית e\u0301"},
        {"value": "\ud800 alone"},
        {"value": "\x1b]8;;http://x\x07 \x00 \u2028 \n \r"},
        {"value": [1, 1.5, True, False, None, {"deep": [[]]}]},
        {"value": -0.0},
    ],
)
def test_a_record_reads_back_as_it_was(document: dict[str, object] | None) -> None:
    record = replace(RECORD, v=document)
    assert repr(decode(encode(record))) == repr(record)


def test_a_line_is_ascii_and_one_line() -> None:
    encoded = encode(replace(RECORD, v={"value": "é\n\u2028"}))
    assert encoded.isascii()
    assert encoded.splitlines(keepends=True) == [encoded]


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        (1, 2),
        {1: "number as key"},
        {1, 2},
        b"bytes",
        object(),
        10**5000,
        "x" * 2 * 1024 * 1024,
        "\ud83d\ude00",
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_would_not_read_back_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        encode(replace(RECORD, v={"value": value}))


def test_a_loop_and_deep_nesting_are_refused() -> None:
    loop: list[object] = []
    loop.append(loop)
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    for value in (loop, deep):
        with pytest.raises(ValueError, match=r"."):
            encode(replace(RECORD, v={"value": value}))


def test_the_key_that_the_snapshot_needs_is_refused() -> None:
    with pytest.raises(ValueError, match="document"):
        encode(replace(RECORD, v={"_id": "mine"}))


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_marks_that_other_programs_add_do_no_harm(ending: bytes, mark: bytes) -> None:
    assert decode(mark + encode(RECORD).rstrip(b"\n") + ending) == RECORD


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


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_line_is_a_bad_record_and_nothing_worse(hostile: bytes) -> None:
    with pytest.raises(BadRecordError):
        decode(hostile)


def test_a_line_of_a_later_format_says_so() -> None:
    with pytest.raises(NewerRecordError):
        decode(fields(f=2, v="whatever that will mean"))


def test_a_line_of_a_hundred_megabytes_is_a_bad_record() -> None:
    with pytest.raises(BadRecordError):
        decode(b"00000000 " + b"[" * 100_000_000)


def test_no_flipped_bit_passes() -> None:
    good = encode(RECORD)
    for position in range(len(good) - 1):
        for bit in range(8):
            damaged = bytearray(good)
            damaged[position] ^= 1 << bit
            with pytest.raises(BadRecordError):
                decode(bytes(damaged))
