"""Who can help: the reader, where contacts come from, and those shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.folders import Folders
from tests.words.expecting import FIXTURES, expectations, said
from tests.words.paging import page
from wizard import shipped
from wizard.checking.writing.grade import pools
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.source import Source
from wizard.library import read_library
from wizard.words.contacts import Contact, ContactLine, Reach
from wizard.words.markdown import read_document
from wizard.words.reading.contacts import MOST_CONTACTS, read_contacts
from wizard.words.reading.folder import CONTACTS_FILE

GOOD = """\
# Who can help

Words for authors.

## helpdesk

The helpdesk (Exeter)

For logging in.

- phone: 0300 303 4034
- phone: 0300 303 4035
- email: help@example.org
- web: www.example.org

We could not check it (22 November 2026).
"""
HELPDESK = Contact(
    "The helpdesk (Exeter)",
    "For logging in.",
    (
        ContactLine(Reach.PHONE, "0300 303 4034"),
        ContactLine(Reach.PHONE, "0300 303 4035"),
        ContactLine(Reach.EMAIL, "help@example.org"),
        ContactLine(Reach.WEB, "www.example.org"),
    ),
    "We could not check it (22 November 2026).",
)


def read(text: str, *, dated: bool = True) -> tuple[dict[str, Contact], list[str]]:
    source = Source(CONTACTS_FILE)
    contacts = read_contacts(source, read_document(source, text.encode()), dated=dated)
    return contacts, [str(finding) for finding in source.findings]


def test_a_contact_has_a_name_what_for_ways_to_reach_it_and_how_sure_it_is() -> None:
    assert read(GOOD) == ({"helpdesk": HELPDESK}, [])


def test_mistakes_in_contacts() -> None:
    file = FIXTURES / "bad" / "contacts" / CONTACTS_FILE
    source = Source(file.name)
    read_contacts(source, read_document(source, file.read_bytes()), dated=True)
    expected = expectations(file)
    assert said(source.findings, expected) == expected


def test_a_card_of_somebody_else_need_not_say_what_for_or_how_sure() -> None:
    bare = "## trudy\n\nTrudy\n\n- phone: 01234 567890\n"
    contact = Contact("Trudy", "", (ContactLine(Reach.PHONE, "01234 567890"),), "")
    assert read(bare, dated=False) == ({"trudy": contact}, [])
    assert len(read(bare)[1]) == 2


def test_a_file_without_a_contact_says_so() -> None:
    message = "contacts.md:1:1: There is no contact in this file. Add '## name'."
    assert read("")[1] == read("# Who can help\n")[1] == [message]


@pytest.mark.parametrize(("count", "findings"), [(MOST_CONTACTS, 0), (MOST_CONTACTS + 1, 1)])
def test_the_most_contacts(count: int, findings: int) -> None:
    text = "".join(f"## c{n}\n\nName\n\n- phone: 1\n\n" for n in range(count))
    found = read(text, dated=False)[1]
    assert len(found) == findings
    assert all(f"There are {count} contacts; the most is {MOST_CONTACTS}." in one for one in found)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"---\n", b"## a\n\x00\n", b"a" * 1_000_001])
def test_a_file_that_cannot_be_read_is_one_mistake(data: bytes) -> None:
    source = Source(CONTACTS_FILE)
    assert read_contacts(source, read_document(source, data), dated=True) == {}
    assert len(source.findings) == 1


def test_those_shipped_say_how_sure_we_are_and_on_which_day_they_were_looked_at() -> None:
    library = read_library(shipped.FLOWS, shipped.CONTENT)
    assert list(library.contacts) == [
        *("helpdesk", "digital-care-hub", "local-support", "nhsmail", "ico"),
    ]
    for contact in library.contacts.values():
        assert contact.lines
        assert "22 November 2026" in contact.status


def test_an_authors_folder_has_the_shipped_contacts_unless_it_has_its_own(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert "ico" in read_library(folders.flows, folders.content).contacts
    folders.write("content/contacts.md", GOOD)
    assert list(read_library(folders.flows, folders.content).contacts) == ["helpdesk"]
    folders.write("content/contacts.md", GOOD.replace("- phone: 0300 303 4034", "- fax: 1"))
    with pytest.raises(FlowMistakesError, match=r"contacts\.md:11:3: There is no way"):
        read_library(folders.flows, folders.content)


def test_numbers_and_addresses_are_not_graded() -> None:
    (pool,) = pools(page(GOOD, CONTACTS_FILE, is_of_flow=False))
    graded = [text.said for text in pool.texts]
    assert graded == ["Words for authors.", HELPDESK.name, HELPDESK.purpose, HELPDESK.status]
