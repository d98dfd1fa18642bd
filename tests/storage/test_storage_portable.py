"""Portable files: what went in comes out, and nothing that such a file says is taken on trust."""

import json
import os
import stat
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from storage import Assessment, NotSaved, PortableError, Record, read_portable, write_portable
from storage.plain import dump_json
from storage.record import encode

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ID = "0b5f4f6e-0000-4000-8000-00000000000a"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rose.dspt"


@pytest.fixture
def records(assessment: Assessment) -> tuple[Record, ...]:
    assessment.put_answers({"a.people": {"value": 43}})
    assessment.put_answers({"b.name": {"value": "é 😀 \ud800\r\n\x1b[31m"}})
    return assessment.records()


@pytest.fixture
def whole(path: Path, records: tuple[Record, ...]) -> bytes:
    write_portable(path, ID, records, MADE)
    return path.read_bytes()


def made_by_hand(lines: bytes, **changes: Any) -> bytes:
    """A file with a checksum that is right, whatever it says."""
    header = {
        "dspt-wizard": "assessment",
        "format": 1,
        "assessment": ID,
        "made": MADE.isoformat(),
        "questions": None,
        "records": lines.count(b"\n"),
    } | changes
    checksum = sha256(json_line(header) + lines.rstrip()).hexdigest()
    return json_line({**header, "sha256": checksum}) + lines


def json_line(data: object) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode() + b"\n"


def line(**changes: Any) -> bytes:
    """A journal line of these fields, its checksum right."""
    fields = {
        "f": 1,
        "id": "00000000000000aa",
        "n": 1,
        "w": "office",
        "at": MADE.isoformat(),
        "t": "answers",
        "d": "a.people",
        "b": [],
        "v": {"value": 1},
    } | changes
    return checked(json.dumps(fields).encode())


def checked(body: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(body), body)


def reason(path: Path) -> str:
    with pytest.raises(PortableError) as raised:
        read_portable(path)
    assert raised.value.path == path
    return raised.value.reason


def test_everything_comes_back_with_its_history(path: Path, records: tuple[Record, ...]) -> None:
    write_portable(path, ID, records, MADE, ["a."])
    found = read_portable(path)
    assert (found.assessment, found.made, found.questions) == (ID, MADE, ("a.",))
    assert found.records == records
    assert len(found.records) == 4
    assert found.details() == {"organisation": "Rose Court"}
    assert found.answers() == {
        "a.people": {"value": 43},
        "b.name": {"value": "é 😀 \ud800\r\n\x1b[31m"},
    }


def test_it_is_text_that_begins_with_what_it_is(whole: bytes, records: tuple[Record, ...]) -> None:
    assert whole.isascii()
    first, *lines = whole.splitlines(keepends=True)
    assert json.loads(first) | {"sha256": ""} == {
        "dspt-wizard": "assessment",
        "format": 1,
        "assessment": ID,
        "made": "2026-11-22T09:30:00+00:00",
        "questions": None,
        "records": 4,
        "sha256": "",
    }
    assert lines == [encode(record) for record in records]


def test_it_is_for_its_owner_only(path: Path, records: tuple[Record, ...]) -> None:
    path.write_text("something of before")
    path.chmod(0o644)
    before = os.umask(0)
    try:
        write_portable(path, ID, records, MADE)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == [path.name]


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.rstrip(),
        lambda data: data + b"\r\n\n",
    ],
    ids=["byte-order mark", "crlf", "no last line end", "empty lines"],
)
def test_what_mail_and_editors_do_is_no_harm(
    path: Path, whole: bytes, records: tuple[Record, ...], harm: Callable[[bytes], bytes]
) -> None:
    path.write_bytes(harm(whole))
    assert read_portable(path).records == records


def test_cut_off_anywhere_it_is_refused(path: Path, whole: bytes) -> None:
    ours = whole.index(b'"dspt-wizard"') + len(b'"dspt-wizard"')
    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        assert reason(path) == ("not-ours" if length < ours else "damaged")


