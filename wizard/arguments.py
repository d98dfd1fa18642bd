"""What may be asked for on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from wizard import __version__, shipped

if TYPE_CHECKING:
    import argparse


OPTIONS_OF_PAPERS = {
    "history": ("answers",),
    "without_names": ("actions", "answers", "calendar"),
    "section": ("worksheets",),
    "topic": ("worksheets",),
}
"""Which papers an option is for. Nobody is to think that names are left out where they are not."""


def asked_for(arguments: Sequence[str]) -> SimpleNamespace:
    """Return what the arguments ask for, by the names of the options; exit with 2 for wrong use.

    The way most people start it needs no parser, which takes longer to make than to use.
    """
    if set(arguments) <= {"--plain"}:
        return SimpleNamespace(
            command=None,
            plain=bool(arguments),
            data_dir=None,
            assessment="",
            flows=shipped.FLOWS,
            content=shipped.CONTENT,
        )
    command = parser()
    asked = SimpleNamespace(**vars(command.parse_args(arguments)))
    if asked.command == "report":
        for option, papers in OPTIONS_OF_PAPERS.items():
            if getattr(asked, option) and asked.paper not in papers:
                command.error(f"--{option.replace('_', '-')} is only for: {', '.join(papers)}")
    return asked


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; it exits with 2 for wrong use."""
    import argparse

    from wizard.authoring.arguments import add_author_commands

    command = argparse.ArgumentParser(
        prog="dspt-wizard",
        description="Talks your care service through the Data Security and Protection Toolkit.",
        epilog="Without a command it starts, or carries on where you stopped.",
    )
    command.add_argument("--version", action="version", version=f"dspt-wizard {__version__}")
    command.add_argument("--plain", action="store_true", help="plain text, line after line")
    command.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="the folder where answers are kept"
    )
    command.add_argument(
        "--assessment", default="", metavar="NAME", help="the service to work on, by its name"
    )
    command.add_argument(
        "--flows", type=Path, default=shipped.FLOWS, metavar="DIR", help="use other flows"
    )
    command.add_argument(
        "--content", type=Path, default=shipped.CONTENT, metavar="DIR", help="use other words"
    )
    commands = command.add_subparsers(dest="command", metavar="COMMAND")
    wrong = commands.add_parser("incident", help="something has gone wrong: what to do now")
    wrong.add_argument("--list", action="store_true", help="what was written down so far")
    quiz = commands.add_parser("quiz", help="the staff quiz about looking after information")
    quiz.add_argument("--list", action="store_true", help="who did it so far, and who passed")
    status = commands.add_parser("status", help="where each assessment stands")
    form = status.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as data for other programs")
    form.add_argument(
        "--compare", action="store_true", help="side by side, those with most left to do first"
    )
    report = commands.add_parser("report", help="make a sheet to print, or to type from")
    report.add_argument(
        "paper",
        choices=(
            "toolkit",
            "actions",
            "handover",
            "answers",
            "calendar",
            "worksheets",
            "supplier-letter",
            "incident",
            "quiz",
        ),
        metavar="PAPER",
        help="toolkit: what to type into the toolkit. actions: what is left to do, by "
        "whom and when. handover: for whoever carries on. answers: everything that was answered. "
        "calendar: the days to remember. worksheets: the questions, for a pen. "
        "supplier-letter: what to ask the IT company. "
        "incident: the record of what went wrong. quiz: the record of a staff quiz",
    )
    report.add_argument(
        "--whole", action="store_true", help="in the letter, ask what has an answer too"
    )
    report.add_argument(
        "--incident", type=int, metavar="NUMBER", help="which one, by its number in the list"
    )
    report.add_argument(
        "--quiz", type=int, metavar="NUMBER", help="which quiz, by its number in the list"
    )
    report.add_argument(
        "--history", action="store_true", help="in the answers, what was said before too"
    )
    report.add_argument(
        "--without-names",
        action="store_true",
        help="in the actions, the answers and the calendar, leave out names and all that was typed",
    )
    sheets = report.add_mutually_exclusive_group()
    sheets.add_argument("--section", metavar="NAME", help="worksheets of this section only")
    sheets.add_argument("--topic", metavar="NAME", help="worksheets of this topic only")
    report.add_argument(
        "--format",
        choices=("html", "md", "docx", "csv", "ics"),
        help="a web page to print, Markdown, a file for a word processor, a table for a "
        "spreadsheet (toolkit, actions and answers), or a file for a calendar (calendar)",
    )
    report.add_argument("--output", type=Path, metavar="FILE", help="the file to write")
    export = commands.add_parser("export", help="make a file of answers, to send or to move")
    export.add_argument("file", type=Path, metavar="FILE", help="the file to make")
    part = export.add_mutually_exclusive_group()
    part.add_argument("--section", metavar="NAME", help="only this section, by its name")
    part.add_argument("--topic", metavar="NAME", help="only this topic, by its name")
    part.add_argument(
        "--incident", type=int, metavar="NUMBER", help="what went wrong, by its number in the list"
    )
    take_in = commands.add_parser("import", help="take in a file that export made")
    take_in.add_argument("file", type=Path, metavar="FILE", help="the file to take in")
    wish = take_in.add_mutually_exclusive_group()
    for name, does in (
        ("merge", "put it together with the answers here, without asking"),
        ("new", "make it a service of its own, without asking"),
    ):
        wish.add_argument(f"--{name}", dest="wish", action="store_const", const=name, help=does)
    rolling = commands.add_parser("roll-forward", help="go on into a newer year with your answers")
    rolling.add_argument("--yes", action="store_true", help="make the new year without asking")
    backups = commands.add_parser("backups", help="see the backups, or go back to one")
    backups.add_argument(
        "--restore", type=int, metavar="NUMBER", help="go back to this one in the list"
    )
    backups.add_argument("--yes", action="store_true", help="go back without asking")
    delete = commands.add_parser("delete", help="delete a service, or get it back")
    delete.add_argument("--yes", metavar="NAME", help="delete this service without asking")
    how = delete.add_mutually_exclusive_group()
    how.add_argument("--for-good", action="store_true", help="erase it, and its backups, for good")
    how.add_argument(
        "--incident",
        type=int,
        metavar="NUMBER",
        help="erase what went wrong for good, by its number in the list",
    )
    how.add_argument(
        "--quiz", type=int, metavar="NUMBER", help="erase a staff quiz for good, in the same way"
    )
    how.add_argument(
        "--put-back",
        nargs="?",
        const="",
        metavar="NAME",
        help="get back what was deleted in the last 30 days",
    )
    register = commands.add_parser(
        "register",
        help="look a service up in the public list that you downloaded",
        description="Looks a service up in the public list. To get the list, open "
        "dsptoolkit.nhs.uk/OrganisationSearch and download all results. Nothing is sent anywhere.",
    )
    register.add_argument("file", type=Path, metavar="FILE", help="the list, as a CSV file")
    whom = register.add_mutually_exclusive_group()
    whom.add_argument(
        "words",
        nargs="*",
        default=[],
        metavar="CODE OR NAME",
        help="who to look for. Without it: the service that you answer for",
    )
    whom.add_argument(
        "--list", type=Path, metavar="CODES", help="a file with codes, one on each line"
    )
    register.add_argument("--format", choices=("csv",), help="the results as a table")
    official = commands.add_parser(
        "official",
        help="hold the official list of questions that you downloaded against ours, and keep it",
        description="Reads the official list of questions, a spreadsheet or a CSV file, and says "
        "how it differs from ours. If you keep it, its words stand beside our questions. To get "
        "the list, look in the news at dsptoolkit.nhs.uk. Nothing is sent anywhere.",
    )
    what = official.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the list")
    what.add_argument("--list", action="store_true", help="the lists that are kept here")
    what.add_argument("--forget", metavar="YEAR", help="remove the list of this year")
    official.add_argument("--sheet", default="", metavar="NAME", help="the sheet to read")
    official.add_argument(
        "--category",
        type=int,
        default=0,
        choices=(1, 2, 3, 4),
        help="whom the list is for. Without it: 3, social care",
    )
    official.add_argument(
        "--year", default="", metavar="YEAR", help="the year of the list, such as 2025-26"
    )
    official.add_argument("--yes", action="store_true", help="keep it without asking")
    add_author_commands(commands)
    return command
