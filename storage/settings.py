"""What the program remembers about itself, in one small file. Losing it loses no answer."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypedDict, Unpack

from .files import make_folder, read_file, replace_file, set_aside
from .plain import dump_json, load_json
from .reading import Problem
from .record import check_installation

__all__ = ("FILE", "Settings")

FILE: Final = "settings.json"


class Choices(TypedDict, total=False):
    """What can be chosen; None is "not chosen yet"."""

    face: str | None
    theme: str | None
    who: str | None
    last_assessment: str | None
    told: str | None
    told_place: str | None
    told_backups: str | None


class Settings:
    """The settings under ``root``, as they were when last read or changed.

    Reading makes an installation id once, and the file for it if that can be written. A damaged
    file is set aside and fresh settings take its place; ``problems`` says so. Never raises for
    what is, or cannot be, on the disk.
    """

    def __init__(self, root: Path) -> None:
        self._path = root / FILE
        self.problems: tuple[Problem, ...] = ()
        self._ours: dict[str, Any] = {}
        self._values = self._read()
        try:
            check_installation(self._values["installation"])
        except (LookupError, ValueError, TypeError):
            self._save({"installation": os.urandom(8).hex()})

    @property
    def installation(self) -> str:
        """The random id under which this machine writes journals."""
        return str(self._values["installation"])

    @property
    def face(self) -> str | None:
        """The face to start with."""
        return self._text("face")

    @property
    def theme(self) -> str | None:
        """The colours of the full-screen face."""
        return self._text("theme")

    @property
    def who(self) -> str | None:
        """Who answers on this computer, as they called themselves."""
        return self._text("who")

    @property
    def last_assessment(self) -> str | None:
        """The id of the assessment to carry on with."""
        return self._text("last_assessment")

    @property
    def told(self) -> str | None:
        """What the person was told about last that they need not hear again."""
        return self._text("told")

    @property
    def told_place(self) -> str | None:
        """Through what others may see the answers, as the person was told last."""
        return self._text("told_place")

    @property
    def told_backups(self) -> str | None:
        """Which answers have no backup, as the person was told last."""
        return self._text("told_backups")

    def change(self, **choices: Unpack[Choices]) -> bool:
        """Take on some choices, and keep them. False if they hold for this run only."""
        return self._save(dict(choices))

    def _text(self, key: str) -> str | None:
        value = self._values.get(key)
        return value if isinstance(value, str) else None

    def _save(self, changes: dict[str, Any]) -> bool:
        # Another window may have changed another setting, and a later version may know more.
        self._ours |= changes
        self._values = self._read() | self._ours
        try:
            make_folder(self._path.parent)
            replace_file(self._path, dump_json(self._values) + b"\n", str(os.getpid()))
        except OSError:
            return False
        return True

    def _read(self) -> dict[str, Any]:
        try:
            found = load_json(read_file(self._path))
            if isinstance(found, dict):
                return found
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            pass
        with suppress(OSError):
            set_aside(self._path)
            self.problems += (Problem(FILE, "damaged", "set-aside"),)
        return {}
