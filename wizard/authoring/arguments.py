"""What authors may ask for on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

PATH_TESTS = Path("tests/paths")
"""Where the path tests stand, seen from the project's own folder."""


def add_author_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add every command for authors."""
    _add_check(commands)
    commands.add_parser("release", help="keep what is asked now, so that unsafe changes are told")


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
    check.add_argument("--json", action="store_true", help="as data for editors")
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
