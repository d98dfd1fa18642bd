"""All topics, group by group, each with its status in words."""

from __future__ import annotations

from wizard.choice_ids import GROUP, JOBS, OTHER_SERVICES, PAPERS
from wizard.pages.copying import with_copying
from wizard.pages.desk import Desk
from wizard.pages.filtered import filters_choice
from wizard.pages.groups import CHECK_AND_PUBLISH, GOOD_TO_HAVE, Group, groups
from wizard.pages.jobs import jobs_choice
from wizard.pages.letter_offer import with_letter
from wizard.pages.quiz_offer import with_quiz
from wizard.pages.standing import group_so_far
from wizard.pages.still_true import offer_at_once
from wizard.pages.suggesting import suggested
from wizard.pages.topic_choice import topic_choice
from wizard.toolkit.edition import Item, Knowledge
from wizard.toolkit.journey import suggests_topics
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span


def topics(desk: Desk) -> Page:
    """Return the list of groups; the topics themselves where there is only one group."""
    found = groups(desk)
    several = (desk.choice(OTHER_SERVICES),) if desk.has_several else ()
    if len(found) == 1:
        choices = with_quiz(desk, found[0].flows, _topics(desk, found[0]))
        sheet = (desk.choice("sheet"),) if desk.speaker.library.topic_flows() else ()
        choices = (*choices, *jobs_choice(desk), *sheet, *several)
        return _page(desk, "topics", desk.speaker.blocks("topics.heading"), choices)
    go_on = desk.go_on()
    nothing_left = () if go_on else desk.speaker.blocks("topics.nothing-left")
    said, begin = suggested(desk)
    body = (*desk.speaker.blocks("topics.heading"), *nothing_left, *said)
    listed = (*(_group(desk, one) for one in found), *filters_choice(desk))
    last = (*jobs_choice(desk), *several)
    return _page(desk, "topics", body, (*go_on, *begin, *listed, *last))


def group(desk: Desk, id: str) -> Page:
    """Return the topics of one group, and what is not here yet."""
    found = next(one for one in groups(desk) if one.id == id)
    title = desk.speaker.phrase(f"sections.{id}")
    body = (*desk.speaker.blocks("topics.group", group=title), *_not_here(desk, found))
    if id == GOOD_TO_HAVE:
        body = (*body, *desk.speaker.blocks("topics.good-to-have"))
    choices = with_quiz(desk, found.flows, with_letter(desk, id, _topics(desk, found)))
    choices = with_copying(desk, id, choices)
    if id == CHECK_AND_PUBLISH:
        left = jobs_choice(desk) or (desk.choice(JOBS),)
        choices = (
            desk.choice("answers"),
            *left,
            desk.choice("sheet"),
            desk.choice(PAPERS),
            *choices,
        )
    at_once = offer_at_once(desk, found.flows)
    return _page(desk, "group", body, (*at_once, *choices, desk.choice("topics")))


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
    else:
        note = "" if found.total == 1 else group_so_far(desk, found)
    return Choice(f"{GROUP}{found.id}", title, note)


def _topics(desk: Desk, found: Group) -> tuple[Choice, ...]:
    return tuple(topic_choice(desk, flow) for flow in found.flows)


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
