"""Where words send people to another topic, they call it what the list of topics calls it."""

import re

from wizard import shipped
from wizard.library import read_library
from wizard.toolkit.edition import Level
from wizard.words.blocks import Items, text_of

TOPIC_NAMED = re.compile(r'topic "([^"]+)"')


def test_topics_are_named_as_in_the_list() -> None:
    """The official term behind a name, in brackets, may be left out."""
    names = {topic.short for topic in read_library(shipped.FLOWS, shipped.CONTENT).topics.values()}
    listed = names | {name.partition(" (")[0] for name in names}
    named = {
        (file.name, name)
        for file in shipped.CONTENT.rglob("*.md")
        for name in TOPIC_NAMED.findall(file.read_text("utf-8"))
    }
    assert named
    assert {(file, name) for file, name in named if name not in listed} == set()


def test_what_needs_a_look_every_year_is_what_the_toolkit_asks_of_the_last_12_months() -> None:
    library = read_library(shipped.FLOWS, shipped.CONTENT)
    yearly = {
        library.topics[library.feeding[item.key]].short
        for item in library.edition.items.values()
        if item.yearly and item.level is not Level.OPTIONAL
    }
    said = library.topics["through-the-year"].states["every-year"].blocks
    named = [text_of(line) for block in said if isinstance(block, Items) for line in block.lines]
    assert sorted(named) == sorted(yearly)
