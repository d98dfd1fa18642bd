"""What trainers may ask for."""

from __future__ import annotations

import argparse
from pathlib import Path

from wizard.arguments.command import Command

FORMS = ("html", "md", "docx")


def add_workshop(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the command, and all that it can do."""
    workshop = commands.add_parser(
        "workshop",
        description="Present a session to a room, print its papers, and see how far a group is.\n"
        "None of it opens anybody's answers. Such as: dspt-wizard workshop present taster",
    )
    what = workshop.add_subparsers(dest="what", metavar="WHAT", required=True)
    _add_present(what)
    worksheets = what.add_parser("worksheets", help="the questions on paper, for a pen")
    which = worksheets.add_mutually_exclusive_group()
    which.add_argument("--plan", metavar="PLAN", help="what this session is about")
    which.add_argument("--section", metavar="NAME", help="this section, by its name")
    which.add_argument("--topic", metavar="NAME", help="this topic, by its name")
    _add_plans(worksheets)
    _add_output(worksheets)
    for name, does in (
        ("checklist", "what to have ready before a session"),
        ("certificate", "that somebody took part, to be filled in by hand"),
    ):
        paper = what.add_parser(name, help=does)
        paper.add_argument("plan", metavar="PLAN", help="a session plan, such as taster")
        _add_plans(paper)
        _add_output(paper)
    letter = what.add_parser("supplier-letter", help="what to ask an IT company, without answers")
    _add_output(letter)
    contacts = what.add_parser("contacts", help="whom to ring afterwards, and the next dates")
    contacts.add_argument(
        "--plans", type=Path, metavar="DIR", help="a folder of your own, with your contacts.md"
    )
    _add_output(contacts)
    _add_cohort(what)


def _add_present(what: argparse._SubParsersAction[Command]) -> None:
    present = what.add_parser(
        "present", help="one question at a time, for a projector; no answers are opened"
    )
    present.add_argument(
        "plan", nargs="?", default="", metavar="PLAN", help="a session plan, such as taster"
    )
    present.add_argument(
        "--notes",
        action="store_true",
        help="what only you see: it follows the presenter. With PLAN: its running order, to read "
        "through before",
    )
    _add_plans(present)
    present.add_argument(  # It may stand before the command too.
        "--plain",
        action="store_true",
        default=argparse.SUPPRESS,
        help="plain text, line after line",
    )


def _add_plans(command: Command) -> None:
    command.add_argument(
        "--plans", type=Path, metavar="DIR", help="a folder with session plans of your own"
    )


def _add_output(command: Command) -> None:
    command.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="the file to write. Its ending says what it is: .html, .docx or .md",
    )
    command.add_argument(
        "--format",
        choices=FORMS,
        metavar="FORM",
        help="html: a web page to print. docx: for a word processor. md: Markdown",
    )


def _add_cohort(what: argparse._SubParsersAction[Command]) -> None:
    group = what.add_parser(
        "cohort",
        help="how far a group is, from its status files",
        description="Put the status files of a group, or cohort, on one page. A service makes a "
        "status file about itself: counts only, under a code name. The page has nothing else.",
    )
    group.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="status files, or folders of them. People make one with: dspt-wizard report "
        "status-file",
    )
    group.add_argument(
        "--year",
        metavar="YEAR",
        help="the year of the toolkit, such as 2026-27. Without it: the newest in the files. Years "
        "are never put together",
    )
    group.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="the file to write. Its ending says what it is: .html, .docx and so on",
    )
    group.add_argument(
        "--format",
        choices=("html", "md", "docx", "csv"),
        metavar="FORM",
        help="html: a web page to print. docx: for a word processor. md: Markdown. csv: a table",
    )
