"""What every view has, whatever page it is: a way to help, and to what its words mean."""

from __future__ import annotations

from wizard.choice_ids import WORDS_HERE
from wizard.pages.desk import Desk
from wizard.spots import AtExplain, AtWords, Spot
from wizard.views import WORDS, Asking, Choice, Command, View, terms_in


def with_help(desk: Desk, spot: Spot, view: View) -> View:
    """Return the view of a spot with help in reach.

    What the words mean is offered where there are some that may not be known, and that are not
    explained there already.
    """
    if Command.EXPLAIN not in view.commands:
        view = view._replace(commands=(Command.EXPLAIN, *view.commands))
    if not terms_in(view) or isinstance(spot, AtWords) or _explains_all(spot):
        return view
    if isinstance(view, Asking):
        words = desk.choice(WORDS, "explain.words")
        return view._replace(explains=(*view.explains, words))
    words = desk.choice(WORDS_HERE, "explain.words")
    return view._replace(choices=(*_in_front(view.choices), words, *_stopping(view.choices)))


def _explains_all(spot: Spot) -> bool:
    return isinstance(spot, AtExplain) and not spot.part


def _in_front(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices without the one to stop at their end."""
    return choices[: len(choices) - len(_stopping(choices))]


def _stopping(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return choices[-1:] if choices[-1].id == Command.STOP else ()
