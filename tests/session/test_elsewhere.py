"""A disk that is full: everything, the new answer too, is saved in one file in another place."""

import os
from pathlib import Path

import pytest

from storage import Assessment, NotSaved, read_portable
from tests.session.home import Home
from tests.session.script import Choose, ids, options, page, perform, spot, walk_to
from wizard import answering as answering_module
from wizard import other_places as places_module
from wizard.other_places import other_places
from wizard.session import Session


@pytest.fixture
def stuck(home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Session:
    """A session whose next answer, `paper.locked`, could not be saved; there is a memory stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(answering_module, "other_places", lambda: (stick, tmp_path / "gone"))
    session = home.sit_down()
    walk_to(session, "paper.locked")

    def full(self: Assessment, *_: object) -> None:
        raise NotSaved("disk-full", self.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Assessment, "put", full)
        perform(session, options("always"))
    assert spot(session) == "trouble"
    return session


def test_the_file_has_every_answer_and_the_one_that_could_not_be_saved(
    stuck: Session, home: Home, tmp_path: Path
) -> None:
    perform(stuck, Choose("save-elsewhere"))
    assert ids(page(stuck).choices) == ["place/0", "place/1", "back"]
    perform(stuck, Choose("place/0"))
    assert spot(stuck) == "elsewhere-saved"
    (file,) = (tmp_path / "stick").iterdir()
    answers = read_portable(file).answers()
    assert set(answers) == {*home.kept(), "paper.locked"}
    assert answers["paper.locked"]["value"] == "always"
    assert file.stat().st_mode & 0o777 == 0o600
    assert "paper.locked" not in home.kept(), "the usual place was not touched"


def test_trying_again_saves_in_the_usual_place_and_goes_on(stuck: Session, home: Home) -> None:
    perform(stuck, Choose("save-elsewhere"), Choose("place/0"), Choose("try-again"))
    assert spot(stuck) == "paper.kept"
    assert home.kept()["paper.locked"]["value"] == "always"


def test_a_place_that_refuses_too_is_told_and_another_can_be_chosen(
    stuck: Session, tmp_path: Path
) -> None:
    perform(stuck, Choose("save-elsewhere"), Choose("place/1"))
    assert spot(stuck) == "elsewhere-saved"
    assert list((tmp_path / "stick").iterdir()) == []
    perform(stuck, Choose("back"))
    assert spot(stuck) == "trouble"


def test_only_places_that_can_be_written_to_are_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places_module, "PLUGGED_IN", (f"{tmp_path}/media/*",))
    for name in ("media/stick", "home/Documents", "home/Desktop"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "media" / "a file").write_text("no folder")
    monkeypatch.setattr(os, "access", lambda path, _: "Desktop" not in str(path))
    home = tmp_path / "home"
    assert other_places(home) == (tmp_path / "media" / "stick", home / "Documents", home)
