"""What a face shows: frozen values, already in words. A face decides nothing about them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from wizard.dialogue.kinds import Form
from wizard.words.blocks import Blocks, Line, Paragraph, terms_of

WORDS = "words"
"""The explanation that says what the words on the screen mean."""
SETTINGS = "settings"
"""What opens the settings, as an explanation does: from everywhere, and leading back."""
HELP = "help"
"""The page that says how to move: each face has its own keys, and says them first."""


class Command(StrEnum):
    """What can be done from almost everywhere, beside answering."""

    EXPLAIN = "explain"
    ANSWERS = "answers"
    TOPICS = "topics"
    WRONG = "wrong"
    """Something has gone wrong: open what helps now, over whatever is on show."""
    LEAVE = "leave"
    """Go back from there to what was on show."""
    BACK = "back"
    STOP = "stop"


class Choice(NamedTuple):
    """Something to choose: `id` for the program, `label` for the person, `note` after it.

    `status` is how far it is, in words, and stands before the label; `is_left`: something is left
    to do there.
    `strong`: among its neighbours the label is to be seen first. The words say why.
    """

    id: str
    label: str
    note: str = ""
    status: str = ""
    is_left: bool = False
    strong: bool = False

    @property
    def words(self) -> str:
        """The label as it is said, with its status first."""
        return f"{self.status}: {self.label}" if self.status else self.label


class Header(NamedTuple):
    """Where we are, in parts that each face joins in its own way.

    `service`: whose answers these are, and the year. `saved`: when the last answer was saved, in
    words. `place`: section and topic. `item`: which question, and its official number. `banner`
    stands above it all, where nobody is to miss what this is.
    """

    service: tuple[str, ...]
    saved: str = ""
    place: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    banner: str = ""


class Page(NamedTuple):
    """Something to read, with things to choose. `name` says which page it is."""

    name: str
    header: Header
    body: Blocks
    choices: tuple[Choice, ...]
    commands: tuple[Command, ...]
    problem: str = ""


class OptionsEntry(NamedTuple):
    """Worded options; `several` may be chosen. `chosen` are those of the answer there is."""

    options: tuple[Choice, ...]
    several: bool
    chosen: tuple[str, ...]


class FieldView(NamedTuple):
    """One thing to type; `past`: a day on which something was done."""

    id: str
    label: str
    form: Form
    optional: bool
    past: bool = False


class FieldsEntry(NamedTuple):
    """Things to type. `entries` hold what is there already, by field id; there is at least one.

    `several`: another entry with the same fields may be added.
    """

    fields: tuple[FieldView, ...]
    several: bool
    entries: tuple[Mapping[str, str], ...]


Entry = OptionsEntry | FieldsEntry


class Asking(NamedTuple):
    """One question. `said` is spoken first; `ways` are the other ways of answering.

    `explains` open an explanation each. `problem` says why the last try did not fit, and
    `problem_field` which field it is about. `is_again`: there is an answer of before to look at
    again, and to continue keeps it: one key has to be enough.
    """

    name: str
    question: str
    header: Header
    said: Blocks
    text: Line
    hint: Blocks
    entry: Entry
    ways: tuple[Choice, ...]
    explains: tuple[Choice, ...]
    commands: tuple[Command, ...]
    problem: str = ""
    problem_field: str = ""
    is_again: bool = False


View = Page | Asking


def terms_in(view: View) -> tuple[str, ...]:
    """Return the words of the glossary that are marked on a view, each once, in order."""
    if isinstance(view, Page):
        return terms_of(view.body)
    return terms_of((*view.said, Paragraph(view.text), *view.hint))
