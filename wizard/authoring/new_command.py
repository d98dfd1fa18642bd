"""`new`: a topic or a year to write on, made so that it passes every check from the start."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path

from wizard import shipped
from wizard.authoring.arguments import PATH_TESTS
from wizard.authoring.new_edition import new_edition
from wizard.authoring.new_files import InTheWayError, WrongUseError, write_new
from wizard.authoring.new_plan import new_plan
from wizard.authoring.new_schemas import with_schemas
from wizard.authoring.new_topic import Folders, new_topic
from wizard.clock import clock_from_environment
from wizard.compiled import load_library

OK, FAILED, WRONG_USE = 0, 1, 2


class New:
    """Writes below these folders, and says what it wrote and what to do next.

    Without `paths` the path tests go beside the flows, as in the checkout. Its methods return the
    exit status, and raise FlowMistakesError, WrongDayError and OSError.
    """

    def __init__(self, flows: Path, content: Path, paths: Path | None) -> None:
        self._folders = Folders(flows, content, paths or flows.absolute().parent / PATH_TESTS)
        self._own = flows != shipped.FLOWS, content != shipped.CONTENT

    def topic(self, name: str, section: str, title: str, item: str) -> int:
        """Write a flow, its words and its path test."""
        try:
            if self._own[0] != self._own[1]:
                raise WrongUseError("A topic is a flow and words: name both --flows and --content.")
            self._check_writable()
            today = clock_from_environment()().date()
            new = new_topic(self._folders, name, section, title, item, today)
            texts = with_schemas(new.texts, self._folders)
            write_new(texts)
        except (WrongUseError, InTheWayError) as error:
            return _refused(error)
        _say_written(texts)
        preview = self._command("preview", name)
        check = self._command("check", "--paths", _shown(self._folders.paths))
        sys.stdout.write(
            "\nNext:\n"
            f"  Talk through it, and change its words meanwhile: {preview}\n"
            f"  Look for mistakes after each change: {check}\n"
            f"  It stands {new.appears}.\n"
        )
        return OK

    def edition(self, year: str, of: str, *, checked: bool) -> int:
        """Write a year."""
        try:
            self._check_writable()
            today = clock_from_environment()().date()
            texts = new_edition(self._folders, year, of, today, checked=checked)
            texts = with_schemas(texts, self._folders)
            write_new(texts)
            self._folders.content.mkdir(parents=True, exist_ok=True)
        except (WrongUseError, InTheWayError) as error:
            return _refused(error)
        _say_written(texts)
        state = (
            "all of its items are unverified. Look at each in the toolkit, and say so in the file"
            if checked
            else "its items are another year's, until somebody has checked them"
        )
        sys.stdout.write(
            "\nNext:\n"
            f"  Read the comments in it: {state}.\n"
            f"  Look for mistakes after each change: {self._command('check')}\n"
            "  The newest year is the one that new assessments are about.\n"
        )
        return OK

    def plan(self, name: str, title: str, own: Path | None) -> int:
        """Write a session plan and its words, into a trainer's own folder if one is given."""
        folders = self._folders
        try:
            if own is None:
                self._check_writable()
            library = load_library(folders.flows, folders.content)
            texts = with_schemas(new_plan(folders, library, name, title, own), folders, own)
            write_new(texts)
        except (WrongUseError, InTheWayError) as error:
            return _refused(error)
        _say_written(texts)
        where = ("--plans", _shown(own)) if own is not None else ()
        sys.stdout.write(
            "\nNext:\n"
            "  Change its steps and words. The minutes of the steps add up to those of the plan.\n"
            f"  Look for mistakes after each change: {self._command('check', *where)}\n"
            f"  See it as the room does: {self._command('workshop', 'present', name, *where)}\n"
        )
        return OK

    def _check_writable(self) -> None:
        if shipped.INSTALLED and not self._own[0]:
            raise WrongUseError(
                "The flows that come with the program are not there to be written in. Name folders "
                "of your own first, such as: dspt-wizard --flows my/flows --content my/content new"
            )

    def _command(self, *words: str) -> str:
        folders = [
            *(("--flows", _shown(self._folders.flows)) if self._own[0] else ()),
            *(("--content", _shown(self._folders.content)) if self._own[1] else ()),
        ]
        return shlex.join(["dspt-wizard", *folders, *words])


def _say_written(paths: Iterable[Path]) -> None:
    sys.stdout.write("Written:\n" + "".join(f"  {_shown(path)}\n" for path in paths))


def _shown(path: Path) -> str:
    """Return a path as it is short: seen from the folder somebody is in, if it is below that."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _refused(error: WrongUseError | InTheWayError) -> int:
    sys.stderr.write(f"{error}\n")
    return WRONG_USE if isinstance(error, WrongUseError) else FAILED
