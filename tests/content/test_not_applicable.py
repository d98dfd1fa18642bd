"""What does not apply has words of its own to type, and no other words are made to carry them."""

from collections.abc import Iterator

from wizard import shipped
from wizard.dialogue.flow import Outcome
from wizard.library import Library, read_library
from wizard.words.blocks import Blocks, lines_of, text_of
from wizard.words.topic_words import ToType

OFFICIAL = "Not applicable"
LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)


def items_that_may_not_apply(library: Library) -> Iterator[tuple[str, ToType]]:
    for flow in library.flow_table.values():
        for item in flow.items():
            if flow.may_turn_out(item, Outcome.DOES_NOT_APPLY):
                yield item, library.topics[flow.id].type_this[item]


def texts(blocks: Blocks) -> list[str]:
    return [text_of(line) for line in lines_of(blocks)]


def test_each_item_that_may_not_apply_begins_with_the_official_words() -> None:
    found = dict(items_that_may_not_apply(LIBRARY))
    assert found
    assert {
        item: said
        for item, to_type in found.items()
        if not (said := texts(to_type.not_applicable)) or not said[0].startswith(f"{OFFICIAL}.")
    } == {}


def test_what_is_typed_otherwise_does_not_say_so() -> None:
    typed = [
        (flow, text)
        for flow, topic in LIBRARY.topics.items()
        for to_type in topic.type_this.values()
        for text in texts(to_type.words)
    ]
    assert [(flow, text) for flow, text in typed if text.startswith(OFFICIAL)] == []


def test_no_answer_is_worded_for_the_toolkit() -> None:
    labels = [
        (flow, text_of(label))
        for flow, topic in LIBRARY.topics.items()
        for state in topic.states.values()
        for label in state.labels.values()
    ]
    assert labels
    assert [(flow, label) for flow, label in labels if label.startswith(OFFICIAL)] == []
