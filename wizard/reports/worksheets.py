"""`report worksheets`: the questions of a section or a topic on paper. It needs no answers."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.paperwork.worksheets import make_worksheets
from wizard.part import Part, UnknownPartError, section_part, topic_part
from wizard.reports.forms import in_form
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.toolkit.edition import Edition
from wizard.toolkit.journey import flows_after, flows_before
from wizard.words.harmless import harmless_line
from wizard.workshop.plan import Plan


def report_worksheets(
    library: Library,
    clock: Clock,
    *,
    section: str | None,
    topic: str | None,
    plan: Plan | None = None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the worksheets of a section, a topic or a session, or of all that a level needs.

    They are those of the newest year, and go to a file or to standard output. Return the exit
    status.
    """
    phrases, edition = library.phrases, library.edition
    wanted = format_wanted(format, output)
    problem = why_not(wanted, output)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    try:
        part = (
            Part(plan.words.title, plan.topics, ())
            if plan is not None
            else _part(library, edition, section, topic)
        )
    except UnknownPartError as error:
        key = "export.no-topic" if section is None else "export.no-section"
        known = ", ".join(f"'{name}'" for name in error.known)
        message = phrases.line(key, name=harmless_line(error.name), known=known)
        return told(message, WRONG_USE)
    sheets = make_worksheets(library, edition, clock().date(), part.flows, part.name)
    place = place_of(output) if output else ""
    saved = phrases.line("worksheet.saved", title=sheets.title, place=place)
    paper = in_form(sheets, wanted, clock())
    return put_out(paper, output, f"{saved}\n{sheets.counted}", phrases)


def _part(library: Library, edition: Edition, section: str | None, topic: str | None) -> Part:
    nobody = Conversation(library.flows, {})
    if section is not None:
        return section_part(library, edition, nobody, section)
    if topic is not None:
        return topic_part(library, topic)
    before, after = flows_before(nobody), flows_after(nobody)
    return Part("", (*before, *library.needed_flows(), *after), ())
