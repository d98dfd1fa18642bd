"""Rules about what topics are called where they stand together: in lists, on buttons, in quotes."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.writing.page import Page
from wizard.dialogue.finding import Finding

LONGEST_NAME = 40
"""With its status, number and effort it fits on one line of 80 characters."""


def long_name(page: Page) -> Iterator[Finding]:
    """A topic's name is one line in its list."""
    if page.called and (length := len(page.called.said)) > LONGEST_NAME:
        yield page.finding(
            page.called,
            f"The name for lists has {length} characters; the most is {LONGEST_NAME}.",
            "Write a shorter one as 'short'.",
        )


class NamesTaken:
    """Remembers the names of the pages it was shown; people know topics by them alone."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def same_name(self, page: Page) -> Iterator[Finding]:
        """Yield a finding where an earlier page has the same name, in capitals or not."""
        if page.called is None:
            return
        file = self._files.setdefault(page.called.said.casefold(), page.file)
        if file != page.file:
            problem = f"'{page.called.said}' is what {file} is called too."
            yield page.finding(page.called, problem, "Give one of them another 'short'.")
