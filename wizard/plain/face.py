"""The line-by-line face: shows each view as text, and takes numbers, words and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wizard.beside import Beside
from wizard.choice_ids import HISTORY, OFFICIAL
from wizard.dialogue.kinds import Form
from wizard.plain.beside import say_notes
from wizard.plain.console import Console
from wizard.plain.wordlist import Wordlist
from wizard.session import Session
from wizard.views import (
    HELP,
    WORDS,
    Asking,
    Choice,
    Command,
    FieldsEntry,
    FieldView,
    Header,
    OptionsEntry,
    Page,
)
from wizard.words.blocks import Blocks, text_of
from wizard.words.dates import say_time
from wizard.words.harmless import harmless_line
from wizard.words.plain_text import plain_text, wrapped

CLEAR = "-"
PROMPT = ">"
EXPLAINS = ("why", "good", "where", OFFICIAL, HISTORY, WORDS)
MOST_SHOWN = 200
"""The most characters of an answer of before that are shown while it is asked for again."""


class PlainFace:
    """Runs a session on a console until the person stops or the input ends.

    `beside` has notes to say before each view, if there are any.
    """

    def __init__(self, session: Session, console: Console, beside: Beside | None = None) -> None:
        self._session = session
        self._console = console
        self._beside = beside
        self._words = Wordlist(session.phrases)
        self._place: tuple[str, ...] = ()
        self._saved = session.saved

    def run(self) -> None:
        """Talk until the session is stopped. The end of the input stops it."""
        try:
            while not self._session.stopped:
                self._say_saved()
                if self._beside is not None:
                    say_notes(self._beside, self._console)
                view = self._session.view
                self._head(view.header)
                if isinstance(view, Page):
                    self._page(view)
                else:
                    self._asking(view)
        except (EOFError, KeyboardInterrupt):
            self._console.write()
            self._session.stop()
        self._say_saved()
        self._write(self._session.farewell())

    # Pages.

    def _page(self, page: Page) -> None:
        if page.name == HELP:
            self._blocks(self._session.phrases.blocks("help.keys-plain"))
        self._blocks(page.body)
        self._numbered(page.choices)
        hint = self._phrase("plain.enter-first")
        self._instruct(f"{self._choose(len(page.choices))} {hint}", self._commands(page.commands))
        typed = self._read()
        if not typed.strip():
            self._session.choose(page.choices[0].id)
            return
        chosen = _chosen(typed, page.choices)
        if self._words.find(typed, self._commands(page.commands)):
            self._command(typed, page.commands)
        elif chosen is not None:
            self._session.choose(chosen)
        elif self._words.find(typed, (WORDS,)):
            self._session.explain(WORDS)
        else:
            self._not_understood(typed)

    def _blocks(self, blocks: Blocks) -> None:
        self._console.write(plain_text(blocks, self._console.width))
        self._console.write()

    # Questions.

    def _asking(self, view: Asking) -> None:
        if view.problem:
            self._write(view.problem)
        elif view.said:
            self._blocks(view.said)
        self._write(text_of(view.text))
        if view.hint:
            self._blocks(view.hint)
        if isinstance(view.entry, OptionsEntry):
            self._options(view, view.entry)
        else:
            self._fields(view, view.entry)

    def _options(self, view: Asking, entry: OptionsEntry) -> None:
        self._numbered(entry.options)
        chosen = [option.label for option in entry.options if option.id in entry.chosen]
        if chosen:
            self._write(self._phrase("plain.now", answer=", ".join(chosen)))
        first = (
            self._phrase("plain.choose-several")
            if entry.several
            else self._choose(len(entry.options))
        )
        self._instruct(first, self._offered(view))
        typed = self._read()
        if self._other_way(typed, view):
            return
        if not typed.strip():
            self._session.answer_options(entry.chosen)
            return
        numbers = re.split(r"[\s,;]+(?:and\s+)?", typed.strip(" ,;.")) if entry.several else [typed]
        found = [_chosen(number, entry.options) for number in numbers]
        if None in found and entry.several:
            found = [_chosen(typed, entry.options)]
        known = [id for id in found if id is not None]
        self._session.answer_options(known if len(known) == len(found) else ["?"])

    def _fields(self, view: Asking, entry: FieldsEntry) -> None:
        """Ask for field after field, entry after entry; a way or command ends it."""
        has_many = entry.several or len(entry.fields) > 1
        if view.is_again and has_many and not self._wants_change(view, entry):
            return
        entries = [dict(one) for one in entry.entries]
        place = 0
        while place < len(entries):
            if not self._entry(view, entry.fields, entries, place):
                return
            place += 1
            if entry.several and place == len(entries):
                more = self._wants_more(view)
                if more is None:
                    return
                if more:
                    entries.append({})
        self._session.answer_fields(entries)

    def _wants_change(self, view: Asking, entry: FieldsEntry) -> bool:
        """Show an answer of before as a whole, which one key keeps; say if it is to be changed."""
        before = "; ".join(", ".join(filter(None, one.values())) for one in entry.entries)
        if before:
            self._write(self._phrase("plain.before", answer=harmless_line(before, MOST_SHOWN)))
        self._instruct(self._phrase("plain.keep-or-change"), self._offered(view))
        typed = self._read()
        if self._words.find(typed, ("change",)):
            return True
        if not typed.strip():
            self._session.answer_fields(entry.entries)
        elif not self._other_way(typed, view):
            self._not_understood(typed)
        return False

    def _entry(
        self, view: Asking, fields: Sequence[FieldView], entries: list[dict[str, str]], place: int
    ) -> bool:
        """Fill in one entry, beginning with the field that was wrong.

        Return False when the person went elsewhere.
        """
        wrong = view.problem_field if len(entries) == 1 else ""
        number = next((n for n, field in enumerate(fields) if field.id == wrong), 0)
        while number < len(fields):
            field = fields[number]
            before = "" if field.id == wrong else entries[place].get(field.id, "")
            self._ask_field(view, field, before, alone=len(fields) == 1)
            typed = self._read_field(field, entries, place)
            if self._words.find(typed, (Command.BACK,)) and number:
                number -= 1
                continue
            if self._other_way(typed, view):
                return False
            if typed.strip() == CLEAR and before:
                entries[place][field.id] = ""
            elif typed.strip() or not before:
                entries[place][field.id] = _unquoted(typed)
            self._session.keep_draft({"entries": entries})
            number += 1
        return True

    def _ask_field(self, view: Asking, field: FieldView, before: str, *, alone: bool) -> None:
        if not alone:
            label = field.label
            if field.optional:
                label = self._phrase("fields.optional", label=label)
            if field.id != _first_id(view):
                self._console.write()
            self._write(label)
        if before:
            now = harmless_line(before.replace("\n", " / "), MOST_SHOWN)
            self._write(self._phrase("plain.now", answer=now))
            if field.optional:
                self._write(self._phrase("plain.clear"))
        if alone or field.id == view.problem_field or field.id == _first_id(view):
            self._instruct(self._phrase(f"plain.type-{field.form.value}"), self._offered(view))

    def _read_field(self, field: FieldView, entries: list[dict[str, str]], place: int) -> str:
        """Return what was typed; a paragraph is kept as a draft line by line."""
        if field.form is not Form.PARAGRAPH:
            return self._read()
        lines = [self._read()]
        if self._is_a_word(lines[0]) or not lines[0].strip():
            return lines[0]
        while lines[-1].strip():
            draft = [dict(entry) for entry in entries]
            draft[place][field.id] = "\n".join(lines)
            self._session.keep_draft({"entries": draft})
            lines.append(self._read())
        return "\n".join(lines[:-1])

    def _wants_more(self, view: Asking) -> bool | None:
        """Say whether another entry is wanted; None when the person went elsewhere."""
        while True:
            self._write(self._phrase("plain.more"))
            typed = self._read()
            found = self._words.find(typed, ("yes", "no"))
            if found is not None or not typed.strip():
                return found == "yes"
            if self._other_way(typed, view):
                return None
            self._not_understood(typed)

    # Words.

    def _offered(self, view: Asking) -> tuple[str, ...]:
        words = (part.id for part in view.explains if part.id in (WORDS, OFFICIAL, HISTORY))
        return (*(way.id for way in view.ways), *words, *self._commands(view.commands))

    def _commands(self, commands: Sequence[Command]) -> tuple[str, ...]:
        return tuple(command.value for command in commands)

    def _is_a_word(self, typed: str) -> bool:
        view = self._session.view
        ids = self._offered(view) if isinstance(view, Asking) else self._commands(view.commands)
        return self._words.find(typed, ids) is not None

    def _other_way(self, typed: str, view: Asking) -> bool:
        """Do what a word says that is no answer. Return False if it is none."""
        way = self._words.find(typed, tuple(way.id for way in view.ways))
        if way is not None:
            self._session.way(way)
            return True
        part = self._words.find(typed, EXPLAINS if view.ways else ())
        if part is not None:
            self._session.explain(part)
            return True
        return self._command(typed, view.commands)

    def _command(self, typed: str, commands: Sequence[Command]) -> bool:
        found = self._words.find(typed, self._commands(commands))
        if found is None:
            return False
        if found == Command.STOP:
            self._session.stop()
        else:
            self._session.command(Command(found))
        return True

    # Lines.

    def _head(self, header: Header) -> None:
        """Say where we are, when that has changed."""
        parts = (*header.place, *header.item) if header.place else header.service
        if parts != self._place:
            self._place = parts
            self._write(" ".join(f"{part[:1].upper()}{part[1:]}." for part in parts))

    def _say_saved(self) -> None:
        if self._session.saved and self._session.saved != self._saved:
            self._saved = self._session.saved
            self._write(self._phrase("plain.saved", time=say_time(self._saved)))

    def _numbered(self, choices: Sequence[Choice]) -> None:
        for number, choice in enumerate(choices, 1):
            is_question = choice.label.endswith("?")
            note = choice.note if is_question or not choice.note else f"({choice.note})"
            line = f"{number}. {choice.label} {note}".rstrip()
            self._console.write(wrapped(line, self._console.width, " " * 3))
        self._console.write()

    def _choose(self, most: int) -> str:
        key = {1: "plain.choose-one", 2: "plain.choose-two"}.get(most)
        return self._phrase(key) if key else self._phrase("plain.choose", most=most)

    def _instruct(self, first: str, ids: Sequence[str]) -> None:
        words = ", ".join(self._words.shown(id) for id in ids)
        text = self._phrase("plain.or", first=first, words=words) if words else first
        self._console.write(wrapped(text, self._console.width))

    def _not_understood(self, typed: str) -> None:
        self._write(self._phrase("plain.not-understood", typed=harmless_line(typed, 40)))

    def _phrase(self, key: str, **fillings: object) -> str:
        return self._session.phrases.line(key, **fillings)

    def _write(self, text: str) -> None:
        self._console.write(wrapped(text, self._console.width))
        self._console.write()

    def _read(self) -> str:
        return self._console.read(PROMPT)


def _first_id(view: Asking) -> str:
    return view.entry.fields[0].id if isinstance(view.entry, FieldsEntry) else ""


def _chosen(typed: str, choices: Sequence[Choice]) -> str | None:
    """Return the id of the choice whose number or words were typed."""
    text = typed.strip().casefold().rstrip(".)")
    if text.isascii() and text.isdigit() and len(text) < 4:
        number = int(text)
        return choices[number - 1].id if 1 <= number <= len(choices) else None
    for fits in (str.__eq__, _begins):
        found = [choice.id for choice in choices if fits(choice.label.casefold(), text)]
        if len(found) == 1:
            return found[0]
    return None


def _begins(label: str, text: str) -> bool:
    """Say whether the label begins with these words: "yes" is enough for "Yes, written down"."""
    return bool(text) and label.startswith(text) and not label[len(text) : len(text) + 1].isalnum()


def _unquoted(typed: str) -> str:
    """Return the text; quotes around the whole let a person answer with a word such as "stop"."""
    quoted = len(typed) > 2 and typed[0] == typed[-1] == '"'
    return typed[1:-1] if quoted else typed
