"""JSON Schemas: they take every good file, and underline what is mistaken in its shape."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.authoring.editor import seen, underlined, validator
from tests.catalogue.test_catalogue import BAD as CATALOGUE
from tests.dialogue.test_reading import expectations
from wizard.authoring.arguments import SCHEMAS as NAMED
from wizard.authoring.schemas.parts import Key, mapping
from wizard.authoring.schemas.printed import SCHEMAS, schema_text
from wizard.cli import run
from wizard.dialogue.reading.folder import RELEASED

ROOT = Path(__file__).parents[2]
MADE = ROOT / "flows" / "schemas"
FIXTURES = ROOT / "tests" / "fixtures"

UNSEEN_IN_FLOWS = (
    # What stands elsewhere, in this file or in another.
    "There is no state",
    "There is no question",
    "There is no condition",
    "is not an option",
    "is not a flow. Known",
    "is not a figure of this flow",
    "is already in",
    "is already answered by",
    "It reads no other flow's answers",
    "stands alone",
    "speaks of no item",
    "is still asked",
    "No rule uses the condition",
    "Nothing says which option",
    # What another question or figure is.
    "does not work with",
    "is no date question",
    "is no number question",
    ". This figure needs",
    # The way through a flow, and the order of rules.
    "These states lead in a circle",
    "These flows wait for one another",
    "leads back to itself",
    "No way leads to",
    "which is not asked before it",
    "A flow cannot run itself",
    "A flow cannot need a question of its own",
    "The last rule cannot have a 'when'",
    "The rules after this one",
    "'five' is not a whole number",
    # Two numbers, or two words, held against each other.
    "is less than the least",
    "This question is here twice",
    # YAML itself.
    "stands for a value from elsewhere",
    "is already on line",
    "A key must be one word",
    "is nested more than",
    "has more than 250 parts",
)
UNSEEN_IN_EDITIONS = (
    "is not a section",
    "is already in another file",
    "The item 'six' is here twice",
    "The item 'seven' is here twice",
    "'item' is here twice",
    "is here twice. No two items share one",
    "is in the list, so it was not removed",
    "has no items of its own",
    "There is no edition '",
    "No newer edition has the item",
    "is new here, but",
    "lies before the day it was checked",
    "is left out, so nobody can be sure",
)

UNSEEN = (*UNSEEN_IN_FLOWS, *UNSEEN_IN_EDITIONS)


def yaml_below(*folders: Path) -> list[Path]:
    return [file for folder in folders for file in sorted(folder.rglob("*.yaml"))]


def kind_of(file: Path) -> str:
    if "paths" in file.parts or "homes" in file.parts:
        return "path-test" if "paths" in file.parts else "home"
    if "workshops" in file.parts:
        return "plan"
    return "edition" if "editions" in file.parts else "flow"


SHIPPED = [
    file
    for file in yaml_below(ROOT / "flows", ROOT / "tests" / "paths", ROOT / "tests" / "homes")
    if file.name != RELEASED  # No author writes it.
]
GOOD = yaml_below(
    *(FIXTURES / folder for folder in ("flows/good", "editions/good", "kinds", "training"))
)
BAD = yaml_below(FIXTURES / "flows" / "bad", FIXTURES / "editions" / "bad")


JUDGES = {name: validator(name) for name in SCHEMAS}


@pytest.mark.parametrize("file", [*SHIPPED, *GOOD], ids=lambda file: file.stem)
def test_a_good_file_has_nothing_underlined(file: Path) -> None:
    assert underlined(JUDGES[kind_of(file)], file.read_text("utf-8")) == set()


def test_the_front_matter_of_every_topic_has_nothing_underlined() -> None:
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "content").rglob("*.md"))]
    fronts = [text.split("---\n")[1] for text in texts if text.startswith("---\n")]
    assert len(fronts) > 40
    assert [front for front in fronts if underlined(JUDGES["front-matter"], front)] == []


@pytest.mark.parametrize("file", BAD, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_is_mistaken_in_shape_is_underlined_and_nothing_else(file: Path) -> None:
    """Line by line: what a fixture expects to be told, but for what no schema can see."""
    text = file.read_text("utf-8")
    lines = underlined_or_none(file, text)
    if lines is None:
        assert any(is_no_yaml(part) for *_, part in expectations(file))
        return
    told = expectations(file)
    shape = {line for line, _, _, part in told if not any(one in part for one in UNSEEN)}
    assert shape - lines == set(), "missed"
    if not any("has no key" in part for *_, part in told):  # It may stand for one that is missing.
        assert lines - {line for line, *_ in told} == set(), "underlined without reason"


def underlined_or_none(file: Path, text: str) -> set[int] | None:
    """Return the lines; None where an editor says by itself that this is not YAML."""
    try:
        return underlined(JUDGES[kind_of(file)], text)
    except yaml.YAMLError:
        return None


def is_no_yaml(part: str) -> bool:
    signs = ("This is not YAML", "not closed", "A tab is used", "A second document", "is empty")
    return any(sign in part for sign in signs)


def test_all_that_no_schema_can_see_is_told_somewhere() -> None:
    told = [part for file in BAD for *_, part in expectations(file)]
    told += [str(case["told"]) for _, case in CATALOGUE]
    assert [one for one in UNSEEN if not any(one in part for part in told)] == []


def test_a_key_that_is_read_and_not_described_or_the_other_way_round_is_named() -> None:
    table = {"old": Key("About it.", {}), "both": Key("About it.", {})}
    with pytest.raises(LookupError, match="read and described differ: new, old"):
        mapping(("new", "both"), table)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_sentence_that_says_what_it_is_for(name: str) -> None:
    for about in descriptions(JUDGES[name].schema):
        assert about.endswith(".")
        assert 10 < len(about) < 100


def descriptions(schema: object) -> Iterator[str]:
    """Yield the description of every key that can be typed: '' where one has none."""
    if isinstance(schema, list):
        for one in schema:
            yield from descriptions(one)
    if isinstance(schema, dict):
        if "additionalProperties" in schema:
            yield from (key.get("description", "") for key in schema.get("properties", {}).values())
        for one in schema.values():
            yield from descriptions(one)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_files_beside_the_flows_are_what_is_made(name: str) -> None:
    made = (MADE / f"{name}.json").read_text("utf-8")
    assert made == schema_text(name), "run: make schemas"


def test_there_is_no_other_file_beside_them() -> None:
    assert sorted(file.stem for file in MADE.iterdir()) == sorted(SCHEMAS)
    assert sorted(NAMED) == sorted(SCHEMAS)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_file_begins_with_where_its_schema_is(file: Path) -> None:
    where = os.path.relpath(MADE / f"{kind_of(file)}.json", file.parent)
    first, _, _ = file.read_text("utf-8").partition("\n")
    assert first == f"# yaml-language-server: $schema={Path(where).as_posix()}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_command_prints_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", name]) == 0
    assert capsys.readouterr().out == schema_text(name)


def test_of_another_kind_of_file_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["schema", "flows"])
    assert ended.value.code == 2
    assert "There is no kind 'flows'. Did you mean flow?" in capsys.readouterr().err


def test_what_an_editor_reads_as_a_number_a_truth_value_or_nothing() -> None:
    assert seen("{a: 1, b: '1', c: yes, d: true, e: , f: 2027-03-01, 1: 3.2}") == {
        "a": 1,
        "b": "1",
        "c": "yes",
        "d": True,
        "e": None,
        "f": "2027-03-01",
        "1": 3.2,
    }
