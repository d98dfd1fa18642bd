"""What may be asked for on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from wizard import shipped

if TYPE_CHECKING:
    from wizard.arguments.command import Command

OPTIONS_OF_PAPERS = {
    "history": ("answers",),
    "without_names": ("actions", "answers", "calendar"),
    "section": ("worksheets",),
    "topic": ("worksheets",),
    "whole": ("supplier-letter",),
    "code": ("status-file",),
    "incident": ("incident",),
    "quiz": ("quiz",),
}
"""Which papers an option is for. Nobody is to think that names are left out where they are not."""
OF_ONE_FORM = "status-file"
"""The paper that the program reads again: it has one form, and one ending."""


KEEP_NOTHING = ("demo", "workshop")
"""The commands that are never to come near the folder of answers, even when the program fails."""


def asked_for(arguments: Sequence[str]) -> SimpleNamespace:
    """Return what the arguments ask for, by the names of the options; exit with 2 for wrong use.

    The way most people start it needs no parser, which takes longer to make than to use.
    """
    if set(arguments) <= {"--plain"}:
        return SimpleNamespace(
            command=None,
            version=False,
            plain=bool(arguments),
            data_dir=None,
            assessment="",
            flows=shipped.FLOWS,
            content=shipped.CONTENT,
        )
    from wizard.arguments.command import about_unknown
    from wizard.arguments.whole import whole_command

    whole, commands = whole_command()
    known, unknown = whole.parse_known_args(arguments)
    asked = SimpleNamespace(**vars(known))
    here = commands.get(asked.command, whole)
    if unknown:
        here.error(about_unknown(unknown, here, whole))
    if asked.command == "report":
        _check_paper(asked, here)
    return asked


def _check_paper(asked: SimpleNamespace, report: Command) -> None:
    if asked.paper is None:
        from wizard.arguments.papers import PAPERS

        report.error(f"Say which paper: {', '.join(PAPERS)}.")
    for option, papers in OPTIONS_OF_PAPERS.items():
        is_given = all(getattr(asked, option) is not absent for absent in (None, False))
        if is_given and asked.paper not in papers:
            report.error(f"--{option.replace('_', '-')} is only for: {', '.join(papers)}")
    if asked.paper == OF_ONE_FORM and asked.format:
        report.error("A status file has one form only. Leave out --format.")
    if asked.paper == OF_ONE_FORM and asked.output and asked.output.suffix.lower() != ".json":
        report.error("The name of a status file ends with .json. Such as: heron.dspt-status.json")
