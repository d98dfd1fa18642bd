"""What we call the toolkit's items: the reader, where the names come from, those shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.folders import FLOW, Folders
from tests.words.expecting import FIXTURES, expectations, said
from wizard import shipped
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.source import Source
from wizard.library import Library, read_library
from wizard.words.markdown import read_document
from wizard.words.reading.items import LONGEST, read_item_names

KEYS = ["staff-list", "staff-training", "suppliers"]
EDITION = """\
format: 1
edition: "2030-31"
standing: checked
checked: 2030-11-22
deadline: 2031-06-30
deadline_status: expected
sections: [data-security]
items:
  - {ref: 1.1.1, key: staff-training, level: optional, standard: 1, known: unverified}
"""


def read(text: str, *, only: bool = True) -> tuple[dict[str, str], list[str]]:
    source = Source("items.md")
    names = read_item_names(source, read_document(source, text.encode()), KEYS, only=only)
    return names, [str(finding) for finding in source.findings]


GOOD = """\
# Staff

Words for authors.

## staff-list

List of staff

## staff-training

Training
for staff

## suppliers

Suppliers
"""


def test_a_name_is_what_stands_under_the_key_of_an_item() -> None:
    names = {
        "staff-list": "List of staff",
        "staff-training": "Training for staff",
        "suppliers": "Suppliers",
    }
    assert read(GOOD) == (names, [])


def test_mistakes_in_names_of_items() -> None:
    file = FIXTURES / "bad" / "items" / "items.md"
    source = Source(file.name)
    read_item_names(source, read_document(source, file.read_bytes()), KEYS, only=True)
    expected = expectations(file)
    assert said(source.findings, expected) == expected


@pytest.mark.parametrize(("length", "findings"), [(LONGEST, 0), (LONGEST + 1, 1)])
def test_the_longest_name(length: int, findings: int) -> None:
    text = GOOD.replace("Suppliers", "S" * length)
    assert len(read(text)[1]) == findings


def test_names_may_stand_there_for_items_of_no_edition_when_the_file_is_shared() -> None:
    text = f"{GOOD}\n## tea\n\nTea\n"
    assert read(text, only=False)[1] == []
    assert read(text, only=True)[1] == [
        "items.md:18:4: No edition has the item 'tea'. Known here: " + ", ".join(KEYS) + "."
    ]


@pytest.mark.parametrize("data", [b"\xff\xfe", b"---\n", b"## a\n\x00\n", b"a" * 1_000_001])
def test_a_file_that_cannot_be_read_is_one_mistake_and_not_one_for_each_item(data: bytes) -> None:
    source = Source("items.md")
    assert read_item_names(source, read_document(source, data), KEYS, only=True) == {}
    assert len(source.findings) == 1


def test_an_empty_file_names_nothing() -> None:
    assert read("") == (
        {},
        [f"items.md:1:1: The item '{key}' has no name. Add '## {key}'." for key in KEYS],
    )


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def findings(folders: Folders) -> list[str]:
    with pytest.raises(FlowMistakesError) as raised:
        read_library(folders.flows, folders.content)
    return str(raised.value).splitlines()


def test_an_authors_folders_have_the_shipped_names_of_items(folders: Folders) -> None:
    names = read_library(folders.flows, folders.content).item_names
    assert names["staff-training"] == "Staff training"


def test_own_editions_may_have_fewer_items_than_the_shipped_names(folders: Folders) -> None:
    folders.write("flows/editions/2030-31.yaml", EDITION)
    assert read_library(folders.flows, folders.content).edition.id == "2030-31"


def test_an_item_of_an_own_edition_needs_a_name(folders: Folders) -> None:
    folders.write("flows/editions/2030-31.yaml", EDITION.replace("staff-training", "tea"))
    folders.write("flows/topics/t.yaml", FLOW.replace("staff-training: in_place", ""))
    assert "items.md:1:1: The item 'tea' has no name. Add '## tea'." in findings(folders)


def test_own_names_of_items_take_the_place_of_the_shipped_ones(folders: Folders) -> None:
    folders.write("flows/editions/2030-31.yaml", EDITION)
    folders.write("content/items.md", "## staff-training\n\nLessons\n")
    library = read_library(folders.flows, folders.content)
    assert library.item_names == {"staff-training": "Lessons"}
    folders.write("content/items.md", "## staff-training\n\nLessons\n\n## tea\n\nTea\n")
    assert findings(folders) == [
        "items.md:5:4: No edition has the item 'tea'. Known here: staff-training."
    ]


def test_names_are_not_held_against_editions_that_have_mistakes(folders: Folders) -> None:
    folders.write(
        "flows/editions/2030-31.yaml", EDITION.replace("-security]", "-security, data-security]")
    )
    folders.write("content/items.md", "## tea\n\nTea\n")
    (finding,) = findings(folders)
    assert finding.startswith("editions/2030-31.yaml:7:27:")


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


def test_every_shipped_item_has_a_name_of_its_own(library: Library) -> None:
    listed = [year.items.keys() for year in library.editions.values()]
    listed += [year.items.keys() for year in library.past.values()]
    items = {key for keys in listed for key in keys}
    assert set(library.item_names) == items
    assert len(set(library.item_names.values())) == len(items)


def test_shipped_names_are_short_and_begin_with_a_capital_letter(library: Library) -> None:
    for name in library.item_names.values():
        assert 1 <= len(name.split()) <= 8, name
        assert name[0].isupper(), name
        assert name[-1] not in ".?", name
