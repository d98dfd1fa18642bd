"""Answering many questions of the shipped flows, one after the other, on the full screen."""

from __future__ import annotations

import re

from tests.terminal.harness import Terminal
from tests.terminal.wording import phrase

ONE_OF_THESE = re.compile(r"^ *(?:> )? *\( \) 1 ", re.MULTILINE)
SEVERAL_OF_THESE = re.compile(r"^ *(?:> )? *\[ \] 1 ", re.MULTILINE)
COME_BACK = f"[ {phrase('ways.come_back')} ]"
CONTINUE = f"[ {phrase('buttons.continue')} ]"
QUIET = 0.05
"""Seconds without output after which a screen is taken to be whole."""
MOST_PAGES = 10
"""Pages between two questions, before something is taken to be wrong."""


def answer_many(terminal: Terminal, count: int) -> None:
    """Choose the first option, or come back later to what would have to be typed."""
    pages = 0
    while count:
        terminal.wait_until_quiet(QUIET)
        screen = terminal.screen_text()
        if COME_BACK not in screen:
            pages += 1
            if pages > MOST_PAGES:
                raise AssertionError(f"no question is asked here:\n{screen}")
            terminal.press("enter")
            continue
        count, pages = count - 1, 0
        if ONE_OF_THESE.search(screen):
            terminal.press("enter")
        elif SEVERAL_OF_THESE.search(screen):
            terminal.press("space")
            terminal.wait_until_quiet(QUIET)
            terminal.click_on(CONTINUE)
        else:
            terminal.click_on(COME_BACK)
