"""Half-typed answers: one small file per window, outside the journal, never worth an error."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from .errors import StorageError
from .files import read_file, replace_file
from .plain import Document, dump_json, load_json

__all__ = ("Drafts",)

PREFIX: Final = "drafts-"


class _Entry(NamedTuple):
    n: int
    data: Document | None


class Drafts:
    """The drafts of one installation, whichever of its windows kept them.

    Each window writes only its own file. Entries are numbered, and of several for one question
    the highest counts; an entry without data says that the draft is done with.
    """

    def __init__(self, folder: Path, installation: str, claim: Callable[[], str]) -> None:
        self._folder = folder
        self._installation = installation
        self._claim = claim

    def get(self, name: str) -> Document | None:
        """The newest draft, or None."""
        entry = self._newest().get(name)
        return entry.data if entry else None

    def keep(self, name: str, data: Mapping[str, Any] | None) -> bool:
        """Keep a draft, or with None be done with it. False if it could not be kept.

        Raises ValueError for what is not JSON data.
        """
        newest = self._newest()
        if data is None and (name not in newest or newest[name].data is None):
            return True
        number = max((entry.n for entry in newest.values()), default=0) + 1
        try:
            writer = self._claim()
            path = self._folder / f"{PREFIX}{writer}.json"
            entries = {
                **_read(path),
                name: _Entry(number, None if data is None else dict(data)),
            }
            replace_file(path, dump_json({k: e._asdict() for k, e in entries.items()}), writer)
        except (OSError, StorageError):
            return False
        return True

    def _newest(self) -> dict[str, _Entry]:
        newest: dict[str, _Entry] = {}
        for path in self._folder.glob(f"{PREFIX}{self._installation}*.json"):
            window = path.stem.removeprefix(f"{PREFIX}{self._installation}")
            if window and not window.removeprefix("-").isdigit():
                continue  # an installation whose id begins like ours
            for name, entry in _read(path).items():
                if name not in newest or newest[name].n < entry.n:
                    newest[name] = entry
        return newest


def _read(path: Path) -> dict[str, _Entry]:
    try:
        found = load_json(read_file(path))
        return {
            name: _Entry(entry["n"], entry["data"])
            for name, entry in found.items()
            if type(entry["n"]) is int and isinstance(entry["data"], dict | None)
        }
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
