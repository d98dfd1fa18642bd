"""Copying answers to another site: which, to which service, and what that would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wizard.choice_ids import COPY_ALL, COPY_ANSWERS, COPY_NOW, GROUP, NEW_SITE, WORK_ON_COPY
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Answer
from wizard.pages.desk import Desk
from wizard.pages.groups import GETTING_READY, flows_by_group
from wizard.pages.one_line import one_line
from wizard.pages.service_list import answer_count, name_of, page_of
from wizard.services import Services, Target
from wizard.toolkit.copying import copyable, has_several_sites
from wizard.views import Asking, Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span

COMMANDS = (Command.BACK, Command.STOP)


def with_copying(desk: Desk, group: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices of a group of topics, with copying where there are several sites."""
    is_here = group == GETTING_READY and has_several_sites(desk.conversation)
    return (*choices, desk.choice(COPY_ANSWERS)) if is_here else choices


def copy_what(desk: Desk) -> Page:
    """Return the page that says what copying does, and asks which answers."""
    found = _by_group(desk)
    if not found:
        body = desk.speaker.blocks("copying.nothing")
        return Page("copy-what", desk.header(), body, (desk.choice("back"),), COMMANDS)
    everything = Choice(
        COPY_ALL, desk.speaker.phrase("buttons.copy-all"), answer_count(desk, found.total())
    )
    sections = (
        Choice(f"{GROUP}{id}", _title(desk, id), answer_count(desk, count))
        for id, count in found.items()
    )
    body = desk.speaker.blocks("copying.what")
    choices = (everything, *(sections if len(found) > 1 else ()), desk.choice("back"))
    return Page("copy-what", desk.header(), body, choices, COMMANDS)


def copy_to(desk: Desk, found: Services, start: int) -> Page:
    """Return the page that asks for the service to copy to."""
    others = found.other_than(desk.assessment, desk.speaker.edition.id)
    choices = (*page_of(desk, others, start), desk.choice(NEW_SITE), desk.choice("back"))
    body = desk.speaker.blocks("copying.to", year=desk.speaker.edition.id)
    return Page("copy-to", desk.header(), body, choices, COMMANDS)


def new_site(desk: Desk, typed: str, *, nameless: bool) -> Asking:
    """Return the page that asks what a new service is called."""
    page = one_line(
        desk,
        "new-site",
        "name",
        ask="copying.name-ask",
        hint="copying.name-hint",
        label="copying.name-field",
        typed=typed,
        needed=True,
        commands=COMMANDS,
    )
    if nameless:
        problem = desk.speaker.phrase("copying.nameless")
        return page._replace(problem=problem, problem_field="name")
    return page


def copy_preview(desk: Desk, group: str, target: Target) -> Page:
    """Return what would be copied, section by section, and what is there already."""
    speaker, name = desk.speaker, name_of(desk, target.name)
    to_copy = answers_to_copy(desk, group, target)
    already = len(answers_of(desk, group)) - len(to_copy)
    body: Blocks
    if target.reason:
        key = "newer-format" if target.reason == "newer-format" else "unreadable"
        body = speaker.blocks(f"copying.{key}", name=name)
    elif not to_copy:
        body = speaker.blocks("copying.all-there", name=name)
    else:
        key = "copying.preview" if target.id else "copying.begins"
        by_flow = flows_by_group(desk)
        sections = Counter(by_flow[question_parts(one.question)[0]] for one in to_copy)
        body = (
            *(speaker.blocks("copying.namesake", name=name) if target.has_namesake else ()),
            *speaker.blocks(key, name=name, count=answer_count(desk, len(to_copy))),
            Items(tuple(_sections(desk, sections))),
            *(_already(desk, already, name) if already else ()),
            *speaker.blocks("copying.then"),
        )
    can_copy = bool(to_copy) and not target.reason
    choices = (*((desk.choice(COPY_NOW),) if can_copy else ()), desk.choice("back"))
    return Page("copy-preview", desk.header(), body, choices, COMMANDS)


def copied(desk: Desk, name: str, count: int) -> Page:
    """Return what was copied, and where to go on."""
    called = name_of(desk, name)
    body = desk.speaker.blocks("copying.done", count=answer_count(desk, count), name=called)
    choices = (
        desk.choice("copy-on"),
        desk.choice(WORK_ON_COPY, "buttons.work-on-copy", name=called),
        desk.choice("topics"),
    )
    return Page("copied", desk.header(), body, choices, COMMANDS)


def answers_of(desk: Desk, group: str) -> tuple[Answer, ...]:
    """Return the answers of a group that can be copied; '' is for all of them."""
    flows = (flow for flow, one in flows_by_group(desk).items() if group in ("", one))
    return copyable(desk.conversation, flows)


def answers_to_copy(desk: Desk, group: str, target: Target) -> tuple[Answer, ...]:
    """Return those of them to which the target has no answer."""
    return tuple(one for one in answers_of(desk, group) if one.question not in target.answered)


def _by_group(desk: Desk) -> Counter[str]:
    by_flow = flows_by_group(desk)
    return Counter(by_flow[question_parts(one.question)[0]] for one in answers_of(desk, ""))


def _sections(desk: Desk, counted: Counter[str]) -> Iterator[tuple[Span, ...]]:
    for id, count in counted.items():
        line = desk.speaker.phrase(
            "copying.section", section=_title(desk, id), count=answer_count(desk, count)
        )
        yield (Span(line),)


def _title(desk: Desk, group: str) -> str:
    return desk.speaker.phrase(f"sections.{group}" if group else "topics.heading")


def _already(desk: Desk, count: int, name: str) -> Blocks:
    key = "copying.already-one" if count == 1 else "copying.already"
    return desk.speaker.blocks(key, name=name, **({"count": count} if count > 1 else {}))
