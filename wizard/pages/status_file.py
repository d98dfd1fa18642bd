"""The status file for a trainer: choosing a code name, and all that is in it before it is saved."""

from __future__ import annotations

from wizard.choice_ids import OTHER_CODE, SAVE_STATUS
from wizard.pages.desk import Desk
from wizard.pages.one_line import one_line
from wizard.status_file import LONGEST_CODE, status_of
from wizard.status_words import suggested_code, told_of
from wizard.views import Asking, Choice, Page
from wizard.words.blocks import Items, Span, paragraph


def status_name(desk: Desk, typed: str | None, problem: str) -> Asking:
    """Return the page that asks for a code name, with a suggestion where nothing was typed.

    `problem` says why the last one did not fit.
    """
    page = one_line(
        desk,
        "status-name",
        "code",
        ask="status-file.ask",
        hint="status-file.hint",
        label="status-file.field",
        typed=suggested_code(desk.assessment) if typed is None else typed,
        needed=True,
    )
    if not problem:
        return page
    said = desk.speaker.phrase(f"status-file.{problem}", most=LONGEST_CODE)
    return page._replace(problem=said, problem_field="code")


def status_file(desk: Desk, code: str) -> Page:
    """Return everything that would be in the file, in words."""
    speaker = desk.speaker
    status = status_of(speaker.conversation, speaker.library, speaker.edition, speaker.today, code)
    what, *inside, nothing_else = told_of(speaker, status)
    body = (paragraph(what), Items(tuple((Span(one),) for one in inside)), paragraph(nothing_else))
    choices = (
        Choice(f"{SAVE_STATUS}{code}", speaker.phrase("status-file.save")),
        Choice(OTHER_CODE, speaker.phrase("status-file.other-code")),
        desk.choice("back"),
    )
    return Page("status-file", desk.header(), body, choices, desk.commands())
