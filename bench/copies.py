"""The shipped flows and words many times over, each time under other ids."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Mapping
from itertools import product
from pathlib import Path

from wizard import shipped
from wizard.dialogue.flow import Flow
from wizard.library import read_library

ONCE = ("journey", "incident", "quiz")
"""Flows that there can be one of: the way through the whole, and those that stand alone."""


EDITION = """\
format: 1
edition: "2026-27"
standing: checked
checked: 2026-11-22
deadline: 2027-06-30
deadline_status: expected
sections: [data-security]
"""


def write_copies(root: Path, copies: int) -> tuple[Path, Path]:
    """Write so many copies below a folder, and return its flows and its words.

    All copies share what stands beside the flows. Each has items of its own, in one edition.
    """
    flows, content = root / "flows", root / "content"
    shutil.copytree(shipped.FLOWS, flows)
    shutil.copytree(shipped.CONTENT, content)
    for year in (flows / "editions").glob("*.yaml"):
        year.unlink()
    library = read_library(shipped.FLOWS, shipped.CONTENT)
    copied = {id for id in library.flow_table if id not in ONCE}
    # Short ones: the names of all items stand in one file, which has a bound.
    short = {item: f"i{number}" for number, item in enumerate(library.feeding)}
    suffixes = [f"-x{number}" for number in range(1, copies)]
    for suffix in suffixes:
        for id in copied:
            _copy(library.flow_table[id], suffix, copied, short, flows, content)
    keys = [*short, *(f"{key}{suffix}" for suffix in suffixes for key in short.values())]
    numbers = product(range(1, 11), range(1, 100), range(1, 100))
    items = "".join(map(_item, keys, numbers))
    (flows / "editions" / "2026-27.yaml").write_text(f"{EDITION}items:\n{items}", "utf-8")
    names = "".join(f"## {key}\n\nYes\n\n" for key in keys)
    (content / "items.md").write_text(names, "utf-8")
    return flows, content


def _item(key: str, number: tuple[int, int, int]) -> str:
    ref = ".".join(map(str, number))
    about = "section: data-security, level: met, standard: 1, answers_with: tick, known: likely"
    return f"  - {{ref: {ref}, key: {key}, {about}}}\n"


def _copy(
    flow: Flow,
    suffix: str,
    copied: Collection[str],
    short: Mapping[str, str],
    flows: Path,
    content: Path,
) -> None:
    def key(found: re.Match[str]) -> str:
        return f"{short[found[0]]}{suffix}"

    file = Path(flow.file)
    target = file.with_name(f"{file.stem}{suffix}{file.suffix}")
    ids = _any_of(copied)
    keys = _any_of(flow.items() or ["no item"])
    logic = (flows / file).read_text("utf-8")
    logic = re.sub(rf"(?<![\w.-])({ids})(?=\.[a-z])", rf"\1{suffix}", logic)
    logic = re.sub(rf"(?m)^(topic: )({ids})$", rf"\1\2{suffix}", logic)
    logic = re.sub(rf"(?<=[ {{])({keys})(?=:[ \n])", key, logic)
    (flows / target).write_text(logic, "utf-8")
    words = (content / file.with_suffix(".md")).read_text("utf-8")
    words = re.sub(rf"(?<={{)({ids})(?=\.[a-z])", rf"\1{suffix}", words)
    words = re.sub(rf"(?m)(?<=^## Type this: )({keys})$", key, words)
    words = re.sub(r"(?m)^(title|short): .*$", rf"\1: {suffix[1:]} {flow.id[:30]}", words, count=2)
    (content / target.with_suffix(".md")).write_text(words, "utf-8")


def _any_of(ids: Collection[str]) -> str:
    """Return a pattern for one of these, the longer ones first."""
    return "|".join(map(re.escape, sorted(ids, key=len, reverse=True)))
