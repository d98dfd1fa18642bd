"""The day's backup: made by itself, never while somebody waits for a save, no trouble to them."""

from collections.abc import Callable

import pytest

from storage import NotSaved
from tests.session.home import Home
from tests.session.script import GIVEN, Choose, page, perform, spot, walk_to
from wizard.session import Session
from wizard.words.blocks import lines_of, text_of


def told(session: Session) -> str:
    """Return what the welcome page says."""
    assert spot(session) == "welcome-back"
    return "\n".join(text_of(line) for line in lines_of(page(session).body))


def counts(home: Home) -> list[int | None]:
    """Return how many answers are in each backup, the newest first."""
    return [backup.answers for backup in home.backups()]


def begun(home: Home, question: str = "paper.called") -> Session:
    session = home.sit_down()
    walk_to(session, question)
    return session


def carried_on(home: Home) -> Session:
    session = home.sit_down()
    perform(session, Choose("carry-on"))
    return session


def test_the_first_is_made_when_the_first_sitting_ends(home: Home) -> None:
    session = begun(home)
    assert home.backups() == ()
    session.stop()
    (backup,) = home.backups()
    assert (backup.reason, backup.answers) == ("daily", len(home.kept()))


def test_no_answer_waits_for_a_backup(home: Home) -> None:
    begun(home)
    home.watch.wait(days=1)
    session = carried_on(home)
    before = home.backups()
    walk_to(session, "paper.story")
    home.watch.wait(days=1)
    walk_to(session, "paper.rooms")
    assert home.backups() == before


def test_one_is_made_at_the_start_when_the_last_sitting_was_cut_off(home: Home) -> None:
    begun(home)
    answers = len(home.kept())
    home.watch.wait(days=1)
    home.sit_down()
    assert counts(home) == [answers]


def test_there_is_one_a_day_at_most_and_none_when_nothing_changed(home: Home) -> None:
    begun(home).stop()
    first = len(home.kept())
    session = carried_on(home)
    perform(session, GIVEN["paper.called"])
    session.stop()
    assert counts(home) == [first], "there was one that day"
    home.watch.wait(days=1)
    home.sit_down().stop()
    assert counts(home) == [first + 1, first]
    home.watch.wait(days=1)
    home.sit_down().stop()
    assert counts(home) == [first + 1, first], "nothing changed"


def test_changing_to_another_service_ends_a_sitting_too(home: Home) -> None:
    begun(home).stop()
    home.watch.wait(days=1)
    home.put(paper__rooms={"value": 3})
    with_two = home.sit_down()
    assert len(home.backups()) == 2
    perform(with_two, Choose("carry-on"))


def no_folder(home: Home) -> None:
    """Put something else where the folder of backups belongs."""
    (home.folder / "backups").write_text("mine")


def a_folder_that_is_full(home: Home) -> None:
    """Take the name that a backup is written under first, so that it cannot be."""
    (folder,) = home.assessments()
    (home.folder / "backups").mkdir()
    (home.folder / "backups" / folder.name).write_text("mine")


@pytest.mark.parametrize("break_", [no_folder, a_folder_that_is_full])
def test_one_that_fails_stops_nobody_and_is_told_once_after_a_week(
    home: Home, break_: Callable[[Home], None]
) -> None:
    session = begun(home)
    break_(home)
    session.stop()
    home.watch.wait(days=6)
    session = home.sit_down()
    assert "backup" not in told(session)
    perform(session, Choose("carry-on"), GIVEN["paper.called"])
    session.stop()
    assert home.kept()["paper.called"]["value"] == "The record room"
    home.watch.wait(days=2)
    words = told(home.sit_down())
    assert "Your answers are saved." in words
    assert "more than a week we could not make a backup" in words
    assert "dspt-wizard export" in words
    assert "backup" not in told(home.sit_down()), "it was told"


def test_once_backups_work_again_a_new_failure_is_news(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NotSaved("disk-full", home.folder)

    with monkeypatch.context() as patch:
        patch.setattr("storage.backups.write_portable", refuse)
        begun(home).stop()
        home.watch.wait(days=8)
        assert "backup" in told(home.sit_down())
    assert "backup" not in told(home.sit_down())
    assert len(home.backups()) == 1
    home.put(paper__rooms={"value": 3})
    home.watch.wait(days=8)
    monkeypatch.setattr("storage.backups.write_portable", refuse)
    assert "backup" in told(home.sit_down())
    assert "backup" not in told(home.sit_down())
