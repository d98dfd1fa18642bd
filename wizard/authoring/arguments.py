"""What authors may ask for on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import argparse

    Parser = TypeVar("Parser", bound=argparse.ArgumentParser)

PATH_TESTS = Path("tests/paths")
"""Where the path tests stand, seen from the project's own folder."""

SCHEMAS = ("flow", "edition", "front-matter", "path-test", "home", "plan")
"""What there is a JSON Schema of."""


def add_author_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add every command for authors."""
    _add_check(commands)
    commands.add_parser(
        "release", description="Keep what is asked now, so that unsafe changes are told."
    )
    _add_preview(commands)
    _add_new(commands)
    _add_routes(commands)
    _add_graph(commands)
    _add_schema(commands)


def _add_check(commands: argparse._SubParsersAction[Parser]) -> None:
    check = commands.add_parser("check", description="Look for mistakes in flows and words.")
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
    check.add_argument(
        "--plans", type=Path, metavar="DIR", help="look at the session plans in a folder too"
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


def _add_preview(commands: argparse._SubParsersAction[Parser]) -> None:
    from argparse import SUPPRESS

    preview = commands.add_parser("preview", description="Talk through one topic; nothing is kept.")
    preview.add_argument("topic", metavar="TOPIC", help="the id of its flow: staff-training")
    preview.add_argument(  # It may stand before the command too.
        "--plain", action="store_true", default=SUPPRESS, help="plain text, line after line"
    )


def _add_new(commands: argparse._SubParsersAction[Parser]) -> None:
    new = commands.add_parser(
        "new", description="Begin a topic, a year of the toolkit, or a session."
    )
    what = new.add_subparsers(dest="what", metavar="WHAT", required=True)
    topic = what.add_parser("topic", help="a flow, its words and its path test")
    topic.add_argument("name", metavar="NAME", help="its id for ever: fire-drills")
    topic.add_argument("--section", default="", help="the folder it stands in: data-security")
    topic.add_argument("--title", default="", help="its name in lists: 'Fire drills'")
    topic.add_argument("--item", default="", metavar="KEY", help="the item that its ends decide")
    topic.add_argument(
        "--paths", type=Path, metavar="DIR", help=f"where path tests are ({PATH_TESTS})"
    )
    plan = what.add_parser("plan", help="a session plan for a workshop, and its words")
    plan.add_argument("name", metavar="NAME", help="its name: tuesday-group")
    plan.add_argument("--title", default="", help="its name in lists: 'Our Tuesday group'")
    plan.add_argument(
        "--plans", type=Path, metavar="DIR", help="a folder of your own, for plan and words"
    )
    edition = what.add_parser("edition", help="a year of the toolkit, provisional or checked")
    edition.add_argument("year", metavar="YEAR", help="such as 2027-28")
    edition.add_argument("--from", dest="of", default="", metavar="YEAR", help="the year to go by")
    edition.add_argument(
        "--checked", action="store_true", help="list its items, to be checked one by one"
    )


def _add_routes(commands: argparse._SubParsersAction[Parser]) -> None:
    routes = commands.add_parser("routes", description="Show every way through a topic, in words.")
    routes.add_argument("topic", metavar="TOPIC", help="the flow's id, such as staff-training")
    routes.add_argument(
        "--coverage",
        action="store_true",
        help=f"instead, show which of them no path test in {PATH_TESTS} walks",
    )
    routes.add_argument(
        "--paths",
        type=Path,
        metavar="DIR",
        help="the same with the path tests in another folder",
    )


def _add_graph(commands: argparse._SubParsersAction[Parser]) -> None:
    graph = commands.add_parser("graph", description="Draw a topic as a picture.")
    graph.add_argument(
        "topic", metavar="TOPIC", help="the flow's id, such as staff-training; or journey"
    )
    graph.add_argument(
        "--format",
        choices=("mermaid", "svg", "html"),
        metavar="FORM",
        help="mermaid: text for Mermaid. svg: a picture. html: a page to print, with the same "
        "in words",
    )
    graph.add_argument("--output", type=Path, metavar="FILE", help="the file to write")


def _add_schema(commands: argparse._SubParsersAction[Parser]) -> None:
    schema = commands.add_parser(
        "schema", description="Print a JSON Schema, by which editors complete and underline."
    )
    schema.add_argument(
        "kind",
        choices=SCHEMAS,
        metavar="KIND",
        help=f"the kind of file that it is for: {', '.join(SCHEMAS)}",
    )
