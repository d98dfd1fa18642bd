"""The pages of help, and what all of them have: where they lead back to, and the same header."""

from __future__ import annotations

from wizard.choice_ids import ABOUT, LEAVE_HELP, LOOK_UP, WHO_CAN_HELP
from wizard.dialogue.flow import question_parts
from wizard.next_spot import is_asked
from wizard.pages.desk import Desk
from wizard.spots import (
    AtAbout,
    AtAboutPart,
    AtAllWords,
    AtAssessments,
    AtCompared,
    AtContacts,
    AtEnd,
    AtExplain,
    AtFindService,
    AtFound,
    AtHelp,
    AtHistory,
    AtLookUp,
    AtOpening,
    AtQuestion,
    AtServicesFound,
    AtTour,
    AtTrainersNote,
    AtTypeThis,
    AtWords,
    Doing,
    Help,
)
from wizard.views import HELP, Choice, Command, Header, Page, View
from wizard.words.blocks import Blocks

COMMANDS = (Command.BACK, Command.STOP)
BEFORE = AtOpening | AtTour | AtAssessments | AtFindService | AtServicesFound | AtCompared
"""Where somebody is who has not begun, or chooses what to go on with."""


def help_page(desk: Desk, spot: Help, doing: Doing) -> View:
    """Return the page of one kind of help. `doing` is what somebody was doing before it."""
    match spot:
        case AtExplain(part=part, question=question):
            from wizard.pages.explain import explain

            return explain(desk, question, part, desk.conversation.turn_at(question).number)
        case AtHistory(at=at, past=past):
            from wizard.pages.said_before import said_before

            return said_before(desk, doing, at.question, past)
        case AtHelp():
            return _help(desk, doing)
        case AtWords(terms=terms):
            from wizard.pages.words import words

            return words(desk, doing, terms)
        case AtLookUp():
            from wizard.pages.look_up import look_up

            return look_up(desk, doing)
        case AtFound(typed=typed):
            from wizard.pages.found import found

            return found(desk, doing, typed)
        case AtAllWords(letters=letters):
            from wizard.pages.all_words import all_words

            return all_words(desk, doing, letters)
        case AtContacts(card=card):
            from wizard.pages.contacts import contacts

            return contacts(desk, doing, card)
        case AtAbout(flow=flow):
            from wizard.pages.about import about

            return about(desk, doing, flow)
        case AtAboutPart(flow=flow, part=part):
            from wizard.pages.about import about_part

            return about_part(desk, doing, flow, part)
        case AtTrainersNote(flow=flow):
            from wizard.pages.about import trainers_note

            return trainers_note(desk, doing, flow)


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


def _help(desk: Desk, doing: Doing) -> Page:
    """Return how answers are kept; before it, each face says how to move in it."""
    body = desk.speaker.blocks("help.answers")
    return helping(desk, doing, HELP, body, more_help(desk, flow_of(doing)))
