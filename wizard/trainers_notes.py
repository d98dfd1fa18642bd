"""`workshop present --notes`: what only the trainer sees, beside the presenter or on paper."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Mapping

from wizard.clock import clock_from_environment
from wizard.library import Library
from wizard.plain.console import Console
from wizard.words.blocks import paragraph
from wizard.words.plain_text import plain_text
from wizard.workshop.following import Following, following_folder
from wizard.workshop.notes import Notes, notes_now, running_order
from wizard.workshop.plan import Plan
from wizard.workshop.slide import slides_of

OK = 0
WIDEST = 72


def print_order(library: Library, plan: Plan) -> int:
    """Print the notes of every step with its minutes. Raises WrongDayError."""
    slides = slides_of(library, plan, clock_from_environment()().date())
    width = min(shutil.get_terminal_size().columns, WIDEST)
    sys.stdout.write(f"{plain_text(running_order(library.phrases, plan, slides), width)}\n")
    sys.stdout.flush()
    told = library.phrases.line("workshop.order-only")
    sys.stderr.write(f"\n{told}\n")
    return OK


def follow(library: Library, plans: Mapping[str, Plan], *, plain: bool) -> int:
    """Show the notes of the step on show until it is ended, and return the exit status.

    Raises WrongDayError.
    """
    following, phrases = Following(following_folder()), library.phrases
    today = clock_from_environment()().date()
    slides = {id: slides_of(library, plan, today) for id, plan in plans.items()}

    def notes() -> Notes:
        now = following.look()
        if now is None:
            return Notes(phrases.blocks("workshop.notes-waiting"))
        if now.plan not in plans:
            return Notes((paragraph(phrases.line("workshop.notes-other", plan=now.plan)),))
        return notes_now(phrases, plans[now.plan], slides[now.plan], now, time.time())

    if plain:
        from wizard.plain.trainers_window import PlainTrainersWindow

        PlainTrainersWindow(notes, phrases, Console()).run()
    else:
        from wizard.screens.colours import colours_wanted
        from wizard.screens.trainers_window import TrainersWindow

        TrainersWindow(notes, phrases, colours=colours_wanted()).hold()
    return OK
