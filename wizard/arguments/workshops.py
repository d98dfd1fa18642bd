"""What may be asked of the commands for trainers."""

from __future__ import annotations

import argparse
from pathlib import Path

from wizard.arguments.command import Command


def add_workshops(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the commands."""
    _add_demo(commands)
    workshop = commands.add_parser("workshop", description="How far a group of services is.")
    what = workshop.add_subparsers(dest="workshop", metavar="WHAT", required=True)
    _add_cohort(what)


def _add_demo(commands: argparse._SubParsersAction[Command]) -> None:
    demo = commands.add_parser(
        "demo",
        description="A made-up home to practise with. Nothing is kept.\n"
        "Your own answers are never opened.",
    )
    demo.add_argument(  # It may stand before the command too.
        "--plain",
        action="store_true",
        default=argparse.SUPPRESS,
        help="plain text, line after line",
    )


def _add_cohort(what: argparse._SubParsersAction[Command]) -> None:
    group = what.add_parser("cohort", description="How far a group is, from its status files.")
    group.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="status files, or folders of them. People make one with: dspt-wizard report "
        "status-file",
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
