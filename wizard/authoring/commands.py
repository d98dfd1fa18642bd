"""What each command for authors does. What it needs is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from wizard.authoring.arguments import PATH_TESTS

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

    return check(
        options.flows,
        options.content,
        options.paths,
        own_plans=options.plans,
        as_json=options.json,
    )


def _release(options: SimpleNamespace) -> int:
    from wizard.authoring.release import release

    return release(options.flows, options.content)


def _preview(options: SimpleNamespace) -> int:
    from wizard.authoring.preview_command import preview

    return preview(options.flows, options.content, options.topic, plain=options.plain)


def _new(options: SimpleNamespace) -> int:
    from wizard.authoring.new_command import New

    if options.what == "edition":
        new = New(options.flows, options.content, None)
        return new.edition(options.year, options.of, checked=options.checked)
    if options.what == "plan":
        return New(options.flows, options.content, None).plan(
            options.name, options.title, options.plans
        )
    new = New(options.flows, options.content, options.paths)
    return new.topic(options.name, options.section, options.title, options.item)


def _routes(options: SimpleNamespace) -> int:
    from wizard.authoring.routes.command import routes_of_topic

    paths = options.paths or (PATH_TESTS if options.coverage else None)
    return routes_of_topic(options.flows, options.content, options.topic, paths)


def _graph(options: SimpleNamespace) -> int:
    from wizard.authoring.graph.command import graph

    where = {"format": options.format, "output": options.output}
    return graph(options.flows, options.content, options.topic, **where)


def _schema(options: SimpleNamespace) -> int:
    from wizard.authoring.schemas.printed import print_schema

    return print_schema(options.kind)


AUTHOR_COMMANDS: Mapping[str, Command] = {
    "check": _check,
    "release": _release,
    "preview": _preview,
    "new": _new,
    "routes": _routes,
    "graph": _graph,
    "schema": _schema,
}
"""By the name that is typed. None of them needs answers, or keeps any."""
MAKES_FOLDERS = "new"
"""The command that makes the folders of flows and words where they are missing."""
