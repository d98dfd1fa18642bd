"""The dialogue as a picture: drawn from the machine that runs, in the words that people read."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.session.golden import is_golden
from tests.session.home import kinds_library
from wizard import shipped
from wizard.authoring.graph.diagram import Diagram
from wizard.authoring.graph.drawing import diagram_of
from wizard.authoring.graph.layout import Layout, layout_of
from wizard.authoring.graph.lettering import width_of
from wizard.authoring.graph.mermaid import mermaid
from wizard.authoring.graph.page import page
from wizard.authoring.graph.svg import svg
from wizard.authoring.graph.writing import BOLD
from wizard.authoring.question_words import QuestionWords
from wizard.authoring.topic_asked import flows_with
from wizard.dialogue.flow import targets_of
from wizard.library import Library, read_library

GOLDEN = Path(__file__).parent / "golden"
TRAINING = Path(__file__).parent.parent / "fixtures" / "training"
SVG = "{http://www.w3.org/2000/svg}"
LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)
A4 = 740
"""As wide as an A4 page at letters that can be read."""
WIDER = {"why-publish", "incident", "through-the-year"}
"""Nearly every state leads to nearly every later one, or there are seven ways at once."""
every_flow = pytest.mark.parametrize("flow", LIBRARY.flow_table)


@cache
def drawn(flow: str) -> Diagram:
    return diagram_of(LIBRARY, flow)


@cache
def pictured(flow: str) -> str:
    return svg(drawn(flow))


@cache
def laid_out(flow: str) -> Layout:
    return layout_of(drawn(flow))


def arrows_in(picture: str) -> list[tuple[str, str]]:
    """The arrows of an SVG file, each from state to state."""
    groups = ElementTree.fromstring(picture).iter(f"{SVG}g")
    drawn = [group for group in groups if group.get("class") == "arrow"]
    return [(group.get("data-from", ""), group.get("data-to", "")) for group in drawn]


def words_in(picture: str) -> str:
    """All words of an XML file, with single spaces."""
    return " ".join("".join(ElementTree.fromstring(picture).itertext()).split())


def questions(flow: str) -> Iterator[str]:
    """The words of each question of a shipped flow."""
    words, asked = QuestionWords(LIBRARY), LIBRARY.flow_table[flow]
    return (words.question(asked.question(ask.id)) for ask in asked.asks())


@every_flow
def test_the_arrows_are_exactly_the_transitions_of_the_machine(flow: str) -> None:
    ways = flows_with(LIBRARY, flow).walker(flow).ways()
    states = LIBRARY.flow_table[flow].states.values()
    assert set(ways) == {(state.id, to) for state in states for to in targets_of(state)}
    assert sorted(arrows_in(pictured(flow))) == sorted(ways)
    numbers = {box.id: box.number for box in drawn(flow).boxes}
    wanted = sorted((numbers[source], numbers[target]) for source, target in ways)
    in_text = re.findall(r"^ {4}s(\d+) -->(?:\|.*\|)? s(\d+)$", mermaid(drawn(flow)), re.MULTILINE)
    assert sorted((int(source), int(target)) for source, target in in_text) == wanted


@every_flow
def test_every_question_is_there_in_its_words_and_the_files_are_well_formed(flow: str) -> None:
    picture, whole = words_in(pictured(flow)), page(drawn(flow))
    body = words_in(f"<div>{whole.partition('<body>')[2].partition('</body>')[0]}</div>")
    for question in questions(flow):
        assert question in picture
        assert question in body
    assert "<script" not in whole
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", whole), "it opens without a network"


@every_flow
def test_nothing_stands_on_anything_else(flow: str) -> None:
    layout = laid_out(flow)
    for (_, one), (_, other) in combinations(layout.places.items(), 2):
        beside = abs(one.x - other.x) > (one.width + other.width) / 2
        below = one.bottom < other.y or other.bottom < one.y
        assert beside or below
    for place in layout.places.values():
        assert -0.01 < place.left <= place.left + place.width < layout.width + 0.01
        for paragraph in place.writing.paragraphs:
            for line in paragraph.lines:
                assert width_of(line) * (BOLD if paragraph.bold else 1) <= place.width
            assert paragraph.y + 16 * (len(paragraph.lines) - 1) <= place.height

    # Lines bend only between rows, so they cross no box either.
    for strokes in layout.lines.values():
        for stroke in strokes:
            for (x1, y1), (x2, y2) in pairwise(stroke):
                assert y1 <= y2
                if x1 != x2:
                    assert not any(top < y2 and y1 < bottom for top, bottom in layout.rows)


def test_nearly_all_fit_the_width_of_a_page() -> None:
    assert {flow for flow in LIBRARY.flow_table if laid_out(flow).width > A4} == WIDER


def test_the_list_of_topics_is_shown_section_by_section() -> None:
    (box,) = (box for box in drawn("journey").boxes if box.sections)
    listed = {section.heading: section.topics for section in box.sections}
    assert "Staff training" in listed["Staffing and roles"]
    assert "Public Wi-Fi" in listed["IT systems and devices"]
    assert "Good to have" in listed
    texts = {other.id: other.text for other in drawn("journey").boxes}
    assert texts["level"] == "Topic “Which level to aim for”"


# As people read them. GOLDEN=write pytest tests/authoring, then see what git says has changed.


def test_a_small_topic() -> None:
    library = read_library(TRAINING / "flows", TRAINING / "content")
    is_golden(mermaid(diagram_of(library, "staff-training")), GOLDEN / "staff-training.mmd")


def test_a_middling_topic_with_reasons(tmp_path: Path) -> None:
    diagram = diagram_of(kinds_library(tmp_path / "content"), "paper")
    is_golden(mermaid(diagram), GOLDEN / "paper.mmd")


def test_one_that_needs_answers_of_other_topics(tmp_path: Path) -> None:
    diagram = diagram_of(kinds_library(tmp_path / "content"), "visitors")
    is_golden(mermaid(diagram), GOLDEN / "visitors.mmd")


@pytest.fixture
def hostile(tmp_path: Path) -> Library:
    """Words that would be markup, or a command, if they were not only words."""
    content = tmp_path / "content"
    for file in (TRAINING / "content").iterdir():
        text = file.read_text().replace(
            "How many people",
            r'\\"]; s1 -\-> s2 %% \<script>alert(1)\</script> & style:x \`end\` How many',
        )
        (content / file.name).parent.mkdir(exist_ok=True)
        (content / file.name).write_text(text)
    return read_library(TRAINING / "flows", content)


def test_hostile_words_stay_words(hostile: Library) -> None:
    diagram = diagram_of(hostile, "staff-training")
    assert "<script>alert(1)</script> & style:x" in diagram.boxes[0].text
    assert "<script>alert(1)</script> & style:x" in words_in(svg(diagram))
    assert "<script" not in page(diagram)
    for line in mermaid(diagram).splitlines()[1:]:
        assert re.fullmatch(
            r'    s\d+(\W*"[^"<>`%&]*(<br>[^"<>`%&]*)*"\W*| -->(\|"[^"]*"\|)? s\d+)', line
        )
