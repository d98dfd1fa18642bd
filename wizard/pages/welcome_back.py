"""Coming back: when you were here, what you did then, what is left, and where to carry on."""

from __future__ import annotations

from wizard.dialogue.flow import question_parts
from wizard.dialogue.status import BROUGHT
from wizard.pages.changed import said_of_changes
from wizard.pages.desk import Desk, once
from wizard.pages.incidents import unfinished
from wizard.pages.jobs import jobs_choice
from wizard.pages.keeping_pace import keeping_pace
from wizard.pages.letter_offer import NOTHING, offer_on_coming_back
from wizard.pages.place import place
from wizard.pages.published import published
from wizard.pages.roll_offer import offer_on_coming_back as newer_year
from wizard.pages.roll_offer import stay
from wizard.pages.standing import MOST_NAMED, joined, standing
from wizard.toolkit.answered_by import last_to_answer
from wizard.toolkit.changed import changed_questions
from wizard.toolkit.edition import DeadlineStatus
from wizard.toolkit.progress import TopicStatus, topic_status
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, paragraph
from wizard.words.dates import say_ago, say_day, say_day_near, say_number, say_time, say_until


def welcome_back(desk: Desk) -> Page:
    told = (*_damage(desk), *_read_only(desk), *(place(desk) if desk.has_place_to_tell else ()))
    told = (*told, *_backup(desk), *_others(desk))
    said, carry_on = unfinished(desk)
    done = published(desk)
    offered, letter = NOTHING if done else offer_on_coming_back(desk)
    newer, into = newer_year(desk)
    changes = changed_questions(desk.conversation)
    body = (
        *told,
        *_in_one(_when(desk), _then(desk)),
        *newer,
        *said,
        *standing(desk, only_left=bool(done)),
        *_in_one(said_of_changes(desk, changes)),
        *(done or _in_one(*_time_left(desk))),
        *offered,
    )
    several = (desk.choice("other-assessment"),) if desk.has_several else ()
    lists = (desk.choice("topics"), desk.choice("answers"), *jobs_choice(desk), *_take_over(desk))
    look = (desk.choice("look-only"),) if desk.others_at_work and not desk.looks_only else ()
    changed = _changes(desk, changes)
    first = () if desk.has_next else (_carry_on(desk), *carry_on, *changed, *letter)
    choices = (*into, *first, *look, *lists, *several)
    commands = desk.commands(Command.BACK)
    return Page("welcome-back", desk.header(), body, choices, commands)


def _in_one(*sentences: str) -> Blocks:
    """Return sentences as one paragraph; without any, nothing."""
    said = " ".join(filter(None, sentences))
    return (paragraph(said),) if said else ()


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


def _when(desk: Desk) -> str:
    if desk.last_here is None:
        return desk.speaker.phrase("welcome-back.hello")
    today = desk.speaker.today
    last = desk.last_here.date()
    ago = say_ago(last, today)
    day = say_day_near(last, today)
    if ago:
        return desk.speaker.phrase("welcome-back.last-here-ago", day=day, ago=ago)
    return desk.speaker.phrase("welcome-back.last-here", day=day)


def _then(desk: Desk) -> str:
    """Say which topics were finished and which begun on the last day."""
    if desk.last_here is None:
        return ""
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
        return ""
    texts = {"finished": _named(desk, finished), "begun": _named(desk, begun)}
    return desk.speaker.phrase(key, **{name: text for name, text in texts.items() if text})


def _named(desk: Desk, names: list[str]) -> str:
    if len(names) > MOST_NAMED:
        number = say_number(len(names))
        return desk.speaker.phrase("standing.topics-several", count=number)
    return joined(desk, names)


def _time_left(desk: Desk) -> tuple[str, ...]:
    """Return how long there is to publish, and at what pace; of a year that is over only that."""
    edition = desk.speaker.edition
    if desk.has_next or desk.older_year not in ("", edition.id):
        return ()
    if desk.older_year and edition.deadline < desk.speaker.today:
        # Nobody could tell us if last year's answers can be published in the new year.
        day = say_day(edition.deadline)
        return (desk.speaker.phrase("welcome-back.over", year=edition.id, day=day),)
    return _deadline(desk), keeping_pace(desk)


def _deadline(desk: Desk) -> str:
    edition, today = desk.speaker.edition, desk.speaker.today
    day = say_day(edition.deadline)
    if edition.deadline < today:
        return desk.speaker.phrase("welcome-back.deadline-passed", day=day)
    expected = edition.deadline_status is DeadlineStatus.EXPECTED
    key = "welcome-back.deadline-expected" if expected else "welcome-back.deadline"
    return desk.speaker.phrase(key, left=say_until(edition.deadline, today), day=day)


def _changes(desk: Desk, changes: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the choice that opens the questions that have changed, if there are any."""
    key = "buttons.changed-one" if len(changes) == 1 else "buttons.changed"
    return (desk.choice("changed", key),) if changes else ()


def _take_over(desk: Desk) -> tuple[Choice, ...]:
    """Return the choice for somebody else, unless the last answer is this person's own."""
    if desk.who and last_to_answer(desk.conversation) == desk.who:
        return ()
    return (desk.choice("taking-over"),)


def _carry_on(desk: Desk) -> Choice:
    name = desk.next_topic()
    if desk.older_year:
        return stay(desk)
    if not name:
        return desk.choice("carry-on")
    return desk.choice("carry-on", "buttons.carry-on-with", topic=name)
