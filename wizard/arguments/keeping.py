"""What may be asked of the commands that keep, move and delete answers."""

from __future__ import annotations

import argparse
from pathlib import Path

from wizard.arguments.command import Command, number


def add_keeping(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the commands."""
    _add_export(commands)
    _add_import(commands)
    _add_backups(commands)
    _add_roll_forward(commands)
    _add_delete(commands)


def _add_export(commands: argparse._SubParsersAction[Command]) -> None:
    export = commands.add_parser(
        "export",
        description="Make a file of your answers, to keep safe, to send or to move.\n"
        "On the other computer: dspt-wizard import FILE",
    )
    export.add_argument("file", type=Path, metavar="FILE", help="the file to make: rose-court.dspt")
    part = export.add_mutually_exclusive_group()
    part.add_argument("--section", metavar="NAME", help="only this section, by its name")
    part.add_argument("--topic", metavar="NAME", help="only this topic, by its name")
    part.add_argument(
        "--incident",
        type=number,
        metavar="NUMBER",
        help="what went wrong, by its number in: dspt-wizard incident --list",
    )


def _add_import(commands: argparse._SubParsersAction[Command]) -> None:
    take_in = commands.add_parser(
        "import",
        description="Take in a file that export made.\n"
        "You see first what would change, and are asked.",
    )
    take_in.add_argument("file", type=Path, metavar="FILE", help="the file to take in")
    wish = take_in.add_mutually_exclusive_group()
    for name, does in (
        ("merge", "put it together with the answers here, without asking"),
        ("new", "make it a service of its own, without asking"),
    ):
        wish.add_argument(f"--{name}", dest="wish", action="store_const", const=name, help=does)


def _add_backups(commands: argparse._SubParsersAction[Command]) -> None:
    backups = commands.add_parser(
        "backups",
        description="See the backups that were made for you, or go back to one.\n"
        "Going back can be undone.",
    )
    backups.add_argument(
        "--restore", type=number, metavar="NUMBER", help="go back to this one in the list"
    )
    backups.add_argument("--yes", action="store_true", help="go back without asking")


def _add_roll_forward(commands: argparse._SubParsersAction[Command]) -> None:
    rolling = commands.add_parser(
        "roll-forward",
        description="Go on into a newer year with your answers.\n"
        "You see first what comes with you. The year before stays as it is.",
    )
    rolling.add_argument("--yes", action="store_true", help="make the new year without asking")


def _add_delete(commands: argparse._SubParsersAction[Command]) -> None:
    delete = commands.add_parser(
        "delete",
        description="Delete a service, or get it back.\n"
        "What is deleted stays in a bin for 30 days. You are asked first.",
    )
    delete.add_argument("--yes", metavar="NAME", help="delete this service without asking")
    how = delete.add_mutually_exclusive_group()
    how.add_argument(
        "--put-back",
        nargs="?",
        const="",
        metavar="NAME",
        help="get back what was deleted in the last 30 days",
    )
    how.add_argument("--for-good", action="store_true", help="erase it, and its backups, for good")
    how.add_argument(
        "--incident",
        type=number,
        metavar="NUMBER",
        help="erase what went wrong for good, by its number in: dspt-wizard incident --list",
    )
    how.add_argument(
        "--quiz",
        type=number,
        metavar="NUMBER",
        help="erase a staff quiz for good, by its number in: dspt-wizard quiz --list",
    )
