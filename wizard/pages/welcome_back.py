"""Coming back: when you were here, what you did then, what is left, and where to carry on."""

from __future__ import annotations

import datetime
from collections import Counter

from wizard.dialogue.flow import question_parts
from wizard.dialogue.status import BROUGHT
from wizard.pages.changed import said_of_changes
from wizard.pages.desk import Desk, once
from wizard.pages.incidents import unfinished
from wizard.pages.jobs import jobs_choice
from wizard.pages.letter_offer import offer_on_coming_back
from wizard.pages.place import place
from wizard.pages.published import published
from wizard.pages.roll_offer import offer_on_coming_back as newer_year
from wizard.pages.roll_offer import stay
from wizard.toolkit.changed import changed_questions
from wizard.toolkit.edition import DeadlineStatus
from wizard.toolkit.journey import suggests_topics
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus, status_in_words, topic_status
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span
from wizard.words.dates import say_ago, say_day, say_day_near, say_number, say_time, say_until

COUNTED = (
    (TopicStatus.DONE, "done"),
    (NOT_IN_PLACE, "not-in-place"),
    (TopicStatus.CHECK_AGAIN, "check-again"),
    (TopicStatus.WAITING, "waiting"),
    (TopicStatus.IN_PROGRESS, "in-progress"),
    (TopicStatus.TO_DO, "to-do"),
)
MOST_NAMED = 3
"""As many topics are named in one sentence; more are counted."""


def welcome_back(desk: Desk) -> Page:
    told = (*_damage(desk), *_read_only(desk), *(place(desk) if desk.has_place_to_tell else ()))
    told = (*told, *_backup(desk), *_others(desk))
    said, carry_on = unfinished(desk)
    offered, letter = offer_on_coming_back(desk)
    newer, into = newer_year(desk)
    changes = changed_questions(desk.conversation)
    here = (*_when(desk), *newer, *_then(desk))
    left = (*_left(desk), *said_of_changes(desk, changes))
    body = (*told, *here, *said, *left, *offered)
    body = (*body, *(published(desk) or _deadline(desk)))
    several = (desk.choice("other-assessment"),) if desk.has_several else ()
    lists = (desk.choice("topics"), desk.choice("answers"), *jobs_choice(desk))
    look = (desk.choice("look-only"),) if desk.others_at_work and not desk.looks_only else ()
    changed = _changes(desk, changes)
    first = () if desk.has_next else (_carry_on(desk), *carry_on, *changed, *letter)
    choices = (*into, *first, *look, *lists, *several)
    commands = desk.commands(Command.BACK)
    return Page("welcome-back", desk.header(), body, choices, commands)


def _damage(desk: Desk) -> Blocks:
    """Say that files were damaged, and what is safe."""
    if not desk.has_damage_to_tell:
        return ()
    count = len(desk.conversation.answers)
    if desk.is_whole:
        key = "welcome-back.damage-whole-one" if count == 1 else "welcome-back.damage-whole"
    else:
        key = "welcome-back.damage-one" if count == 1 else "welcome-back.damage"
    return desk.speaker.blocks(key, **({"count": count} if count != 1 else {}))


def _backup(desk: Desk) -> Blocks:
    """Say that there is no backup, and what to do until there is."""
    return desk.speaker.blocks("welcome-back.no-backup") if desk.lacks_backup else ()


def _read_only(desk: Desk) -> Blocks:
    """Say that only a newer version of the program can go on."""
    return desk.speaker.blocks("welcome-back.read-only") if desk.read_only else ()


def _others(desk: Desk) -> Blocks:
    """Say that another window is open, which does no harm."""
    if desk.others_at_work is None:
        return ()
    return desk.speaker.blocks("welcome-back.others", time=say_time(desk.others_at_work))


def _when(desk: Desk) -> Blocks:
    if desk.last_here is None:
        return desk.speaker.blocks("welcome-back.hello")
    today = desk.speaker.today
    last = desk.last_here.date()
    ago = say_ago(last, today)
    day = say_day_near(last, today)
    if ago:
        return desk.speaker.blocks("welcome-back.last-here-ago", day=day, ago=ago)
    return desk.speaker.blocks("welcome-back.last-here", day=day)


def _then(desk: Desk) -> Blocks:
    """Say which topics were finished and which begun on the last day."""
    if desk.last_here is None:
        return ()
    last_day = desk.last_here.date()
    touched = once(
        question_parts(question)[0]
        for question, answer in desk.conversation.answers.items()
        if answer.when.date() == last_day and answer.how not in BROUGHT
    )
    finished: list[str] = []
    begun: list[str] = []
    for flow in touched:
        if flow in desk.topics():
            done = topic_status(desk.conversation, flow) is TopicStatus.DONE
            (finished if done else begun).append(f'"{desk.speaker.topic_name(flow)}"')
    if finished and begun:
        key = "welcome-back.finished-and-begun"
    elif finished:
        key = "welcome-back.finished"
    elif begun:
        key = "welcome-back.begun"
    else:
        return ()
    texts = {"finished": _listed(desk, finished), "begun": _listed(desk, begun)}
    return desk.speaker.blocks(key, **{name: text for name, text in texts.items() if text})


def _listed(desk: Desk, names: list[str]) -> str:
    if len(names) > MOST_NAMED:
        number = say_number(len(names))
        return desk.speaker.phrase("welcome-back.topics-several", count=number)
    if len(names) < 2:
        return "".join(names)
    first = ", ".join(names[:-1])
    return desk.speaker.phrase("welcome-back.and", first=first, last=names[-1])


def _left(desk: Desk) -> Blocks:
    if not suggests_topics(desk.conversation):
        return ()
    good_to_have = desk.speaker.library.good_to_have
    topics = [flow for flow in desk.topics() if flow not in good_to_have]
    counted = Counter(status_in_words(desk.conversation, flow) for flow in topics)
    lines = tuple(
        (Span(_topics(desk, key, counted[status])),) for status, key in COUNTED if counted[status]
    )
    return (Items(lines),) if lines else ()


def _topics(desk: Desk, key: str, count: int) -> str:
    number = "one" if count == 1 else "several"
    topics = desk.speaker.phrase(f"welcome-back.topics-{number}", count=count)
    return desk.speaker.phrase(f"welcome-back.{key}", topics=topics)


def _deadline(desk: Desk) -> Blocks:
    edition = desk.speaker.edition
    if desk.has_next or desk.older_year not in ("", edition.id):
        return ()
    today: datetime.date = desk.speaker.today
    day = say_day(edition.deadline)
    if edition.deadline < today:
        return desk.speaker.blocks("welcome-back.deadline-passed", day=day)
    expected = edition.deadline_status is DeadlineStatus.EXPECTED
    key = "welcome-back.deadline-expected" if expected else "welcome-back.deadline"
    return desk.speaker.blocks(key, left=say_until(edition.deadline, today), day=day)


def _changes(desk: Desk, changes: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the choice that opens the questions that have changed, if there are any."""
    key = "buttons.changed-one" if len(changes) == 1 else "buttons.changed"
    return (desk.choice("changed", key),) if changes else ()


def _carry_on(desk: Desk) -> Choice:
    name = desk.next_topic()
    if desk.older_year:
        return stay(desk)
    if not name:
        return desk.choice("carry-on")
    return desk.choice("carry-on", "buttons.carry-on-with", topic=name)
