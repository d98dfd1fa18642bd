"""All topics, group by group, each with its status in words."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import GROUP, JOBS
from wizard.dialogue.flow import Asked
from wizard.pages.desk import Desk
from wizard.pages.groups import CHECK_AND_PUBLISH, GOOD_TO_HAVE, Group, groups
from wizard.pages.jobs import jobs_choice
from wizard.pages.letter_offer import with_letter
from wizard.pages.quiz_offer import with_quiz
from wizard.toolkit.edition import Item, Knowledge, Level
from wizard.toolkit.journey import level_aimed_at, optional_flows, suggests_topics
from wizard.toolkit.progress import TopicStatus, is_begun, status_in_words
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span

AS_YOU_GO = "as-you-go"
"""What is said of a flow whose questions are asked when topics need them."""
IF_YOU_LIKE = "if-you-like"
"""What is said of a topic that is good to have, or optional, where nothing was answered."""


def topics(desk: Desk) -> Page:
    """Return the list of groups; the topics themselves where there is only one group."""
    found = groups(desk)
    if len(found) == 1:
        choices = with_quiz(desk, found[0].flows, _topics(desk, found[0]))
        sheet = (desk.choice("sheet"),) if desk.speaker.library.topic_flows() else ()
        choices = (*choices, *jobs_choice(desk), *sheet)
        return _page(desk, "topics", desk.speaker.blocks("topics.heading"), choices)
    go_on = desk.go_on()
    nothing_left = () if go_on else desk.speaker.blocks("topics.nothing-left")
    body = (*desk.speaker.blocks("topics.heading"), *nothing_left)
    listed = (_group(desk, one) for one in found)
    return _page(desk, "topics", body, (*go_on, *listed, *jobs_choice(desk)))


def group(desk: Desk, id: str) -> Page:
    """Return the topics of one group, and what is not here yet."""
    found = next(one for one in groups(desk) if one.id == id)
    title = desk.speaker.phrase(f"sections.{id}")
    body = (*desk.speaker.blocks("topics.group", group=title), *_not_here(desk, found))
    if id == GOOD_TO_HAVE:
        body = (*body, *desk.speaker.blocks("topics.good-to-have"))
    choices = with_quiz(desk, found.flows, with_letter(desk, id, _topics(desk, found)))
    if id == CHECK_AND_PUBLISH:
        left = jobs_choice(desk) or (desk.choice(JOBS),)
        choices = (desk.choice("answers"), *left, desk.choice("sheet"), *choices)
    return _page(desk, "group", body, (*choices, desk.choice("topics")))


def _page(desk: Desk, name: str, body: Blocks, choices: tuple[Choice, ...]) -> Page:
    commands = desk.commands(Command.TOPICS)
    return Page(name, desk.header(), body, (*choices, desk.choice("stop")), commands)


def _group(desk: Desk, found: Group) -> Choice:
    title = desk.speaker.phrase(f"sections.{found.id}")
    asked = (*desk.speaker.edition.sections, GOOD_TO_HAVE)
    if found.id in asked and not suggests_topics(desk.conversation):
        note = desk.speaker.phrase("topics.others-answer")
    elif found.id == GOOD_TO_HAVE:
        note = desk.speaker.phrase("topics.no-level")
    elif not found.flows:
        note = desk.speaker.phrase("topics.not-here-yet")
    elif found.total == 1:
        note = ""
    elif found.not_yet:
        counts = {"done": found.done, "total": found.total, "not_yet": found.not_yet}
        note = desk.speaker.phrase("topics.done-and-not-yet", **counts)
    else:
        note = desk.speaker.phrase("topics.done-of", done=found.done, total=found.total)
    return Choice(f"{GROUP}{found.id}", title, note)


def _topics(desk: Desk, found: Group) -> tuple[Choice, ...]:
    return tuple(_topic(desk, flow) for flow in found.flows)


def _topic(desk: Desk, flow: str) -> Choice:
    speaker = desk.speaker
    found = speaker.library.flow_table[flow]
    key = status_in_words(desk.conversation, flow)
    if found.asked is Asked.WHEN_NEEDED and key != TopicStatus.DONE:
        key = AS_YOU_GO
    if_liked = speaker.library.good_to_have | optional_flows(desk.conversation)
    if flow in if_liked and not is_begun(desk.conversation, flow):
        key = IF_YOU_LIKE
    status = speaker.phrase(f"topics.{key}")
    line = speaker.phrase("topics.line", status=status, topic=speaker.topic_name(flow))
    return Choice(flow, line, ", ".join(_notes(desk, flow, key)))


def _notes(desk: Desk, flow: str, status: str) -> Iterator[str]:
    """Yield the official numbers, how much work it is, and which level it is for."""
    items = desk.items(desk.speaker.library.flow_table[flow])
    yield from (item.ref for item in items)
    effort = desk.speaker.library.topics[flow].effort
    if status in (TopicStatus.TO_DO, IF_YOU_LIKE) and effort:
        yield desk.speaker.phrase(f"efforts.{effort}")
    aims_lower = level_aimed_at(desk.conversation) is Level.APPROACHING
    if items and aims_lower and all(item.level is Level.MET for item in items):
        yield desk.speaker.phrase("topics.for-met")


def _not_here(desk: Desk, found: Group) -> Blocks:
    """Name the items that this program does not ask about yet."""
    if not found.not_here:
        return ()
    lines = tuple((Span(_item(desk, item)),) for item in found.not_here)
    return (*desk.speaker.blocks("topics.not-here"), Items(lines))


def _item(desk: Desk, item: Item) -> str:
    name = f"{item.ref} {desk.speaker.library.item_names[item.key]}"
    is_doubtful = item.known.item is Knowledge.UNVERIFIED
    return desk.speaker.phrase("topics.doubtful", item=name) if is_doubtful else name
