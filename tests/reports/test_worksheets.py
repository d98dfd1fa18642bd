"""Worksheets: every question of a topic on paper, for whom it is, and nothing that was answered."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.reports.forms import html, markdown
from tests.reports.sheets import DAY
from tests.reports.test_paperwork_forms import MORE_TRICKS
from tests.reports.test_sheet_html import Reader, style_of
from tests.session.viewing import harms, strings
from tests.terminal.programs import pipe, wizard
from wizard.library import Library
from wizard.paperwork.worksheet_question import WorksheetQuestion
from wizard.paperwork.worksheets import Worksheets, make_worksheets


def sheets_of(library: Library, *topics: str, part: str = "") -> Worksheets:
    return make_worksheets(library, library.edition, DAY, topics, part)


def questions(sheets: Worksheets, heading: str) -> list[WorksheetQuestion]:
    """Return the questions below the heading that ends like this."""
    (found,) = (topic.questions for topic in sheets.topics if topic.heading.endswith(heading))
    return list(found)


@pytest.fixture(scope="module")
def training(shipped_library: Library) -> Worksheets:
    return sheets_of(shipped_library, "staff-training", part="Staff training")


@pytest.fixture(scope="module")
def every_topic(shipped_library: Library) -> Worksheets:
    return sheets_of(shipped_library, *shipped_library.flows)


# What stands on them.


def test_each_question_stands_once_with_its_number_in_its_topic(
    shipped_library: Library, every_topic: Worksheets
) -> None:
    topics = [*shipped_library.flows]
    assert len(every_topic.topics) == len(topics)
    for flow, topic in zip(topics, every_topic.topics, strict=True):
        asks = tuple(shipped_library.flow_table[flow].asks())
        assert [one.number for one in topic.questions] == [*range(1, len(asks) + 1)]
        assert all(one.boxes or one.lines for one in topic.questions)


def test_a_topic_says_its_official_numbers_and_what_it_is_about(training: Worksheets) -> None:
    topic = training.topics[-1]
    assert topic.heading == "3.2.1 Staff training"
    assert topic.in_short[0].startswith("The toolkit asks for training")


def test_what_topics_need_to_know_about_the_service_stands_first(
    shipped_library: Library, training: Worksheets
) -> None:
    (needed,) = questions(training, "About your service")
    assert needed.number == 2
    assert "30 June 2027" in needed.hint[0]
    both = sheets_of(shipped_library, "staff-training", "profile")
    assert len(both.topics) == 2, "it stands there once, in full"


def test_it_says_for_whom_a_question_is(shipped_library: Library, training: Worksheets) -> None:
    people, trained, covered, used, _, plan = questions(training, "Staff training")
    assert people.only == trained.only == ""
    assert covered.only == "Not everyone is asked this. It depends on questions 1 and 2."
    assert used.only == 'Only if you ticked "Yes, both" or "Not sure" at question 3.'
    assert plan.only == "Only if something is not in place yet."
    *_, volunteers, _, record = questions(sheets_of(shipped_library, "staff-list"), "their roles")
    assert volunteers.only == (
        'Only if you did not tick "No, neither" at question 1 of "About your service".'
    )
    assert record.only.endswith('questions 1, 2, 3 and 4 and question 1 of "About your service".')


def test_there_is_room_for_each_kind_of_answer(library: Library) -> None:
    found = questions(sheets_of(library, "paper"), library.topics["paper"].short)
    by_text = {one.text: one for one in found}
    locked = by_text["Is paper with personal information locked away?"]
    assert "Not yet" in locked.boxes
    assert any("does not apply" in box.lower() for box in locked.boxes)
    asks = tuple(library.flow_table["paper"].asks())
    kinds = {ask.kind.name: one for ask, one in zip(asks, found, strict=True)}
    assert kinds["text"].is_long
    assert len(kinds["evidence"].lines) in (4, 8)
    assert len(kinds["person"].lines) == 2
    assert kinds["choices"].hint[-1] == library.phrases.line("worksheet.several")


def test_they_hold_no_answers_and_no_gaps_that_speak(every_topic: Worksheets) -> None:
    for text in strings(every_topic):
        assert "{" not in text
        assert not harms(text)


def test_every_sheet_says_year_status_day_and_that_it_is_no_submission(
    training: Worksheets,
) -> None:
    assert training.service == "For the toolkit of 2026-27"
    assert "not your submission" in training.not_sent
    assert any("Provisional" in notice for notice in training.notices)
    assert any("22 November 2026" in notice for notice in training.notices)


def test_a_topic_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(KeyError):
        sheets_of(library, "nowhere")


# As a page and as Markdown.


def test_the_page_is_whole_and_needs_no_network(every_topic: Worksheets) -> None:
    text = html(every_topic)
    page = Reader(text)
    assert page.open == []
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe", "input"})
    assert "url(" not in text
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))
    assert page.inside("h2") == [topic.heading for topic in every_topic.topics]


def test_a_question_stays_on_one_page_and_a_topic_begins_one(training: Worksheets) -> None:
    style = style_of(html(training))
    assert ".whole { break-inside: avoid;" in style
    assert ".begins-page { break-before: page; }" in style
    assert "width: 5mm; height: 5mm; border:" in style, "a box that prints without a font"


def test_each_form_has_all_of_it(training: Worksheets) -> None:
    page = "\n".join(text for _, text in Reader(html(training)).texts)
    plain = markdown(training).replace("\\", "")
    for topic in training.topics:
        for question in topic.questions:
            for text in (question.text, question.only, *question.boxes, *question.lines):
                assert text in page
                assert text in plain
            assert all(f"- [ ] {box}" in plain for box in question.boxes)
    for line in (*training.how, *training.notices, training.not_sent, training.service):
        assert line in page
        assert line in plain


@pytest.mark.parametrize("trick", MORE_TRICKS, ids=lambda text: ascii(text)[:30])
def test_words_of_others_are_no_markup(training: Worksheets, trick: str) -> None:
    question = WorksheetQuestion(1, trick, trick, (trick,), (trick,), (trick,), True)
    topic = replace(training.topics[0], heading=trick, in_short=(trick,), questions=(question,))
    tricked = replace(training, topics=(topic,))
    page = Reader(html(tricked))
    assert page.open == []
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in Reader(html(training)).tags}
    assert "<script" not in re.sub(r"\\<", "", markdown(tricked))


# As a program.


def test_without_any_answers_a_topic_is_printed(program_env: dict[str, str]) -> None:
    done = pipe(wizard("report", "worksheets", "--topic", "staff training"), "", program_env)
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.startswith("# Worksheets, Staff training\n")
    assert "## 3.2.1 Staff training" in done.stdout


def test_a_section_is_written_and_its_place_is_told(
    program_env: dict[str, str], target: Path
) -> None:
    place = target / "sheets.html"
    asked = ("--section", "Data security", "--output", str(place))
    done = pipe(wizard("report", "worksheets", *asked), "", program_env)
    assert (done.code, done.stdout) == (0, "")
    assert str(place) in done.stderr
    assert place.stat().st_mode & 0o777 == 0o600
    assert "<h1>Worksheets, Data security</h1>" in place.read_text("utf-8")


@pytest.mark.parametrize("option", ["--section", "--topic"])
def test_a_part_that_is_not_there_is_told_with_those_there_are(
    program_env: dict[str, str], option: str
) -> None:
    done = pipe(wizard("report", "worksheets", option, "Cake\x1b[2J"), "", program_env)
    assert (done.code, done.stdout) == (2, "")
    assert "Staff" in done.stderr
    assert "\x1b" not in done.stderr
