"""The command: doing what was asked for, and how the program ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from wizard.arguments import KEEP_NOTHING, asked_for

if TYPE_CHECKING:
    from storage import StorageError

HOME_VARIABLE = "DSPT_WIZARD_HOME"
OK, FAILED, WRONG_USE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and return the exit status.

    0 for success, 1 for findings or failure, 2 for wrong use. Messages for people go to standard
    error, results to standard output.
    """
    options = asked_for(arguments)
    keeps_nothing = options.command in KEEP_NOTHING and not options.version
    folder = Path() if keeps_nothing else _data_folder(options.data_dir)
    try:
        if options.version:
            from wizard.reports.version import tell_version

            return _told(tell_version(options.flows, options.content, folder))
        return _told(_run(options, folder))
    except BrokenPipeError:
        return _told(FAILED)
    except Exception as error:
        from wizard.crash import sorry, write_report

        return _tell(sorry(None if keeps_nothing else write_report(folder, error)))


def _run(options: SimpleNamespace, folder: Path) -> int:
    from storage import StorageError
    from wizard.authoring.commands import AUTHOR_COMMANDS, MAKES_FOLDERS
    from wizard.clock import WrongDayError
    from wizard.commands import COMMANDS, WITHOUT_ANSWERS, Asked
    from wizard.dialogue.finding import FlowMistakesError
    from wizard.shelf import UnknownAssessmentError
    from wizard.starting import Start

    try:
        for root in (options.flows, options.content):
            if not root.is_dir() and options.command != MAKES_FOLDERS:
                raise FileNotFoundError(errno.ENOENT, "no such folder", str(root))
        if options.command in AUTHOR_COMMANDS:
            return AUTHOR_COMMANDS[options.command](options)
        papers = _papers_folder(options.data_dir)
        if options.command in WITHOUT_ANSWERS:
            return WITHOUT_ANSWERS[options.command](options, papers)
        start = Start(folder, papers, options.flows, options.content, options.assessment)
        return COMMANDS[options.command](Asked(options, start, folder, papers))
    except WrongDayError as error:
        return _tell(
            f"DSPT_WIZARD_TODAY is '{error.value}'. Write the day like this: 2027-01-15.",
            WRONG_USE,
        )
    except FlowMistakesError as mistakes:
        from wizard.words.harmless import harmless

        found, listed = len(mistakes.findings), harmless(str(mistakes))
        return _tell(
            f"{listed}\n\nThe questions have {found} mistake{'s' * (found > 1)}, so the program "
            "does not start.\nYour answers are safe. Mend the lines above, or put the files back."
        )
    except UnknownAssessmentError as error:
        from wizard.words.harmless import harmless_line

        known = ", ".join(f"'{harmless_line(name)}'" for name in error.known) or "none yet"
        asked = harmless_line(error.name)
        return _tell(f"There is no service called '{asked}'. There is: {known}.", WRONG_USE)
    except StorageError as error:
        return _tell(_storage_words(error))
    except FileNotFoundError as error:
        from wizard.words.harmless import harmless_line

        place = harmless_line(str(error.filename))
        return _tell(f"There is no file or folder {place}. Check its name.", WRONG_USE)
    except OSError as error:
        if error.filename is None:
            raise
        return _tell(f"{error.filename} cannot be read. Is it a file that you may open?")


def _storage_words(error: StorageError) -> str:
    """Return what happened to the folder of answers, what is safe and what to do."""
    happened = {
        "no-permission": "this computer does not let us read or write there",
        "not-a-folder": "something else is where the folder of answers belongs",
        "not-a-file": "a link, or something else that is not ours, is in the way there",
        "missing": "it is not there",
        "unreadable": "it cannot be read",
        "newer-format": "a newer version of this program made it",
        "disk-full": "the disk is full",
        "read-only": "the disk can only be read",
    }.get(error.reason, "the disk reported a fault")
    return (
        f"We cannot use the folder of answers: {happened}.\n"
        f"The folder is {error.path}\n"
        "Nothing in it was changed. Ask whoever looks after this computer to look at it,\n"
        "or name another folder: dspt-wizard --data-dir FOLDER"
    )


def _told(status: int) -> int:
    """Return the status when everything is written, or FAILED when nobody reads any more."""
    try:
        sys.stdout.flush()
    except OSError:
        # What is left unwritten would be tried again, and complained about, at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _tell(message: str, status: int = FAILED) -> int:
    sys.stderr.write(f"{message}\n")
    return status


def _data_folder(asked: Path | None) -> Path:
    """Return the folder where answers are kept: the one asked for, or the platform's own."""
    chosen = _chosen_folder(asked)
    if chosen is not None:
        return chosen
    from platformdirs import user_data_path

    return user_data_path("dspt-wizard", appauthor=False)


def _papers_folder(asked: Path | None) -> Path:
    """Return where papers go: with the answers if their place was chosen, else with documents.

    Whoever keeps answers on a memory stick expects to find everything there.
    """
    chosen = _chosen_folder(asked)
    if chosen is not None:
        return chosen / "papers"
    from platformdirs import user_documents_path

    return user_documents_path() / "DSPT Wizard"


def _chosen_folder(asked: Path | None) -> Path | None:
    named = os.environ.get(HOME_VARIABLE)
    return asked if asked is not None or not named else Path(named)
