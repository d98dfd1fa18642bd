"""A browser that opens one paper at a time, and tells what it saw and what the paper tried."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

from tests.printed.needed import CHROMIUM, place_of

OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
LOOKING = Path(__file__).with_name("looking.js").read_text("utf-8")

WIDE, NARROW = (1280, 900), (320, 640)
A4 = (658, 971)
"""Of A4 at 96 pixels an inch what the margins of the papers leave: 174 by 257 mm."""


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=place_of(CHROMIUM), args=OPTIONS)


@dataclass
class Tried:
    """What a page did that no paper does. Each is a sentence."""

    found: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext, address: str) -> Page:
        """Return a new page of which everything but its own address is held back."""

        def held_back(route: Route) -> None:
            if route.request.url == address:
                route.continue_()
            else:
                self.found.append(f"it asks for {route.request.url[:80]}")
                route.abort()

        context.route("**/*", held_back)
        page = context.new_page()
        page.on("console", lambda said: self.found.append(f"the console says {said.text[:160]}"))
        page.on("pageerror", lambda error: self.found.append(f"a script fails: {error}"))
        page.on("popup", lambda _: self.found.append("it opens a window"))
        page.on("download", lambda _: self.found.append("it downloads something"))
        page.on("dialog", self._dialog)
        return page

    def _dialog(self, dialog: object) -> None:
        self.found.append("it asks in a window of its own")
        getattr(dialog, "dismiss", lambda: None)()


@contextmanager
def opened(
    browser: Browser, file: Path, *, unprotected: bool = False
) -> Iterator[tuple[Page, Tried]]:
    """Open a file in a browser that has seen nothing before.

    `unprotected`: what the page says about what may run in it is not listened to.
    """
    tried, address = Tried(), file.absolute().as_uri()
    context = browser.new_context(
        viewport={"width": WIDE[0], "height": WIDE[1]}, locale="en-GB", bypass_csp=unprotected
    )
    try:
        page = tried.watch(context, address)
        page.goto(address, wait_until="load")
        if page.evaluate("window.__ran"):
            tried.found.append("what somebody typed has run")
        if page.url != address:
            tried.found.append(f"it goes to {page.url}")
        yield page, tried
    finally:
        context.close()
