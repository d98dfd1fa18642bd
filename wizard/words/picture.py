"""A picture made of bars, as values: each face and each form of a paper draws it in its own way.

The words come first. Each bar has a line that says its figures, so a picture can always be left
out: aloud, in a letter, or where there is no room.
"""

from __future__ import annotations

from wizard.frozen import dataclass

FILLS = ("full", "half", "empty")
"""How the parts of a bar are told apart, without a colour."""


@dataclass(frozen=True)
class Bar:
    """How many things there are of one kind, in three parts, in the order of FILLS.

    `figures` says the same counts in words, after what the bar is called.
    """

    label: str
    figures: str
    full: int
    half: int = 0
    empty: int = 0

    @property
    def parts(self) -> tuple[int, int, int]:
        return (self.full, self.half, self.empty)

    @property
    def total(self) -> int:
        return sum(self.parts)

    @property
    def line(self) -> str:
        """The bar in words."""
        return f"{self.label}: {self.figures}"


@dataclass(frozen=True)
class Picture:
    """Bars under each other, all on one scale that begins at nothing.

    `names` say what the parts stand for, in the order of FILLS; none where all are of one kind.
    """

    bars: tuple[Bar, ...]
    names: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything in the picture, in words."""
        return tuple(bar.line for bar in self.bars)

    @property
    def key(self) -> tuple[tuple[str, str], ...]:
        """The fills that there are, each with what it stands for; none where there is only one."""
        sums = (sum(parts) for parts in zip(*(bar.parts for bar in self.bars), strict=True))
        shown = [fill for fill, count in zip(FILLS, sums, strict=False) if count]
        named = dict(zip(FILLS, self.names, strict=False))
        found = tuple((fill, named[fill]) for fill in shown if fill in named)
        return found if len(found) > 1 else ()

    def lengths(self, bar: Bar, room: int, least: int = 1) -> tuple[int, ...]:
        """Return how long each part of a bar is, where the longest bar takes `room`.

        Whatever there is of can be seen, as `least`; of nothing there is nothing. The whole is
        as long as its total asks for, unless that is too short for its parts.
        """
        most = max(one.total for one in self.bars)
        parts = [part for part in bar.parts if part]
        if not parts:
            return (0,) * len(FILLS)
        # In whole numbers, to the nearest: one more than half of `most` rounds up.
        target = max((2 * bar.total * room + most) // (2 * most), least * len(parts))
        found = [max(least, part * room // most) if part else 0 for part in bar.parts]
        while sum(found) > target:
            found[found.index(max(found))] -= 1
        while sum(found) < target:
            short = [part * room - got * most for part, got in zip(bar.parts, found, strict=True)]
            found[short.index(max(short))] += 1
        return tuple(found)
