"""The ten standards: the reader, where they come from, and those shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.folders import Folders
from tests.words.expecting import FIXTURES, expectations, said
from wizard import shipped
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.source import Source
from wizard.library import read_library
from wizard.words.markdown import read_document
from wizard.words.reading.folder import STANDARDS_FILE
from wizard.words.reading.standards import NUMBERS, read_standards
from wizard.words.standards import Standard

GOOD = "".join(f"## {n}\n\nName {n}\n\nIt is\nabout {n}.\n\n" for n in NUMBERS)


def test_a_standard_has_its_name_and_a_paragraph_about_it() -> None:
    source = Source(STANDARDS_FILE)
    standards = read_standards(source, read_document(source, GOOD.encode()))
    assert source.findings == []
    assert standards == {n: Standard(n, f"Name {n}", f"It is about {n}.") for n in NUMBERS}


def test_mistakes_in_standards() -> None:
    file = FIXTURES / "bad" / "standards" / STANDARDS_FILE
    source = Source(file.name)
    read_standards(source, read_document(source, file.read_bytes()))
    expected = expectations(file)
    assert said(source.findings, expected) == expected


@pytest.mark.parametrize("data", [b"\xff\xfe", b"---\n", b"## 1\n\x00\n", b"a" * 1_000_001])
def test_a_file_that_cannot_be_read_is_one_mistake(data: bytes) -> None:
    source = Source(STANDARDS_FILE)
    assert read_standards(source, read_document(source, data)) == {}
    assert len(source.findings) == 1


def test_every_item_of_every_year_stands_under_one_that_is_shipped() -> None:
    library = read_library(shipped.FLOWS, shipped.CONTENT)
    assert list(library.standards) == list(NUMBERS)
    items = [item for edition in library.editions.values() for item in edition.items.values()]
    assert {item.standard for item in items} <= set(library.standards)


def test_an_authors_folder_may_have_its_own(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    folders.write("content/standards.md", GOOD)
    library = read_library(folders.flows, folders.content)
    assert library.standards[10] == Standard(10, "Name 10", "It is about 10.")
    folders.write("content/standards.md", GOOD.replace("## 10", "## 12"))
    with pytest.raises(FlowMistakesError, match=r"There is no standard '12'"):
        read_library(folders.flows, folders.content)
