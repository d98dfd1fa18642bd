"""What opens what: the spot that a choice, a command or a click opens over the one on show."""

from __future__ import annotations

from wizard import choice_ids
from wizard.choice_ids import (
    ABOUT,
    ASK_WHO,
    FILTER,
    GROUP,
    JOB,
    LETTERS,
    OWN_CONTACTS,
    PAPER,
    PART,
    ROLL_LIST,
    TERM,
    WHOSE,
)
from wizard.dialogue.conversation import Conversation
from wizard.letter_questions import letter_questions
from wizard.library import Library
from wizard.services_opened import of_services
from wizard.shelf import Shelf
from wizard.spots import (
    AtAbout,
    AtAboutPart,
    AtAllWords,
    AtAnswers,
    AtCalled,
    AtChanged,
    AtContacts,
    AtEnd,
    AtExplain,
    AtFaces,
    AtFiltered,
    AtFindAnswer,
    AtFound,
    AtGroup,
    AtHelp,
    AtJob,
    AtJobs,
    AtLetter,
    AtLetterText,
    AtLook,
    AtLooks,
    AtLookUp,
    AtOldAnswers,
    AtOpening,
    AtPaper,
    AtPapers,
    AtPreview,
    AtQuestion,
    AtReply,
    AtRollForward,
    AtRollList,
    AtRollLists,
    AtSettings,
    AtSheet,
    AtStatusFile,
    AtStatusName,
    AtStillTrue,
    AtTakingOver,
    AtTopics,
    AtTour,
    AtTrainersNote,
    AtTypeThis,
    AtWelcomeBack,
    AtWhere,
    AtWhereKept,
    AtWho,
    AtWords,
    AtWorksheets,
    Spot,
)
from wizard.toolkit.filters import Filter
from wizard.views import WORDS, View, terms_in


def opened_by(here: Spot, id: str, shelf: Shelf, library: Library) -> Spot | None:
    """Return what a choice opens over the spot on show; None for one that does something else."""
    match here, id:
        case AtWelcomeBack() | AtGroup() | AtEnd() | AtPapers(), choice_ids.LETTER:
            return AtLetter()
        case AtLetter(), choice_ids.LETTER_TEXT:
            return AtLetterText()
        case AtLetter(), choice_ids.REPLY:
            return AtReply(letter_questions(library))
        case AtReply(letter=letter), question if question in letter:
            place = letter.index(question) + 1
            return AtQuestion(question, from_answers=True, letter=letter[place:])
        case AtWelcomeBack(), "taking-over":
            return AtTakingOver()
        case AtTakingOver(), "next":
            return AtWhereKept()
        case AtWhereKept(), "next":
            return AtCalled()
        case AtWelcomeBack(), "changed":
            return AtChanged()
        case AtLetter() | AtPaper() | AtChanged(), question if "." in question:
            return AtQuestion(question, from_answers=True)
        case AtLetter(), choice_ids.LOOK:
            return AtLook()
        case AtLook(), flow if flow in library.flow_table:
            return AtWhere(flow)
        case _, choice_ids.ROLL_FORWARD:
            return AtRollForward()
        case AtRollForward(), choice_ids.ROLL_LISTS:
            return AtRollLists()
        case AtRollLists(), id if id.startswith(ROLL_LIST):
            return AtRollList(id.removeprefix(ROLL_LIST))
        case AtOpening(), "tour":
            return AtTour()
        case AtEnd(flow=flow), "type-this":
            return AtTypeThis(flow)
        case AtTopics(), group if group.startswith(GROUP):
            return AtGroup(group.removeprefix(GROUP))
        case AtTopics() | AtFiltered(), choice_ids.FILTERS:
            return AtFiltered()
        case AtFiltered(), wanted if wanted.startswith(FILTER):
            return AtFiltered(Filter(wanted.removeprefix(FILTER)))
        case AtTopics() | AtGroup() | AtPapers(), "sheet":
            return AtSheet()
        case AtGroup(), choice_ids.PAPERS:
            return AtPapers()
        case AtPapers(), choice_ids.STATUS_FILE:
            from wizard.status_words import suggested_code

            return AtStatusName(suggested_code())
        case AtPapers(), choice_ids.WORKSHEETS:
            return AtWorksheets()
        case AtPapers() | AtWorksheets(), paper if paper.startswith(PAPER):
            return AtPreview(paper.removeprefix(PAPER))
        case AtAnswers(), group if group.startswith(GROUP):
            return AtAnswers(group.removeprefix(GROUP))
        case AtAnswers(), "other-answers":
            return AtAnswers()
        case AtAnswers(), choice_ids.FIND_ANSWER:
            return AtFindAnswer()
        case AtGroup(group=group), choice_ids.STILL_TRUE:
            return AtStillTrue(group)
        case AtAnswers() | AtStillTrue(), question if "." in question:
            return AtQuestion(question, from_answers=True)
        case AtWelcomeBack() | AtTopics() | AtGroup(), choice_ids.JOBS:
            return AtJobs()
        case AtJobs(), choice_ids.ALL_JOBS:
            return AtJobs(every=True)
        case AtJobs(), choice_ids.OTHER_JOBS:
            return AtJobs()
        case AtJobs(), person if person.startswith(WHOSE):
            return AtJobs(person.removeprefix(WHOSE))
        case AtJobs(), job if job.startswith(JOB):
            return AtJob(job.removeprefix(JOB))
        case AtJobs(), choice_ids.OLD_ANSWERS:
            return AtOldAnswers()
        case AtJob(), question if question.startswith(ASK_WHO):
            return AtWho(AtQuestion(question.removeprefix(ASK_WHO), from_answers=True))
        case AtJob() | AtOldAnswers(), question if "." in question:
            return AtQuestion(question, from_answers=True)
        case AtContacts(), "own-contacts":
            return AtQuestion(OWN_CONTACTS, from_answers=True)
        case AtAbout(flow=flow), part if part.startswith(PART):
            return AtAboutPart(flow, part.removeprefix(PART))
        case AtAbout(flow=flow), "trainers-note":
            return AtTrainersNote(flow)
        case AtExplain(question=question), "explain-all":
            return AtExplain("", question)
    of_these = of_services(here, id, shelf, library)
    return _help_opened_by(id, shelf) if of_these is None else of_these


