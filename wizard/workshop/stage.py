"""What is on show in the room: which step, what is opened, and what was counted and parked.

It lives in memory alone, and ends with the workshop. It never moves on by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto

from wizard.words.blocks import Block, Blocks, Heading, Items, Span, drawn, paragraph
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases
from wizard.words.picture import Picture
from wizard.workshop.hands import example, picture_of, read_hands
from wizard.workshop.plan import Plan
from wizard.workshop.slide import Slide

MOST_PARKED, LONGEST_PARKED = 50, 200


class Open(Enum):
    """What is on show over a step."""

    NOTHING = auto()
    MORE = auto()
    PARKED = auto()


class Stage:
    """A plan while it is held. `place` 0 is its title, then come the steps and the end.

    `seconds` gives a time that only goes forward. `moved` is called with the place whenever it
    changes. `unkept`: something was counted or parked, and would be gone.
    """

    def __init__(
        self,
        plan: Plan,
        slides: tuple[Slide, ...],
        phrases: Phrases,
        seconds: Callable[[], float],
        moved: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.plan = plan
        self.slides = slides
        self.phrases = phrases
        self.place = 0
        self.open = Open.NOTHING
        self.hands: dict[int, tuple[int, ...]] = {}
        self.parked: list[str] = []
        self.shows_time = False
        self.unkept = False
        self._seconds = seconds
        self._began: float | None = None
        self._moved = moved

    @property
    def slide(self) -> Slide | None:
        """The slide on show; None at the title and at the end."""
        return self.slides[self.place - 1] if 0 < self.place <= len(self.slides) else None

    @property
    def at_end(self) -> bool:
        return self.place > len(self.slides)

    def forward(self) -> None:
        """Close what is open, or go on to the next step; after the end there is nothing."""
        self._go(1)

    def back(self) -> None:
        """Close what is open, or go back a step."""
        self._go(-1)

    def _go(self, steps: int) -> None:
        if self.open is not Open.NOTHING:
            self.close()
            return
        place = min(max(self.place + steps, 0), len(self.slides) + 1)
        if place != self.place:
            self.place = place
            if self._began is None:
                self._began = self._seconds()
            self._moved(place)

    def explain(self) -> bool:
        """Open or close the explanation; return False where there is none."""
        if self.slide is None or not self.slide.more:
            return False
        self.open = Open.NOTHING if self.open is Open.MORE else Open.MORE
        return True

    def open_parked(self) -> None:
        """Open the parking list."""
        self.open = Open.PARKED

    def close(self) -> None:
        """Close what is open, if anything is."""
        self.open = Open.NOTHING

    def count(self, typed: str) -> bool:
        """Take a show of hands for this step; return False for what is not as many numbers."""
        hands = read_hands(typed, len(self.slide.hands)) if self.slide is not None else None
        if not hands:
            return False
        self.hands[self.place] = hands
        self.unkept = True
        self.close()
        return True

    def about_hands(self, key: str) -> str:
        """Return what is said of how to type hands here: `ask`, or `not-read`."""
        things = len(self.slide.hands) if self.slide is not None else 0
        fillings = {"count": things, "example": example(things)}
        return self.phrases.line(f"workshop.hands-{key}", **fillings)

    def park(self, typed: str) -> bool:
        """Put a question on the parking list; return False for none, or where the list is full."""
        question = harmless_line(typed.strip(), LONGEST_PARKED)
        if not question or len(self.parked) >= MOST_PARKED:
            return False
        self.parked.append(question)
        self.unkept = True
        return True

    def may_stop(self) -> bool:
        """Say whether it may end now: what would be gone is told of once, and no more."""
        told, self.unkept = not self.unkept, False
        return told

    def minutes(self) -> int:
        """Return for how many whole minutes it has been going on."""
        return 0 if self._began is None else int((self._seconds() - self._began) // 60)

    def time(self) -> str:
        """Return the time in words."""
        return self.phrases.line("workshop.time", now=self.minutes(), all=self.plan.minutes)

    def where(self) -> str:
        """Return what the plan is called, and which step this is."""
        title = self.plan.words.title
        if self.slide is None:
            return title
        fillings = {"step": self.place, "of": len(self.slides)}
        return f"{title}, {self.phrases.line('workshop.step', **fillings)}"

    def body(self) -> Blocks:
        """Return what the room sees now."""
        slide = self.slide
        if self.open is Open.PARKED:
            return tuple(self._parked())
        if self.open is Open.MORE and slide is not None:
            return slide.more
        if self.at_end:
            parked = self._parked() if self.parked else ()
            return (*self.phrases.blocks("workshop.end"), *parked, *self._counted())
        if slide is None:
            return (_heading(self.plan.words.title), *self.plan.words.in_short)
        return (paragraph(slide.kind), *slide.body, *self._hands(slide))

    def _hands(self, slide: Slide) -> Blocks:
        """Return what hands go up for, and how many went up where they were counted."""
        if self.place in self.hands:
            return (drawn(self._picture(self.place)),)
        return (Items(tuple((Span(one),) for one in slide.hands)),) if slide.hands else ()

    def _picture(self, place: int) -> Picture:
        return picture_of(self.hands[place], self.slides[place - 1].hands, self.phrases)

    def kept(self) -> tuple[tuple[str, Picture], ...]:
        """Return every show of hands in the order of the steps, with what it was about."""
        return tuple(
            (_about(self.slides[place - 1]), self._picture(place)) for place in sorted(self.hands)
        )

    def _parked(self) -> Iterator[Block]:
        yield _heading(self.phrases.line("workshop.parked"))
        yield from self._parked_lines() or self.phrases.blocks("workshop.parked-none")

    def _parked_lines(self) -> Blocks:
        return (Items(tuple((Span(one),) for one in self.parked)),) if self.parked else ()

    def _counted(self) -> Iterator[Block]:
        for about, picture in self.kept():
            yield paragraph(about)
            yield drawn(picture)


def _heading(text: str) -> Heading:
    return Heading((Span(text),))


def _about(slide: Slide) -> str:
    """Return the first words of a slide: what the hands were about."""
    first = slide.body[0]
    line = first.lines[0] if isinstance(first, Items) else first.line
    return harmless_line("".join(span.text for span in line), LONGEST_PARKED)
