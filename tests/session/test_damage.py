"""What people are told when some of their files could not be read: only what is so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.session.home import Home
from tests.session.script import Choose, page, perform, spot, walk_to
from wizard.session import Session
from wizard.words.blocks import lines_of, text_of

SAFE = "answers are safe"
LOOK = "Look at your answers to see if one is missing"


def told(session: Session) -> str:
    """Return what the welcome page says."""
    assert spot(session) == "welcome-back"
    return "\n".join(text_of(line) for line in lines_of(page(session).body))


@pytest.fixture
def answered(home: Home) -> Home:
    """Somebody was here twice, and stopped as one does."""
    for reached in ("paper.story", "paper.copies"):
        session = home.sit_down()
        if spot(session) == "welcome-back":
            perform(session, Choose("carry-on"))
        walk_to(session, reached)
        session.stop()
    return home


def journal(home: Home) -> Path:
    (found,) = home.folder.rglob("*.jsonl")
    return found


def spoil_line(home: Home, number: int) -> None:
    """Change one character of a line of the journal."""
    lines = journal(home).read_bytes().splitlines(keepends=True)
    lines[number] = lines[number].replace(b'"', b"'", 1)
    journal(home).write_bytes(b"".join(lines))


def spoil_a_line(home: Home) -> None:
    spoil_line(home, 2)


def spoil_the_copy(home: Home) -> None:
    (copy,) = home.folder.rglob("assessment.json")
    copy.write_bytes(copy.read_bytes()[:-30])


def spoil_a_line_and_the_copy(home: Home) -> None:
    """What remains is the copy from before, which has that line."""
    spoil_the_copy(home)
    spoil_line(home, 2)


def zero_a_block(home: Home) -> None:
    data = journal(home).read_bytes()
    journal(home).write_bytes(data[:300] + bytes(500) + data[800:])


@pytest.mark.parametrize(
    "spoil", [spoil_a_line, spoil_the_copy, spoil_a_line_and_the_copy, zero_a_block]
)
def test_where_the_other_copy_has_it_all_it_says_so(
    answered: Home, spoil: Callable[[Home], None]
) -> None:
    before = answered.kept()
    spoil(answered)
    words = told(answered.sit_down())
    assert answered.kept() == before
    assert "Part of your saved work could not be read." in words
    assert f"All {len(before)} {SAFE}" in words
    assert "kept the damaged file beside it" in words
    assert LOOK not in words
    assert "could not be read" not in told(answered.sit_down()), "it was told"


def test_the_damaged_file_is_kept_as_it_says(answered: Home) -> None:
    (copy,) = answered.folder.rglob("assessment.json")
    spoil_the_copy(answered)
    damaged = copy.read_bytes()
    answered.sit_down().stop()
    assert copy.with_name("assessment.damaged-1.json").read_bytes() == damaged
    assert copy.read_bytes() != damaged


def spoil_without_a_copy(home: Home) -> None:
    for copy in home.folder.rglob("assessment*.json"):
        copy.unlink()
    spoil_line(home, 2)


def spoil_the_last_line(home: Home) -> None:
    spoil_line(home, -1)


def spoil_both_copies(home: Home) -> None:
    spoil_a_line_and_the_copy(home)
    (previous,) = home.folder.rglob("assessment.prev.json")
    previous.write_bytes(b"")


@pytest.mark.parametrize("spoil", [spoil_without_a_copy, spoil_the_last_line, spoil_both_copies])
def test_where_one_may_be_missing_it_says_so(answered: Home, spoil: Callable[[Home], None]) -> None:
    spoil(answered)
    words = told(answered.sit_down())
    assert f"{len(answered.kept())} answers are here" in words
    assert LOOK in words
    assert "dspt-wizard backups" in words
    assert SAFE not in words


def test_what_was_saved_after_the_copy_and_damaged_is_not_called_safe(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    session.stop()
    before = len(home.kept())
    session = home.sit_down()
    perform(session, Choose("carry-on"))
    walk_to(session, "paper.rooms")
    after = len(home.kept())
    assert before + 2 <= after < before + 10, "too few for another copy"
    spoil_line(home, -2)
    words = told(home.sit_down())
    assert len(home.kept()) == after - 1
    assert SAFE not in words
    assert LOOK in words
