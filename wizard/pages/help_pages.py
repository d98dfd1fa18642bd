"""The pages of help: one place that knows which of them shows which spot."""

from __future__ import annotations

from wizard.choice_ids import SETTINGS
from wizard.pages.desk import Desk
from wizard.pages.helping import flow_of, helping, more_help
from wizard.spots import (
    AtAbout,
    AtAboutPart,
    AtAllWords,
    AtContacts,
    AtExplain,
    AtFaces,
    AtFound,
    AtHelp,
    AtHistory,
    AtLooks,
    AtLookUp,
    AtSettings,
    AtTrainersNote,
    AtWords,
    Doing,
    Help,
)
from wizard.views import HELP, Page, View


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
        case AtSettings(chosen=chosen):
            from wizard.pages.settings import settings

            return settings(desk, doing, chosen)
        case AtLooks():
            from wizard.pages.settings import looks

            return looks(desk, doing)
        case AtFaces():
            from wizard.pages.settings import faces

            return faces(desk, doing)


def _help(desk: Desk, doing: Doing) -> Page:
    """Return how answers are kept; before it, each face says how to move in it."""
    body = desk.speaker.blocks("help.answers")
    choices = (*more_help(desk, flow_of(doing)), desk.choice(SETTINGS, "buttons.settings"))
    return helping(desk, doing, HELP, body, choices)