def test_a_flipped_bit_anywhere_is_noticed(path: Path, whole: bytes) -> None:
    for place in range(len(whole) - 1):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert reason(path) in ("not-ours", "damaged"), place


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(5000),
        b"PK\x03\x04" + bytes(range(256)),
        b"\xff\xfe{\x00",
        b'{"assessment": 1}',
        b'["dspt"]',
        b"[" * 200_000,
        b"9" * 5000,
        b"Dear Ana,\nhere is the file.",
    ],
    ids=lambda data: data[:20],
)
def test_what_is_not_ours_is_called_that(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert reason(path) == "not-ours"


@pytest.mark.parametrize(
    "changes",
    [
        {"assessment": "../../etc"},
        {"assessment": f"{ID}/.."},
        {"assessment": f"{ID}\n"},
        {"assessment": ID.upper()},
        {"assessment": 7},
        {"assessment": None},
        {"made": "yesterday"},
        {"made": "2026-11-22T09:30:00"},
        {"made": 1},
        {"questions": "a."},
        {"questions": [1]},
        {"questions": {}},
        {"records": 2},
        {"records": -1},
        {"records": "1"},
        {"format": 0},
        {"format": -1},
    ],
    ids=repr,
)
def test_a_header_that_cannot_be_true_is_refused(path: Path, changes: dict[str, Any]) -> None:
    path.write_bytes(made_by_hand(line()))
    assert read_portable(path).answers() == {"a.people": {"value": 1}}
    path.write_bytes(made_by_hand(line(), **changes))
    assert reason(path) == "damaged"


@pytest.mark.parametrize(
    "lines",
    [
        b"",
        b"nonsense\n",
        line().replace(b"people", b"peoplE"),
        line(t="_records"),
        line(t="jobs"),
        line(t="assessment", d="other"),
        line(id="../x"),
        line(n=-1),
        line(n=2**60),
        line(at="2026-11-22T09:30:00"),
        line(d=""),
        line(v=[1]),
        line(v={"_id": "x"}),
        line(v={"value": "x" * 2_200_000}),
        line() + b"\n" + line(id="00000000000000ab"),
        checked(b'{"f":1,"v":' + b"[" * 200_000),
        checked(b'{"f":1,"n":' + b"9" * 5000 + b"}"),
        checked(b'{"f":1,"v":{"value":NaN}}'),
        checked(b'{"v":"\xff"}'),
        checked(b"[]"),
    ],
    ids=lambda lines: lines[:40],
)
def test_a_record_that_no_journal_could_hold_is_refused(path: Path, lines: bytes) -> None:
    path.write_bytes(made_by_hand(lines))
    assert reason(path) == "damaged"


def test_a_newer_file_is_called_that(path: Path) -> None:
    path.write_bytes(made_by_hand(b"a secret of the future\n", format=2))
    assert reason(path) == "newer-format"
    path.write_bytes(made_by_hand(line(f=2)))
    assert reason(path) == "newer-format"


def test_a_damaged_file_is_not_called_newer(path: Path, whole: bytes) -> None:
    path.write_bytes(whole.replace(b'"format":1', b'"format":3'))
    assert reason(path) == "damaged"


def test_a_huge_file_is_refused_unread(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert reason(path) == "too-large"


def test_no_file_no_folder_and_no_pipe_is_read(path: Path) -> None:
    assert reason(path) == "missing"
    path.write_bytes(b"")
    assert reason(path / "within.dspt") == "missing"
    assert reason(path.parent) == "not-ours"
    pipe = path.with_name("pipe.dspt")
    os.mkfifo(pipe)
    assert reason(pipe) == "not-ours"
    circle = path.with_name("circle.dspt")
    circle.symlink_to(circle)
    assert reason(circle) == "not-ours"


def test_where_people_keep_files_links_are_theirs(path: Path, whole: bytes) -> None:
    link = path.with_name("link.dspt")
    link.symlink_to(path)
    assert read_portable(link) == read_portable(path)
    assert whole


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_disk_that_refuses_leaves_what_was_there(
    path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "injected")

    records = read_portable(path).records
    with monkeypatch.context() as patch:
        if call == "replace":
            patch.setattr(Path, call, refuse)
        else:
            patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved) as raised:
            write_portable(path, ID, records[:1], MADE)
    assert raised.value.reason == "disk-full"
    assert path.read_bytes() == whole
    assert [each.name for each in path.parent.iterdir() if each.is_file()] == [path.name]


def test_what_does_not_read_back_is_not_called_saved(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.portable.read_file", lambda _: b"something else")
    with pytest.raises(NotSaved):
        write_portable(path, ID, records, MADE)


@pytest.mark.parametrize(
    ("identity", "made"), [("../x", MADE), (ID, MADE.replace(tzinfo=None))], ids=["id", "time"]
)
def test_what_could_not_be_read_again_is_not_written(
    path: Path, records: tuple[Record, ...], identity: str, made: datetime
) -> None:
    with pytest.raises(ValueError, match="no portable file"):
        write_portable(path, identity, records, made)
    assert not path.exists()


def test_more_than_could_be_read_again_is_not_written(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.portable.LARGEST_FILE", 100)
    with pytest.raises(PortableError) as raised:
        write_portable(path, ID, records, MADE)
    assert raised.value.reason == "too-large"
    assert not path.exists()


def test_the_checksum_is_over_the_header_too(whole: bytes) -> None:
    first, _, rest = whole.partition(b"\n")
    header = json.loads(first)
    claimed = header.pop("sha256")
    assert claimed == sha256(dump_json(header) + b"\n" + rest.rstrip()).hexdigest()
