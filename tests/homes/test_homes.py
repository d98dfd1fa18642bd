"""Two made-up homes go through the whole toolkit, to a sheet on which nothing is open.

Their answers stand in small-home.yaml and group.yaml. They do what the program suggests, with a
day between sittings, up to publishing and what keeps it up through the year. A question
that is new needs an answer in both files; one that is gone leaves an answer that nobody asks for.

How many answers each topic takes: dspt-wizard check --answers tests/homes/small-home.yaml
"""

import datetime
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.homes.walking import Walk
from tests.session.home import Home, Watch
from tests.session.script import Do, ids, page, perform
from tests.terminal.programs import PATIENCE, clean_environment, pipe, wizard
from wizard import shipped
from wizard.checking.made_up_home import read_home, walk_home
from wizard.dialogue.conversation import Conversation
from wizard.library import Library, read_library
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.sheet import Sheet, make_sheet
from wizard.speaker import Speaker
from wizard.toolkit.edition import Level
from wizard.toolkit.journey import level_aimed_at
from wizard.toolkit.readiness import TYPEABLE, readiness
from wizard.views import Command

HERE = Path(__file__).parent
FIRST_DAY = datetime.datetime(2027, 2, 1, 14, 2, tzinfo=datetime.UTC)
FEWER_THAN = 250
"""What the project promises a small home for the whole toolkit."""
A_LONG_SITTING = 6 * PATIENCE


@dataclass(frozen=True)
class Walked:
    """A home at the end of its way: the walk, what is on show last, and what was saved."""

    walk: Walk
    choices: list[str]
    conversation: Conversation
    sheet: Sheet


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(shipped.FLOWS, shipped.CONTENT)


@pytest.fixture(scope="module", params=["small-home", "group"])
def walked(
    request: pytest.FixtureRequest, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Walked:
    """Each of the two homes, walked once for all tests."""
    folder = tmp_path_factory.mktemp(request.param) / "data"
    walk = Walk(
        Home(folder, library, Watch(FIRST_DAY)),
        read_home(HERE / f"{request.param}.yaml", library.flows),
    )
    session = walk.to_the_end()
    perform(session, Do(Command.TOPICS))
    choices = ids(page(session).choices)
    session.stop()
    book = walk.home.shelf().first_book()
    conversation = Conversation(book.flows, book.answers())
    book.close()
    speaker = Speaker(library, conversation, library.edition, walk.home.watch().date())
    return Walked(walk, choices, conversation, make_sheet(speaker))


def test_every_answer_of_the_file_was_asked_for_once(walked: Walked) -> None:
    assert sorted(walked.walk.asked) == sorted(walked.walk.answers)


def test_nothing_is_left_to_go_on_with(walked: Walked) -> None:
    assert "go-on" not in walked.choices
    assert "group/check-and-publish" in walked.choices


def test_they_came_back_many_times(walked: Walked) -> None:
    assert walked.walk.sittings > 30


def test_every_question_of_the_level_can_be_typed_in(walked: Walked, library: Library) -> None:
    assert level_aimed_at(walked.conversation) is Level.MET
    needed = library.edition.at_level(Level.MET)
    assert len(needed) == 45
    found = {
        item.key: readiness(walked.conversation, library.feeding.get(item.key), item.key)
        for item in needed
    }
    assert {key: ready for key, ready in found.items() if ready not in TYPEABLE} == {}


def test_the_sheet_is_complete(walked: Walked, library: Library) -> None:
    sheet = walked.sheet
    assert len(sheet.items) == 45
    for item in sheet.items:
        assert item.readiness in TYPEABLE, item.heading
        assert item.words, f"{item.heading}: there is nothing to type"
        assert not [part for part in item.parts if part.is_left], item.heading
    to_ask = library.phrases.line("sheet.profile-to-ask")
    assert [line.label for line in sheet.profile if line.text == to_ask] == []


@pytest.mark.parametrize("kind", [*Kind], ids=str)
def test_of_a_finished_home_each_paper_is_whole(
    walked: Walked, library: Library, kind: Kind
) -> None:
    today = walked.walk.home.watch().date()
    speaker = Speaker(library, walked.conversation, library.edition, today)
    paper = wanted_paper(speaker, Wish(kind), lambda _: ())
    if kind is Kind.ANSWERS:
        assert paper.data
        assert len(paper.data.rows) == len(walked.walk.answers)
    elif kind is Kind.CALENDAR:
        assert paper.days
        (again,) = paper.days.days
        assert again.reminds, "all that is left is to publish again"
    else:
        assert paper.counted == library.phrases.line("paperwork.left-none")
    if kind is Kind.ACTIONS:
        assert paper.sections == ()


@pytest.mark.parametrize("walked", ["small-home"], indirect=True)
def test_a_small_home_needs_fewer_than_250_answers(walked: Walked) -> None:
    assert len(walked.walk.asked) < FEWER_THAN


def test_the_count_for_authors_asks_the_same_in_the_same_order(
    walked: Walked, library: Library
) -> None:
    counted = walk_home(library, walked.walk.answers)
    assert (list(counted.asked), counted.missing) == (walked.walk.asked, "")


@pytest.mark.parametrize("walked", ["small-home"], indirect=True)
def test_line_by_line_at_one_sitting_the_same_answers_are_saved(
    walked: Walked, library: Library, tmp_path: Path
) -> None:
    home = Home(tmp_path / "data", library, walked.walk.home.watch)
    home.folder.mkdir()
    env = clean_environment(home.folder, DSPT_WIZARD_TODAY=f"{FIRST_DAY:%Y-%m-%d}")
    text = "".join(f"{line}\n" for line in [*walked.walk.lines, "stop"])
    done = pipe(wizard("--plain"), text, env, patience=A_LONG_SITTING)
    assert (done.code, done.stderr) == (0, "")
    assert answers_in(home) == answers_in(walked.walk.home)


def answers_in(home: Home) -> dict[str, object]:
    """What was answered, by question, without when and by whom."""
    return {question: document["value"] for question, document in home.kept().items()}
