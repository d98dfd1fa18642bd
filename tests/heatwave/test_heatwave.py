"""The program is not about the toolkit: a heatwave plan runs in it, and says nothing of any other.

Its flows, its words, its year and its items stand beside this file, and no line of Python is new.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.heatwave.folders import CONTENT, FLOWS
from tests.heatwave.plan import WALK, steps
from tests.plain.consoles import ScriptedConsole
from tests.plain.lines import typed
from tests.screens.hands import by_keyboard
from tests.screens.showing import shown, text
from tests.session.home import Home, Watch
from tests.session.script import perform
from tests.session.viewing import strings
from tests.terminal.programs import pipe
from wizard.checking.command import check
from wizard.library import Library
from wizard.plain.face import PlainFace
from wizard.plain.wordlist import Wordlist

OF_THE_TOOLKIT = re.compile(
    r"toolkit|DSPT|NHS Data|Standards Met|IT company|publish", re.IGNORECASE
)
OPTIONS = ("--flows", str(FLOWS), "--content", str(CONTENT))
ASKED = [spot for spot, _ in WALK]


@pytest.fixture
def home(heatwave: Library, tmp_path: Path) -> Home:
    return Home(tmp_path / "data", heatwave, Watch())


def test_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(FLOWS, CONTENT) == 0
    assert "No mistakes: 8 flows, 22 questions." in capsys.readouterr().out


def test_the_plan_has_its_own_year_items_and_sections(heatwave: Library) -> None:
    edition = heatwave.edition
    assert (edition.id, edition.sections, len(edition.items)) == ("2027", ("building", "people"), 7)
    assert list(heatwave.past) == ["2026"]
    assert set(heatwave.feeding) == set(heatwave.item_names) == set(edition.items)


def test_from_the_first_screen_to_the_sheet_it_speaks_of_hot_days_only(home: Home) -> None:
    session = home.sit_down()
    seen: list[str] = []
    said: list[str] = []
    for step in steps(session, seen):
        said += strings(session.view)
        perform(session, step)
    assert seen == ASKED
    (paper,) = home.papers.iterdir()
    said.append(paper.read_text("utf-8"))
    assert [words for words in said if OF_THE_TOOLKIT.search(words)] == []
    assert "5 of 20 rooms (25%) got hot last summer." in said[-1]
    assert "54 of 60 shifts (90%) have somebody to call on." in said[-1]


async def test_both_faces_ask_the_same_in_the_same_order(home: Home, tmp_path: Path) -> None:
    first = home.sit_down()
    words = Wordlist(first.phrases)
    in_plain_text: list[str] = []
    lines = (
        line for step in steps(first, in_plain_text) for line in typed(first.view, step, words)
    )
    console = ScriptedConsole(lines)
    PlainFace(first, console).run()

    second = Home(tmp_path / "screen", home.library, Watch()).sit_down()
    on_the_screen: list[str] = []
    drawn: list[str] = []
    async with shown(second) as pilot:
        for step in steps(second, on_the_screen):
            drawn.append(text(pilot))
            await by_keyboard(pilot, second, step)
    assert in_plain_text == on_the_screen == ASKED
    assert not OF_THE_TOOLKIT.search("\n".join([console.text, *drawn]))


def test_nothing_of_the_toolkit_is_opened(program_env: dict[str, str]) -> None:
    """In a process of its own, in which opening it is refused: a walk, then the sheet."""
    command = [sys.executable, "-m", "tests.heatwave.unseen", *OPTIONS]
    talked = pipe([*command, "--plain"], "1\nRose Court\n5\n60\n54\nstop\n", program_env)
    assert (talked.code, talked.stderr) == (0, "")
    assert "54 of 60 is 90 in every 100." in " ".join(talked.stdout.split())


def test_the_dialogue_and_its_words_need_no_toolkit(program_env: dict[str, str]) -> None:
    """In a process of its own: each flow is read, walked to its end, and spoken."""
    walked = pipe([sys.executable, "-m", "tests.heatwave.apart"], env=program_env)
    assert (walked.code, walked.stderr.strip()) == (0, "")
    assert "drinks: done Drinks are in the plan." in walked.stdout
    assert walked.stdout.count("\n") == 8
