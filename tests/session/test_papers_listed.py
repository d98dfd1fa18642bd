"""Papers to print or send: a list, how each begins, and saving it."""

from __future__ import annotations

import pytest

from tests.session.home import Home
from tests.session.script import Choose, Do, fields, ids, page, perform, spot
from tests.session.test_papers import begun, said, saved
from tests.session.viewing import harms, strings
from wizard.paperwork.wish import Kind
from wizard.session import Session
from wizard.views import Command

BACK, ANSWERS = Do(Command.BACK), Do(Command.ANSWERS)
TO_PAPERS = (Choose("group/check-and-publish"), Choose("papers"))


def at_papers(home: Home, name: str = "Rose Court") -> Session:
    session = begun(home, name)
    perform(session, *TO_PAPERS)
    return session


def test_the_list_says_what_each_paper_is_for(shipped_home: Home) -> None:
    choices = page(at_papers(shipped_home)).choices
    assert ids(choices) == [
        "sheet",
        "paper/actions",
        "paper/handover",
        "paper/answers",
        "paper/calendar",
        "paper/worksheets",
        "letter",
        "status-file",
        "back",
    ]
    assert all(choice.note for choice in choices[:-1])


@pytest.mark.parametrize(("choice", "name"), [("sheet", "sheet"), ("letter", "letter")])
def test_papers_with_a_page_of_their_own_open_it_and_lead_back(
    shipped_home: Home, choice: str, name: str
) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose(choice))
    assert spot(session) == name
    perform(session, BACK)
    assert spot(session) == "papers"


@pytest.mark.parametrize("kind", [*Kind], ids=str)
def test_a_paper_is_shown_before_it_is_saved(shipped_home: Home, kind: Kind) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose(f"paper/{kind}"))
    assert not saved(shipped_home), "to look at it writes nothing"
    assert shipped_home.library.phrases.line(f"paperwork.title-{kind}") in said(session)
    before = shipped_home.journal()
    perform(session, Choose(f"save/{kind}"))
    assert spot(session) == "paper"
    (name,) = saved(shipped_home)
    assert name in said(session)
    ending = "ics" if kind is Kind.CALENDAR else "html"
    assert name.endswith(f" - Rose Court - 2026-27 2026-10-13.{ending}")
    assert shipped_home.journal() == before
    passed = []
    for _ in range(4):
        perform(session, BACK)
        passed.append(spot(session))
    assert passed == ["paper-preview", "papers", "group", "topics"]


@pytest.mark.parametrize(
    ("kind", "ways"),
    [
        (Kind.ACTIONS, ["save/actions", "word/save/actions", "save/actions/bare"]),
        (Kind.HANDOVER, ["save/handover", "word/save/handover"]),
        (
            Kind.ANSWERS,
            ["save/answers", "word/save/answers", "save/answers/history", "save/answers/bare"],
        ),
        (Kind.CALENDAR, ["save/calendar", "save/calendar/bare"]),
    ],
)
def test_each_way_of_saving_makes_a_file_of_its_own(
    shipped_home: Home, kind: Kind, ways: list[str]
) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose(f"paper/{kind}"))
    assert ids(page(session).choices) == [*ways, "back"]
    for way in ways:
        perform(session, Choose(way), BACK)
    assert len(saved(shipped_home)) == len(ways)


@pytest.mark.parametrize("paper", ["save/actions", "save-sheet", "save-letter"])
def test_for_a_word_processor_it_is_a_file_that_says_what_to_open_it_with(
    shipped_home: Home, paper: str
) -> None:
    session = begun(shipped_home)
    way = {
        "save/actions": (*TO_PAPERS, Choose("paper/actions")),
        "save-sheet": (*TO_PAPERS, Choose("sheet")),
        "save-letter": (*TO_PAPERS, Choose("letter"), Choose("read-letter")),
    }
    perform(session, *way[paper], Choose(f"word/{paper}"))
    (name,) = saved(shipped_home)
    assert name.endswith(" 2026-10-13.docx")
    assert (shipped_home.papers / name).read_bytes().startswith(b"PK")
    assert name in said(session)
    phrases = shipped_home.library.phrases
    assert phrases.line("paper.open-word") in said(session)
    assert phrases.line("paper.open") not in said(session)


