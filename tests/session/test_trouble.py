"""When the disk refuses: nothing is lost, nothing moves, and trying again works."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest

from storage import Assessment, Assessments, NotSaved, Reason
from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Fields,
    Options,
    asking,
    fields_entry,
    ids,
    options,
    options_entry,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.pages.trouble import LOOK_ONLY, ROLLED_FORWARD
from wizard.views import Command, FieldsEntry, OptionsEntry

REASONS = tuple(one for one in get_args(Reason) if one not in (LOOK_ONLY, ROLLED_FORWARD))


class Disk:
    """A disk that can be told to refuse; `refused` counts what it did not take."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.reason: Reason | None = None
        self.drafts_too = False
        self.refused = 0
        put, create, draft = Assessment.put, Assessments.create, Assessment.keep_draft

        def refusing(real: Callable[..., Any]) -> Callable[..., Any]:
            def saving(thing: Any, *args: Any, **kwargs: Any) -> Any:
                if self.reason is None:
                    return real(thing, *args, **kwargs)
                self.refused += 1
                raise NotSaved(self.reason, getattr(thing, "folder", thing))

            return saving

        def keeping(thing: Assessment, *args: Any) -> bool:
            return False if self.reason and self.drafts_too else draft(thing, *args)

        patch.setattr(Assessment, "put", refusing(put))
        patch.setattr(Assessments, "create", refusing(create))
        patch.setattr(Assessment, "keep_draft", keeping)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    made = Disk(monkeypatch)
    yield made
    made.reason = None


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_is_told_and_trying_again_goes_on(
    home: Home, disk: Disk, reason: Reason
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    journal = home.journal()
    disk.reason = reason
    perform(session, GIVEN["paper.called"])
    assert spot(session) == "trouble"
    assert ids(page(session).choices) == ["try-again", "save-elsewhere", "back-to-question"]
    assert len(page(session).body) == 3
    assert home.journal() == journal
    perform(session, Choose("try-again"))
    assert spot(session) == "trouble"
    disk.reason = None
    perform(session, Choose("try-again"))
    assert spot(session) == "paper.story"
    assert home.kept()["paper.called"]["value"] == "The record room"
    assert disk.refused == 2


@pytest.mark.parametrize("drafts_too", [False, True])
@pytest.mark.parametrize("question", ["paper.locked", "paper.kept", "paper.story", "paper.copies"])
def test_back_at_the_question_what_was_typed_is_still_there(
    home: Home, disk: Disk, question: str, drafts_too: bool
) -> None:
    session = home.sit_down()
    walk_to(session, question)
    disk.reason, disk.drafts_too = "disk-full", drafts_too
    perform(session, GIVEN[question], Choose("back-to-question"))
    assert spot(session) == question
    entry, given = asking(session).entry, GIVEN[question]
    if isinstance(entry, OptionsEntry):
        assert isinstance(given, Options)
        assert entry.chosen == given.ids
    else:
        assert isinstance(given, Fields)
        assert isinstance(entry, FieldsEntry)
        assert entry.entries == given.entries
    disk.reason = None
    walk_to(session, "ending")
    assert question in home.kept()


def test_the_very_first_answer_can_be_tried_again_too(home: Home, disk: Disk) -> None:
    session = home.sit_down()
    perform(session, Choose("start"))
    disk.reason = "no-permission"
    perform(session, GIVEN["journey.organisation"])
    assert spot(session) == "trouble"
    assert "0" not in str(page(session).body), "no count of answers that are not there"
    perform(session, Choose("back-to-question"))
    assert spot(session) == "journey.organisation"
    assert fields_entry(session).entries == ({"text": "Rose Court"},)
    disk.reason = None
    perform(session, GIVEN["journey.organisation"])
    assert spot(session) == "paper.locked"
    assert home.kept()["journey.organisation"]["value"] == "Rose Court"


def test_the_conversation_stays_as_it_was(home: Home, disk: Disk) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Do(Command.ANSWERS))
    answers = session.view
    perform(session, Choose("paper.locked"), options("never"))
    disk.reason = "disk-full"
    perform(session, Choose("change"))
    assert spot(session) == "trouble"
    perform(session, Choose("back-to-question"))
    assert spot(session) == "paper.locked"
    assert options_entry(session).chosen == ("never",)
    perform(session, Do(Command.BACK))
    assert session.view == answers
    perform(session, Do(Command.BACK))
    assert spot(session) == "topics"


def test_a_change_tried_again_leads_where_it_would_have_led(home: Home, disk: Disk) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"), options("never"))
    disk.reason = "disk-full"
    perform(session, Choose("change"))
    disk.reason = None
    perform(session, Choose("try-again"))
    assert spot(session) == "paper.plan"
    perform(session, GIVEN["paper.plan"])
    assert spot(session) == "answers"
    perform(session, Choose("back"))
    assert spot(session) == "topics"


def test_trouble_on_an_earlier_question_leads_back_to_that_question(home: Home, disk: Disk) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    perform(session, *[Do(Command.BACK)] * 3)
    assert spot(session) == "paper.called"
    disk.reason = "read-only"
    perform(session, Fields(({"text": "Attic"},)), Choose("back-to-question"))
    assert spot(session) == "paper.called"


def test_the_whole_folder_may_be_out_of_reach(
    home: Home, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")

    def refused(_: Assessments) -> tuple[str, ...]:
        raise NotSaved("no-permission", home.folder)

    monkeypatch.setattr(Assessments, "ids", refused)
    disk.reason = "no-permission"
    perform(session, GIVEN["paper.called"])
    assert spot(session) == "trouble"


def test_stopping_in_trouble_can_be_thought_better_of(home: Home, disk: Disk) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    disk.reason = "disk-full"
    perform(session, GIVEN["paper.called"], Do(Command.STOP))
    assert spot(session) == "stopping"
    perform(session, Choose("keep-going"))
    assert spot(session) == "trouble"
    perform(session, Do(Command.STOP), Choose("stop"))
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert spot(again) == "paper.called"
    assert fields_entry(again).entries == ({"text": "The record room"},)


@pytest.mark.parametrize(("drafts_too", "said"), [(False, "words-kept"), (True, "words-lost")])
def test_stopping_says_whether_what_was_typed_is_kept(
    home: Home, disk: Disk, drafts_too: bool, said: str
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    disk.reason, disk.drafts_too = "disk-full", drafts_too
    perform(session, GIVEN["paper.called"], Do(Command.STOP))
    assert spot(session) == "stopping"
    told = session.phrases.blocks(f"stopping.{said}")
    assert page(session).body[-len(told) :] == told
