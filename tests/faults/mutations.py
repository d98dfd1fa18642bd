"""Storage with one safeguard taken out. Each must be noticed by a fault, or the fault is blind."""

import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

from storage import files, record
from storage.reading import Reading

__all__ = ("MUTATIONS", "mutated")


@contextmanager
def without_fsync() -> Iterator[None]:
    """What is written is called safe while the disk may not have it."""
    with patch("storage.journal.sync", ignore), patch("storage.files.sync", ignore):
        yield


@contextmanager
def without_folder_fsync() -> Iterator[None]:
    """The bytes are safe, and the name that leads to them is not."""
    with patch("storage.journal.sync_folder", ignore), patch("storage.files.sync_folder", ignore):
        yield


@contextmanager
def rename_before_fsync() -> Iterator[None]:
    """The new copy has the name before it has its bytes."""

    def replace_file(path: Path, data: bytes, owner: str) -> None:
        temporary = path.with_name(f".{path.name}.{owner}.tmp")
        temporary.unlink(missing_ok=True)
        descriptor = files.open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        files.write_all(descriptor, data)
        files.rename(temporary, path)
        files.sync(descriptor)
        os.close(descriptor)
        files.sync_folder(path.parent)

    with patch("storage.snapshot.replace_file", replace_file):
        yield


@contextmanager
def without_checksums() -> Iterator[None]:
    """Every line of a journal is believed."""

    def decode(line: bytes) -> record.Record:
        body = line.rstrip(b"\r\n").partition(b" ")[2]
        return record.decode(b"%08x %s" % (zlib.crc32(body), body))

    with patch("storage.journal.decode", decode):
        yield


@contextmanager
def one_save_late() -> Iterator[None]:
    """A save is acknowledged, and written with the next one."""
    waiting: list[bytes] = []

    def write_all(descriptor: int, data: bytes) -> None:
        files.write_all(descriptor, b"".join(waiting))
        waiting[:] = [data]

    with patch("storage.journal.write_all", write_all):
        yield


@contextmanager
def torn_lines_continued() -> Iterator[None]:
    """The line that a crash cut off is taken for a whole one, and the next is joined to it."""
    with patch("storage.journal._OpenJournal._last_byte", lambda _: b"\n"):
        yield


@contextmanager
def copies_never_read() -> Iterator[None]:
    """What a journal lost is not looked for elsewhere."""
    with patch("storage.contents.read_snapshots", lambda _: Reading()):
        yield


def ignore(*_: object) -> None:
    """Do nothing."""


MUTATIONS: Mapping[str, Callable[[], AbstractContextManager[None]]] = {
    mutation.__name__.replace("_", "-"): mutation
    for mutation in (
        without_fsync,
        without_folder_fsync,
        rename_before_fsync,
        without_checksums,
        one_save_late,
        torn_lines_continued,
        copies_never_read,
    )
}


def mutated(name: str | None) -> AbstractContextManager[None]:
    """Take out the safeguard of this name, or none, for a block."""
    return MUTATIONS[name]() if name else nullcontext()
