"""A preview: one topic, talked through by whoever writes it. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from storage import Assessments, Settings
from wizard.authoring.notes import AuthorsNotes
from wizard.authoring.topic_asked import no_such_topic
from wizard.clock import Clock
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Answer, Given
from wizard.library import Library, read_library
from wizard.next_spot import spot_in
from wizard.reports.papers import Papers
from wizard.session import Session
from wizard.shelf import Shelf
from wizard.sources import Sources
from wizard.spots import AtEnd, AtQuestion, Spot
from wizard.toolkit.incident import INCIDENT
from wizard.toolkit.journey import HOME, ORGANISATION
from wizard.toolkit.quiz import QUIZ
from wizard.views import View
from wizard.words.blocks import Block, Blocks, Heading, Items, Span
from wizard.words.dates import say_time
from wizard.words.harmless import harmless_line
from wizard.words.topic_words import About

MADE_UP = "Example House"
MOST_MISTAKES = 8
"""How many mistakes are told at once: the first are those to mend, and `check` has all."""


class UnknownTopicError(Exception):
    """No topic of this name can be talked through; says so, with the nearest name there is."""

    def __init__(self, library: Library, topic: str) -> None:
        super().__init__(no_such_topic(topic, topics_of(library)))


def topics_of(library: Library) -> tuple[str, ...]:
    """Return the flows that can be talked through: of those that stand alone, the program's own."""
    alone = (flow for flow in (INCIDENT, QUIZ) if flow in library.flow_table)
    return (*library.flows, *alone)


