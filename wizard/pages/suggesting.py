"""A good next step, in words: which topic, how it is answered, and what else uses its answers."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.toolkit.suggesting import Suggestion, suggestion
from wizard.views import Choice
from wizard.words.blocks import Blocks, paragraph
from wizard.words.dates import say_number

Offer = tuple[Blocks, tuple[Choice, ...]]


def suggested(desk: Desk) -> Offer:
    """Return what is said of a good next step, and the choice that begins it.

    There is no choice where going on leads to it anyway.
    """
    library = desk.speaker.library
    topics = library.needed_flows()
    found = suggestion(desk.conversation, topics, library.efforts, library.reads)
    if found is None:
        return (), ()
    said = (paragraph(" ".join(_sentences(desk, found))),)
    if found.flow == desk.next_flow():
        return said, ()
    name = desk.speaker.topic_name(found.flow)
    return said, (desk.choice(found.flow, "buttons.begin-with", topic=name),)


def _sentences(desk: Desk, found: Suggestion) -> list[str]:
    phrase = desk.speaker.phrase
    said = [phrase("suggesting.step", topic=desk.speaker.topic_name(found.flow))]
    if found.effort:
        said.append(phrase(f"suggesting.{found.effort}"))
    if found.used_by == 1:
        said.append(phrase("suggesting.used-by-one"))
    elif found.used_by:
        count = say_number(found.used_by).capitalize()
        said.append(phrase("suggesting.used-by-several", count=count))
    return said
