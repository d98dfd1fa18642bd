"""Spots of help: each is opened over what somebody is doing, and leads back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wizard.spots.asking import AtQuestion

if TYPE_CHECKING:
    from wizard.chosen import Chosen
    from wizard.past import Past
    from wizard.trainers_card import TrainersCard


class AtExplain(NamedTuple):
    """Explanations; `part` is one of them, or empty for all."""

    part: str
    question: str


class AtHistory(NamedTuple):
    """What was answered to a question before: `past`, the oldest first."""

    at: AtQuestion
    past: tuple[Past, ...]


class AtHelp(NamedTuple):
    """How to move, how answers are kept, and where more help is."""


class AtWords(NamedTuple):
    """What some words of the glossary mean; `terms` are their ids, none where there are none."""

    terms: tuple[str, ...]


class AtLookUp(NamedTuple):
    """Which word or question shall be looked up?"""


class AtFound(NamedTuple):
    """What was found for what somebody typed."""

    typed: str


class AtAllWords(NamedTuple):
    """All words of the glossary: those under some letters, or the letters that there are."""

    letters: str = ""


class AtContacts(NamedTuple):
    """Who can help. `card` is what a trainer put into the folder of answers."""

    card: TrainersCard


class AtAbout(NamedTuple):
    """What there is to know about a topic."""

    flow: str


class AtAboutPart(NamedTuple):
    """One part of what there is to know about a topic, by its heading."""

    flow: str
    part: str


class AtTrainersNote(NamedTuple):
    """What is meant for whoever talks a room through a topic."""

    flow: str


class AtSettings(NamedTuple):
    """What is chosen on this computer, and where answers are."""

    chosen: Chosen


class AtLooks(NamedTuple):
    """Which colours shall the full screen have?"""


class AtFaces(NamedTuple):
    """Which face shall the next start show?"""
