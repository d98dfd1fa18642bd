"""Reads the words of one flow and holds them against it, both ways."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Table
from dataclasses import replace

from wizard.dialogue.finding import Nearest, nearest
from wizard.dialogue.flow import Ask, End, Flow, Outcome, Say, State
from wizard.dialogue.source import Source
from wizard.words.blocks import Blocks, Paragraph, slots_of, terms_of
from wizard.words.markdown import GLOSSARY, Document, Section, place_of
from wizard.words.reading.front import read_front
from wizard.words.reading.labels import split_labels
from wizard.words.reading.plain_line import read_plain_block
from wizard.words.topic_words import (
    ASK_IT_COMPANY,
    CHANGED,
    About,
    Feedback,
    Help,
    StateWords,
    TopicWords,
    ToType,
)

TYPE_THIS = "Type this: "
DOES_NOT_APPLY = "Does not apply"
LONGEST_FOR_IT_COMPANY = 300


class TopicReader:
    """`slots` are the names that may be filled in, `terms` the ids of the glossary.

    `hidden` are the flows that cannot be read, so that nobody knows what they fill in.
    """

    def __init__(
        self,
        source: Source,
        flow: Flow,
        slots: frozenset[str],
        terms: frozenset[str],
        hidden: Collection[str] = (),
    ) -> None:
        self._source = source
        self._flow = flow
        self._slots = slots
        self._terms = terms
        self._hidden = hidden
        self._meant: set[str] = set()
        self._about: dict[About, Blocks] = {}
        self._states: dict[str, StateWords] = {}
        self._lines: dict[str, int] = {}
        self._type_this: dict[str, ToType] = {}

    def read(self, document: Document) -> TopicWords:
        """Return the words; what is missing or does not belong is a finding in the source."""
        state: str | None = ""
        item: str | None = ""
        for section in document.sections:
            self._check_blocks(document, section)
            match section.level:
                case 1:
                    state, item = "", ""
                    self._read_about(section)
                case 2 if section.title.startswith(TYPE_THIS):
                    state, item = "", self._read_type_this(section)
                case 2:
                    state, item = self._read_state(document, section), ""
                case 3 if item == "" and section.title == ASK_IT_COMPANY:
                    self._read_for_it_company(section, state)
                case 3 if item == "" and section.title == CHANGED:
                    self._read_changed(section, state)
                case 3 if item == "" and section.title in tuple(Feedback):
                    self._read_feedback(section, state)
                case 3 if item == "":
                    self._read_help(section, state)
                case 3:
                    self._read_not_applicable(section, item)
                case 0:
                    at = (section.block_lines[0], 1)
                    self._source.mistake(at, "Words stand under a heading.", "Add '## state-id'.")
        self._check_complete()
        front = read_front(self._source, document.front, of_items=bool(self._flow.items()))
        return TopicWords(
            self._source.file,
            front.title,
            front.short,
            front.effort,
            front.checked,
            front.sources,
            self._about,
            self._states,
            self._type_this,
        )

    def _read_about(self, section: Section) -> None:
        if section.title not in tuple(About):
            self._heading_mistake(section, "There is no part of a topic called", tuple(About))
        elif self._is_new(section, section.title in self._about):
            self._about[About(section.title)] = section.blocks

    def _read_type_this(self, section: Section) -> str | None:
        item = section.title.removeprefix(TYPE_THIS)
        if item not in self._flow.items():
            self._heading_mistake(section, "This flow has no item called", self._flow.items(), item)
            return None
        if self._is_new(section, item in self._type_this):
            self._type_this[item] = ToType(section.blocks)
        return item

    def _read_not_applicable(self, section: Section, item: str | None) -> None:
        """Read what to type where an item does not apply. `item` is None as `state` is in help."""
        if section.title != DOES_NOT_APPLY:
            self._heading_mistake(section, "There are no words to type called", (DOES_NOT_APPLY,))
        elif item and not self._flow.may_turn_out(item, Outcome.DOES_NOT_APPLY):
            self._source.mistake(
                (section.line, 5),
                f"No end says that '{item}' does not apply.",
                "Remove these words, or add an end that says so.",
            )
        elif item:
            words = self._type_this[item]
            if self._is_new(section, bool(words.not_applicable)):
                self._type_this[item] = replace(words, not_applicable=section.blocks)

    def _read_help(self, section: Section, state: str | None) -> None:
        """Read an explanation of a question. `state` is None below a heading that is a mistake."""
        if section.title not in tuple(Help):
            known = (*Help, *Feedback, ASK_IT_COMPANY, CHANGED)
            self._heading_mistake(section, "There is no explanation called", known)
        elif state is not None and not isinstance(self._flow.states.get(state), Ask):
            problem = "An explanation belongs under a question."
            self._source.mistake((section.line, 5), problem, "Move it to one, or remove it.")
        elif state is not None:
            words = self._states[state]
            if self._is_new(section, section.title in words.help):
                help = {**words.help, Help(section.title): section.blocks}
                self._states[state] = replace(words, help=help)

    def _read_feedback(self, section: Section, state: str | None) -> None:
        """Read what is said of an answer once it is given. `state` is as in `_read_help`."""
        if state is None:
            return
        asked = self._flow.states.get(state)
        if not isinstance(asked, Ask) or not asked.is_marked:
            problem = f"'{section.title}' belongs under a question of which one option is right."
            remedy = "Add 'right: …' to the question, or remove these words."
            self._source.mistake((section.line, 5), problem, remedy)
            return
        words = self._states[state]
        if self._is_new(section, section.title in words.feedback):
            if section.blocks:
                self._check_begins(section, section.blocks)
            feedback = {**words.feedback, Feedback(section.title): section.blocks}
            self._states[state] = replace(words, feedback=feedback)

    def _read_for_it_company(self, section: Section, state: str | None) -> None:
        """Read how a question is put to an IT company. `state` is as in `_read_help`."""
        if state is None:
            return
        if not isinstance(self._flow.states.get(state), Ask):
            problem = f"'{section.title}' belongs under a question."
            self._source.mistake((section.line, 5), problem, "Move it to one, or remove it.")
            return
        words = self._states[state]
        if not self._is_new(section, bool(words.ask_it_company)) or not section.blocks:
            return
        if len(section.blocks) > 1:
            problem = f"'{section.title}' is one paragraph."
            self._source.mistake((section.block_lines[1], 1), problem, "Say it in one.")
        block, line = section.blocks[0], section.block_lines[0]
        text = read_plain_block(self._source, block, line, LONGEST_FOR_IT_COMPANY)
        self._states[state] = replace(words, ask_it_company=text)

    def _read_changed(self, section: Section, state: str | None) -> None:
        """Read what changed in a question since an earlier revision. `state` is as in help."""
        if state is None:
            return
        asked = self._flow.states.get(state)
        if not isinstance(asked, Ask) or asked.rev == 1:
            problem = f"'{section.title}' belongs under a question with 'rev: 2' or more."
            remedy = "Add that to the question in its flow, or remove these words."
            self._source.mistake((section.line, 5), problem, remedy)
            return
        words = self._states[state]
        self._meant |= {CHANGED} if not section.blocks else set()
        if not self._is_new(section, bool(words.changed)) or not section.blocks:
            return
        if len(section.blocks) > 1 or not isinstance(section.blocks[0], Paragraph):
            at = (section.block_lines[-1], 1)
            self._source.mistake(at, f"'{section.title}' is one paragraph.", "Say it in one.")
        self._states[state] = replace(words, changed=section.blocks)

    def _is_new(self, section: Section, already: bool) -> bool:
        """Say whether nothing else was said in this place yet; that, and no words, is a mistake."""
        at = (section.line, section.level + 2)
        if already:
            problem = f"The words for '{section.title}' are here twice."
            self._source.mistake(at, problem, "Keep one of the two.")
        elif not section.blocks:
            self._source.mistake(at, f"'{section.title}' has no words.", "Write them below it.")
        return not already

    def _read_state(self, document: Document, section: Section) -> str | None:
        if section.title not in self._flow.states:
            self._heading_mistake(section, "The flow has no state called", self._flow.states)
            return None
        if section.title in self._states:
            problem = f"The words for '{section.title}' are here twice."
            self._source.mistake((section.line, 4), problem, "Keep one of the two.")
            return None
        state = self._flow.states[section.title]
        blocks, labels = split_labels(self._source, document, section, state)
        self._check_begins(section, blocks)
        self._states[section.title] = StateWords(blocks, labels, {})
        self._lines[section.title] = section.line
        return section.title

    def _check_begins(self, section: Section, blocks: Blocks) -> None:
        if not isinstance(next(iter(blocks), None), Paragraph):
            at = (section.line, section.level + 2)
            problem = f"'{section.title}' begins with a paragraph."
            self._source.mistake(at, problem, "Write one below it.")

    def _check_blocks(self, document: Document, section: Section) -> None:
        for block, line in zip(section.blocks, section.block_lines, strict=True):
            for slot in slots_of((block,)):
                if slot not in self._slots and slot.partition(".")[0] not in self._hidden:
                    own = {name for name in self._slots if "." not in name or "." in slot}
                    at = place_of(f"{{{slot}}}", document.typed, line)
                    problem = f"Nothing can fill in '{{{slot}}}'."
                    self._source.mistake(at, problem, Nearest(slot, own))
            for term in terms_of((block,)):
                if term not in self._terms:
                    at = place_of(f"{GLOSSARY}{term}", document.typed, line)
                    problem = f"The glossary has no term '{term}'."
                    self._source.mistake(at, problem, Nearest(term, self._terms))

    def _check_complete(self) -> None:
        for id, state in self._flow.states.items():
            if isinstance(state, Say | Ask | End) and id not in self._states:
                if id not in self._meant:
                    problem = f"The state '{id}' has no words."
                    self._source.mistake((1, 1), problem, f"Add '## {id}'.")
            elif isinstance(state, Ask):
                self._check_question(state)
        for item in self._flow.items():
            if item not in self._type_this and item not in self._meant:
                self._source.mistake(
                    (1, 1),
                    f"Nothing says what to type for '{item}'.",
                    f"Add '## {TYPE_THIS}{item}'.",
                )
        if self._flow.items():
            for part in About:
                if part not in self._about and part not in self._meant:
                    self._source.mistake((1, 1), f"'# {part}' is missing.", "Add it, with words.")

    def _check_question(self, ask: Ask) -> None:
        """Hold against a question what its words say beside it."""
        words = self._states[ask.id]
        if ask.rev > 1 and not words.changed and CHANGED not in self._meant:
            problem = f"'{ask.id}' has revision {ask.rev}, and nothing says what changed."
            remedy = f"Add '### {CHANGED}' under it: what is new, and why it matters."
            self._source.mistake((self._lines[ask.id], 4), problem, remedy)
        for told in Feedback if ask.is_marked else ():
            if told not in words.feedback and told not in self._meant:
                problem = f"Nothing says what to tell somebody whose '{ask.id}' is answered."
                self._source.mistake((1, 1), problem, f"Add '### {told}' under it.")

    def _heading_mistake(
        self,
        section: Section,
        problem: str,
        known: tuple[str, ...] | Table[str, State],
        word: str = "",
    ) -> None:
        shown = word or section.title
        self._meant.add(nearest(shown, known))
        self._source.mistake(
            (section.line, section.level + 2),
            f"{problem} '{shown}'.",
            Nearest(shown, known),
        )
