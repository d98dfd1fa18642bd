"""`workshop present`: a session plan for a room. It opens no answers, and knows of none."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from wizard.clock import clock_from_environment
from wizard.compiled import load_library
from wizard.ending import ends_in_order
from wizard.library import Library
from wizard.plain.console import Console
from wizard.plain.needed import needs_plain
from wizard.trainers_notes import follow, print_order
from wizard.words.harmless import harmless_line
from wizard.workshop.following import Following, Now, following_folder
from wizard.workshop.kept import kept_paper
from wizard.workshop.plan import Plan
from wizard.workshop.plans import no_plan, plans_for
from wizard.workshop.slide import slides_of, speaker_of_nobody
from wizard.workshop.stage import Stage

OK, WRONG_USE, STOPPED = 0, 2, 130


def present(options: SimpleNamespace, papers: Path) -> int:
    """Present a plan, or show what only the trainer sees; return the exit status.

    With a plan that is its running order, and without one it follows the presenter. `papers` is
    the folder where something is kept, if it is asked for. Raises FlowMistakesError,
    WrongDayError and OSError.
    """
    library = load_library(options.flows, options.content)
    plans = plans_for(library, options.flows, options.content, options.plans)
    plain = options.plain or needs_plain()
    try:
        if options.notes and plans and not options.plan:
            return follow(library, plans, plain=plain)
        console = Console()
        plan = _chosen(library, plans, options.plan, console) if plans else None
        if plan is None:
            sys.stderr.write(f"{no_plan(library, plans, options.plan)}\n")
            return WRONG_USE
        if options.notes:
            return print_order(library, plan)
        return _hold(library, plan, papers, console if plain else None)
    except EOFError:
        return OK
    except KeyboardInterrupt:
        told = library.phrases.line("workshop.stopped")
        sys.stderr.write(f"\n{told}\n")
        return STOPPED


def _chosen(
    library: Library, plans: Mapping[str, Plan], name: str, console: Console
) -> Plan | None:
    """Return the plan of this name; asked for, if there is no name. Raises EOFError."""
    if name:
        return plans.get(name)
    listed = list(plans.values())
    for number, plan in enumerate(listed, 1):
        fillings = {"number": number, "title": plan.words.title, "minutes": plan.minutes}
        console.write(library.phrases.line("workshop.plan-listed", **fillings))
    while True:
        console.write(library.phrases.line("workshop.choose-plan"))
        typed = console.read(library.phrases.line("plain.prompt")).strip().rstrip(".")
        if typed in plans:
            return plans[typed]
        if typed.isascii() and typed.isdigit() and 0 < int(typed[:4]) <= len(listed):
            return listed[int(typed[:4]) - 1]


def _hold(library: Library, plan: Plan, papers: Path, console: Console | None) -> int:
    """Hold a plan on a console, or on the full screen where there is none."""
    clock = clock_from_environment()
    slides = slides_of(library, plan, clock().date())
    following, started = Following(following_folder()), 0

    def moved(place: int) -> None:
        nonlocal started
        now = int(time.time())
        started = started or now
        following.tell(Now(plan.id, place, started, now))

    stage = Stage(plan, slides, library.phrases, time.monotonic, moved)
    following.tell(Now(plan.id, 0, 0, 0))
    edition = _edition(library)
    keep = _keeping(library, stage, papers)
    with ends_in_order():
        try:
            if console is not None:
                from wizard.plain.presenter import PlainPresenter

                PlainPresenter(stage, console, edition=edition, keep=keep).run()
            else:
                from wizard.screens.colours import colours_wanted
                from wizard.screens.presenter import PresenterApp

                PresenterApp(stage, edition=edition, keep=keep, colours=colours_wanted()).hold()
        finally:
            following.end()
    return OK


def _keeping(library: Library, stage: Stage, papers: Path) -> Callable[[], str]:
    """Return what keeps what was counted and parked, and says in words how that went.

    Each time that somebody presents has a paper of its own, named after when it began.
    """
    began = f"{clock_from_environment()():%Y-%m-%d %H-%M}"

    def keep() -> str:
        from wizard.reports.papers import Papers

        phrases, clock = library.phrases, clock_from_environment()
        paper = kept_paper(speaker_of_nobody(library, clock().date()), stage)
        if paper is None:
            return phrases.line("workshop.nothing-to-keep")
        path, problem = Papers(papers, clock).save(paper, began, "html")
        stage.unkept = bool(problem)
        key = "workshop.not-kept" if problem else "workshop.kept"
        return phrases.line(key, place=harmless_line(str(path)))

    return keep


def _edition(library: Library) -> str:
    edition = library.edition
    key = "header.edition-provisional" if edition.provisional else "header.edition"
    return library.phrases.line(key, edition=edition.id)
