"""The sheet as a page to print: saved where it is said to be, and never in another one's place."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    fields,
    ids,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from tests.session.viewing import harms, strings
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

BACK, ANSWERS, TOPICS = Do(Command.BACK), Do(Command.ANSWERS), Do(Command.TOPICS)
TO_SHEET = (Choose("group/check-and-publish"), Choose("sheet"))
LONG = "Sunnyside Residential Care Home for Older People"


def begun(home: Home, name: str = "Rose Court") -> Session:
    """Return somebody who named their service and has the list of topics on show."""
    session = home.sit_down()
    perform(session, Choose("start"), fields({"text": name}), options("published"), TOPICS)
    return session


def said(session: Session) -> list[str]:
    """Return the lines of the page on show."""
    return [text_of(line) for line in lines_of(page(session).body)]


def saved(home: Home) -> list[str]:
    """Return the names of the papers there are."""
    return sorted(path.name for path in home.papers.iterdir()) if home.papers.exists() else []


def test_a_sheet_is_saved_where_it_is_said_to_be(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, *TO_SHEET)
    assert not saved(shipped_home), "to look at it writes nothing"
    perform(session, Choose("save-sheet"))
    assert spot(session) == "paper"
    (name,) = saved(shipped_home)
    assert name == "What to type into the toolkit - Rose Court - 2026-27 2026-10-13.html"
    assert name in said(session)
    assert str(shipped_home.papers) in said(session)
    text = (shipped_home.papers / name).read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Rose Court" in text


def test_only_its_owner_can_read_it(shipped_home: Home) -> None:
    before = os.umask(0)
    try:
        perform(begun(shipped_home), *TO_SHEET, Choose("save-sheet"))
    finally:
        os.umask(before)
    (paper,) = shipped_home.papers.iterdir()
    assert stat.S_IMODE(paper.stat().st_mode) == 0o600
    assert stat.S_IMODE(paper.parent.stat().st_mode) == 0o700


def test_the_way_back_leads_through_the_sheet_to_the_group(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, *TO_SHEET, Choose("save-sheet"))
    passed = []
    for _ in range(3):
        perform(session, BACK)
        passed.append(spot(session))
    assert passed == ["sheet", "group", "topics"]


def test_saved_again_on_the_same_day_it_takes_the_place_of_the_earlier_one(
    shipped_home: Home,
) -> None:
    session = begun(shipped_home)
    perform(session, *TO_SHEET, Choose("save-sheet"), BACK, ANSWERS)
    perform(session, Choose("journey.organisation"), fields({"text": "Rose Court"}))
    perform(session, BACK, Choose("save-sheet"))
    assert len(saved(shipped_home)) == 1
    shipped_home.watch.wait(days=1)
    perform(session, BACK, Choose("save-sheet"))
    assert len(saved(shipped_home)) == 2


def test_what_was_changed_over_the_sheet_is_on_the_paper(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, *TO_SHEET, ANSWERS, Choose("journey.organisation"))
    perform(session, fields({"text": "Elm House"}), BACK)
    assert spot(session) == "sheet"
    perform(session, Choose("save-sheet"))
    (paper,) = shipped_home.papers.iterdir()
    assert "Elm House" in paper.name
    assert "Elm House" in paper.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{LONG} (North)", f"{LONG} (South)"),
        ("\U0001f339", "\U0001f33b"),
        ("Rose/Court", "Rose\\Court"),
        ("<Rose Court>", "Rose Court"),
    ],
    ids=["long", "emoji", "slashes", "signs"],
)
def test_the_paper_of_another_service_stays(shipped_home: Home, first: str, second: str) -> None:
    """Two folders of answers may share one folder of papers."""
    folder = shipped_home.folder.with_name("other")
    other_home = Home(folder, shipped_home.library, shipped_home.watch)
    assert other_home.papers == shipped_home.papers
    perform(begun(shipped_home, first), *TO_SHEET, Choose("save-sheet"))
    perform(begun(other_home, second), *TO_SHEET, Choose("save-sheet"))
    assert len(saved(shipped_home)) == 2


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "..",
        "CON",
        "C:\\nul",
        "x" * 300,
        "\U00020000" * 300,
        "\u0e01\u0e33" * 200,
        "<script>alert(1)</script>",
        "\u05d1\u05d9\u05ea \u202egnp",
        "a\x00b\x1b[2J\n",
        "\udc80",
        "   ",
        "%s {name}",
    ],
    ids=ascii,
)
def test_a_strange_name_makes_one_file_in_the_folder_of_papers(
    shipped_home: Home, name: str
) -> None:
    session = begun(shipped_home, name)
    perform(session, *TO_SHEET, Choose("save-sheet"))
    (found,) = saved(shipped_home)
    assert found in said(session), "it was saved, and its name is said in full"
    assert found.endswith(" 2026-10-13.html")
    assert not set(found) & set('/\\:*?"<>|')
    assert not harms(found)
    assert not any(map(harms, strings(session.view)))
    text = (shipped_home.papers / found).read_text(encoding="utf-8")
    assert "<script" not in text
    assert not harms(text)


def test_a_folder_that_cannot_be_made_is_told_and_tried_again(shipped_home: Home) -> None:
    session = begun(shipped_home)
    shipped_home.papers.write_text("something else has its name")
    perform(session, *TO_SHEET, Choose("save-sheet"))
    assert spot(session) == "paper"
    assert ids(page(session).choices) == ["try-again", "topics", "back"]
    assert str(shipped_home.papers) in said(session)
    perform(session, Choose("try-again"))
    assert ids(page(session).choices) == ["try-again", "topics", "back"]
    shipped_home.papers.unlink()
    perform(session, Choose("try-again"))
    assert ids(page(session).choices) == ["topics", "back"]
    assert len(saved(shipped_home)) == 1
    perform(session, Choose("back"))
    assert spot(session) == "sheet", "however often it was tried, one step leads back"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_disk_that_refuses_leaves_the_paper_of_before(
    shipped_home: Home, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    session = begun(shipped_home)
    perform(session, *TO_SHEET, Choose("save-sheet"), BACK)
    (paper,) = shipped_home.papers.iterdir()
    before = paper.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr("storage.files.write_all", refuse)
        perform(session, Choose("save-sheet"))
        assert ids(page(session).choices) == ["try-again", "topics", "back"]
        assert list(shipped_home.papers.iterdir()) == [paper]
        assert paper.read_bytes() == before
    perform(session, Choose("try-again"))
    assert ids(page(session).choices) == ["topics", "back"]


def test_answers_are_untouched_by_a_paper(shipped_home: Home) -> None:
    session = begun(shipped_home)
    before = shipped_home.journal()
    perform(session, *TO_SHEET, Choose("save-sheet"))
    assert shipped_home.journal() == before


def test_few_topics_have_no_group_so_their_list_leads_to_the_sheet(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Choose("sheet"))
    assert spot(session) == "sheet"
    perform(session, Do(Command.BACK))
    assert spot(session) == "topics"
