"""What a picture of a flow shows: a box for each state, and an arrow for each transition."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """What a box stands for. The values are told to people."""

    QUESTION = "A question"
    SAY = "Something to read"
    RUN = "Another topic"
    TOPICS = "The list of topics"
    END = "An end"


@dataclass(frozen=True)
class Section:
    """Topics of the list under one heading."""

    heading: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What an end means for an item. Where that depends on answers, `rules` say how, in order."""

    text: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Box:
    """`id` is that of the state, `number` its place in the flow, and how people refer to it.

    `options` is what can be chosen at a question, `meanings` what an end means for each item,
    `sections` the list of topics.
    """

    id: str
    number: int
    shape: Shape
    text: str
    options: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, eq=False)
class Arrow:
    """From a box to one that can follow, by their ids. `labels` say when, each of them enough.

    Without a label it is the only way on.
    """

    source: str
    target: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """What a letter in the picture stands for: an answer of another topic, or a long rule."""

    letter: str
    text: str

    @property
    def said(self) -> str:
        return f"{self.letter}: {self.text}"


@dataclass(frozen=True)
class Diagram:
    """`boxes` and `arrows` are in the order of the flow's file."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    notes: tuple[Note, ...]

    def leaving(self, box: Box) -> tuple[Arrow, ...]:
        """Return the arrows that leave a box, in order."""
        return tuple(arrow for arrow in self.arrows if arrow.source == box.id)

    def box(self, id: str) -> Box:
        """Return the box of a state. Raises KeyError."""
        return {box.id: box for box in self.boxes}[id]
