"""What each command for authors does. What it needs is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

Command = Callable[[SimpleNamespace], int]
"""Does what the options ask, with the folders `flows` and `content`; returns the exit status.

Raises OSError for a folder or file that cannot be read, and FlowMistakesError where a command
needs flows without mistakes.
"""


def _check(options: SimpleNamespace) -> int:
    if options.words:
        from wizard.checking.words_table import words_table

        return words_table(options.flows, options.content)
    if options.answers is not None:
        from wizard.checking.answers_table import answers_of_home, answers_table

        if options.answers:
            return answers_of_home(options.flows, options.content, Path(options.answers))
        return answers_table(options.flows, options.content)
    from wizard.checking.command import check

    return check(options.flows, options.content, options.paths)


def _schema(options: SimpleNamespace) -> int:
    from wizard.authoring.schemas.printed import print_schema

    return print_schema(options.kind)


AUTHOR_COMMANDS: Mapping[str, Command] = {
    "check": _check,
    "schema": _schema,
}
"""By the name that is typed. None of them needs answers, or keeps any."""
