"""The record of a staff quiz, for the staff file: who did it, when, and how it turned out."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.kinds import right_of
from wizard.record import LONGEST_NAME, Record
from wizard.sheet_item import Part
from wizard.speaker import Speaker
from wizard.toolkit.quiz import QUIZ, is_finished, is_passed, marked, person, right
from wizard.words.blocks import lines_of, text_of
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.topic_words import Feedback

ROOM_TO_WRITE = "_" * 30


def make_quiz_record(speaker: Speaker, organisation: str) -> Record:
    """Return the record of the speaker's conversation."""
    phrase, conversation = speaker.phrase, speaker.conversation
    name = harmless_line(person(conversation).strip(), LONGEST_NAME)
    done = max(answer.when for answer in conversation.answers.values()).astimezone()
    facts = (
        Part(phrase("quiz.record-who"), (name or ROOM_TO_WRITE,)),
        Part(phrase("quiz.record-day"), (say_day(done.date()),)),
        Part(phrase("quiz.record-result"), (_result(speaker),)),
        Part(phrase("quiz.record-about"), (phrase("quiz.record-covers"),)),
        Part(
            phrase("quiz.record-signed"),
            tuple(
                f"{who} {ROOM_TO_WRITE}"
                for who in (phrase("quiz.record-staff"), phrase("quiz.record-manager"))
            ),
        ),
    )
    to_talk_over = tuple(_to_talk_over(speaker))
    nothing = Part(phrase("quiz.record-to-talk-over"), (phrase("quiz.record-nothing"),))
    return Record(
        phrase("quiz.record-title"),
        harmless_line(organisation.strip(), LONGEST_NAME) or phrase("sheet.service-unknown"),
        phrase("quiz.record-note"),
        phrase("quiz.record-every-page"),
        phrase("record.made", day=say_day(speaker.today)),
        "",
        facts,
        phrase("quiz.record-to-talk-over") if to_talk_over else "",
        to_talk_over,
        None if to_talk_over else nothing,
        f"{name} {done:%Y-%m-%d %H.%M}".strip(),
    )


def _result(speaker: Speaker) -> str:
    conversation = speaker.conversation
    of = len(marked(conversation))
    key = "passed" if is_passed(conversation) else "not-passed"
    if not is_finished(conversation):
        key = "not-finished"
    return speaker.phrase(f"quiz.record-{key}", right=right(conversation), of=of)


def _to_talk_over(speaker: Speaker) -> Iterator[Part]:
    """Yield each question that was not answered rightly, with what is safe."""
    conversation = speaker.conversation
    for state in marked(conversation):
        ask = conversation.flows.ask(f"{QUIZ}.{state}")
        if ask is None or conversation.value(f"{QUIZ}.{state}") == right_of(ask.kind):
            continue
        words = speaker.state(QUIZ, state).feedback[Feedback.NOT_RIGHT]
        safe = tuple(text_of(line) for line in lines_of(speaker.filled(QUIZ, words)))
        yield Part(speaker.question_text(f"{QUIZ}.{state}"), safe)
