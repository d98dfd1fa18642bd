"""Files that are no list, or not the whole of one, and files made to do harm.

The real ones are opened in a process that may have little memory, so that none can take more.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.toolkit.official.lists import Question, plain, table, workbook
from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.official import grid, package
from wizard.toolkit.official.opening import open_list

MEMORY = 512 * 1024 * 1024
SECONDS = 20
OPEN = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[3]),) * 2)
from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.official.finding import candidates
from wizard.toolkit.official.opening import open_list
try:
    found = candidates(open_list(Path(sys.argv[1])), frozenset())
except NotTheListError as error:
    print(error.reason)
else:
    print(len(found[0].items))
"""
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def opened(path: Path) -> str:
    """Return why a file is none, or how many questions it has, as a process with little says."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(path), str(MEMORY), str(SECONDS)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def refused(path: Path) -> str:
    with pytest.raises(NotTheListError) as raised:
        open_list(path)
    return str(raised.value.reason)


@pytest.fixture
def good(tmp_path: Path, questions: list[Question]) -> Path:
    return workbook(tmp_path / "good.xlsx", {"Cat3": plain(questions)})


def with_part(good: Path, name: str, content: bytes | str) -> Path:
    """Return the good workbook with another content of one part."""
    bad = good.with_name("bad.xlsx")
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
        if name not in old.namelist():
            new.writestr(name, content)
    return bad


def sheet(cells: str) -> str:
    return f"<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"


def text_cell(text: str) -> str:
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


def entities(_: int = 0) -> str:
    levels = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{levels}]>{sheet(text_cell("&l11;"))}'


SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
BOOK = "xl/workbook.xml"
TEXT_CELL = '<c t="str"><v>hello</v></c>'
HARMFUL: dict[str, tuple[str, Callable[[], str], str]] = {
    "a text of 65 million letters": (
        SHEET,
        lambda: sheet(text_cell("a" * 65 * 2**20)),
        "too-large",
    ),
    "a million cells": (SHEET, lambda: sheet(f"<row>{'<c/>' * 10**6}</row>"), "too-large"),
    "a million rows": (SHEET, lambda: sheet("<row/>" * 10**6), "too-large"),
    "a million texts": (STRINGS, lambda: f"<sst {MAIN}>{'<si/>' * 10**6}</sst>", "too-large"),
    "a text that is said again and again": (
        STRINGS,
        lambda: f"<sst {MAIN}>" + f"<si><t>{'a' * 4000}</t></si>" * 5_000 + "</sst>",
        "53",
    ),
    "texts in texts": (SHEET, entities, "damaged"),
    "depth": (SHEET, lambda: "<a>" * 100_000, "too-large"),
    "no end": (SHEET, lambda: sheet("")[:-20], "damaged"),
    "a hundred thousand cells": (
        SHEET,
        lambda: sheet(f"<row>{TEXT_CELL * 150}</row>" * 600),
        "no-list",
    ),
    "one sheet under many names": (
        BOOK,
        lambda: f"<workbook {MAIN}><sheets>{'<sheet/>' * 20_000}</sheets></workbook>",
        "too-large",
    ),
    "a row far away": (SHEET, lambda: sheet('<row r="99999999"><c r="A1"/></row>'), "too-large"),
    "a cell that is nowhere": (SHEET, lambda: sheet('<row><c r="-"/></row>'), "damaged"),
    "a text that is not there": (
        SHEET,
        lambda: sheet('<row><c t="s"><v>999999</v></c></row>'),
        "damaged",
    ),
}


@pytest.mark.parametrize("what", HARMFUL)
def test_a_part_that_does_harm_is_refused_with_little_memory(good: Path, what: str) -> None:
    name, content, reason = HARMFUL[what]
    assert opened(with_part(good, name, content())) == reason


def test_texts_that_would_be_kept_in_many_cells_are_bounded(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "MOST_TEXT", 1_000)
    assert refused(good) == "too-large"


@pytest.mark.parametrize("bound", ["LARGEST_FILE", "LARGEST_INSIDE", "MOST_PARTS", "DEEPEST"])
def test_a_workbook_of_too_much_of_anything_is_refused(
    good: Path, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    monkeypatch.setattr(package, bound, 2)
    assert refused(good) == "too-large"


def test_a_part_that_unfolds_to_more_than_it_says_is_damaged(good: Path) -> None:
    data = bytearray(good.read_bytes())
    with zipfile.ZipFile(good) as archive:
        size = archive.getinfo(SHEET).file_size
    data = data.replace(size.to_bytes(4, "little"), (size - 400).to_bytes(4, "little"))
    good.write_bytes(data)
    assert refused(good) == "damaged"


def test_a_download_that_broke_off_is_damaged(good: Path) -> None:
    data = good.read_bytes()
    for part in range(1, 16):
        good.write_bytes(data[: len(data) * part // 16])
        assert refused(good) == "damaged"


def test_bytes_that_changed_never_do_more_than_damage(good: Path) -> None:
    data = good.read_bytes()
    outcomes = set()
    for place in range(0, len(data), len(data) // 40):
        good.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        try:
            open_list(good)
        except NotTheListError as error:
            outcomes.add(error.reason)
    assert "damaged" in outcomes
    assert outcomes <= {"damaged", "password", "archive", "no-list", "too-large"}


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (bytes(5_000), "empty"),
        (OLD, "old-workbook"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"<html><table><tr><td>1.1.1</td></tr></table>", "web-page"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>", "web-page"),
        (b'<?xml version="1.0"?><Workbook/>', "web-page"),
        (b"PK\x05\x06" + bytes(18), "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"x" * 100_000, "long-row"),
        (b"1.1.1,So\n" * 9 + b'1.1.2,"' + b"so it goes\n" * 400, "damaged-row"),
        (b'"' + b"x\n" * 70_000, "damaged-row"),
    ],
)
@pytest.mark.parametrize("name", ["list.xlsx", "list.xls", "list.csv"])
def test_each_kind_of_file_is_told_apart_whatever_its_name_says(
    tmp_path: Path, content: bytes, reason: str, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert refused(file) == reason


def packed(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "open-document"),
        ({"list.xlsx": "..."}, "archive"),
        ({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}, "archive"),
        ({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}, "damaged"),
    ],
)
def test_what_is_packed_and_no_workbook_is_told_apart(
    tmp_path: Path, parts: dict[str, str], reason: str
) -> None:
    assert refused(packed(tmp_path / "list.xlsx", **parts)) == reason


def test_a_part_behind_a_password_is_said_to_be(good: Path) -> None:
    data = bytearray(good.read_bytes())
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    good.write_bytes(data)
    assert refused(good) == "password"


def test_thousands_of_columns_are_cut_and_what_stands_first_is_found(
    tmp_path: Path, questions: list[Question]
) -> None:
    rows = [[*cells, *["x"] * 5_000] for cells in plain(questions)]
    assert opened(table(tmp_path / "wide.csv", rows)) == "53"


def test_a_list_behind_thousands_of_columns_is_too_large(
    tmp_path: Path, questions: list[Question]
) -> None:
    rows = [[*["x"] * 5_000, *cells] for cells in plain(questions)]
    assert opened(table(tmp_path / "wide.csv", rows)) == "too-large"


def test_a_list_without_end_is_too_large(tmp_path: Path, questions: list[Question]) -> None:
    rows = [["nothing", "here"]] * 5_001 + plain(questions)
    assert opened(table(tmp_path / "long.csv", rows)) == "too-large"


def test_more_questions_than_there_can_be_are_too_many(tmp_path: Path) -> None:
    refs = [f"{a}.{b}.{c}" for a in range(1, 11) for b in range(1, 11) for c in range(1, 10)]
    rows = [[ref, f"What about {ref} then, my friend?"] for ref in refs]
    assert opened(table(tmp_path / "many.csv", rows)) == "too-large"


def test_text_without_a_mark_of_its_encoding_is_no_list(
    tmp_path: Path, questions: list[Question]
) -> None:
    file = table(tmp_path / "list.csv", plain(questions), encoding="utf-16-le")
    assert opened(file) == "no-list"


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_list(tmp_path / "none.xlsx")
    with pytest.raises(IsADirectoryError):
        open_list(tmp_path)
