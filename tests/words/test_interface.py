"""The interface's own words, the glossary, and the folder in which all words are."""

from pathlib import Path

import pytest

from tests.words.expecting import FIXTURES, expectations, said
from wizard.dialogue.flow import Flow
from wizard.dialogue.reading.folder import read_flow_sources
from wizard.dialogue.source import Source
from wizard.words.blocks import Paragraph, Span, paragraph
from wizard.words.markdown import read_document
from wizard.words.reading.folder import Words, collect_words
from wizard.words.reading.interface import read_glossary, read_phrases

FLOW = b"format: 1\ntopic: t\nstart: a\nstates:\n  a:\n    end: {}\n"
WORDS = "---\ntitle: T\n---\n## a\nThat was all.\n"
GLOSSARY = "## dspt\n### the yearly check (DSPT)\nQuestions.\n"


def test_mistakes_in_the_interfaces_words() -> None:
    file = FIXTURES / "bad" / "interface" / "buttons.md"
    source = Source(file.name)
    read_phrases(source, file.stem, read_document(source, file.read_bytes()))
    expected = expectations(file)
    assert said(source.findings, expected) == expected


def test_mistakes_in_the_glossary() -> None:
    file = FIXTURES / "bad" / "glossary" / "glossary.md"
    source = Source(file.name)
    read_glossary(source, read_document(source, file.read_bytes()))
    expected = expectations(file)
    assert said(source.findings, expected) == expected


def test_phrases_are_called_by_their_file_and_their_heading(tmp_path: Path) -> None:
    file = tmp_path / "buttons.md"
    file.write_text("# For authors\nNot shown.\n## continue\nGo on.\n## stop\nStop, {name}.\n")
    source = Source(file.name)
    assert read_phrases(source, file.stem, read_document(source, file.read_bytes())) == {
        "buttons.continue": (Paragraph((Span("Go on."),)),),
        "buttons.stop": (Paragraph((Span("Stop, "), Span("", slot="name"), Span("."))),),
    }
    assert source.findings == []


@pytest.mark.parametrize(
    ("heading", "plain", "official"),
    [
        ("the yearly check (DSPT)", "the yearly check", "DSPT"),
        ("sending it in", "sending it in", "sending it in"),
        ("proof", "proof", "proof"),
    ],
)
def test_a_term_has_a_plain_name_and_an_official_one(
    tmp_path: Path, heading: str, plain: str, official: str
) -> None:
    file = tmp_path / "glossary.md"
    file.write_text(f"# Glossary\n\n## term\n\n### {heading}\n\nWhat it means.\n")
    source = Source(file.name)
    term = read_glossary(source, read_document(source, file.read_bytes()))["term"]
    assert source.findings == []
    assert (term.id, term.plain, term.official) == ("term", plain, official)
    assert term.meaning == (paragraph("What it means."),)


class Folders:
    """A flow `t` in `topics/t.yaml`, its words, and the words that are shared."""

    def __init__(self, home: Path) -> None:
        self.own = home / "own"
        self.shared = home / "shared"
        self.flow_files = ["topics/t.yaml"]
        (self.own / "topics").mkdir(parents=True)
        (self.own / "topics" / "t.md").write_text(WORDS)
        (self.shared / "interface").mkdir(parents=True)
        (self.shared / "interface" / "buttons.md").write_text("## stop\nStop.\n")
        (self.shared / "glossary.md").write_text(GLOSSARY)

    def write(self, name: str, text: str) -> None:
        (self.own / name).parent.mkdir(exist_ok=True)
        (self.own / name).write_text(text)

    def read(self, *sections: str) -> Words:
        flows: dict[str, Flow] = read_flow_sources([("topics/t.yaml", FLOW)])
        return collect_words(self.own, flows, self.shared, self.flow_files, (), sections)

    def findings(self) -> list[str]:
        return [str(finding) for finding in sorted(self.read().findings)]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def test_an_authors_folder_may_hold_the_words_of_one_flow_only(folders: Folders) -> None:
    words = folders.read()
    assert words.findings == []
    assert list(words.topics) == ["t"]
    assert words.topics["t"].file == "topics/t.md"
    assert words.phrases.line("buttons.stop") == "Stop."
    assert list(words.glossary) == ["dspt"]


def test_own_words_of_the_interface_take_the_place_of_the_shared_ones(folders: Folders) -> None:
    folders.write("interface/buttons.md", "## stop\nEnough.\n")
    words = folders.read()
    assert words.findings == []
    assert words.phrases.line("buttons.stop") == "Enough."


