"""How a list is written down, so that it can be read again after anything.

Somebody may have opened or changed the file, so each value is looked at again.
"""

from __future__ import annotations

import json
from zlib import crc32

from wizard.toolkit.official.listing import LONGEST_WORDS, MOST_ITEMS, OfficialItem, OfficialList
from wizard.toolkit.official.marks import CATEGORIES, years_in
from wizard.toolkit.official.numbers import REF_AT_START

FORMAT = 1
LARGEST = 6_000_000
"""Bytes: more than MOST_ITEMS of LONGEST_WORDS come to."""
LONGEST_SOURCE = 120


class DamagedListError(Exception):
    """This is no list that was kept, or not the whole of it."""


def to_bytes(kept: OfficialList) -> bytes:
    """Return a list as JSON, with a checksum over its content."""
    content = {
        "year": kept.year,
        "category": kept.category,
        "source": kept.source[:LONGEST_SOURCE],
        "sheet": kept.sheet[:LONGEST_SOURCE],
        "kept": kept.kept,
        "items": [list(item) for item in kept.items],
    }
    said = {"format": FORMAT, "checksum": _checksum(content), "list": content}
    return json.dumps(said, ensure_ascii=True, indent=1).encode("ascii") + b"\n"


def from_bytes(data: bytes) -> OfficialList:
    """Return the list that `to_bytes` wrote. Raises DamagedListError for anything else."""
    try:
        said = json.loads(data)
        content = said["list"]
        if said["format"] != FORMAT or said["checksum"] != _checksum(content):
            raise DamagedListError
        return _checked(content)
    except (LookupError, TypeError, ValueError, RecursionError) as error:
        raise DamagedListError from error


def _checked(content: dict[str, object]) -> OfficialList:
    year, category, rows = content["year"], content["category"], content["items"]
    texts = [content[key] for key in ("source", "sheet", "kept")]
    if not isinstance(year, str) or years_in(year) != {year} or not isinstance(rows, list):
        raise DamagedListError
    if category not in (0, *CATEGORIES) or not isinstance(category, int):
        raise DamagedListError
    if not 0 < len(rows) <= MOST_ITEMS:
        raise DamagedListError
    source, sheet, kept = (text if isinstance(text, str) else "" for text in texts)
    return OfficialList(year, category, tuple(map(_item, rows)), source, sheet, kept)


def _item(row: list[object]) -> OfficialItem:
    ref, words, needed, approaching = row
    if not isinstance(ref, str) or not isinstance(words, str) or len(words) > LONGEST_WORDS:
        raise DamagedListError
    found = REF_AT_START.fullmatch(ref)
    if found is None or found["ref"] != ref:
        raise DamagedListError
    flags = [flag if isinstance(flag, bool) else None for flag in (needed, approaching)]
    return OfficialItem(ref, words, *flags)


def _checksum(content: object) -> str:
    return f"{crc32(json.dumps(content, sort_keys=True).encode()):08x}"
