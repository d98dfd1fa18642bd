"""Private files: folders 0700, files 0600 whatever the umask, replaced whole or not at all."""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

__all__ = (
    "LARGEST_FILE",
    "TooLargeError",
    "make_folder",
    "open_private",
    "read_file",
    "replace_file",
    "set_aside",
    "sync",
    "sync_folder",
    "tighten",
    "write_all",
)

LARGEST_FILE: Final = 64 * 1024 * 1024

_WINDOWS: Final = os.name == "nt"
_NOFOLLOW: Final[int] = getattr(os, "O_NOFOLLOW", 0)
# O_NONBLOCK: opening a FIFO must fail the check below, not wait for its other end.
_ALWAYS: Final[int] = (
    _NOFOLLOW
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# Virus scanners and sync clients hold a file open for moments on Windows: about a second in all.
_RENAME_PAUSES: Final = (0.01, 0.05, 0.1, 0.2, 0.3, 0.4) if _WINDOWS else ()


class TooLargeError(OSError):
    """A file is larger than anything this package writes."""


def make_folder(path: Path) -> None:
    """Make a private folder, with its missing parents, so that it outlives a power cut.

    A folder that is there already is left as it is. Raises OSError; NotADirectoryError if
    something else has the name.
    """
    if path.is_dir():
        return
    if not path.parent.exists():
        make_folder(path.parent)
    try:
        path.mkdir(0o700)
    except FileExistsError:
        if not path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(path)) from None
    sync_folder(path.parent)


def tighten(folder: Path) -> None:
    """Take a folder away from everyone but its owner, where the system lets us."""
    if not (_WINDOWS or folder.is_symlink()):
        with suppress(OSError):
            if folder.stat().st_mode & 0o077:
                folder.chmod(0o700)


def open_private(path: Path, flags: int) -> int:
    """Open a regular file and return its descriptor; made 0600, tightened to it if looser and ours.

    Raises OSError, also for symbolic links, FIFOs and whatever else is not a plain file.
    """
    if not _NOFOLLOW and path.is_symlink():
        raise OSError(errno.ELOOP, "symbolic link refused", str(path))
    descriptor = os.open(path, flags | _ALWAYS, 0o600)
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            raise OSError(errno.ENXIO, "not a regular file", str(path))
        # With a second name it may be somebody else's, who wants it as it is.
        if sys.platform != "win32" and state.st_mode & 0o077 and state.st_nlink == 1:
            with suppress(OSError):
                os.fchmod(descriptor, 0o600)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def read_file(path: Path) -> bytes:
    """The whole file. Raises OSError, and TooLargeError above ``LARGEST_FILE`` bytes."""
    with os.fdopen(open_private(path, os.O_RDONLY), "rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise TooLargeError(errno.EFBIG, "too large to be ours", str(path))
    return data


def replace_file(path: Path, data: bytes, owner: str) -> None:
    """Put ``data`` in the place of a file: a reader finds the old bytes or the new, never a mix.

    ``owner`` is a name that no other live process uses for this file: the temporary file carries
    it, so what a crash left behind is cleared away by its owner and by nobody else. Raises OSError,
    and TooLargeError for what ``read_file`` would refuse; then the old file stands.
    """
    if len(data) > LARGEST_FILE:
        raise TooLargeError(errno.EFBIG, "too large to be read again", str(path))
    temporary = path.with_name(f".{path.name}.{owner}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        descriptor = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            write_all(descriptor, data)
            sync(descriptor)
        finally:
            os.close(descriptor)
        rename(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def rename(old: Path, new: Path) -> None:
    """Rename over whatever is there, with patience on Windows. Raises OSError."""
    for pause in _RENAME_PAUSES:
        try:
            old.replace(new)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    old.replace(new)


def set_aside(path: Path) -> Path:
    """Rename a damaged file to ``<stem>.damaged-<n><suffix>``, the first free n. Raises OSError."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    rename(path, aside)
    return aside


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte. Raises OSError with part of it written."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync(descriptor: int) -> None:
    """Return when the file's bytes are on the disk. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # macOS leaves fsync'ed bytes in the drive's own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(path: Path) -> None:
    """Return when the folder's names are on the disk; nothing to do on Windows. Raises OSError."""
    if _WINDOWS:
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
