"""Where words send people to another topic, they call it what the list of topics calls it."""

import re

from wizard import shipped
from wizard.library import read_library

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
