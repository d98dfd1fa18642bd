"""Things to type, one field after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wizard.dialogue.kinds import Form
from wizard.plain.prompt import Prompt
from wizard.plain.voice import AGAIN, Voice
from wizard.plain.ways import Ways
from wizard.plain.wordlist import unquoted
from wizard.session import Session
from wizard.views import Asking, Command, FieldsEntry, FieldView
from wizard.words.harmless import harmless_line

CLEAR = "-"
MOST_SHOWN = 200
"""The most characters of an answer of before that are shown while it is asked for again."""
Entries = list[dict[str, str]]


class Fields:
    """Asks for field after field, entry after entry; a way or command ends it.

    `say` says the question of a view once more. What is typed is kept as a draft.
    """

    def __init__(
        self,
        session: Session,
        voice: Voice,
        prompt: Prompt,
        ways: Ways,
        say: Callable[[Asking], None],
    ) -> None:
        self._session = session
        self._voice = voice
        self._words = voice.words
        self._prompt = prompt
        self._ways = ways
        self._say = say

    def ask(self, view: Asking, entry: FieldsEntry) -> None:
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
            self._voice.say("plain.before", answer=_shown(before))
        how = self._voice.phrase("plain.keep-or-change")
        self._voice.instruct(how, self._ways.offered(view), is_question=True)
        typed = self._prompt.read((*self._ways.understood(view), "change"))
        if self._words.find(typed, ("change",)):
            return True
        if not typed.strip():
            self._session.answer_fields(entry.entries)
        elif self._words.find(typed, (AGAIN,)):
            self._voice.tell_all()
        elif not self._ways.go(typed, view):
            self._voice.not_understood(typed)
        return False

    def _entry(
        self, view: Asking, fields: Sequence[FieldView], entries: Entries, place: int
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
            typed = self._read_field(view, field, entries, place)
            if self._words.find(typed, (AGAIN,)):
                self._say_all(view)
                continue
            if self._words.find(typed, (Command.BACK,)) and number:
                number -= 1
                continue
            if self._ways.go(typed, view):
                return False
            is_cleared = typed.strip() == CLEAR and bool(before)
            # Alone it is the whole answer, which is refused at once.
            if len(fields) > 1 and not is_cleared and self._is_no_day(field, typed):
                continue
            if is_cleared:
                entries[place][field.id] = ""
            elif typed.strip() or not before:
                entries[place][field.id] = _without_quotes(typed)
                if day := self._session.day_heard(field, typed):
                    self._voice.say("plain.day-heard", day=day)
            self._session.keep_draft({"entries": entries})
            number += 1
        return True

    def _ask_field(self, view: Asking, field: FieldView, before: str, *, alone: bool) -> None:
        is_first = field.id == _first_id(view)
        if not alone:
            label = field.label
            if field.optional:
                label = self._voice.phrase("fields.optional", label=label)
            if not is_first and field.id != view.problem_field:
                self._voice.console.write()
            self._voice.write(label)
        if before:
            is_long = field.form is Form.PARAGRAPH
            key = "plain.now-paragraph" if is_long else "plain.now"
            self._voice.say(key, answer=_shown(before.replace("\n", " / ")))
            if field.optional:
                self._voice.say("plain.clear")
        if alone or field.id == view.problem_field or is_first:
            how = self._voice.phrase(f"plain.type-{field.form.value}")
            self._voice.instruct(how, self._ways.offered(view), is_question=True)

    def _is_no_day(self, field: FieldView, typed: str) -> bool:
        """Say why a field cannot have the day that was typed, if so: before anything else."""
        problem = self._session.day_problem(field, typed)
        if problem:
            may_be_empty = self._voice.phrase("plain.may-be-empty") if field.optional else ""
            self._voice.instruct(f"{problem} {may_be_empty}".rstrip(), ())
        return bool(problem)

    def _read_field(self, view: Asking, field: FieldView, entries: Entries, place: int) -> str:
        """Return what was typed; a paragraph is kept as a draft line by line."""
        is_answer = field.form in (Form.LINE, Form.PARAGRAPH)
        ids = self._ways.understood(view)
        line = self._prompt.read(ids, is_answer=is_answer)
        if field.form is not Form.PARAGRAPH or self._words.find(line, (*ids, AGAIN)):
            return line
        lines: list[str] = []
        commands = self._ways.commands(view.commands)
        while line.strip():
            lines.append(_without_quotes(line) if self._is_word_in_quotes(line) else line)
            draft = [dict(entry) for entry in entries]
            draft[place][field.id] = "\n".join(lines)
            self._session.keep_draft({"entries": draft})
            line = self._prompt.read(commands, is_answer=True)
            while self._words.find(line, (AGAIN,)):
                self._say_all(view)
                line = self._prompt.read(commands, is_answer=True)
            if self._words.find(line, commands):
                return line
        return "\n".join(lines)

    def _is_word_in_quotes(self, line: str) -> bool:
        inside = unquoted(line)
        return inside is not None and self._words.find(inside, (*Command, AGAIN)) is not None

    def _wants_more(self, view: Asking) -> bool | None:
        """Say whether another entry is wanted; None when the person went elsewhere."""
        while True:
            self._voice.say("plain.more")
            typed = self._prompt.read((*self._ways.understood(view), "yes", "no"))
            found = self._words.find(typed, ("yes", "no"))
            if found is not None or not typed.strip():
                return found == "yes"
            if self._ways.go(typed, view):
                return None
            if not self._words.find(typed, (AGAIN,)):
                self._voice.not_understood(typed)

    def _say_all(self, view: Asking) -> None:
        """Say the question once more, and next to it all the words that work."""
        self._voice.tell_all()
        self._say(view)


def _first_id(view: Asking) -> str:
    return view.entry.fields[0].id if isinstance(view.entry, FieldsEntry) else ""


def _shown(before: str) -> str:
    """Return an answer of before as part of a sentence, which has a full stop of its own."""
    return harmless_line(before, MOST_SHOWN).rstrip(". ")


def _without_quotes(typed: str) -> str:
    """Return the text; quotes around the whole let a person answer with a word such as "stop"."""
    inside = unquoted(typed)
    return typed if inside is None else inside
