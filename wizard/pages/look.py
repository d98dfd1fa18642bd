"""How to look for yourself, where nobody looks after the computers."""

from __future__ import annotations

from wizard.dialogue.flow import question_parts
from wizard.letter_questions import not_known
from wizard.pages.desk import Desk, once
from wizard.views import Choice, Page
from wizard.words.blocks import Heading, Span
from wizard.words.topic_words import About


def look(desk: Desk) -> Page:
    """Return the topics of which something is still to be found out."""
    left = not_known(desk.speaker.library, desk.conversation)
    flows = once(question_parts(question)[0] for question in left)
    topics = (Choice(flow, desk.speaker.topic_name(flow)) for flow in flows)
    body = desk.speaker.blocks("letter.look" if flows else "letter.look-done")
    return Page("look", desk.header(), body, (*topics, desk.choice("back")), desk.commands())


def where(desk: Desk, flow: str) -> Page:
    """Return where to look for the answers of a topic, step by step."""
    words = desk.speaker.library.topics[flow]
    steps = desk.speaker.filled(flow, words.about.get(About.WHERE, ()))
    body = (Heading((Span(words.title),)), *steps)
    name = desk.speaker.topic_name(flow)
    choices = (desk.choice(flow, "buttons.open-topic", topic=name), desk.choice("back"))
    return Page("where", desk.header(flow), body, choices, desk.commands())
