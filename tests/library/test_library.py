"""Flows, words and editions read together: every mistake is told, and no file hides another's."""

from dataclasses import replace
from functools import cache

import pytest

from tests.library.folders import FLOW, WORDS, Folders
from wizard import shipped
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.flow import End, Flow, Outcome, OutcomeRule
from wizard.dialogue.flows import Flows
from wizard.library import Library, read_library
from wizard.toolkit.edition import Edition, Level


def findings(folders: Folders) -> list[str]:
    with pytest.raises(FlowMistakesError) as raised:
        read_library(folders.flows, folders.content)
    return str(raised.value).splitlines()


def test_an_author_needs_one_flow_and_its_words(folders: Folders) -> None:
    library = read_library(folders.flows, folders.content)
    assert list(library.flow_table) == ["t"]
    assert library.topics["t"].title == "Visits"
    assert library.edition.id == "2026-27"
    assert library.phrases.line("status.none")
    assert "dspt" in library.glossary


def test_a_flow_that_stands_alone_is_no_part_of_an_assessment_nor_of_other_words(
    folders: Folders,
) -> None:
    fall = "format: 1\ntopic: fall\nasked: when_it_happens\nstart: a\nstates:\n"
    fall += "  a:\n    ask: {kind: number}\n    next: [{go: b}]\n  b: {end: {}}\n"
    folders.write("flows/fall.yaml", fall)
    folders.write("content/fall.md", "---\ntitle: Falls\n---\n## a\nHow far?\n## b\nIt was {a}.\n")
    library = read_library(folders.flows, folders.content)
    assert list(library.flows) == ["t"]
    assert list(library.alone("fall")) == ["fall"]
    folders.write("content/topics/t.md", WORDS.replace("We have one.", "It was {fall.a}."))
    folders.write("content/fall.md", "---\ntitle: Falls\n---\n## a\nHow?\n## b\n{edition.id}\n")
    assert [finding.split(": ")[1] for finding in findings(folders)] == [
        "Nothing can fill in '{edition.id}'. Known here",
        "Nothing can fill in '{fall.a}'. Known here",
    ]


def test_own_editions_take_the_place_of_the_shipped_ones(folders: Folders) -> None:
    folders.take_editions()
    (folders.flows / "editions" / "2026-27.yaml").unlink()
    library = read_library(folders.flows, folders.content)
    assert list(library.editions) == ["2025-26"]


def test_mistakes_in_flows_words_and_editions_are_told_together(folders: Folders) -> None:
    folders.take_editions()
    folders.write("flows/editions/2027-28.yaml", "- a\n")
    folders.write("flows/topics/broken.yaml", "topic: [broken\n")
    folders.write(
        "flows/topics/tea.yaml", FLOW.replace("topic: t", "topic: tea").replace("a:", "b:")
    )
    folders.write("content/topics/t.md", "---\n")
    folders.write("content/notes.md", "Notes.\n")
    folders.write("content/glossary.md", "## dspt\n")
    files = [finding.split(":")[0] for finding in findings(folders)]
    assert files == sorted(files)
    assert set(files) == {
        "notes.md",
        "editions/2027-28.yaml",
        "glossary.md",
        "topics/broken.yaml",
        "topics/t.md",
        "topics/tea.yaml",
    }


@pytest.mark.parametrize(
    "name", ["flows/topics/broken.yaml", "flows/editions/2026-27.yaml", "content/topics/t.md"]
)
@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"---\n", b"a: [", b"", b"\x00" * 1_000_001])
def test_a_malformed_file_hides_no_mistake_of_another(
    folders: Folders, name: str, data: bytes
) -> None:
    folders.write(name, data)
    folders.write("content/notes.md", "Notes.\n")
    folders.write("flows/topics/tea.yaml", "format: 1\n")
    found = findings(folders)
    files = {finding.split(":")[0] for finding in found}
    assert {name.partition("/")[2], "notes.md", "topics/tea.yaml"} <= files


def test_an_item_that_the_year_has_not_is_a_mistake_of_the_flow(folders: Folders) -> None:
    folders.take_editions()
    folders.write("flows/topics/t.yaml", FLOW.replace("staff-training", "paper"))
    assert any(
        line.startswith("topics/t.yaml:6:11: The toolkit of 2025-26 has no item 'paper'.")
        for line in findings(folders)
    )


ALWAYS = (OutcomeRule(Outcome.IN_PLACE),)


@cache
def shipped_library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


def test_each_flow_feeds_the_items_that_its_ends_speak_of() -> None:
    library = shipped_library()
    assert library.fed == {id: flow.items() for id, flow in library.flow_table.items()}
    assert any(library.fed.values())


def test_each_flow_reads_those_on_which_it_depends() -> None:
    library = shipped_library()
    reads = {id: set(flows) for id, flows in library.reads.items()}
    assert reads == {id: flow.reads() for id, flow in library.flow_table.items()}
    assert any(reads.values())
    of_its_own = Flows(library.flows)
    for flow in library.flows:
        assert library.flows.dependents(flow) == of_its_own.dependents(flow)


def with_flows(flows: dict[str, Flow], edition: Edition) -> Library:
    """The shipped library with other flows, in another edition."""
    fed = {id: flow.items() for id, flow in flows.items()}
    return replace(
        shipped_library(), flow_table=flows, fed=fed, openings={}, editions={edition.id: edition}
    )


def test_topics_stand_in_the_order_of_the_edition_and_others_after_them() -> None:
    flows = {
        id: replace(flow, id=id, states={"a": End("a", {f"item-{id}": ALWAYS})})
        for flow in shipped_library().flow_table.values()
        for id in ("one", "two", "three")
    }
    edition = shipped_library().edition
    item = edition.items["staff-training"]
    numbered = replace(edition, items={"item-three": item, "unfed": item, "item-one": item})
    library = with_flows(flows, numbered)
    assert library.topic_flows() == ("three", "one", "two")


def test_good_to_have_are_flows_that_feed_optional_items_only() -> None:
    flow = next(iter(shipped_library().flow_table.values()))
    feeds = {"none": (), "both": ("a", "b"), "extra": ("c", "d"), "needed": ("e",), "other": ("x",)}
    flows = {
        id: replace(flow, id=id, states={"a": End("a", dict.fromkeys(items, ALWAYS))})
        for id, items in feeds.items()
    }
    edition = shipped_library().edition
    item = edition.items["staff-training"]
    optional = replace(item, level=Level.OPTIONAL)
    items = {"a": item, "b": optional, "c": optional, "d": optional, "e": item}
    numbered = replace(edition, items=items)
    library = with_flows(flows, numbered)
    assert library.good_to_have == {"extra"}
    assert library.needed_flows() == ("both", "needed", "other")


def test_the_newest_edition_is_the_one_to_work_on() -> None:
    edition = shipped_library().edition
    editions = {"2027-28": replace(edition, id="2027-28"), "2026-27": edition}
    assert replace(shipped_library(), editions=editions).edition.id == "2027-28"
