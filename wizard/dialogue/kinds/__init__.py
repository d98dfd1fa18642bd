"""The closed list of question kinds; each reads a plain answer into a typed value and back."""

from wizard.dialogue.kinds.choice import Choice
from wizard.dialogue.kinds.choices import Choices
from wizard.dialogue.kinds.contact import ContactList
from wizard.dialogue.kinds.date import Date
from wizard.dialogue.kinds.evidence import EvidenceList
from wizard.dialogue.kinds.fields import DoesNotFitError, Field, Form
from wizard.dialogue.kinds.job import JobToDo
from wizard.dialogue.kinds.moment import PastMoment
from wizard.dialogue.kinds.number import Number
from wizard.dialogue.kinds.person import PersonInCharge
from wizard.dialogue.kinds.text import Text

ListKind = EvidenceList | ContactList
"""Kinds whose fields may be filled in several times."""
Kind = Choice | Choices | Text | Number | Date | PastMoment | PersonInCharge | JobToDo | ListKind

KINDS: tuple[type[Kind], ...] = (
    Choice,
    Choices,
    Text,
    Number,
    Date,
    PastMoment,
    PersonInCharge,
    EvidenceList,
    JobToDo,
    ContactList,
)


def options_of(kind: Kind) -> tuple[str, ...]:
    """Return the ids of what can be chosen; none where something is typed."""
    return kind.options if isinstance(kind, Choice | Choices) else ()


def right_of(kind: Kind) -> str:
    """Return the id of the option that is right, in a quiz; '' where none is."""
    return kind.right if isinstance(kind, Choice) else ""


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """Return the fields to type into; none where something is chosen."""
    return () if isinstance(kind, Choice | Choices) else kind.fields


__all__ = [
    "KINDS",
    "Choice",
    "Choices",
    "ContactList",
    "Date",
    "DoesNotFitError",
    "EvidenceList",
    "Field",
    "Form",
    "JobToDo",
    "Kind",
    "ListKind",
    "Number",
    "PastMoment",
    "PersonInCharge",
    "Text",
    "fields_of",
    "options_of",
    "right_of",
]
