"""My answers: every question with an answer, to look at and to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wizard.choice_ids import FIND_ANSWER, GROUP, LAST_STEP
from wizard.dialogue.flow import question_parts
from wizard.dialogue.status import Status
from wizard.pages.desk import Desk
from wizard.pages.groups import FEW, flows_by_group
from wizard.pages.one_line import one_line
from wizard.views import Asking, Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span
from wizard.words.harmless import harmless_line
from wizard.words.word_search import Findable, WordSearch

MOST_FOUND = 9
LONGEST_SHOWN = 60
"""The most characters of what was typed that are shown again."""


def answers(desk: Desk, group: str, typed: str) -> Page:
    """Return all answers if they are few; else those of one group, or the groups that have any.

    Where something was `typed`, those that fit it.
    """
    groups, say = flows_by_group(desk), desk.speaker.blocks
    in_group = {id: groups[question_parts(id)[0]] for id in _on_route(desk, groups)}
    if typed:
        return _found(desk, tuple(in_group), typed)
    counted = Counter(in_group.values())
    in_one_list = len(in_group) <= FEW or len(counted) == 1
    find = (desk.choice(FIND_ANSWER),) if len(in_group) > FEW else ()
    if not in_one_list and group not in counted:
        return _page(desk, say("answers.groups"), tuple(_groups(desk, counted)), find)
    shown = [question for question in in_group if in_one_list or in_group[question] == group]
    listed = tuple(_answer(desk, one) for one in shown)
    if in_one_list:
        many = "answers.heading-many" if len(shown) > FEW else "answers.heading"
        return _page(desk, say(many if shown else "answers.none"), listed, find)
    said = say("answers.of-group", group=desk.speaker.phrase(f"sections.{group}"))
    return _page(desk, said, listed, (*find, desk.choice("other-answers")))


def find_answer(desk: Desk) -> Asking:
    """Return the page that asks for a word of an answer, or of its question."""
    return one_line(
        desk,
        "find-answer",
        "word",
        ask="answers.find",
        hint="answers.find-hint",
        label="look-up.field",
    )


def _found(desk: Desk, answered: tuple[str, ...], typed: str) -> Page:
    search = WordSearch(_findable(desk, question) for question in answered)
    found = search.find(typed, MOST_FOUND)
    key = "answers.found" if found else "answers.found-none"
    heading = desk.speaker.blocks(key, typed=harmless_line(typed.strip(), LONGEST_SHOWN))
    others = (desk.choice(FIND_ANSWER, "buttons.find-another"), desk.choice("other-answers"))
    choices = (*(_answer(desk, question) for question in found), *others, desk.choice("back"))
    return Page("answers", desk.header(), heading, choices, desk.commands(Command.ANSWERS))


def _findable(desk: Desk, question: str) -> Findable:
    """Return an answer with the words by which somebody may look for it."""
    speaker = desk.speaker
    flow, _ = question_parts(question)
    refs = " ".join(item.ref for item in desk.items(speaker.library.flow_table[flow]))
    answer = speaker.answer_text(desk.conversation.answers[question])
    names = (answer, speaker.question_text(question), speaker.topic_name(flow), refs)
    return Findable(question, names)


def _page(desk: Desk, said: Blocks, listed: tuple[Choice, ...], tools: tuple[Choice, ...]) -> Page:
    """Return a list; what helps to find one of many stands after them, and is told of above."""
    # What goes wrong, and a quiz, are written down once: nobody works on them for weeks.
    saved = desk.saved or desk.last_here
    tools = (*tools, *((desk.choice(LAST_STEP),) if saved and not desk.stands_alone else ()))
    return Page(
        "answers",
        desk.header(),
        (*_set_aside(desk), *said),
        (*listed, *tools, desk.choice("back")),
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
    return Choice(question, speaker.question_text(question), text, strong=True)


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
