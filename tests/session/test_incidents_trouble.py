"""Something has gone wrong, and the disk refuses too: the help can be read all the same."""

from __future__ import annotations

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    WRITTEN,
    Choose,
    Do,
    ids,
    page,
    perform,
    spoken,
    spot,
    walk_to,
)
from tests.session.test_incidents import ALL_OF_IT, LEAVE, WRONG
from tests.session.test_trouble import Disk
from wizard.views import Command


def test_a_disk_that_refuses_says_so_and_help_can_still_be_read(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down()
    disk = Disk(monkeypatch)
    disk.reason = "read-only"
    perform(session, WRONG, WRITTEN["incident.kind"])
    assert spot(session) == "trouble"
    assert "can only be read" in spoken(session)
    assert ids(page(session).choices) == ["try-again", "go-on-unsaved", "back-to-question"]
    perform(session, Choose("go-on-unsaved"))
    assert spot(session) == "incident.found-out"
    assert session.view.header.saved == "Not saved"
    perform(session, *ALL_OF_IT[1:])
    assert spot(session) == "incident-ending", "nobody is told at each question again"
    perform(session, Do(Command.STOP))
    assert "it will be gone" in spoken(session)
    assert session.farewell() == "What you wrote down could not be saved."
    assert home.incidents() == {}


def test_what_was_only_held_is_saved_as_soon_as_it_can_be(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down()
    disk = Disk(monkeypatch)
    disk.reason = "disk-full"
    perform(session, WRONG, WRITTEN["incident.kind"], Choose("go-on-unsaved"), ALL_OF_IT[1])
    perform(session, LEAVE, WRONG)
    assert spot(session) == "incident.story", "it is still there after leaving it"
    disk.reason = None
    perform(session, WRITTEN["incident.story"])
    ((_, answers),) = home.incidents().items()
    assert list(answers) == list(WRITTEN)[:3]
    assert session.view.header.saved == "Saved 14:02"


def test_an_assessment_is_never_gone_on_with_unsaved(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    Disk(monkeypatch).reason = "disk-full"
    perform(session, GIVEN["paper.kept"])
    assert "go-on-unsaved" not in ids(page(session).choices)
