"""The words of flows: the good ones of tests/fixtures/words/good, and the mistakes of …/bad.

In each folder a `flow.yaml` stands beside the words that are written for it.
"""

from pathlib import Path

import pytest

from tests.words.expecting import FIXTURES, expectations, said
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Ask
from wizard.dialogue.reading.folder import read_flow_sources
from wizard.dialogue.source import Source
from wizard.words.blocks import Items, Paragraph, Span, paragraph, text_of
from wizard.words.markdown import read_document
from wizard.words.reading.labels import labels_of
from wizard.words.reading.topics import TopicReader
from wizard.words.topic_words import About, Effort, Help, SourceNote, TopicWords, ToType

SOURCE = Path(__file__).parents[2] / "wizard" / "words"
BAD = sorted(
    path
    for folder in ("spelling", "tea", "visits")
    for path in (FIXTURES / "bad" / folder).glob("*")
)
BAD_WORDS = [path for path in BAD if path.suffix == ".md"]
GOOD_WORDS = sorted((FIXTURES / "good").rglob("*.md"))


def read(file: Path) -> tuple[TopicWords | None, list[Finding]]:
    """Return the words of a file beside a `flow.yaml`, and what is wrong with them."""
    (flow,) = read_flow_sources([("flow.yaml", (file.parent / "flow.yaml").read_bytes())]).values()
    local = {ask.id for ask in flow.asks()}
    slots = frozenset({flow.question(id) for id in local} | local | set(flow.figures))
    source = Source(file.name)
    document = read_document(source, file.read_bytes())
    if document is None:
        return None, source.findings
    words = TopicReader(source, flow, slots, frozenset({"dspt"})).read(document)
    return words, source.findings


@pytest.mark.parametrize("file", BAD_WORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_bad_fixture_gets_exactly_the_findings_written_in_it(file: Path) -> None:
    expected = expectations(file)
    assert expected, "every bad fixture says what is wrong with it"
    assert said(read(file)[1], expected) == expected


@pytest.mark.parametrize("file", GOOD_WORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_good_fixture_is_read_without_a_word(file: Path) -> None:
    words, findings = read(file)
    assert findings == []
    assert words is not None
    assert words.file == file.name


def everything(folder: str) -> TopicWords:
    words, _ = read(FIXTURES / "good" / folder / "everything.md")
    assert words is not None
    return words


def test_the_front_matter() -> None:
    words = everything("tea")
    assert (words.title, words.short, words.effort) == ("Tea", "A cup of tea", Effort.TO_HAND)
    assert words.checked == "2026-11-22"
    note = SourceNote("How to make it", "https://example.org/tea", "unverified", "2026-11-22")
    assert words.sources == (note,)


def test_a_short_title_is_the_title_unless_there_is_one() -> None:
    assert everything("visits").short == "Visits"


def test_what_is_said_about_a_topic() -> None:
    assert tuple(everything("visits").about) == tuple(About)
    assert everything("visits").about[About.TRAINER] == (paragraph("Trainer."),)


def test_what_to_type() -> None:
    words = (Paragraph((Span("We have one: "), Span("", slot="book"))),)
    assert everything("visits").type_this == {"visits": ToType(words)}
    none = (paragraph("Not applicable. No parcels come."),)
    assert everything("parcels").type_this == {"parcels": ToType(words, none)}


def test_a_question_its_hint_its_options_and_its_explanations() -> None:
    words = everything("tea").states["milk"]
    assert text_of(words.question) == "Do you take milk?"
    assert words.hint == (paragraph("A hint of two lines is one paragraph."),)
    assert {id: text_of(line) for id, line in words.labels.items()} == {
        "yes": "Yes, please",
        "no": "{cups} cups without",
        "no-tea": "We have no tea",
    }
    assert tuple(words.help) == (Help.WHY, Help.WHERE)
    assert words.ask_it_company == "Which of our fridges do you look after?"
    assert everything("tea").states["cups"].ask_it_company == ""


def test_the_words_of_an_option_may_begin_with_strong_words_or_a_slot() -> None:
    labels = everything("tea").states["milk"].labels
    assert labels["yes"] == (Span("Yes", strong=True), Span(", please"))
    assert labels["no"] == (Span("", slot="cups"), Span(" cups without"))


def test_the_words_of_a_field_are_no_hint() -> None:
    words = everything("tea").states["cups"]
    assert words.hint == ()
    assert text_of(words.labels["number"]) == "Cups"


def test_a_list_below_something_that_asks_nothing_stays_a_list() -> None:
    _, points = everything("tea").states["welcome"].blocks
    assert isinstance(points, Items)
    assert len(points.lines) == 2


@pytest.mark.parametrize(
    ("state", "labels"),
    [
        ("welcome", {}),
        ("done", {}),
        ("milk", {"yes": True, "no": True, "no-tea": True}),
        ("cups", {"number": False}),
    ],
)
def test_what_the_list_of_a_question_may_speak_of(state: str, labels: dict[str, bool]) -> None:
    flow = read_flow_sources(
        [("flow.yaml", (FIXTURES / "good" / "tea" / "flow.yaml").read_bytes())]
    )["tea"]
    assert labels_of(flow.states[state]) == labels
    assert bool(labels) is isinstance(flow.states[state], Ask)