def test_an_own_glossary_takes_the_place_of_the_shared_one(folders: Folders) -> None:
    folders.write("glossary.md", "## proof\n### proof (evidence)\nIt shows something.\n")
    folders.write("topics/t.md", f"{WORDS}A [check](glossary:dspt) and [proof](glossary:proof).\n")
    words = folders.read()
    assert list(words.glossary) == ["proof"]
    assert folders.findings() == [
        "topics/t.md:6:11: The glossary has no term 'dspt'. Known here: proof."
    ]


def test_a_flow_without_words_is_a_mistake_in_the_file_to_write(folders: Folders) -> None:
    (folders.own / "topics" / "t.md").unlink()
    assert folders.findings() == [
        "topics/t.md:1:1: The flow 't' has no words. Write this file.",
    ]


@pytest.mark.parametrize("name", ["topics/tt.md", "notes.md", "topics/t/more.md"])
def test_words_that_no_flow_speaks_are_a_mistake(folders: Folders, name: str) -> None:
    folders.write(name, "## a\nNobody hears this.\n")
    assert folders.findings() == [
        f"{name}:1:1: No flow speaks these words. Remove or move this file."
    ]


def test_a_mistake_in_a_shared_file_names_it_too(folders: Folders) -> None:
    (folders.shared / "interface" / "buttons.md").write_text("## stop\n")
    (folders.shared / "glossary.md").write_text("## dspt\n")
    assert folders.findings() == [
        "glossary.md:1:4: The term 'dspt' has no words. Add '### words'.",
        "interface/buttons.md:1:4: 'stop' has no words. Write them below it.",
    ]


def test_a_file_that_cannot_be_read_hides_no_mistake_of_another(folders: Folders) -> None:
    (folders.own / "topics" / "t.md").write_bytes(b"\xff\xfe")
    folders.write("interface/buttons.md", "## stop\n")
    folders.write("glossary.md", "---\n")
    assert folders.findings() == [
        "glossary.md:1:1: The front matter has no end. Close it with a line of '---'.",
        "interface/buttons.md:1:4: 'stop' has no words. Write them below it.",
        "topics/t.md:1:1: This line is not UTF-8. Save the file as UTF-8.",
    ]


def test_the_words_of_a_flow_that_could_not_be_read_are_no_strays(folders: Folders) -> None:
    folders.write("topics/broken.md", WORDS)
    folders.flow_files.append("topics/broken.yaml")
    assert folders.findings() == []


def test_own_words_of_the_interface_are_held_against_the_shared_ones(folders: Folders) -> None:
    (folders.shared / "interface" / "buttons.md").write_text("## stop\nStop.\n## name\n{name}\n")
    (folders.shared / "interface" / "values.md").write_text("## none\nNothing.\n")
    folders.write("interface/buttons.md", "## stpo\nStop.\n## name\n{nmae} {name} {nmae}\n")
    assert folders.findings() == [
        "interface/buttons.md:1:4: The program never says 'stpo'. Did you mean 'stop'?",
        "interface/buttons.md:3:4: Nothing can fill in '{nmae}'. Did you mean 'name'?",
    ]


def test_where_a_folder_has_no_own_words_the_shared_ones_are_said(folders: Folders) -> None:
    (folders.shared / "interface" / "buttons.md").write_text("## stop\nStop.\n## start\nStart.\n")
    (folders.shared / "interface" / "values.md").write_text("## none\nNothing.\n")
    folders.write("interface/buttons.md", "## stop\nEnough.\n")
    words = folders.read()
    assert words.findings == []
    assert words.phrases.line("buttons.stop") == "Enough."
    assert words.phrases.line("buttons.start") == "Start."
    assert words.phrases.line("values.none") == "Nothing."


def test_each_section_of_an_edition_needs_a_name_and_may_have_it_in_an_own_file(
    folders: Folders,
) -> None:
    assert [str(finding) for finding in folders.read("tea", "paper").findings] == [
        "interface/sections.md:1:1: The section 'tea' has no name. Add '## tea'.",
        "interface/sections.md:1:1: The section 'paper' has no name. Add '## paper'.",
    ]
    folders.write("interface/sections.md", "## tea\nTea\n## paper\nPaper\n")
    words = folders.read("tea", "paper")
    assert words.findings == []
    assert words.phrases.line("sections.tea") == "Tea"


def test_own_words_need_not_fill_in_everything(folders: Folders) -> None:
    (folders.shared / "interface" / "buttons.md").write_text("## stop\nStop, {name}.\n")
    folders.write("interface/buttons.md", "## stop\nStop.\n")
    assert folders.findings() == []