def _help_opened_by(id: str, shelf: Shelf) -> Spot | None:
    """Return the help that is offered in many places by the same choice."""
    match id:
        case choice_ids.LOOK_UP:
            return AtLookUp()
        case choice_ids.ALL_WORDS:
            return AtAllWords()
        case choice_ids.WHO_CAN_HELP:
            return AtContacts(shelf.trainers_card())
        case choice_ids.SETTINGS:
            return AtSettings(shelf.chosen())
        case choice_ids.LOOKS:
            return AtLooks()
        case choice_ids.FACES:
            return AtFaces()
        case choice_ids.MY_NAME:
            return AtCalled(shelf.who, from_settings=True)
    for beginning, spot in ((ABOUT, AtAbout), (LETTERS, AtAllWords)):
        if id.startswith(beginning):
            return spot(id.removeprefix(beginning))
    return AtWords((id.removeprefix(TERM),)) if id.startswith(TERM) else None


def explained(here: Spot, part: str, view: View) -> Spot:
    """Return what explains the spot on show: one part, or all there is to say.

    Of a question that is all about it; anywhere else, how to move and where more help is.
    """
    if part == WORDS:
        return AtWords(terms_in(view))
    match here:
        case AtQuestion(question=question):
            return AtExplain(part, question)
        case AtExplain(part=shown, question=question) if shown:
            return AtExplain("", question)
    return AtHelp()


def looked_up(typed: str) -> Spot:
    """Return what there is for what somebody typed; for nothing, all words."""
    return AtFound(typed) if typed.strip() else AtAllWords()


def status_named(conversation: Conversation, typed: str) -> AtStatusFile | AtStatusName:
    """Return what would be in the file of this code name; the name again, if it cannot be."""
    from wizard.status_file import code_of
    from wizard.status_words import code_problem

    problem = code_problem(conversation, typed)
    return AtStatusName(typed, problem) if problem else AtStatusFile(code_of(typed))
