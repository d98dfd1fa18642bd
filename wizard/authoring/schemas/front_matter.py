"""The schema of the front matter of a topic's words."""

from __future__ import annotations

from wizard.authoring.schemas.parts import TEXT, Key, Schema, list_of, mapping, one_of
from wizard.words.reading.front import FRONT_KEYS, SOURCE_KEYS, STATUSES
from wizard.words.topic_words import Effort

SOURCE = {
    "about": Key("What this source tells.", TEXT),
    "url": Key("Its address.", TEXT),
    "status": Key("What kind of source it is, and how far it can be trusted.", one_of(STATUSES)),
    "checked": Key("The day on which somebody looked at it.", TEXT),
}
FRONT = {
    "title": Key("What heads the page about the topic.", TEXT),
    "short": Key("What the topic is called in lists and on buttons.", TEXT),
    "effort": Key("How much work an answer is.", one_of(Effort)),
    "checked": Key("The day on which somebody looked at the facts.", TEXT),
    "sources": Key(
        "Where the facts come from.", list_of(mapping(SOURCE_KEYS, SOURCE, SOURCE_KEYS), 1)
    ),
}


def front_matter() -> Schema:
    """Return the schema; a topic that answers items needs more of it than the title."""
    return {"title": "The front matter of a topic", **mapping(FRONT_KEYS, FRONT, ("title",))}
