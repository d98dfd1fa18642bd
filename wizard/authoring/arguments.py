"""What authors may ask for on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

PATH_TESTS = Path("tests/paths")
"""Where the path tests stand, seen from the project's own folder."""

SCHEMAS = ("flow", "edition", "front-matter", "path-test", "home")
"""What there is a JSON Schema of."""


def add_author_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add every command for authors."""
    _add_check(commands)
    _add_schema(commands)


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="look for mistakes in flows and words")
    what = check.add_mutually_exclusive_group()
    what.add_argument(
        "--paths",
        type=Path,
        nargs="?",
        const=PATH_TESTS,
        metavar="DIR",
        help=f"walk the path tests too: those in {PATH_TESTS}, or in another folder",
    )
    what.add_argument(
        "--words", action="store_true", help="instead, show how long and how hard the words are"
    )
    what.add_argument(
        "--answers",
        nargs="?",
        const="",
        metavar="FILE",
        help="instead, show how many answers each topic takes; or what a made-up home is asked",
    )


def _add_schema(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    schema = commands.add_parser(
        "schema", help="print a JSON Schema, by which editors complete and underline"
    )
    schema.add_argument("kind", choices=SCHEMAS, help="the kind of file that it is for")
