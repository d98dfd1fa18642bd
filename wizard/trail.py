"""The trail: the spot on show, and those behind it to which closing it leads back."""

from __future__ import annotations

from collections.abc import Callable

from wizard.spots import AtAnswers, AtQuestion, Spot


class Trail:
    """`here` is the spot on show."""

    def __init__(self, here: Spot) -> None:
        self.here = here
        self._behind: list[Spot] = []

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing behind the spot on show."""
        return not self._behind

    def go(self, spot: Spot) -> None:
        """Go on to a spot; there is nothing to close behind it."""
        self._behind.clear()
        self.here = spot

    def replace(self, spot: Spot) -> None:
        """Show a spot in place of this one; what is behind stays."""
        self.here = spot

    def open(self, spot: Spot) -> None:
        """Open a spot over this one; closing it comes back here."""
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
        """Show what follows an answer from the list of answers: that list again, or a question."""
        while self._behind and not isinstance(self._behind[-1], AtAnswers):
            self._behind.pop()
        self.here = self._behind.pop() if self._behind and isinstance(spot, AtAnswers) else spot
