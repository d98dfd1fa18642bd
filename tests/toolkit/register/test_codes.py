"""A trainer's own list of codes."""

from pathlib import Path

import pytest

from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.register import codes
from wizard.toolkit.register.codes import TooManyCodesError, read_codes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_codes_stand_one_on_each_line_whatever_is_behind_them(
    tmp_path: Path, encoding: str
) -> None:
    file = tmp_path / "codes.txt"
    text = 'ODS Code,Name\nV1AB2\r\n\n  a0b9 ;Caf\u00e9\nv1ab2\n"V3, CD",x\n\t\nCODE9\tx'
    file.write_bytes(text.encode(encoding))
    assert read_codes(file) == ("V1AB2", "a0b9", "V3, CD", "CODE9")


def test_a_file_without_codes_has_none(tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    file.write_text("\n,\n \n")
    assert read_codes(file) == ()


def test_too_many_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes, "MOST", 3)
    file = tmp_path / "codes.txt"
    file.write_text("a\nb\nc\nA\n")
    assert len(read_codes(file)) == 3
    file.write_text("a\nb\nc\nd\n")
    with pytest.raises(TooManyCodesError):
        read_codes(file)


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00", b"x" * 70_000])
def test_what_is_no_list_of_codes_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "codes.txt"
    file.write_bytes(content)
    with pytest.raises(NotTheListError):
        read_codes(file)
