"""A paper as a document: blocks in their order. Every form is made of this, for every paper."""

from __future__ import annotations

from wizard.frozen import dataclass
from wizard.paperwork.paper import Table
from wizard.toolkit.readiness import Readiness
from wizard.words.blocks import Blocks, Items, text_of
from wizard.words.picture import Picture


@dataclass(frozen=True)
class Told:
    """A paragraph. `warns`: it says what the paper is not, before anything else is read."""

    text: str
    strong: bool = False
    warns: bool = False


@dataclass(frozen=True)
class Points:
    """A list. A line break in a line begins a new line."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Labelled:
    """Things with what each is called: the label, then the text."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ToCopy:
    """Words to be typed elsewhere as they are; `label` says so where that cannot be seen."""

    label: str
    words: Blocks

    def as_typed(self) -> str:
        """Return the words as plain text: one line for each paragraph, however long."""
        return "\n\n".join(
            "\n".join(f"- {text_of(line)}" for line in block.lines)
            if isinstance(block, Items)
            else text_of(block.line)
            for block in self.words
        )


@dataclass(frozen=True)
class Asked:
    """A question to be answered on the paper. `room` stands where the answer goes."""

    number: int
    text: str
    room: str


@dataclass(frozen=True)
class ToSign:
    """What somebody fills in by hand, side by side."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class ToTick:
    """What can be ticked by hand, each with a box."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class ToFillIn:
    """What somebody writes by hand, each with a line for it. `beside`: some stand on one line.

    `tick` stands before them with a box, where it is not ''.
    """

    labels: tuple[str, ...]
    beside: bool = False
    tick: str = ""


@dataclass(frozen=True)
class Room:
    """Room for several lines by hand. `label` says what for, where it is not ''."""

    label: str = ""


@dataclass(frozen=True)
class Under:
    """Blocks under a heading, whose rank is how deep it stands.

    `whole`: it stays on one page. `begins_page`: it is not printed below something else.
    """

    heading: str
    blocks: tuple[Block, ...]
    whole: bool = False
    begins_page: bool = False


@dataclass(frozen=True)
class Entry:
    """Blocks about a question of the toolkit. `status` is how ready it is, as a sentence."""

    heading: str
    readiness: Readiness
    status: str
    blocks: tuple[Block, ...]


ByHand = Asked | ToSign | ToTick | ToFillIn | Room
Block = Told | Points | Labelled | Table | ToCopy | ByHand | Under | Entry | Picture


@dataclass(frozen=True)
class Document:
    """All that a paper says, without a character that does harm; nothing is markup.

    `service` is whose paper it is, and of which year. `every_page` stands on every printed page.
    """

    title: str
    service: str
    every_page: str
    blocks: tuple[Block, ...]
