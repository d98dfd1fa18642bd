"""Spots of help: each is opened over what somebody is doing, and leads back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.frozen import dataclass
from wizard.spots.asking import AtQuestion

if TYPE_CHECKING:
    from wizard.chosen import Chosen
    from wizard.past import Past
    from wizard.trainers_card import TrainersCard


@dataclass(frozen=True)
class AtExplain:
    """Explanations; `part` is one of them, or empty for all."""

    part: str
    question: str


@dataclass(frozen=True)
class AtHistory:
    """What was answered to a question before: `past`, the oldest first."""

    at: AtQuestion
    past: tuple[Past, ...]


@dataclass(frozen=True)
class AtHelp:
    """How to move, how answers are kept, and where more help is."""


@dataclass(frozen=True)
class AtWords:
    """What some words of the glossary mean; `terms` are their ids, none where there are none."""

    terms: tuple[str, ...]


@dataclass(frozen=True)
class AtLookUp:
    """Which word or question shall be looked up?"""


@dataclass(frozen=True)
class AtFound:
    """What was found for what somebody typed."""

    typed: str


@dataclass(frozen=True)
class AtAllWords:
    """All words of the glossary: those under some letters, or the letters that there are."""

    letters: str = ""


@dataclass(frozen=True)
class AtContacts:
    """Who can help. `card` is what a trainer put into the folder of answers."""

    card: TrainersCard


@dataclass(frozen=True)
class AtAbout:
    """What there is to know about a topic."""

    flow: str


@dataclass(frozen=True)
class AtAboutPart:
    """One part of what there is to know about a topic, by its heading."""

    flow: str
    part: str


@dataclass(frozen=True)
class AtTrainersNote:
    """What is meant for whoever talks a room through a topic."""

    flow: str


@dataclass(frozen=True)
class AtSettings:
    """What is chosen on this computer, and where answers are."""

    chosen: Chosen


@dataclass(frozen=True)
class AtLooks:
    """Which colours shall the full screen have?"""


@dataclass(frozen=True)
class AtFaces:
    """Which face shall the next start show?"""
