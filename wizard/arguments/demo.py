"""What may be asked of the made-up home."""

from __future__ import annotations

import argparse

from wizard.arguments.command import Command


def add_demo(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the command."""
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
