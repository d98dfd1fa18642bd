"""Folders that others can see are noticed, and people are told once what that means."""

from pathlib import Path

import pytest

from tests.session.home import Home, Watch
from tests.session.script import asking, spoken, spot, walk_to
from wizard.library import Library
from wizard.shared_place import A_NETWORK, shared_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
//server/office /mnt/office cifs rw 0 0
server:/export/homes /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/two\\040words /mnt/two\\040words smb3 rw 0 0
manager@host: /mnt/over fuse.sshfs rw 0 0
/dev/sdc1 /mnt/over vfat rw 0 0
nonsense
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mounts"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/local/ana/OneDrive - Rose Court/data", "OneDrive"),
        ("/home/local/ana/OneDrive/data", "OneDrive"),
        ("/Users/ana/Library/CloudStorage/OneDrive-RoseCourt/data", "OneDrive"),
        ("/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/x", "Google Drive"),
        ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/c/Users/ana/iCloudDrive/x", "iCloud"),
        ("/home/local/ana/Dropbox (Rose Court)/x", "Dropbox"),
        ("/home/local/ana/dropbox/x", "Dropbox"),
        ("/home/local/ana/Nextcloud/x", "Nextcloud"),
        ("/mnt/office/dspt", A_NETWORK),
        ("/mnt/two words/dspt", A_NETWORK),
        ("/home/ana/.local/share/dspt-wizard", A_NETWORK),
        ("\\\\server\\office\\dspt", A_NETWORK),
    ],
)
def test_a_place_that_others_see(mounts: Path, folder: str, service: str) -> None:
    assert shared_by(Path(folder), {}, mounts) == service


@pytest.mark.parametrize(
    "folder",
    [
        "/home/local/ana/.local/share/dspt-wizard",
        "/mnt/over/dspt",
        "/mnt/office-local/dspt",
        "/srv/my dropbox notes/x",
        "/media/stick/dspt",
    ],
)
def test_a_place_of_this_computer(mounts: Path, folder: str) -> None:
    assert shared_by(Path(folder), {}, mounts) == ""


def test_a_folder_that_the_system_says_is_synced(tmp_path: Path, mounts: Path) -> None:
    moved = {"OneDriveCommercial": str(tmp_path / "Documents"), "OneDrive": ""}
    assert shared_by(tmp_path / "Documents" / "x", moved, mounts) == "OneDrive"
    assert shared_by(tmp_path / "elsewhere", moved, mounts) == ""


def test_a_link_into_a_synced_folder(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Dropbox")
    assert shared_by(tmp_path / "data" / "x", {}, mounts) == "Dropbox"


def test_without_a_list_of_file_systems_nothing_is_said(tmp_path: Path) -> None:
    assert shared_by(tmp_path, {}, tmp_path / "nothing") == ""


@pytest.fixture
def synced(kinds: Library, tmp_path: Path) -> Home:
    """A computer on which the folder of answers lies in a synced one."""
    return Home(tmp_path / "OneDrive - Rose Court" / "data", kinds, Watch())


def test_the_first_page_says_so_and_claims_nothing_else(synced: Home, home: Home) -> None:
    words = spoken(synced.sit_down())
    assert "OneDrive" in words
    assert "only" not in words.split("OneDrive")[0]
    assert "OneDrive" not in spoken(home.sit_down())
    assert "on this computer only" in spoken(home.sit_down())


def test_told_once_it_is_not_told_again_on_coming_back(synced: Home) -> None:
    walk_to(synced.sit_down(), "paper.called")
    again = synced.sit_down()
    assert spot(again) == "welcome-back"
    assert "OneDrive" not in spoken(again)


def test_a_folder_that_was_moved_there_is_told_of_once(home: Home, synced: Home) -> None:
    walk_to(home.sit_down(), "paper.called")
    synced.folder.parent.mkdir()
    home.folder.rename(synced.folder)
    first = synced.sit_down()
    assert spot(first) == "welcome-back"
    assert "OneDrive" in spoken(first)
    assert "OneDrive" not in spoken(synced.sit_down())


def test_a_folder_of_a_network_is_told_of(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "list").write_text(f"//server/office {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr("wizard.shared_place.shared_by.__defaults__", ({}, tmp_path / "list"))
    assert "network" in spoken(home.sit_down())


def test_it_does_not_stand_in_the_way(synced: Home) -> None:
    session = synced.sit_down()
    walk_to(session, "paper.locked")
    assert asking(session).question == "paper.locked"
