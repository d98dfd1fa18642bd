"""The whole command line: the options that stand in front, and every command."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from wizard import shipped
from wizard.arguments.command import Command, list_of
from wizard.arguments.demo import add_demo
from wizard.arguments.keeping import add_keeping
from wizard.arguments.lists import add_lists
from wizard.arguments.papers import add_report
from wizard.arguments.workshop import add_workshop
from wizard.authoring.arguments import add_author_commands

ABOUT = """\
Helps your care service with the Data Security and Protection Toolkit (DSPT).
That is the yearly NHS check on how you look after people's information.

Without a command it starts, or carries on where you stopped. Nothing is sent
anywhere."""

GROUPS = {
    "from day to day": ("incident", "quiz", "status", "report"),
    "your answers": ("export", "import", "backups", "roll-forward", "delete"),
    "lists that you download": ("register", "official"),
    "for trainers": ("demo", "workshop"),
    "for those who write the questions": (
        *("check", "preview", "routes", "graph", "new", "release", "schema"),
    ),
}
"""The commands as they are listed: for people in a care service first."""


def whole_command() -> tuple[Command, Mapping[str, Command]]:
    """Return the command line, which exits with 2 for wrong use, and each command by its name."""
    whole = Command(
        prog="dspt-wizard",
        usage="dspt-wizard [OPTIONS] [COMMAND ...]",
        epilog="More about a command: dspt-wizard report --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument(
        "--plain", action="store_true", help="plain text, line after line: best for a screen reader"
    )
    whole.add_argument(
        "--assessment",
        default="",
        metavar="NAME",
        help="which service, if you answer for several: --assessment 'Rose Court'",
    )
    whole.add_argument(
        "--data-dir",
        type=Path,
        metavar="FOLDER",
        help="keep the answers in this folder, such as one on a memory stick",
    )
    whole.add_argument(
        "--version",
        action="store_true",
        help="which version this is, and which years of the toolkit it knows",
    )
    whole.add_argument(
        "--flows",
        type=Path,
        default=shipped.FLOWS,
        metavar="FOLDER",
        help="for authors: questions from another folder",
    )
    whole.add_argument(
        "--content",
        type=Path,
        default=shipped.CONTENT,
        metavar="FOLDER",
        help="for authors: words from another folder",
    )
    commands = whole.add_subparsers(
        prog="dspt-wizard", dest="command", metavar="COMMAND", help=argparse.SUPPRESS
    )
    _add_daily(commands)
    add_report(commands)
    add_keeping(commands)
    add_lists(commands)
    add_demo(commands)
    add_workshop(commands)
    add_author_commands(commands)
    whole.description = f"{ABOUT}\n{list_of(commands.choices, GROUPS)}"
    return whole, commands.choices


def _add_daily(commands: argparse._SubParsersAction[Command]) -> None:
    incident = commands.add_parser(
        "incident", description="Something has gone wrong: what to do now, and who to tell."
    )
    incident.add_argument("--list", action="store_true", help="what was written down so far")
    quiz = commands.add_parser(
        "quiz", description="The staff quiz: short questions, and a record for the staff file."
    )
    quiz.add_argument("--list", action="store_true", help="who did it so far, and who passed")
    status = commands.add_parser(
        "status", description="Where each of your services stands, and how much time is left."
    )
    form = status.add_mutually_exclusive_group()
    form.add_argument(
        "--compare", action="store_true", help="side by side, those with most left to do first"
    )
    form.add_argument("--json", action="store_true", help="as data for other programs")
