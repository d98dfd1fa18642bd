"""The record of a staff quiz: who, when, how it turned out, and what to talk over."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.dialogue.building import conversation
from tests.reports.forms import html, markdown
from tests.reports.sheets import DAY
from tests.reports.test_record import HOSTILE
from tests.reports.test_sheet_html import Reader
from tests.session.viewing import harms, strings
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import NotSure, Reply, Value
from wizard.library import Library
from wizard.quiz_record import ROOM_TO_WRITE, make_quiz_record
from wizard.record import Record
from wizard.speaker import Speaker
from wizard.toolkit.quiz import QUIZ, SCORE, WHO, marked

DONE = datetime.datetime(2026, 11, 20, 21, 30).astimezone()
Answers = Mapping[str, Reply | Value]
ALL_RIGHT: Answers = {
    "quiz.who": "Asha",
    "quiz.door": "shut",
    "quiz.key": "pocket",
    "quiz.bell": "answer",
}


def record_of(library: Library, answers: Answers, service: str = "Rose Court") -> Record:
    talk = conversation(library.alone(QUIZ), answers)
    at = {id: replace(answer, when=DONE) for id, answer in talk.answers.items()}
    now = Conversation(library.alone(QUIZ), at)
    return make_quiz_record(Speaker(library, now, library.edition, DAY), service)


def facts(record: Record) -> list[str]:
    return [line for part in record.facts for line in part.lines]


def test_who_did_it_when_and_that_it_was_passed(library: Library) -> None:
    record = record_of(library, ALL_RIGHT)
    assert facts(record)[:3] == ["Asha", "20 November 2026", "3 of 3 right. Passed."]
    assert facts(record)[-2:] == [f"Who did it: {ROOM_TO_WRITE}", f"Manager: {ROOM_TO_WRITE}"]
    assert record.written == ()
    assert record.left is not None
    assert record.left.lines == ("Nothing: all answers were right.",)
    assert record.found == "Asha 2026-11-20 21.30"


def test_what_went_wrong_is_to_talk_over_with_what_is_safe(library: Library) -> None:
    answers = {**ALL_RIGHT, "quiz.door": "open", "quiz.key": NotSure()}
    record = record_of(library, answers)
    assert facts(record)[2] == "1 of 3 right. Not passed yet."
    assert record.left is None
    assert [(part.heading, part.lines) for part in record.written] == [
        (
            "It is night. How do you leave the front door?",
            ("Shut it, so that nobody walks in at night.",),
        ),
        (
            "Where do you keep the key?",
            ("Keep it in your pocket. Anyone can look under a mat.",),
        ),
    ]


def test_without_a_name_there_is_room_to_write_one(library: Library) -> None:
    record = record_of(library, {**ALL_RIGHT, "quiz.who": " "}, service="")
    assert facts(record)[0] == ROOM_TO_WRITE
    assert record.service == "Your care service"
    assert record.found == "2026-11-20 21.30"


def test_one_that_is_not_finished_says_so(library: Library) -> None:
    record = record_of(library, {"quiz.who": "Asha", "quiz.door": "shut"})
    assert facts(record)[2] == "1 of 3 right so far. Not finished."


@pytest.mark.parametrize("answers", [ALL_RIGHT, {**ALL_RIGHT, "quiz.door": "open"}])
def test_the_page_is_whole_and_says_all_of_it(library: Library, answers: Answers) -> None:
    record = record_of(library, answers)
    page = Reader(html(record))
    assert page.open == []
    shown = [text for _, text in page.texts]
    parts = (*record.facts, *((record.left,) if record.left else ()), *record.written)
    expected = [record.title, record.service, record.note, record.made]
    for part in parts:
        expected += [part.heading, *part.lines]
    assert [text for text in expected if text not in shown] == []
    written = markdown(record)
    assert all(part.heading in written for part in parts)


def test_a_name_never_acts(library: Library) -> None:
    record = record_of(library, {**ALL_RIGHT, "quiz.who": HOSTILE}, HOSTILE)
    assert not any(map(harms, strings(record)))
    assert "<script" not in html(record)
    assert "<script>" not in markdown(record).replace("\\<script\\>", "")


def test_the_shipped_quiz_has_what_the_program_goes_by(shipped_library: Library) -> None:
    flow = shipped_library.flow_table[QUIZ]
    assert flow.stands_alone
    assert flow.is_quiz
    assert SCORE in flow.figures
    assert f"{QUIZ}.{next(flow.asks()).id}" == WHO
    talk = conversation(shipped_library.alone(QUIZ))
    assert len(marked(talk)) == 20
