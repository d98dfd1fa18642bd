"""The lists that are kept: whole or not at all, private, and read with care."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.toolkit.official.lists import Question
from wizard.library import Library
from wizard.official_lists import KeptLists, with_official
from wizard.toolkit.official.kept import DamagedListError, from_bytes, to_bytes
from wizard.toolkit.official.listing import OfficialItem, OfficialList, words_for

WORDS = "Can you \x1b[2J[b]show\u202e this?"


@pytest.fixture
def listed(questions: Sequence[Question]) -> OfficialList:
    items = [OfficialItem._make(one) for one in questions]
    items[0] = items[0]._replace(words=WORDS, needed=None, approaching=None)
    return OfficialList("2025-26", 3, tuple(items), "list.xlsx", "Cat3", "2027-01-05")


def test_what_is_kept_comes_back(tmp_path: Path, listed: OfficialList) -> None:
    kept = KeptLists(tmp_path)
    assert kept.read() == ((), ())
    kept.keep(listed)
    assert kept.read() == ((listed,), ())
    assert (kept.folder / "2025-26.json").stat().st_mode & 0o777 == 0o600
    assert kept.folder.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in kept.folder.iterdir()] == ["2025-26.json"]


def test_a_list_that_is_removed_is_gone(tmp_path: Path, listed: OfficialList) -> None:
    kept = KeptLists(tmp_path)
    kept.keep(listed)
    assert kept.forget("2025-26")
    assert not kept.forget("2025-26")
    assert not kept.forget("../settings")
    assert kept.read().lists == ()


def test_a_byte_that_changed_never_goes_unnoticed(listed: OfficialList) -> None:
    data = to_bytes(listed)
    for place in range(0, len(data) - 1, 97):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        try:
            assert from_bytes(changed) == listed, "only a space, or how a letter is written"
        except DamagedListError:
            continue


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"list": 1, "format": 1}'],
)
def test_what_is_no_list_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedListError):
        from_bytes(data)


@pytest.mark.parametrize(
    "content",
    [
        {"year": "2025-99"},
        {"year": 5},
        {"category": 9},
        {"category": "3"},
        {"items": []},
        {"items": [["1.1.1"]]},
        {"items": [["1.1.1", 5, None, None]]},
        {"items": [["1.1", "Words?", None, None]]},
        {"items": [["1.1.1", "a" * 5_000, None, None]]},
        {"items": [["1.1.1", "Words?", None, None]] * 501},
    ],
)
def test_values_that_cannot_be_are_damage_even_with_their_checksum(
    listed: OfficialList, content: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = json.loads(to_bytes(listed))
    said["list"] |= content
    monkeypatch.setattr("wizard.toolkit.official.kept._checksum", lambda _: said["checksum"])
    with pytest.raises(DamagedListError):
        from_bytes(json.dumps(said).encode())


def test_a_damaged_list_is_named_and_the_others_are_read(
    tmp_path: Path, listed: OfficialList, shipped_library: Library
) -> None:
    kept = KeptLists(tmp_path)
    kept.keep(listed)
    (kept.folder / "2026-27.json").write_bytes(b"\0" * 100)
    (kept.folder / "2024-25.json").mkdir()
    (kept.folder / "2023-24.json").symlink_to("2025-26.json")
    (kept.folder / "notes.json").write_text("mine")
    found = with_official(shipped_library, tmp_path).official
    assert found.lists == (listed,)
    assert found.damaged == ("2023-24.json", "2024-25.json", "2026-27.json")


def test_words_are_shown_harmless(
    tmp_path: Path, listed: OfficialList, shipped_library: Library
) -> None:
    KeptLists(tmp_path).keep(listed)
    library = with_official(shipped_library, tmp_path)
    words = words_for(library.official, library.edition, listed.items[0].ref)
    assert words is not None
    assert words.words == "Can you \u241b[2J[b]show\ufffd this?"
    assert words.year == "2025-26"
    missing = words_for(library.official, library.edition, "9.9.9")
    assert missing is not None
    assert missing.words is None
