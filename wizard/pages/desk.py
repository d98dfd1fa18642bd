"""What every page is made from."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from wizard.choice_ids import FOR_WORD, OWN_CONTACTS
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Flow, question_parts
from wizard.dialogue.values import ContactDetails, Value
from wizard.frozen import dataclass
from wizard.incidents import Incident
from wizard.quizzes import Quiz
from wizard.speaker import Speaker
from wizard.toolkit.edition import Item
from wizard.toolkit.journey import flow_to_resume, home_flow, next_flow
from wizard.toolkit.quiz import QUIZ
from wizard.views import Choice, Command, Header
from wizard.word_processor import can_be_made
from wizard.words.dates import say_time
from wizard.words.harmless import harmless_line

LONGEST_YEAR = 20


@dataclass(frozen=True)
class Desk:
    """`saved`: when the last answer of this sitting was saved. `last_here`: the sitting before.

    `has_several`: there are other assessments too. `has_damage_to_tell`: some of the files were
    damaged since people were last told. `has_unkept_words`: what is typed could not be kept.
    `shared_by`: through what others may see the answers, or ''. `has_place_to_tell`: nobody was
    told of that yet. `read_only`: a newer version saved answers there; nothing can be saved.
    `others_at_work`: when another window that is open now saved last. `is_whole`: in spite of the
    damage no answer is missing. `lacks_backup`: no backup could be made for a week, and nobody was
    told yet. `looks_only`: nothing is to be changed, because somebody else is at work. `recorded`:
    what was written down when something had gone wrong, for a question that offers it. `passed`:
    the quizzes that were passed lately, likewise. `said_before`: the question had other answers.
    `holds`: somebody reads on although answers could not be saved. `unfinished`: something went
    wrong lately and is not all written down, for the first page. `contacts`: whom the service named
    as able to help, while something that went wrong is written down. `older_year`: the year, where
    it is not the newest one to work on, or ''. `has_next`: it went on into a newer year, and is
    only to look at. `assessment`: its id, or '' before the
    first answer. `copied_from`: the service that answers were copied from, as it was named. `who`:
    who answers on this computer.
    """

    speaker: Speaker
    organisation: str
    saved: datetime.datetime | None
    last_here: datetime.datetime | None
    has_several: bool
    has_damage_to_tell: bool
    has_unkept_words: bool
    shared_by: str = ""
    has_place_to_tell: bool = False
    read_only: bool = False
    others_at_work: datetime.datetime | None = None
    is_whole: bool = True
    lacks_backup: bool = False
    looks_only: bool = False
    recorded: tuple[Incident, ...] = ()
    passed: tuple[Quiz, ...] = ()
    holds: bool = False
    said_before: bool = False
    unfinished: Incident | None = None
    contacts: tuple[ContactDetails, ...] = ()
    older_year: str = ""
    has_next: bool = False
    assessment: str = ""
    copied_from: str = ""
    who: str = ""

    @property
    def own_contacts(self) -> tuple[ContactDetails, ...]:
        """Whom the service named as able to help."""
        if self.contacts or question_parts(OWN_CONTACTS)[0] not in self.conversation.flows:
            return self.contacts
        return contacts_in(self.conversation.value(OWN_CONTACTS))

    @property
    def stands_alone(self) -> bool:
        """Whether this is kept apart from assessments: what has gone wrong, or the staff quiz."""
        return self.conversation.flows.stand_alone

    @property
    def is_quiz(self) -> bool:
        """Whether this is the staff quiz."""
        return QUIZ in self.conversation.flows

    @property
    def conversation(self) -> Conversation:
        return self.speaker.conversation

    @property
    def home(self) -> str:
        """Return the id of the flow that leads through everything."""
        return home_flow(self.speaker.library.flows)

    def topics(self) -> tuple[str, ...]:
        """Return the ids of the flows that are topics; without any items, every flow is one."""
        return self.speaker.library.topic_flows() or tuple(self.conversation.flows)

    def flow_to_resume(self) -> str:
        """Return the flow to carry on with."""
        return flow_to_resume(self.conversation, self.speaker.library.needed_flows())

    def next_flow(self) -> str:
        """Return the id of the topic that has something to ask next, or ''."""
        return next_flow(self.conversation, self.speaker.library.needed_flows())

    def next_topic(self) -> str:
        """Return the name of that topic, or ''."""
        flow = self.next_flow()
        return self.speaker.topic_name(flow) if flow else ""

    def go_on(self) -> tuple[Choice, ...]:
        """Return the choice that goes on to the next question, if there is one."""
        name = self.next_topic()
        return (self.choice("go-on", "buttons.go-on-with", topic=name),) if name else ()

    def items(self, flow: Flow) -> tuple[Item, ...]:
        """Return the items of the edition that a flow speaks of."""
        known = self.speaker.edition.items
        return tuple(known[item] for item in flow.items() if item in known)

    def service(self) -> tuple[str, ...]:
        """Return the service's name, if it has one, and the year: how every header begins.

        What has gone wrong belongs to no year.
        """
        if self.stands_alone:
            return (harmless_line(self.organisation, 40) or self.speaker.phrase("header.program"),)
        edition = self.speaker.edition
        key = "header.edition-provisional" if edition.provisional else "header.edition"
        year = self.speaker.phrase(key, edition=edition.id)
        if self.older_year:
            older = harmless_line(self.older_year, LONGEST_YEAR)
            is_known = self.older_year == edition.id
            key = "header.edition-older" if is_known else "header.edition-past"
            year = self.speaker.phrase(key, edition=older, numbers=edition.numbers_of)
        name = harmless_line(self.organisation, 40)
        return (name, year) if name else (year,)

    def header(self, flow: str = "", number: int = 0, of: int = 0) -> Header:
        """Return the header; with a flow it says which topic, with a number which question.

        `of` is how many there are, where that is known.
        """
        speaker = self.speaker
        saved = speaker.phrase("header.saved", time=say_time(self.saved)) if self.saved else ""
        if self.looks_only or self.has_next:
            saved = speaker.phrase("header.look-only")
        if self.holds:
            saved = speaker.phrase("header.not-saved")
        if not flow:
            return Header(self.service(), saved)
        items = self.items(speaker.library.flow_table[flow])
        sections = [item.section for item in items if item.section][:1]
        if flow in speaker.library.good_to_have:
            sections = ["good-to-have"]
        asked = (speaker.phrase("header.question", number=number),) if number else ()
        if of:
            asked = (speaker.phrase("header.question-of", number=number, of=of),)
        refs = ", ".join(item.ref for item in items)
        official = (speaker.phrase("header.item", refs=refs),) if refs else ()
        place = (
            *(speaker.phrase(f"sections.{id}") for id in sections),
            speaker.topic_name(flow),
        )
        return Header(self.service(), saved, place, (*asked, *official))

    def header_of(self, question: str, number: int) -> Header:
        """Return the header of a question. In a quiz only what can be right is counted."""
        flow, state = question_parts(question)
        marked = [ask.id for ask in self.conversation.flows[flow].asks() if ask.is_marked]
        if state in marked:
            return self.header(flow, marked.index(state) + 1, len(marked))
        return self.header(flow, 0 if marked else number)

    def choice(self, id: str, key: str = "", **fillings: object) -> Choice:
        """Return a choice whose label is a phrase; the key is `buttons.<id>` unless given."""
        return Choice(id, self.speaker.phrase(key or f"buttons.{id}", **fillings))

    def save_choices(self, id: str, key: str = "") -> tuple[Choice, ...]:
        """Return the choices that save a paper: to print, and where it can be made, to change."""
        to_print = self.choice(id, key)
        if not can_be_made():
            return (to_print,)
        return to_print, self.choice(f"{FOR_WORD}{id}", "buttons.save-word")

    def commands(self, *without: Command) -> tuple[Command, ...]:
        """Return the commands that do something now, but for those that come and go everywhere.

        In a quiz nobody looks at answers again: whether they were right is told.
        """
        alone = (Command.TOPICS,) if self.stands_alone else ()
        quiz = (Command.ANSWERS,) if self.is_quiz else ()
        hidden = (Command.WRONG, Command.LEAVE, *alone, *quiz, *without)
        return tuple(command for command in Command if command not in hidden)


def once(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values, each once, in order."""
    return tuple(dict.fromkeys(values))


def contacts_in(value: Value | Absence) -> tuple[ContactDetails, ...]:
    """Return the contacts of an answer; none for one that is not known."""
    given = value if isinstance(value, tuple) else ()
    return tuple(contact for contact in given if isinstance(contact, ContactDetails))