class Preview(Session):
    """A session that begins with a topic, and has notes for its author beside what it shows.

    `folder` is where answers live meanwhile. Raises UnknownTopicError, FlowMistakesError, and
    OSError for files that cannot be read.
    """

    def __init__(self, sources: Sources, folder: Path, topic: str, clock: Clock) -> None:
        self._sources = sources
        self._contents = sources.contents()
        self._folder = folder
        self._topic = topic
        self._news = ""
        self._mistakes: tuple[str, ...] = ()
        library = read_library(*sources)
        if topic not in topics_of(library):
            raise UnknownTopicError(library, topic)
        self._authors_notes = AuthorsNotes(sources.flows, library)
        shelf = self._shelf_with(library, clock)
        _begin(shelf, library, clock, made_up=topic != HOME)
        super().__init__(library, shelf, Papers(folder / "papers", clock), clock)
        self._begin_topic("")
        self._first_view = self.view

    def is_stale(self) -> bool:
        """Say whether a file has changed. One that is being replaced has not, yet."""
        try:
            return self._sources.contents() != self._contents
        except OSError:
            return False

    def renew(self) -> None:
        """Read everything again, and carry on with the same answers.

        With a mistake in it, or without the topic, it goes on as it was read last.
        """
        try:
            self._contents = self._sources.contents()
            library = read_library(*self._sources)
            if self._topic not in topics_of(library):
                raise UnknownTopicError(library, self._topic)
        except (FlowMistakesError, UnknownTopicError, OSError) as problem:
            self._mistakes = tuple(str(problem).split("\n"))
            self.look_again()
        else:
            self._mistakes = ()
            self._take_in(library)
            self._news = f"The files have changed: read again at {say_time(self._clock())}."

    def notes(self) -> Blocks:
        """Return that it is a preview, what to mend, and what the author wants to know.

        What to mend comes first: a small window shows no more than the beginning.
        """
        return tuple(self._notes())

    def farewell(self) -> str:
        """Return what to say at the end: that nothing was kept."""
        return f"That was a preview of '{self._topic}'. Nothing of it was kept."

    # How it is done.

    def _notes(self) -> Iterator[Block]:
        yield _heading(f"Preview of {self._topic}. Nothing is kept.")
        if self._mistakes:
            count = len(self._mistakes)
            yield _heading(f"{count} to mend first. Until then it goes on as it was.")
            yield _items(self._mistakes[:MOST_MISTAKES])
        yield _items(filter(None, (self._news, *self._about_the_spot())))
        trainer = self._library.topics[self._topic].about.get(About.TRAINER)
        if trainer and self.view is self._first_view:
            yield _heading(About.TRAINER)
            yield from self._sitting.desk().speaker.filled(self._topic, trainer)

    def _about_the_spot(self) -> tuple[str, ...]:
        doing = self._trail.doing
        at = getattr(doing, "at", doing)
        if isinstance(at, AtQuestion):
            return self._authors_notes.of_question(self._conversation, at.question)
        if isinstance(at, AtEnd):
            return self._authors_notes.of_end(self._conversation, at.flow)
        return ()

    def _show(self) -> None:
        """Show the spot, and never that something was saved. What was news is none there."""
        self.saved = None
        self._news = ""
        super()._show()

    def _painted(self) -> View:
        """Say in the header, where others read when they saved, that nothing is kept."""
        view = super()._painted()
        header = view.header._replace(saved="Preview: nothing is kept")
        return view._replace(header=header)

    def _begin_topic(self, id: str) -> None:
        """Show the topic's first question; of one that stands alone carry on with `id`, if any."""
        for kept in (self._incidents, self._quizzes):
            if kept.flow == self._topic:
                self._ends_with_it = True
                self._set_apart(kept, kept.book(id) if id else kept.new_book(self._owner))
                return
        self._go(self._in_topic())

    def _in_topic(self) -> Spot:
        return spot_in(self._conversation, self._topic)

    def _spot_to_resume(self) -> Spot:
        """Return where the topic goes on; when it is over, what would come next."""
        if self._topic not in self._conversation.flows:
            return super()._spot_to_resume()
        spot = self._in_topic()
        return super()._spot_to_resume() if isinstance(spot, AtEnd) else spot

    def _take_in(self, library: Library) -> None:
        """Begin again with another library, and with the answers and the spot there are."""
        trail, id, beneath = self._trail, self._sitting.book.id or "", self._beneath
        self._sitting.close()
        if beneath is not None:
            beneath.sitting.close()
        self._authors_notes = AuthorsNotes(self._sources.flows, library)
        super().__init__(library, self._shelf_with(library, self._clock), self._papers, self._clock)
        if beneath is not None:  # Its trail speaks of what was opened over the topic.
            self._begin_topic(id if self._topic not in library.flows else "")
            return
        self._trail = trail
        trail.renew(self._carried_on, self._in_topic)
        try:
            self._show()
        except LookupError:  # It was about something that is there no more.
            self._go(self._in_topic())

    def _carried_on(self, spot: Spot) -> Spot | None:
        """Return what a spot is after reading again; a question may have come before it."""
        if isinstance(spot, AtQuestion) and spot.question not in self._conversation.answers:
            flow = spot.waiting or question_parts(spot.question)[0]
            return spot_in(self._conversation, flow) if flow in self._library.flows else None
        return self._again(spot)

    def _again(self, spot: Spot) -> Spot | None:
        try:
            return super()._again(spot)
        except LookupError:  # Its flow or its question is there no more.
            return None

    def _shelf_with(self, library: Library, clock: Clock) -> Shelf:
        settings = Settings(self._folder)
        assessments = Assessments(self._folder, settings.installation, clock)
        return Shelf(assessments, settings, library, clock)


def _begin(shelf: Shelf, library: Library, clock: Clock, *, made_up: bool) -> None:
    """Begin an assessment, with a made-up name if the topic is not the one that asks for it.

    Raises storage.NotSaved.
    """
    book = shelf.new_book()
    ask = library.flows.ask(ORGANISATION) if made_up else None
    named = [Answer(ORGANISATION, Given(MADE_UP), ask.rev, clock())] if ask else []
    book.save(named, MADE_UP if ask else "")
    shelf.remember(book.id)
    book.close()


def _heading(text: str) -> Heading:
    return Heading((Span(text),))


def _items(lines: Iterator[str] | tuple[str, ...]) -> Items:
    return Items(tuple((Span(harmless_line(line)),) for line in lines))
