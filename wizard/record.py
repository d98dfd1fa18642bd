"""The record of one conversation that is kept apart; here, of something that has gone wrong."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.answer_lines import answer_lines, moment_in_full
from wizard.dialogue.kinds import JobToDo
from wizard.dialogue.route import Route
from wizard.dialogue.values import Given, Moment
from wizard.frozen import dataclass
from wizard.sheet_item import Part, jobs, left_open
from wizard.speaker import Speaker
from wizard.toolkit.incident import FOUND_OUT, INCIDENT, KIND, found_out, kind, tell_ico_by
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

LONGEST_NAME = 120


@dataclass(frozen=True)
class Record:
    """Everything on the record, in words and without a character that does harm; no markup.

    `service` is whose record it is, `note` what is to be known of it first. `every_page` stands on
    every page that is printed. `by_when` says until when the ICO is to be told if it must be, or
    ''. `facts` and `written` are headings with what was said; `left` is what is left to do, where
    something can be. `found` says in a file's name which one it is.
    """

    title: str
    service: str
    note: str
    every_page: str
    made: str
    by_when: str
    facts: tuple[Part, ...]
    written_heading: str
    written: tuple[Part, ...]
    left: Part | None
    found: str


def make_record(speaker: Speaker, organisation: str) -> Record:
    """Return the record of the speaker's conversation."""
    phrase, conversation = speaker.phrase, speaker.conversation
    name = harmless_line(organisation.strip(), LONGEST_NAME)
    found, by_when = found_out(conversation), tell_ico_by(conversation)
    route = conversation.route(INCIDENT)
    left = (*left_open(speaker, route), *jobs(speaker, route))
    return Record(
        phrase("record.title"),
        name or phrase("sheet.service-unknown"),
        phrase("record.not-report"),
        phrase("record.every-page"),
        phrase("record.made", day=say_day(speaker.today)),
        _by_when(speaker, by_when) if by_when else "",
        tuple(_facts(speaker, found)),
        phrase("record.written"),
        tuple(_written(speaker, route)),
        Part(phrase("record.left"), left or (phrase("record.nothing-left"),), is_left=True),
        f"{found.local:%Y-%m-%d %H.%M}" if found else speaker.today.isoformat(),
    )


def _by_when(speaker: Speaker, moment: Moment) -> str:
    passed = moment.local.date() < speaker.today
    key = "record.by-when-passed" if passed else "record.by-when"
    return speaker.phrase(key, moment=moment_in_full(moment))


def _facts(speaker: Speaker, found: Moment | None) -> Iterator[Part]:
    unknown = speaker.phrase("record.not-known")
    option = kind(speaker.conversation)
    happened = speaker.label(KIND, option) if option else unknown
    yield Part(speaker.phrase("record.kind"), (happened,))
    yield Part(speaker.phrase("record.found"), (moment_in_full(found) if found else unknown,))


def _written(speaker: Speaker, route: Route) -> Iterator[Part]:
    """Yield each question that has an answer of its own, but for plans, which are left to do."""
    for state in route.asked():
        question = route.flow.question(state)
        answer = speaker.conversation.answers.get(question)
        ask = speaker.conversation.flows.ask(question)
        if answer is None or not isinstance(answer.reply, Given) or ask is None:
            continue
        is_elsewhere = isinstance(ask.kind, JobToDo) or question in (KIND, FOUND_OUT)
        lines = () if is_elsewhere else tuple(answer_lines(speaker, question, answer.reply.value))
        if lines:
            yield Part(speaker.question_text(question), lines)
