"""All answers of an assessment, topic by topic; with those of before, if that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wizard.answer_lines import answer_lines
from wizard.dialogue.flow import question_parts
from wizard.dialogue.status import Status
from wizard.dialogue.values import Answer, Given
from wizard.letter import topic_heading
from wizard.paperwork.paper import Paper, Section, Table, make_paper, section_of
from wizard.past import Past
from wizard.pictures.counts import answers_picture
from wizard.speaker import Speaker
from wizard.toolkit.journey import flows_after, flows_before, home_flow
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

History = Callable[[str], tuple[Past, ...]]
"""Returns every answer that a question ever had, oldest first."""
LONGEST_NAME = 120
COLUMNS = ("question", "answer", "given")
DATA_COLUMNS = ("topic", "question", "answer", "state", "day", "who")


class Said(NamedTuple):
    """A question with its answer, and with those of `before`, the newest first."""

    question: str
    answer: Answer | None
    before: tuple[Past, ...]


def make_all_answers(speaker: Speaker, history: History | None = None) -> Paper:
    """Return every answer in use, then those that are kept and not in use.

    With a `history` also what was said before. Answers to questions that no flow asks any more
    have no words: they are counted.
    """
    phrase, talk = speaker.phrase, speaker.conversation
    found = tuple(_said(speaker, history))
    in_use = [one for one in found if not _is_aside(speaker, one)]
    aside = [one for one in found if _is_aside(speaker, one)]
    by_flow: dict[str, list[Said]] = {}
    for one in in_use:
        by_flow.setdefault(question_parts(one.question)[0], []).append(one)
    sections = [
        *section_of(speaker, "pictures.states-heading", answers_picture(speaker)),
        *(
            Section(topic_heading(speaker, flow), (), (), _table(speaker, answers))
            for flow, answers in by_flow.items()
        ),
    ]
    if aside:
        note = (phrase("paperwork.aside-note"),)
        sections.append(Section(phrase("paperwork.aside"), note, (), _table(speaker, aside)))
    gone = sum(talk.flows.ask(question) is None for question in talk.answers)
    if gone:
        note = (phrase("paperwork.gone-note", count=gone),)
        sections.append(Section(phrase("paperwork.gone"), note))
    count = sum(one.answer is not None for one in found) + gone
    counted = phrase("answers.count", count=count) if count else phrase("answers.none")
    if count == 1:
        counted = phrase("answers.count-one")
    columns = tuple(phrase(f"paperwork.column-{id}") for id in DATA_COLUMNS)
    data = Table(columns, tuple(row for one in found for row in _data(speaker, one)))
    name = "answers" if history is None else "answers-history"
    return make_paper(speaker, name, counted, tuple(sections), data)


def _said(speaker: Speaker, history: History | None) -> Iterator[Said]:
    """Yield what has or had an answer, in the order in which topics stand in the program."""
    talk, library = speaker.conversation, speaker.library
    home = home_flow(talk.flows)
    listed = (home, *flows_before(talk), *library.topic_flows(), *flows_after(talk), *talk.flows)
    for flow in dict.fromkeys(listed):
        for ask in talk.flows[flow].asks():
            question = talk.flows[flow].question(ask.id)
            answer = talk.answers.get(question)
            before = _before(answer, history(question)) if history else ()
            if answer is not None or before:
                yield Said(question, answer, before)


def _before(answer: Answer | None, past: tuple[Past, ...]) -> tuple[Past, ...]:
    """Return what was said before the answer of now, the newest first."""
    known = (answer.reply, answer.when) if answer else None
    return tuple(
        one
        for one in reversed(past)
        if one.answer is not None and (one.answer.reply, one.answer.when) != known
    )


def _is_aside(speaker: Speaker, one: Said) -> bool:
    return speaker.conversation.status(one.question) is Status.SET_ASIDE


def _table(speaker: Speaker, found: Iterable[Said]) -> Table:
    columns = tuple(speaker.phrase(f"paperwork.column-{id}") for id in COLUMNS)
    return Table(columns, tuple(_row(speaker, one) for one in found))


def _row(speaker: Speaker, one: Said) -> tuple[str, str, str]:
    lines = [_answer(speaker, one.question, one.answer)]
    for past in one.before:
        if past.answer is not None:
            said = " ".join(_lines(speaker, one.question, past.answer))
            given = _given(speaker, past.answer)
            lines.append(speaker.phrase("paperwork.before", given=given, answer=said))
    given = _given(speaker, one.answer) if one.answer else ""
    return speaker.question_text(one.question), "\n".join(lines), given


def _answer(speaker: Speaker, question: str, answer: Answer | None) -> str:
    if answer is None:
        return speaker.phrase("values.to-ask")
    text = "\n".join(_lines(speaker, question, answer))
    if speaker.conversation.status(question) is Status.CHECK_AGAIN:
        return speaker.phrase("answers.check-again", answer=text)
    return text


def _lines(speaker: Speaker, question: str, answer: Answer) -> tuple[str, ...]:
    """Return an answer in full, line by line."""
    if isinstance(answer.reply, Given):
        lines = tuple(answer_lines(speaker, question, answer.reply.value, None))
        return lines or (speaker.phrase("values.left-empty"),)
    return (speaker.answer_text(answer),)


def _given(speaker: Speaker, answer: Answer) -> str:
    """Return on which day an answer was given, and by whom, if they said."""
    day, who = say_day(answer.when.date()), _who(answer)
    return speaker.phrase("paperwork.given-by", day=day, who=who) if who else day


def _who(answer: Answer) -> str:
    return harmless_line(answer.who.strip(), LONGEST_NAME)


def _data(speaker: Speaker, one: Said) -> Iterator[tuple[str, ...]]:
    """Yield a row for each answer, the one of now first."""
    flow, _ = question_parts(one.question)
    about = (topic_heading(speaker, flow), speaker.question_text(one.question))
    state = speaker.phrase(f"paperwork.state-{speaker.conversation.status(one.question)}")
    before = speaker.phrase("paperwork.state-before")
    answers = [(one.answer, state), *((past.answer, before) for past in one.before)]
    for answer, said in answers:
        if answer is not None:
            text = "\n".join(_lines(speaker, one.question, answer))
            yield *about, text, said, answer.when.date().isoformat(), _who(answer)
