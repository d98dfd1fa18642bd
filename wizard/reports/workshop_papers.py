"""The papers of a workshop, to a file or to standard output. None of them needs answers."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.reports.documents import AnyPaper
from wizard.reports.forms import in_form
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.trainers_card import TrainersCard, read_card
from wizard.words.harmless import harmless_line
from wizard.workshop.handouts import certificate, checklist, contact_card, empty_letter
from wizard.workshop.plan import Plan
from wizard.workshop.slide import speaker_of_nobody


class WorkshopPapers:
    """Makes papers in a format, into a file if there is one. Its methods return exit statuses."""

    def __init__(
        self, library: Library, clock: Clock, format: str | None, output: Path | None
    ) -> None:
        self._library = library
        self._speaker = speaker_of_nobody(library, clock().date())
        self._clock = clock
        self._format = format
        self._output = output

    def checklist(self, plan: Plan) -> int:
        """Make what to have ready before a session."""
        return self._put_out(checklist(self._speaker, plan))

    def certificate(self, plan: Plan) -> int:
        """Make what says that somebody was there."""
        return self._put_out(certificate(self._speaker, plan))

    def letter(self) -> int:
        """Make the letter to an IT company, with every question and no answer."""
        return self._put_out(empty_letter(self._speaker))

    def contacts(self, folder: Path | None) -> int:
        """Make the card of whom to ring: those in this folder's `contacts.md`, or empty lines."""
        card = read_card(folder) if folder is not None else TrainersCard()
        if card.problem is None:
            return self._put_out(contact_card(self._speaker, card.contacts))
        phrases, problem = self._library.phrases, card.problem
        if problem.reason == "mistake":
            said = {"line": problem.line, "problem": harmless_line(problem.detail)}
            return told(phrases.line("handout.card-wrong", **said), WRONG_USE)
        return told(phrases.line("handout.card-unreadable"), WRONG_USE)

    def _put_out(self, paper: AnyPaper) -> int:
        phrases = self._library.phrases
        wanted = format_wanted(self._format, self._output)
        problem = why_not(wanted, self._output)
        if wanted is None or problem:
            return told(phrases.line(problem), WRONG_USE)
        place = place_of(self._output) if self._output else ""
        saved = phrases.line("handout.saved", title=paper.title, place=place)
        return put_out(in_form(paper, wanted, self._clock()), self._output, saved, phrases)
