"""All answers on paper: each with its day and whoever gave it, and what was said before."""

from __future__ import annotations

import datetime

from tests.reports.papers_made import paper_of, rows_of, texts
from tests.reports.sheets import LOCKED, NAMED, NOT_LOCKED, Answers
from wizard.dialogue.values import Answer, DoesNotApply, Given, How, NotSure, Reply
from wizard.library import Library
from wizard.paperwork.wish import Kind
from wizard.past import Past

MONDAY = datetime.datetime(2026, 10, 5, 9, 30, tzinfo=datetime.UTC)
TUESDAY = datetime.datetime(2026, 10, 6, 9, 30, tzinfo=datetime.UTC)
STORY = "paper.story"


def said(reply: Reply, when: datetime.datetime, who: str = "", question: str = STORY) -> Answer:
    return Answer(question, reply, 1, when, who)


def row_of(
    library: Library, question: str, answers: Answers, past: tuple[Past, ...] = ()
) -> list[str]:
    """Return the cells of one question."""
    paper = paper_of(library, Kind.ANSWERS, answers, {question: past} if past else {})
    flow, state = question.split(".")
    text = "".join(span.text for span in library.topics[flow].states[state].question)
    rows = [row for part in paper.sections if part.table for row in part.table.rows]
    return next(list(row) for row in rows if row[0] == text)


def test_every_answer_is_there_with_its_topic(library: Library) -> None:
    paper = paper_of(library, Kind.ANSWERS, LOCKED)
    rows = [row for part in paper.sections if part.table for row in part.table.rows]
    assert len(rows) == len(LOCKED)
    assert paper.counted == library.phrases.line("answers.count", count=len(LOCKED))


def test_it_says_when_and_by_whom(library: Library) -> None:
    answers = {**LOCKED, STORY: said(Given("At ten."), MONDAY, "Asha")}
    assert row_of(library, STORY, answers)[1:] == ["At ten.", "5 October 2026, Asha"]


def test_a_long_text_is_there_in_full_line_by_line(library: Library) -> None:
    long = "a" * 1_000_000
    answers = {**LOCKED, STORY: f"{long}\n\n  We lock up.\r\n"}
    assert row_of(library, STORY, answers)[1] == f"{long}\nWe lock up."


def test_what_is_not_known_or_does_not_apply_is_said_so(library: Library) -> None:
    assert row_of(library, "paper.locked", {"paper.locked": NotSure()})[1] == "I'm not sure"
    answers: Answers = {"paper.locked": DoesNotApply("no-paper")}
    assert row_of(library, "paper.locked", answers)[1].startswith("Does not apply to us")


def test_an_answer_to_check_again_says_so(library: Library) -> None:
    carried = Answer(STORY, Given("At ten."), 1, MONDAY, how=How.CARRIED)
    assert row_of(library, STORY, {**LOCKED, STORY: carried})[1] == "At ten. (check again)"


def test_what_was_said_before_follows_the_newest_first(library: Library) -> None:
    now = said(Given("At ten."), TUESDAY)
    past = (
        Past(MONDAY, said(Given("At eight."), MONDAY, "Asha"), True),
        Past(MONDAY, None, True),
        Past(MONDAY, said(NotSure(), MONDAY), True),
        Past(TUESDAY, now, True),
    )
    assert row_of(library, STORY, {**LOCKED, STORY: now}, past=past)[1].split("\n") == [
        "At ten.",
        "Before that, 5 October 2026: I'm not sure",
        "Before that, 5 October 2026, Asha: At eight.",
    ]


def test_an_answer_that_was_taken_back_is_in_the_history_alone(library: Library) -> None:
    past = {STORY: (Past(MONDAY, said(Given("At eight."), MONDAY), True),)}
    assert "At eight." in "\n".join(texts(paper_of(library, Kind.ANSWERS, NAMED, past)))
    assert "At eight." not in "\n".join(texts(paper_of(library, Kind.ANSWERS, NAMED)))


def test_answers_not_in_use_stand_apart(library: Library) -> None:
    aside = {**NOT_LOCKED, STORY: "We lock up at ten."}
    paper = paper_of(library, Kind.ANSWERS, aside)
    last = paper.sections[-1]
    assert last.heading == library.phrases.line("paperwork.aside")
    assert last.table
    assert [row[1] for row in last.table.rows] == ["We lock up at ten."]


def test_answers_to_questions_that_are_gone_are_counted(library: Library) -> None:
    gone = Answer("gone.long-ago", Given("Yes"), 1, MONDAY)
    paper = paper_of(library, Kind.ANSWERS, {**NAMED, "gone.long-ago": gone})
    assert paper.sections[-1].said == (library.phrases.line("paperwork.gone-note", count=1),)
    assert paper.counted == "2 answers"


def test_without_answers_it_says_that_there_are_none(library: Library) -> None:
    paper = paper_of(library, Kind.ANSWERS, {})
    assert (paper.sections, paper.counted) == ((), library.phrases.line("answers.none"))


def test_the_table_has_a_row_for_each_answer_of_now_and_before(library: Library) -> None:
    now = said(Given("At ten."), TUESDAY, "Asha")
    past = {STORY: (Past(MONDAY, said(Given("At eight."), MONDAY), True), Past(TUESDAY, now, True))}
    rows = rows_of(paper_of(library, Kind.ANSWERS, {**LOCKED, STORY: now}, past))
    found = [row for row in rows if row["Answer"] in ("At ten.", "At eight.")]
    assert [(row["Status"], row["Day"], row["Who"]) for row in found] == [
        ("Answered", "2026-10-06", "Asha"),
        ("Said before", "2026-10-05", ""),
    ]
