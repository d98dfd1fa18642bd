"""What looks like a password or a key is noticed; ordinary words about them are not."""

import random
import string
import time
from pathlib import Path

import pytest

from tests.house.source import ROOT
from wizard.dialogue.source import Source
from wizard.words.blocks import lines_of, text_of
from wizard.words.markdown import read_document
from wizard.words.secret import looks_like_a_secret

CONTENT = sorted((ROOT / "content").rglob("*.md"))

SECRETS = [
    "password: Xy7!kQ2p",
    "Password = Winter2026",
    "The password is Sunshine1.",
    "the password for the office computer is RoseCourt7",
    "wifi key: rose-court-77a",
    "Passcode: k1tten5",
    "pwd=hunter22",
    "API key: 9f8a7b6c",
    "Login: manager / secret: (Br1ar!Rose)",
    "It is Tr0ub4dor&3x",
    "PIN: 4821",
    "The alarm code is 90210",
    "key safe code: 1357",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEow",
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    "PuTTY-User-Key-File-3: ssh-ed25519",
    "AKIAIOSFODNN7EXAMPLE",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "sk-proj-abcdefghijklmnopqrstuvwx",
    "xoxb-123456789012-abcdefghijkl",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
    "token 5f4dcc3b5aa765d61d8327deb882cf99",
    "BitLocker 123456-234567-345678-456789-567890-678901-789012-890123",
    "VK7JG-NPHTM-C97JM-9MPGT-3V66T",
    "https://manager:letmein@backup.example.org/",
    "It is q8ZrT1/xWm4KpV7nYc2LdB9sF+e5==",
    "Two lines\nand then password: Gr33nD00r",
]

ORDINARY = [
    "",
    "Passwords are changed every 90 days.",
    "Password policy v2.1, shelf 3",
    "Password: at least 12 characters",
    "Our password rule: 3 random words",
    "The password is long enough.",
    "The password is changed by the manager each 1 April 2026.",
    "Passwords: see the policy of 14/03/2026",
    "Password: 14.03.2026",
    "Password: 2-factor sign in",
    "Password policy: Passwords2026.docx",
    "password: Policy2026.docx",
    "No two people share a password or PIN: everyone has their own.",
    "The PIN is 6 digits long.",
    "PIN: never written down",
    "The key is in the office, room 12B.",
    "Key: Deputy manager",
    "Login is by smartcard.",
    "Cyber Essentials, ISO27001 (until 2027) or ISO/IEC27001:2022.",
    "Both have [ISO27001], see www.example.org/ISO27001.",
    "The secret is good training!",
    "https://www.dsptoolkit.nhs.uk/OrganisationSearch/A1b2C3d4E5f6G7h8I9j0",
    "https://care.sharepoint.com/:w:/s/Office/EaBcD1eF2gH3iJ4kL5mN6oP7qR8",
    "www.example.org/Xy7kQ2pLm9Rt4Vb8Nc1Zd",
    "manager.rose-court@nhs.net",
    "Rose.Court2026!@example.org",
    "CarePlanAuditRoseCourtJanuary2026Final",
    "Data_Protection_Policy_Rose_Court_v3_2026-03-14",
    "S:\\Office\\Policies\\Data Security 2026\\Incident_Log_v2.xlsx",
    "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "ODS code VL123, CQC location 1-123456789",
    "+44 20 7946 0958",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "Zoë's café, 2nd floor (Straße 5)",
]


@pytest.mark.parametrize("text", SECRETS)
def test_it_is_noticed(text: str) -> None:
    assert looks_like_a_secret(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_not(text: str) -> None:
    assert not looks_like_a_secret(text)


def lines_read(markdown: bytes) -> list[str]:
    """Return the lines of a file of words as people read them: without the signs of Markdown."""
    document = read_document(Source("words.md"), markdown)
    assert document is not None
    front, mark, _ = markdown.decode().removeprefix("---\n").partition("\n---\n")
    shown = front.splitlines() if mark else []
    for section in document.sections:
        shown += [section.title, *map(text_of, lines_of(section.blocks))]
    return shown


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_nothing_that_we_say_ourselves_looks_like_one(path: Path) -> None:
    assert [line for line in lines_read(path.read_bytes()) if looks_like_a_secret(line)] == []


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("## a\n\nThe badge [ISO27001](glossary:iso-27001).", 0),
        ("## a\n\nThe password is **Sunshine1**.", 1),
        ("## a\n\n- say: [It](https://example.org) is Tr0ub4dor&3x", 1),
        ("---\ntitle: The password is Sunshine1\n---\n## PIN: 4821\n\nNo.", 2),
    ],
)
def test_what_we_say_is_looked_at_as_people_read_it(markdown: str, found: int) -> None:
    assert sum(map(looks_like_a_secret, lines_read(markdown.encode()))) == found


@pytest.mark.parametrize("length", [24, 32, 40, 64])
def test_random_keys_are_noticed_nearly_always(length: int) -> None:
    chance = random.Random(length)
    signs = string.ascii_letters + string.digits
    keys = ["".join(chance.choices(signs, k=length)) for _ in range(300)]
    assert sum(map(looks_like_a_secret, keys)) > 280


@pytest.mark.parametrize(
    "text", ["pass" * 400_000, "a" * 1_600_000, "password for " * 120_000, "1234-" * 200_000]
)
def test_an_answer_as_long_as_can_be_is_read_in_one_go(text: str) -> None:
    began = time.process_time()
    assert not looks_like_a_secret(text)
    assert time.process_time() - began < 10, "it grows with the length, not with its square"
