"""What may be asked of the commands that read a list which somebody downloaded."""

from __future__ import annotations

import argparse
from pathlib import Path

from wizard.arguments.command import Command, number


def add_lists(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the commands."""
    _add_register(commands)
    _add_official(commands)


def _add_register(commands: argparse._SubParsersAction[Command]) -> None:
    register = commands.add_parser(
        "register",
        description="See what a service last published, from the public list.\n"
        "To get the list, open dsptoolkit.nhs.uk/OrganisationSearch and download all results. "
        "Nothing is sent anywhere.",
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
    register.add_argument(
        "--format", choices=("csv",), metavar="FORM", help="csv: the results as a table"
    )


def _add_official(commands: argparse._SubParsersAction[Command]) -> None:
    official = commands.add_parser(
        "official",
        description="Hold the official list of questions against ours, and keep it.\n"
        "It is a spreadsheet or a CSV file. You see how it differs, and are asked whether to keep "
        "it. Then its words stand beside our questions. To get the list, look in the news at "
        "dsptoolkit.nhs.uk. Nothing is sent anywhere.",
    )
    what = official.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the list")
    what.add_argument("--list", action="store_true", help="the lists that are kept here")
    what.add_argument("--forget", metavar="YEAR", help="remove the list of this year: 2025-26")
    official.add_argument("--sheet", default="", metavar="NAME", help="the sheet to read")
    official.add_argument(
        "--category",
        type=number,
        default=0,
        choices=(1, 2, 3, 4),
        metavar="NUMBER",
        help="whom the list is for, 1 to 4. Without it: 3, social care",
    )
    official.add_argument(
        "--year", default="", metavar="YEAR", help="the year of the list, such as 2025-26"
    )
    official.add_argument("--yes", action="store_true", help="keep it without asking")
