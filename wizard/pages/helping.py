"""What all pages of help have: where they lead back to, and the same header."""

from __future__ import annotations

from wizard.choice_ids import ABOUT, LEAVE_HELP, LOOK_UP, WHO_CAN_HELP
from wizard.dialogue.flow import question_parts
from wizard.next_spot import is_asked
from wizard.pages.desk import Desk
from wizard.spots import (
    AtAssessments,
    AtCompared,
    AtEnd,
    AtFindService,
    AtOpening,
    AtQuestion,
    AtServicesFound,
    AtTour,
    AtTypeThis,
    Doing,
)
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks

COMMANDS = (Command.BACK, Command.STOP)
BEFORE = AtOpening | AtTour | AtAssessments | AtFindService | AtServicesFound | AtCompared
"""Where somebody is who has not begun, or chooses what to go on with."""


def helping(
    desk: Desk, doing: Doing, name: str, body: Blocks, choices: tuple[Choice, ...] = ()
) -> Page:
    """Return a page of help. What leads back comes first."""
    choices = (leave(desk, doing), *choices)
    return Page(name, header(desk, doing), body, choices, COMMANDS)


def leave(desk: Desk, doing: Doing) -> Choice:
    """Return the choice that leads back to what somebody was doing."""
    key = "buttons.back-to-question" if isinstance(doing, AtQuestion) else "buttons.leave-help"
    return desk.choice(LEAVE_HELP, key)


def more_help(desk: Desk, flow: str) -> tuple[Choice, ...]:
    """Return the choices of further help; with a flow there is more about its topic too."""
    look_up = desk.choice(LOOK_UP, "buttons.look-up")
    who = desk.choice(WHO_CAN_HELP, "buttons.who-can-help")
    return (look_up, who, *about_topic(desk, flow))


def about_topic(desk: Desk, flow: str) -> tuple[Choice, ...]:
    """Return the choice that tells more about a topic, if there is anything to tell."""
    topics = desk.speaker.library.topics
    if flow not in topics or not topics[flow].about:
        return ()
    return (desk.choice(f"{ABOUT}{flow}", "buttons.about-topic"),)


def has_begun(doing: Doing) -> bool:
    """Say whether a service is being worked on: before that, nothing can be answered."""
    return not isinstance(doing, BEFORE)


def flow_of(doing: Doing) -> str:
    """Return the flow that somebody is in, or ''."""
    match doing:
        case AtQuestion(question=question):
            return question_parts(question)[0]
        case AtEnd(flow=flow) | AtTypeThis(flow=flow):
            return flow
    return ""


def header(desk: Desk, doing: Doing) -> Header:
    """Return the header of what somebody was doing."""
    if not has_begun(doing):
        return Header((desk.speaker.phrase("header.program"),))
    match doing:
        case AtQuestion(question=question, waiting=waiting) if is_asked(
            desk.conversation, question
        ):
            number = 0 if waiting else desk.conversation.turn_at(question).number
            return desk.header_of(question, number)
    return desk.header(flow_of(doing))
