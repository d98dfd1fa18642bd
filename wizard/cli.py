"""The command: doing what was asked for, and how the program ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from wizard.arguments import asked_for

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
    folder = _data_folder(options.data_dir)
    try:
        return _told(_run(options, folder))
    except BrokenPipeError:
        return _told(FAILED)
    except Exception as error:
        from wizard.crash import sorry, write_report

        return _tell(sorry(write_report(folder, error)))


def _run(options: SimpleNamespace, folder: Path) -> int:
    from storage import StorageError
    from wizard.clock import WrongDayError
    from wizard.dialogue.finding import FlowMistakesError
    from wizard.shelf import UnknownAssessmentError
    from wizard.starting import Start

    try:
        for root in (options.flows, options.content):
            if not root.is_dir():
                raise FileNotFoundError(errno.ENOENT, "no such folder", str(root))
        if options.command == "check":
            if options.words:
                from wizard.checking.words_table import words_table

                return words_table(options.flows, options.content)
            from wizard.checking.command import check

            return check(options.flows, options.content, options.paths)
        papers = _papers_folder(options.data_dir)
        start = Start(folder, papers, options.flows, options.content, options.assessment)
        if options.command == "status":
            from wizard.reports.status import status

            return status(start.shelf(), start.library, start.clock, as_json=options.json)
        if options.command == "incident" and options.list:
            from wizard.reports.incidents import list_incidents

            return list_incidents(start.shelf(), start.library)
        if options.command == "report" and options.paper == "incident":
            from wizard.reports.incidents import report_incident

            return report_incident(
                start.shelf(),
                start.library,
                start.clock,
                number=options.incident,
                format=options.format,
                output=options.output,
            )
        if options.command == "report" and options.paper == "supplier-letter":
            from wizard.reports.supplier_letter import supplier_letter

            return supplier_letter(
                start.shelf(),
                start.library,
                start.clock,
                whole=options.whole,
                format=options.format,
                output=options.output,
            )
        if options.command == "report":
            from wizard.reports.toolkit import toolkit

            return toolkit(
                start.shelf(),
                start.library,
                start.clock,
                format=options.format,
                output=options.output,
            )
        if options.command == "export":
            from wizard.keeping.export import export

            return export(
                start.shelf(),
                start.assessments(),
                start.library,
                start.clock,
                file=options.file,
                section=options.section,
                topic=options.topic,
                incident=options.incident,
            )
        if options.command == "import":
            from storage.backups import Backups
            from storage.bin import Bin
            from wizard.keeping.import_file import Importing

            return Importing(
                start.shelf(),
                start.assessments(),
                Backups(folder, start.clock),
                Bin(folder, start.clock),
                start.library,
                start.clock,
                wish=options.wish,
            ).take(options.file)
        if options.command == "backups":
            from storage.backups import Backups
            from storage.bin import Bin
            from wizard.keeping.backups import BackupsCommand

            command = BackupsCommand(
                start.shelf(),
                start.assessments(),
                Backups(folder, start.clock),
                Bin(folder, start.clock),
                start.library,
                start.clock,
                wanted=options.assessment,
            )
            if options.restore is None:
                return command.show()
            return command.restore(options.restore, yes=options.yes)
        if options.command == "delete":
            from storage.bin import Bin
            from wizard.keeping.delete import Deleting

            deleting = Deleting(
                start.shelf(), Bin(folder, start.clock), start.library, start.clock, papers
            )
            if options.incident is not None:
                from wizard.keeping.erase_incidents import erase_one

                asks = options.yes is None
                return erase_one(start.shelf(), start.library.phrases, options.incident, asks=asks)
            if options.put_back is not None:
                return deleting.put_back(options.put_back)
            return deleting.delete(options.yes, for_good=options.for_good)
        return start.talk(plain=options.plain, wrong=options.command == "incident")
    except WrongDayError as error:
        return _tell(
            f"DSPT_WIZARD_TODAY is '{error.value}'. Write the day like this: 2027-01-15.",
            WRONG_USE,
        )
    except FlowMistakesError as mistakes:
        found = len(mistakes.findings)
        return _tell(
            f"{mistakes}\n\nThe questions have {found} mistake{'s' * (found > 1)}, so the program "
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
        return _tell(f"There is no file or folder {error.filename}. Check its name.", WRONG_USE)
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
