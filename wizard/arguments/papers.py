"""What may be asked of the command that makes papers."""

from __future__ import annotations

import argparse
from pathlib import Path

from wizard.arguments.command import Command, number

PAPERS = {
    "toolkit": "what to type into the toolkit",
    "actions": "what is left to do, by whom and when",
    "handover": "for whoever carries on after you",
    "answers": "everything that was answered",
    "calendar": "the days to remember",
    "worksheets": "the questions on paper, to answer with a pen",
    "supplier-letter": "what to ask your IT company",
    "incident": "the record of something that went wrong",
    "quiz": "the record of a staff quiz",
    "status-file": "counts for your trainer, without any answer",
}
FORMS = ("html", "md", "docx", "csv", "ics")


def add_report(commands: argparse._SubParsersAction[Command]) -> None:
    """Add the command."""
    width = max(map(len, PAPERS)) + 4
    papers = "\n".join(f"  {name}".ljust(width) + said for name, said in PAPERS.items())
    report = commands.add_parser(
        "report",
        description="Make a paper to print or send, or to type from.\n\n"
        "Such as: dspt-wizard report toolkit --output toolkit.html\n"
        "Without --output it is shown here, as text.\n\n"
        f"papers:\n{papers}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    report.add_argument(
        "paper", nargs="?", choices=PAPERS, metavar="PAPER", help="one from the list above"
    )
    report.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="the file to write. Its ending says what it is: .html, .docx and so on",
    )
    report.add_argument(
        "--format",
        choices=FORMS,
        metavar="FORM",
        help="html: a web page to print. docx: for a word processor. md: Markdown. csv: a table "
        "for a spreadsheet (toolkit, actions, answers). ics: for a calendar program (calendar)",
    )
    report.add_argument(
        "--without-names",
        action="store_true",
        help="in the actions, the answers and the calendar, leave out names and all that was typed",
    )
    report.add_argument(
        "--history", action="store_true", help="in the answers, what was said before too"
    )
    sheets = report.add_mutually_exclusive_group()
    sheets.add_argument("--section", metavar="NAME", help="worksheets of this section only")
    sheets.add_argument("--topic", metavar="NAME", help="worksheets of this topic only")
    report.add_argument(
        "--whole", action="store_true", help="in the letter, ask what has an answer too"
    )
    report.add_argument("--code", metavar="NAME", help="in the status file, the code name")
    report.add_argument(
        "--incident",
        type=number,
        metavar="NUMBER",
        help="which one, by its number in: dspt-wizard incident --list",
    )
    report.add_argument(
        "--quiz",
        type=number,
        metavar="NUMBER",
        help="which quiz, by its number in: dspt-wizard quiz --list",
    )
