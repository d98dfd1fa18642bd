"""A part is found by what people call it, and has the answers of its topics under any id."""

from dataclasses import replace

import pytest

from tests.session.home import kinds_library
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flows import Flows
from wizard.library import Library
from wizard.part import Part, UnknownPartError, section_part, topic_part


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return kinds_library(tmp_path_factory.mktemp("parts") / "content")


def section(library: Library, name: str) -> Part:
    return section_part(library, library.edition, Conversation(library.flows, {}), name)


@pytest.mark.parametrize("name", ["data-security", "Data security", "  DATA Security "])
def test_a_section_by_id_or_name(library: Library, name: str) -> None:
    assert section(library, name) == Part("Data security", ("paper",), ())


def test_a_topic_by_id_name_or_title(library: Library) -> None:
    words = library.topics["paper"]
    expected = Part(words.short, ("paper",), ())
    for name in ("paper", words.title.upper(), words.short, " Paper "):
        assert topic_part(library, name) == expected


@pytest.mark.parametrize("name", ["", "tea", "policies-and-procedures", "paper"])
def test_a_section_that_has_no_questions_is_none(library: Library, name: str) -> None:
    with pytest.raises(UnknownPartError) as raised:
        section(library, name)
    assert raised.value.name == name
    assert raised.value.known == ("Staffing and roles", "Data security")


def test_what_it_asks(library: Library) -> None:
    part = section(library, "data-security")
    assert part.asks(library.flows, "paper.rooms")
    assert part.asks(library.flows, "paper.fax-machine"), "asked no longer, and answered once"
    assert not part.asks(library.flows, "paperwork.rooms")
    assert not part.asks(library.flows, "visitors.book")


def test_what_it_asked_under_another_topics_name(library: Library) -> None:
    renamed = {"cupboards.box": "paper.called"}
    paper = replace(library.flows["paper"], renamed=renamed)
    flows = Flows({**library.flow_table, "paper": paper})
    part = section(library, "data-security")
    assert part.asks(flows, "cupboards.box")
    assert not part.asks(flows, "cupboards.shelf")
