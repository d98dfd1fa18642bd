"""A sitting with the made-up home: like every other, with a banner, and it can begin again."""

from __future__ import annotations

from wizard.choice_ids import START_DEMO_AGAIN
from wizard.session import Session
from wizard.trainers.practice import Practice
from wizard.views import HELP, Choice, Page, View

OFFERED_ON = ("topics", HELP)
"""The pages from which it can begin again."""
ELSEWHERE = "save-elsewhere"
"""The choice that writes answers to other folders of this computer: not what is made up."""


class PracticeSession(Session):
    """Everything is as in a session with real answers, and gone at the end.

    Raises storage.StorageError.
    """

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        super().__init__(practice.library, practice.begin(), practice.papers, practice.clock)

    def choose(self, id: str) -> None:
        """Do what a choice says; one of them begins again."""
        view = self.view
        offered = isinstance(view, Page) and id in {choice.id for choice in view.choices}
        if id == START_DEMO_AGAIN and offered:
            self._begin_again()
        else:
            super().choose(id)

    def farewell(self) -> str:
        """Return what to say at the end: that nothing was kept."""
        return self.phrases.line("demo.farewell")

    def _begin_again(self) -> None:
        self._sitting.close()
        if self._beneath is not None:
            self._beneath.sitting.close()
        practice = self._practice
        super().__init__(practice.library, practice.begin(), practice.papers, practice.clock)

    def _show(self) -> None:
        """Show the spot, and never that something was saved."""
        self.saved = None
        super()._show()

    def _painted(self) -> View:
        view = super()._painted()
        header = view.header._replace(banner=self.phrases.line("demo.banner"), saved="")
        view = view._replace(header=header)
        return self._with_again(view) if isinstance(view, Page) else view

    def _with_again(self, page: Page) -> Page:
        """Return a page with what is different where nothing is kept."""
        body = page.body
        choices = tuple(choice for choice in page.choices if choice.id != ELSEWHERE)
        if page.name in OFFERED_ON:
            *before, last = choices
            choices = (*before, Choice(START_DEMO_AGAIN, self.phrases.line("demo.again")), last)
        match page.name:
            case "stopping":
                body = self.phrases.blocks("demo.stopping")
            case "paper":
                body = (*body, *self.phrases.blocks("demo.paper"))
            case "help":
                body = (*self.phrases.blocks("demo.help"), *body)
        return page._replace(body=body, choices=choices)
