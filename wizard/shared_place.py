"""Folders that other people or computers can see: synced ones, and those of a network."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PureWindowsPath

MOUNTS = Path("/proc/self/mounts")
NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "afpfs", "ceph", "glusterfs", "davfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse"),
}
"""Kinds of file systems that are on another computer."""
SYNCED = {
    "onedrive": "OneDrive",
    "sharepoint": "SharePoint",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
}
"""What the name of a synced folder begins with, and what people call it."""
ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
REMOTE_DRIVE = 4
"""What Windows calls a letter that stands for a folder of another computer."""


A_NETWORK = "a network"


def shared_by(
    folder: Path, environment: Mapping[str, str] = os.environ, mounts: Path = MOUNTS
) -> str:
    """Return through what others may see what is in a folder: a service's name, or A_NETWORK.

    Where nothing tells of it that is ''. `mounts` is the system's list of file systems. The folder
    need not be there yet. Some places cannot be told: a whole desktop that iCloud copies, for
    instance.
    """
    for place in {folder.absolute(), Path(os.path.realpath(folder))}:
        for part in place.parts:
            for beginning, service in SYNCED.items():
                if part.casefold().startswith(beginning):
                    return service
        for variable in ONEDRIVE_VARIABLES:
            if environment.get(variable) and place.is_relative_to(environment[variable]):
                return "OneDrive"
        if _is_of_a_network(place, mounts):
            return A_NETWORK
    return ""


def _is_of_a_network(place: Path, mounts: Path) -> bool:
    drive = PureWindowsPath(place).drive
    if drive.startswith("\\\\") and not drive.startswith("\\\\?\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == REMOTE_DRIVE)
    above = [mount for mount in _mounts(mounts) if place.is_relative_to(mount[0])]
    # Of several at one point, the last one hides the others.
    _, kind = max(above, key=lambda mount: len(mount[0].parts), default=(Path(), ""))
    return kind in NETWORK


def _mounts(mounts: Path) -> Iterator[tuple[Path, str]]:
    """Yield where each file system begins, and its kind, last mounted first."""
    try:
        lines = mounts.read_bytes().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return
    for line in reversed(lines):
        _, point, kind, *_ = (*line.split(" "), "", "", "")
        for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
            point = point.replace(code, sign)
        yield Path(point), kind
