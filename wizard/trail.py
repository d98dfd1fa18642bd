"""The trail: the spot on show, and those behind it to which closing it leads back."""

from __future__ import annotations

from collections.abc import Callable

from wizard.spots import AtAnswers, AtFound, AtQuestion, AtWords, Doing, Help, ListsQuestions, Spot


class Trail:
    """`here` is the spot on show."""

    def __init__(self, here: Spot) -> None:
        self.here = here
        self._behind: list[Spot] = []

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing behind the spot on show."""
        return not self._behind

    @property
    def doing(self) -> Doing:
        """What somebody is doing, or was when they opened help: that is always behind it."""
        seen = (self.here, *reversed(self._behind))
        return next(spot for spot in seen if not isinstance(spot, Help))

    def go(self, spot: Spot) -> None:
        """Go on to a spot; there is nothing to close behind it."""
        self._behind.clear()
        self.here = spot

    def replace(self, spot: Spot) -> None:
        """Show a spot in place of this one; what is behind stays."""
        self.here = spot

    def open(self, spot: Spot) -> None:
        """Open a spot over this one; closing it comes back here.

        Help that is open behind other help is gone back to, so that Back never has far to go.
        """
        if isinstance(spot, Help) and not isinstance(spot, AtWords | AtFound):
            for place in range(self._first_help(), len(self._behind)):
                if type(self._behind[place]) is type(spot):
                    del self._behind[place:]
                    self.here = spot
                    return
        if type(spot) is not type(self.here):
            self._behind.append(self.here)
        self.here = spot

    def close(self, now: Callable[[Spot], Spot | None], otherwise: Callable[[], Spot]) -> None:
        """Show what was behind, as it is `now` if it is still there, but no list over itself."""
        closed = type(self.here)
        while self._behind:
            spot = now(self._behind.pop())
            if spot is not None and type(spot) is not closed:
                self.here = spot
                return
        self.here = otherwise()

    def drop_help(self) -> None:
        """Forget the help behind the spot on show: closing that leads back to what was done."""
        del self._behind[self._first_help() :]

    def _first_help(self) -> int:
        """Return where the help begins that the spot on show, if it is help, was opened over."""
        place = len(self._behind)
        while isinstance(self.here, Help) and place and isinstance(self._behind[place - 1], Help):
            place -= 1
        return place

    def renew(self, now: Callable[[Spot], Spot | None], otherwise: Callable[[], Spot]) -> None:
        """Show the spot as it is `now`, or another if it is there no more."""
        spot = now(self.here)
        self.here = otherwise() if spot is None else spot

    def return_to(self, at: AtQuestion) -> None:
        """Show a question again, and close what was opened over it."""
        while self._behind and at in (self._behind[-1], getattr(self._behind[-1], "at", None)):
            self._behind.pop()
        self.here = at

    def return_to_answers(self, spot: Spot) -> None:
        """Show what follows an answer from a list: that list again, or a question.

        The list is that of answers, or another one that leads to questions. A spot that is the
        list of answers stands for each of them.
        """
        while self._behind and not isinstance(self._behind[-1], ListsQuestions):
            self._behind.pop()
        self.here = self._behind.pop() if self._behind and isinstance(spot, AtAnswers) else spot
