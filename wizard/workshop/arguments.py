"""What trainers may ask for on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_workshop_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add every command for trainers."""
    workshop = commands.add_parser(
        "workshop", help="for trainers: present a session, and print its papers"
    )
    what = workshop.add_subparsers(dest="what", metavar="WHAT", required=True)
    _add_present(what)


def _add_present(what: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from argparse import SUPPRESS

    present = what.add_parser(
        "present", help="one question at a time, for a projector; no answers are opened"
    )
    present.add_argument(
        "plan", nargs="?", default="", metavar="PLAN", help="a session plan, such as taster"
    )
    present.add_argument(
        "--notes", action="store_true", help="the trainer's window: it follows the presenter"
    )
    _add_plans(present)
    present.add_argument(  # It may stand before the command too.
        "--plain", action="store_true", default=SUPPRESS, help="plain text, line after line"
    )


def _add_plans(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--plans", type=Path, metavar="DIR", help="a folder with session plans of your own"
    )
