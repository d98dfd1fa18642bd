"""The presenter line by line: for screen readers, and where no full screen is wanted."""

from __future__ import annotations

from collections.abc import Callable

from wizard.plain.console import Console
from wizard.words.plain_text import plain_text, wrapped
from wizard.workshop.stage import MOST_PARKED, Stage


class PlainPresenter:
    """Holds a stage on a console. `keep` writes what was counted and parked, and says how."""

    def __init__(self, stage: Stage, console: Console, *, edition: str, keep: Callable[[], str]):
        self._stage = stage
        self._console = console
        self._edition = edition
        self._keep = keep

    def run(self) -> None:
        """Present until somebody types stop, or nothing more comes."""
        product = self._phrase("workshop.product")
        self._say(f"{product}. {self._edition}.")
        self._show()
        while True:
            self._say(self._phrase("workshop.words"))
            try:
                typed = self._console.read(self._stage.phrases.line("plain.prompt"))
                if not self._take(typed.strip()):
                    return
            except EOFError:
                return

    def _take(self, typed: str) -> bool:
        """Do what a line says; return False for stop."""
        word, _, rest = typed.partition(" ")
        match word.casefold():
            case "" | "next" | "on":
                self._stage.forward()
                self._show()
            case "back":
                self._stage.back()
                self._show()
            case "more":
                if self._stage.explain():
                    self._show()
                else:
                    self._say(self._phrase("workshop.no-more"))
            case "hands":
                self._count(rest)
            case "park":
                self._park(rest)
            case "time":
                self._say(f"{self._stage.time()}.")
            case "keep":
                self._say(self._keep())
            case "stop" | "quit" | "exit":
                if self._stage.may_stop():
                    return False
                self._say(self._phrase("workshop.unkept-words"))
            case _:
                self._say(self._phrase("workshop.not-understood"))
        return True

    def _count(self, typed: str) -> None:
        slide = self._stage.slide
        if slide is None or not slide.hands:
            self._say(self._phrase("workshop.hands-not-here"))
        elif self._stage.count(typed or self._asked(self._stage.about_hands("ask"))):
            self._show()
        else:
            self._say(self._stage.about_hands("not-read"))

    def _park(self, typed: str) -> None:
        question = typed or self._asked(self._phrase("workshop.park-ask"))
        if question.strip() and not self._stage.park(question):
            self._say(self._phrase("workshop.park-full", most=MOST_PARKED))
            return
        self._stage.open_parked()
        self._show()
        self._stage.close()

    def _asked(self, ask: str) -> str:
        self._say(ask)
        return self._console.read(self._stage.phrases.line("plain.prompt"))

    def _show(self) -> None:
        self._say(f"{self._stage.where()}.")
        self._console.write(plain_text(self._stage.body(), self._console.width))
        self._console.write()

    def _say(self, text: str) -> None:
        if text:
            self._console.write(wrapped(text, self._console.width))
            self._console.write()

    def _phrase(self, key: str, **fillings: object) -> str:
        return self._stage.phrases.line(key, **fillings)
