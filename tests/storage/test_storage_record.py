"""A record survives its journal line exactly, and nothing else passes for one."""

import pytest

from storage.record import BadRecordError, NewerRecordError, decode, encode
from tests.faults.hostile_lines import HOSTILE, RECORD, fields


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
    record = RECORD._replace(v=document)
    assert repr(decode(encode(record))) == repr(record)


def test_a_line_is_ascii_and_one_line() -> None:
    encoded = encode(RECORD._replace(v={"value": "é\n\u2028"}))
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
        encode(RECORD._replace(v={"value": value}))


def test_a_loop_and_deep_nesting_are_refused() -> None:
    loop: list[object] = []
    loop.append(loop)
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    for value in (loop, deep):
        with pytest.raises(ValueError, match=r"."):
            encode(RECORD._replace(v={"value": value}))


def test_the_key_that_the_snapshot_needs_is_refused() -> None:
    with pytest.raises(ValueError, match="document"):
        encode(RECORD._replace(v={"_id": "mine"}))


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_marks_that_other_programs_add_do_no_harm(ending: bytes, mark: bytes) -> None:
    assert decode(mark + encode(RECORD).rstrip(b"\n") + ending) == RECORD


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