def test_where_the_library_is_missing_a_word_processor_is_not_offered(
    shipped_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.word_processor.LIBRARY", "no-such-library")
    session = at_papers(shipped_home)
    perform(session, Choose("paper/handover"))
    assert ids(page(session).choices) == ["save/handover", "back"]


def test_a_calendar_says_what_to_open_it_with(shipped_home: Home) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose("paper/calendar"), Choose("save/calendar"))
    phrases = shipped_home.library.phrases
    assert phrases.line("calendar.saved") in said(session)
    assert phrases.line("paper.open") not in said(session)


def test_worksheets_of_a_part_are_shown_before_they_are_saved(shipped_home: Home) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose("paper/worksheets"))
    parts = [id.removeprefix("paper/worksheets/") for id in ids(page(session).choices)[:-1]]
    assert parts[:2] == ["getting-ready", "staffing-and-roles"]
    assert "good-to-have" in parts
    perform(session, Choose("paper/worksheets/staffing-and-roles"))
    assert "Worksheets, Staffing and roles" in said(session)
    assert not saved(shipped_home), "to look at it writes nothing"
    perform(session, Choose("save/worksheets/staffing-and-roles"))
    (name,) = saved(shipped_home)
    assert name == "Worksheets - Staffing and roles - For the toolkit of 2026-27 2026-10-13.html"
    assert "Rose Court" not in (shipped_home.papers / name).read_text("utf-8")
    perform(session, BACK, Choose("word/save/worksheets/staffing-and-roles"))
    assert len(saved(shipped_home)) == 2
    passed = []
    for _ in range(3):
        perform(session, BACK)
        passed.append(spot(session))
    assert passed == ["paper-preview", "worksheets", "papers"]


def test_the_history_has_what_was_said_before(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, ANSWERS, Choose("journey.organisation"), fields({"text": "Elm House"}))
    perform(session, BACK, *TO_PAPERS, Choose("paper/answers"))
    perform(session, Choose("save/answers"), BACK)
    (plain,) = shipped_home.papers.iterdir()
    assert "Rose Court" not in plain.read_text("utf-8")
    plain.unlink()
    perform(session, Choose("save/answers/history"))
    (paper,) = shipped_home.papers.iterdir()
    assert "Rose Court" in paper.read_text("utf-8")


def test_without_names_says_that_nothing_typed_is_in_it(shipped_home: Home) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose("paper/answers"), Choose("save/answers/bare"))
    assert shipped_home.library.phrases.line("paper.bare") in said(session)
    assert shipped_home.library.phrases.line("paper.private") not in said(session)


def test_a_folder_that_cannot_be_made_is_told_and_the_same_paper_tried_again(
    shipped_home: Home,
) -> None:
    session = at_papers(shipped_home)
    shipped_home.papers.write_text("something else has its name")
    perform(session, Choose("paper/answers"), Choose("save/answers/history"))
    assert ids(page(session).choices) == ["try-again", "topics", "back"]
    shipped_home.papers.unlink()
    perform(session, Choose("try-again"))
    (name,) = saved(shipped_home)
    assert name.startswith("All answers - with those of before")


def test_what_was_changed_meanwhile_is_shown(shipped_home: Home) -> None:
    session = at_papers(shipped_home)
    perform(session, Choose("paper/answers"), ANSWERS, Choose("journey.organisation"))
    perform(session, fields({"text": "Elm House"}), BACK)
    assert spot(session) == "paper-preview"
    assert any("Elm House" in line for line in said(session))


@pytest.mark.parametrize(
    "name",
    ["x" * 5_000, "<b>[red]x[/red]</b>", "a\x00b\x1b[2J\n", "\u202egnp", "{name}"],
    ids=lambda name: ascii(name)[:20],
)
@pytest.mark.parametrize("kind", [*Kind], ids=str)
def test_a_strange_name_does_no_harm(shipped_home: Home, name: str, kind: Kind) -> None:
    session = at_papers(shipped_home, name)
    perform(session, Choose(f"paper/{kind}"))
    assert not any(map(harms, strings(session.view)))
    assert max(map(len, said(session))) < 400
    perform(session, Choose(f"save/{kind}"))
    assert len(saved(shipped_home)) == 1


def test_what_begins_is_short_and_says_that_there_is_more(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, Do(Command.BACK))
    perform(session, Do(Command.TOPICS), *TO_PAPERS, Choose("paper/actions"))
    goes_on = shipped_home.library.phrases.line("paperwork.goes-on")
    assert said(session)[-1] == goes_on
    assert len(said(session)) < 12
    perform(session, BACK, Choose("paper/answers"))
    assert said(session)[-1] != goes_on, "two answers are all there is"
