"""What each command for workshops does. What it needs is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import SimpleNamespace

Command = Callable[[SimpleNamespace], int]
"""Does what the options ask and returns the exit status. None of them opens anybody's answers."""


def _demo(options: SimpleNamespace) -> int:
    from wizard.workshop.demo import demo

    return demo(options.flows, options.content, plain=options.plain)


def _cohort(options: SimpleNamespace) -> int:
    from wizard.clock import clock_from_environment
    from wizard.compiled import load_library
    from wizard.workshop.cohort import cohort

    library = load_library(options.flows, options.content)
    where = {"format": options.format, "output": options.output}
    return cohort(options.files, library, clock_from_environment(), **where)


_IN_WORKSHOPS: Mapping[str, Command] = {"cohort": _cohort}


def _workshop(options: SimpleNamespace) -> int:
    return _IN_WORKSHOPS[options.workshop](options)


WORKSHOP_COMMANDS: Mapping[str, Command] = {"demo": _demo, "workshop": _workshop}
"""By the name that is typed."""
