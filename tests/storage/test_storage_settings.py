"""Settings: made once, kept, and never worth an error."""

from pathlib import Path

import pytest

from storage import Problem, Settings
from storage.record import check_installation


def test_the_installation_is_made_once(root: Path) -> None:
    first = Settings(root)
    check_installation(first.installation)
    assert Settings(root).installation == first.installation
    assert Settings(root / "elsewhere").installation != first.installation


def test_nothing_is_chosen_at_first(root: Path) -> None:
    settings = Settings(root)
    assert (settings.face, settings.theme, settings.last_assessment) == (None, None, None)
    assert settings.problems == ()


def test_choices_are_kept(root: Path) -> None:
    settings = Settings(root)
    assert settings.change(face="plain", last_assessment="x")
    assert settings.change(theme="paper")
    for each in (settings, Settings(root)):
        assert (each.face, each.theme, each.last_assessment) == ("plain", "paper", "x")


def test_the_file_is_private(root: Path) -> None:
    Settings(root)
    assert (root / "settings.json").stat().st_mode & 0o777 == 0o600
    assert root.stat().st_mode & 0o777 == 0o700


def test_what_a_later_version_keeps_there_stays(root: Path) -> None:
    root.mkdir()
    (root / "settings.json").write_text('{"installation": "abc", "later": [1]}')
    Settings(root).change(face="plain")
    assert '"later":[1]' in (root / "settings.json").read_text()


def test_two_windows_change_two_settings(root: Path) -> None:
    one, two = Settings(root), Settings(root)
    one.change(face="plain")
    two.change(theme="paper")
    assert (Settings(root).face, Settings(root).theme) == ("plain", "paper")


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b"\xff", b"[" * 200_000, bytes(10)])
def test_a_damaged_file_is_set_aside_and_begun_again(root: Path, rubbish: bytes) -> None:
    root.mkdir()
    (root / "settings.json").write_bytes(rubbish)
    settings = Settings(root)
    assert settings.problems == (Problem("settings.json", "damaged", "set-aside"),)
    assert (root / "settings.damaged-1.json").read_bytes() == rubbish
    assert Settings(root).installation == settings.installation
    assert Settings(root).problems == ()


@pytest.mark.parametrize("installation", ['"../x"', "5", "null", "[]", '""'])
def test_an_installation_that_cannot_be_one_is_made_again(root: Path, installation: str) -> None:
    root.mkdir()
    (root / "settings.json").write_text(f'{{"installation": {installation}, "face": "plain"}}')
    settings = Settings(root)
    check_installation(settings.installation)
    assert settings.face == "plain"


def test_a_value_of_the_wrong_kind_counts_as_not_chosen(root: Path) -> None:
    root.mkdir()
    (root / "settings.json").write_text('{"installation": "abc", "face": 5}')
    assert Settings(root).face is None


def test_what_cannot_be_saved_holds_for_this_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(root)

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        assert not settings.change(face="plain")
    assert settings.face == "plain"
    assert Settings(root).face is None
    assert settings.change(theme="paper")
    assert Settings(root).face == "plain"


def test_a_root_that_is_a_file_costs_only_the_memory(root: Path) -> None:
    root.touch()
    settings = Settings(root)
    check_installation(settings.installation)
    assert not settings.change(face="plain")
    assert root.read_bytes() == b""
