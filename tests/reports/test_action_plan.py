"""The action plan: what is missing for each question, who does what, and by when."""

from __future__ import annotations

import datetime

from tests.reports.papers_made import paper_of, rows_of, texts
from tests.reports.sheets import LOCKED, NAMED, NO_PAPER, NOT_LOCKED, Answers
from wizard.dialogue.values import AskSomeone, Job, NotSure
from wizard.library import Library
from wizard.paperwork.paper import Table
from wizard.paperwork.wish import Kind

PLAN = Kind.ACTIONS
OVER = datetime.date(2026, 11, 1)


def first_table(library: Library, answers: Answers) -> Table:
    return next(one.table for one in paper_of(library, PLAN, answers).sections if one.table)


def test_a_job_stands_with_its_question_what_is_missing_whose_and_by_when(
    library: Library,
) -> None:
    (row,) = first_table(library, NOT_LOCKED).rows
    item, missing, plan, whose, by = row
    assert item.split("\n") == ["1.4.1 Locking paper away", "1.4.2 Where papers are"]
    assert missing == "Is paper with personal information locked away? Not yet"
    assert (plan, whose, by) == ("Buy locks.", "Manager", "1 March 2027")


def test_a_day_that_is_over_is_said_to_be(library: Library) -> None:
    late = {**NOT_LOCKED, "paper.plan": Job("Buy locks.", "", OVER)}
    *_, whose, by = first_table(library, late).rows[0]
    assert whose == library.phrases.line("paperwork.nobody")
    assert by == "1 November 2026. That day is over"


def test_what_nobody_knows_is_a_job_for_whoever_is_asked(library: Library) -> None:
    asked = {**NAMED, "paper.locked": AskSomeone("Priya", datetime.date(2026, 12, 1))}
    _, missing, plan, whose, by = first_table(library, asked).rows[0]
    assert "Priya" in missing
    assert plan == library.phrases.line("paperwork.plan-ask_someone")
    assert (whose, by) == ("Priya", "1 December 2026")
    *_, whose, by = first_table(library, {**NAMED, "paper.locked": NotSure()}).rows[0]
    assert (whose, by) == ("Nobody yet", "No day yet")


def test_what_is_not_answered_is_listed_and_not_taken_for_done(library: Library) -> None:
    paper = paper_of(library, PLAN)
    (unknown,) = (one for one in paper.sections if not one.picture)
    assert unknown.heading == library.phrases.line("paperwork.unknown")
    listed = [line for lines in unknown.lines for line in lines.split("\n")]
    assert "1.4.1 Locking paper away" in listed
    assert "10.1.2 Tea" in listed, "no flow asks about it, and Standards Met needs it"
    assert "1.3.7 Cake" not in listed, "no level needs it"
    assert paper.counted == library.phrases.line("paperwork.open-several", count=len(listed))


def test_what_is_in_place_or_does_not_apply_is_not_in_it(library: Library) -> None:
    for answers in (LOCKED, NO_PAPER):
        assert "Locking paper away" not in "\n".join(texts(paper_of(library, PLAN, answers)))


def test_it_says_how_many_jobs_there_are(library: Library) -> None:
    assert "One job is left to do." in paper_of(library, PLAN, NOT_LOCKED).counted


def test_every_paper_says_whose_it_is_which_year_and_that_it_is_no_submission(
    library: Library,
) -> None:
    for kind in Kind:
        paper = paper_of(library, kind)
        assert paper.service == "Rose Court, 2026-27"
        assert "not your submission" in paper.not_sent
        assert any("22 November 2026" in notice for notice in paper.notices)


def test_the_table_has_days_that_a_spreadsheet_sorts(library: Library) -> None:
    rows = rows_of(paper_of(library, PLAN, NOT_LOCKED))
    job = next(row for row in rows if row["What needs to happen"])
    assert job["Question"] == "1.4.1 Locking paper away\n1.4.2 Where papers are"
    assert job["By when"] == "2027-03-01"
    assert job["Status"] == "Not in place yet"
    tea = next(row for row in rows if row["Question"] == "10.1.2 Tea")
    assert (tea["Whose job"], tea["By when"], tea["Status"]) == (
        "",
        "",
        "Not in this program yet",
    )


def test_for_the_first_level_what_it_needs_comes_first(shipped_library: Library) -> None:
    asked: Answers = {
        "staff-contracts.clause": NotSure(),
        "spot-checks.checked": NotSure(),
        "who-is-responsible.someone": NotSure(),
    }
    phrase = shipped_library.phrases.line
    first = paper_of(shipped_library, PLAN, {**asked, "level.aim": "approaching"})
    headings = [section.heading for section in first.sections]
    wanted = [phrase("paperwork.needed-approaching"), phrase("paperwork.needed-met")]
    assert [heading for heading in headings if heading in wanted] == wanted
    second = paper_of(shipped_library, PLAN, {**asked, "level.aim": "met"})
    assert phrase("paperwork.needed") in [section.heading for section in second.sections]
