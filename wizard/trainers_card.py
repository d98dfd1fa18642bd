"""A trainer's card: a file of contacts in the folder of answers, read with care.

It comes from somebody else's computer. What cannot be read is said in words, and left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from wizard.words.contacts import Contact

CARD_FILE = "contacts.md"
MOST_BYTES = 20_000
"""Far above any card; a larger file is none."""

CardReason = Literal["unreadable", "too-large", "mistake"]


class CardProblem(NamedTuple):
    """Why a card is left out. Of a `mistake`, where it is and what is wrong."""

    reason: CardReason
    line: int = 0
    detail: str = ""


class TrainersCard(NamedTuple):
    """`problem` says why there are no contacts, where there is a file; None where all is well."""

    contacts: tuple[Contact, ...] = ()
    problem: CardProblem | None = None


def read_card(folder: Path) -> TrainersCard:
    """Return the card in a folder; an empty one where there is no file."""
    from storage.files import TooLargeError, read_file

    try:
        data = read_file(folder / CARD_FILE)
    except (FileNotFoundError, NotADirectoryError):
        return TrainersCard()
    except TooLargeError:
        return TrainersCard((), CardProblem("too-large"))
    except OSError:
        return TrainersCard((), CardProblem("unreadable"))
    if len(data) > MOST_BYTES:
        return TrainersCard((), CardProblem("too-large"))
    # Reading Markdown is slow to import, and most people have no card.
    from wizard.dialogue.source import Source
    from wizard.words.markdown import read_document
    from wizard.words.reading.contacts import read_contacts

    source = Source(CARD_FILE)
    contacts = read_contacts(source, read_document(source, data), dated=False)
    if source.findings:
        first = min(source.findings)
        detail = f"{first.problem} {first.remedy}".strip()
        return TrainersCard((), CardProblem("mistake", first.line, detail))
    return TrainersCard(tuple(contacts.values()))
