"""My answers: every question with an answer, to look at and to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wizard.choice_ids import GROUP
from wizard.dialogue.flow import question_parts
from wizard.dialogue.status import Status
from wizard.pages.desk import Desk
from wizard.pages.groups import FEW, flows_by_group
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span


def answers(desk: Desk, group: str) -> Page:
    """Return all answers if they are few; else those of one group, or the groups that have any."""
    groups = flows_by_group(desk)
    in_group = {id: groups[question_parts(id)[0]] for id in _on_route(desk, groups)}
    counted = Counter(in_group.values())
    if len(in_group) <= FEW or len(counted) == 1:
        choices = tuple(_answer(desk, question) for question in in_group)
        return _page(desk, "answers.heading" if choices else "answers.none", choices)
    if group not in counted:
        return _page(desk, "answers.groups", tuple(_groups(desk, counted)))
    shown = (_answer(desk, question) for question in in_group if in_group[question] == group)
    return _page(desk, "answers.heading", (*shown, desk.choice("other-answers")))


def _page(desk: Desk, heading: str, choices: tuple[Choice, ...]) -> Page:
    return Page(
        "answers",
        desk.header(),
        (*_set_aside(desk), *desk.speaker.blocks(heading)),
        (*choices, desk.choice("back")),
        desk.commands(Command.ANSWERS),
    )


def _groups(desk: Desk, counted: Counter[str]) -> Iterator[Choice]:
    for id in counted:
        key = "answers.count-one" if counted[id] == 1 else "answers.count"
        fillings = {"count": counted[id]} if counted[id] > 1 else {}
        note = desk.speaker.phrase(key, **fillings)
        yield Choice(f"{GROUP}{id}", desk.speaker.phrase(f"sections.{id}"), note)


def _on_route(desk: Desk, flows: Iterable[str]) -> Iterator[str]:
    """Yield the questions on the route that have an answer, in the order of these flows."""
    for flow in map(desk.speaker.library.flow_table.__getitem__, flows):
        for state in desk.conversation.route(flow.id).asked():
            if flow.question(state) in desk.conversation.answers:
                yield flow.question(state)


def _answer(desk: Desk, question: str) -> Choice:
    speaker = desk.speaker
    text = speaker.answer_text(desk.conversation.answers[question])
    if desk.conversation.status(question) is Status.CHECK_AGAIN:
        text = speaker.phrase("answers.check-again", answer=text)
    return Choice(question, speaker.question_text(question), text)


def _set_aside(desk: Desk) -> Blocks:
    """Return the answers that are kept but not in use now."""
    speaker = desk.speaker
    lines = tuple(
        (
            Span(speaker.question_text(question)),
            Span(" "),
            Span(speaker.answer_text(answer), strong=True),
        )
        for question, answer in desk.conversation.answers.items()
        if speaker.library.flows.ask(question)
        and desk.conversation.status(question) is Status.SET_ASIDE
    )
    return (*speaker.blocks("answers.set-aside"), Items(lines)) if lines else ()
