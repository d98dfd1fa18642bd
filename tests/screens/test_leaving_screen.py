"""Stopping, trouble with the disk, and what is typed meanwhile."""

import pytest

from storage import Assessment, NotSaved
from tests.screens.showing import fields, focus, press, settled, shown, take, text, write
from tests.session.home import Home
from tests.session.script import Choose, fields_entry, perform, spot, walk_to


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
async def test_both_keys_ask_first_and_stop_when_pressed_again(home: Home, key: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session) as pilot:
        await write(pilot, "half a")
        await press(pilot, key)
        assert spot(session) == "stopping"
        assert pilot.app.is_running
        await press(pilot, "escape")
        assert spot(session) == "paper.called"
        assert [field.typed for field in fields(pilot)] == ["half a"]
        await press(pilot, key)
        await press(pilot, key)
        assert session.stopped
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert fields_entry(again).entries == ({"text": "half a"},)


async def test_every_key_of_the_footer_keeps_what_is_typed(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.lead")
    async with shown(session) as pilot:
        await write(pilot, "Deputy")
        for key, name in (("f1", "explain"), ("f2", "answers"), ("f3", "topics")):
            await press(pilot, key)
            assert spot(session) == name
            await press(pilot, "escape")
            assert spot(session) == "paper.lead"
            assert [field.typed for field in fields(pilot)] == ["Deputy", ""]


async def test_what_is_typed_is_still_there_when_it_could_not_be_saved(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(assessment: Assessment, *_: object) -> None:
        raise NotSaved("disk-full", assessment.folder)

    session = home.sit_down()
    walk_to(session, "paper.story")
    async with shown(session) as pilot:
        await write(pilot, "We lock up\nat ten.")
        with monkeypatch.context() as broken:
            broken.setattr(Assessment, "put", refuse)
            await take(pilot, "ways", "continue")
            assert "the disk is full" in text(pilot)
            assert "Your earlier 4 answers are safe" in text(pilot)
            await take(pilot, "options", "back-to-question")
            assert [field.typed for field in fields(pilot)] == ["We lock up\nat ten."]
            await take(pilot, "ways", "continue")
            assert spot(session) == "trouble"
        await take(pilot, "options", "try-again")
        assert spot(session) == "paper.remark"
    assert home.kept()["paper.story"]["value"] == "We lock up\nat ten."


async def test_half_typed_words_survive_saying_later(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    async with shown(session) as pilot:
        await write(pilot, "The rec")
        await take(pilot, "ways", "come_back")
        assert spot(session) == "paper.story"
        await press(pilot, "escape")
        assert [field.typed for field in fields(pilot)] == ["The rec"]


async def test_keeping_the_old_answer_shows_the_old_answer(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    async with shown(session) as pilot:
        await press(pilot, "f2")
        await take(pilot, "options", "paper.rooms")
        await press(pilot, "tab")
        fields(pilot)[0].take_focus()
        await settled(pilot)
        await press(pilot, "backspace", "backspace", "5", "enter")
        assert spot(session) == "confirm"
        await take(pilot, "options", "keep")
        assert spot(session) == "paper.rooms"
        assert [field.typed for field in fields(pilot)] == ["12"]
        assert focus(pilot) in ("number", "ways")
    assert home.kept()["paper.rooms"]["value"] == 12
