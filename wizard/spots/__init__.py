"""Spots: where in the program a person is. Each is shown as one view."""

from __future__ import annotations

from wizard.spots.asking import (
    AtConfirm,
    AtConflict,
    AtElsewhere,
    AtElsewhereSaved,
    AtNotKept,
    AtProofs,
    AtQuestion,
    AtReason,
    AtSecret,
    AtTrouble,
    AtWho,
)
from wizard.spots.beginning import (
    AtCalled,
    AtIncidents,
    AtOpening,
    AtQuizzes,
    AtStopped,
    AtStopping,
    AtTakingOver,
    AtTour,
    AtWelcomeBack,
    AtWhereKept,
)
from wizard.spots.help import (
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
)
from wizard.spots.lists import (
    AtAnswers,
    AtChanged,
    AtEnd,
    AtFiltered,
    AtFindAnswer,
    AtGroup,
    AtJob,
    AtJobs,
    AtLastStep,
    AtLetter,
    AtLetterText,
    AtLook,
    AtOldAnswers,
    AtPaper,
    AtPapers,
    AtPreview,
    AtReply,
    AtSheet,
    AtStatusFile,
    AtStatusName,
    AtStillTrue,
    AtTopics,
    AtTypeThis,
    AtWhere,
    AtWorksheets,
)
from wizard.spots.services import (
    AtAssessments,
    AtCompared,
    AtCopied,
    AtCopyPreview,
    AtCopyTo,
    AtCopyWhat,
    AtFindService,
    AtNewSite,
    AtNewYear,
    AtRollForward,
    AtRollList,
    AtRollLists,
    AtServicesFound,
    AtThisService,
)

__all__ = (
    "Asked",
    "AtAbout",
    "AtAboutPart",
    "AtAllWords",
    "AtAnswers",
    "AtAssessments",
    "AtCalled",
    "AtChanged",
    "AtCompared",
    "AtConfirm",
    "AtConflict",
    "AtContacts",
    "AtCopied",
    "AtCopyPreview",
    "AtCopyTo",
    "AtCopyWhat",
    "AtElsewhere",
    "AtElsewhereSaved",
    "AtEnd",
    "AtExplain",
    "AtFaces",
    "AtFiltered",
    "AtFindAnswer",
    "AtFindService",
    "AtFound",
    "AtGroup",
    "AtHelp",
    "AtHistory",
    "AtIncidents",
    "AtJob",
    "AtJobs",
    "AtLastStep",
    "AtLetter",
    "AtLetterText",
    "AtLook",
    "AtLookUp",
    "AtLooks",
    "AtNewSite",
    "AtNewYear",
    "AtNotKept",
    "AtOldAnswers",
    "AtOpening",
    "AtPaper",
    "AtPapers",
    "AtPreview",
    "AtProofs",
    "AtQuestion",
    "AtQuizzes",
    "AtReason",
    "AtReply",
    "AtRollForward",
    "AtRollList",
    "AtRollLists",
    "AtSecret",
    "AtServicesFound",
    "AtSettings",
    "AtSheet",
    "AtStatusFile",
    "AtStatusName",
    "AtStillTrue",
    "AtStopped",
    "AtStopping",
    "AtTakingOver",
    "AtThisService",
    "AtTopics",
    "AtTour",
    "AtTrainersNote",
    "AtTrouble",
    "AtTypeThis",
    "AtWelcomeBack",
    "AtWhere",
    "AtWhereKept",
    "AtWho",
    "AtWords",
    "AtWorksheets",
    "BesideIt",
    "Doing",
    "Help",
    "ListsQuestions",
    "ListsTopics",
    "OnTheWay",
    "Spot",
)

Help = (
    AtExplain
    | AtHistory
    | AtHelp
    | AtWords
    | AtLookUp
    | AtFound
    | AtAllWords
    | AtContacts
    | AtAbout
    | AtAboutPart
    | AtTrainersNote
    | AtSettings
    | AtLooks
    | AtFaces
)
"""What is opened over what somebody is doing, and leads back to it."""

BesideIt = (
    AtAssessments
    | AtFindService
    | AtServicesFound
    | AtThisService
    | AtCompared
    | AtCopyWhat
    | AtCopyTo
    | AtNewSite
    | AtCopyPreview
    | AtCopied
    | AtRollForward
    | AtRollLists
    | AtRollList
    | AtNewYear
)
"""What is beside one assessment: other services, and a newer year."""

Asked = (
    AtConfirm
    | AtConflict
    | AtElsewhere
    | AtElsewhereSaved
    | AtNotKept
    | AtProofs
    | AtQuestion
    | AtReason
    | AtSecret
    | AtTrouble
    | AtWho
)
"""A question, and what is shown over it."""

OnTheWay = (
    AtOpening
    | AtTour
    | AtWelcomeBack
    | AtTakingOver
    | AtWhereKept
    | AtCalled
    | AtIncidents
    | AtQuizzes
    | AtStopping
    | AtStopped
    | AtEnd
    | AtTypeThis
    | AtTopics
    | AtGroup
    | AtFiltered
    | AtStillTrue
    | AtSheet
    | AtPaper
    | AtPapers
    | AtPreview
    | AtStatusName
    | AtStatusFile
    | AtWorksheets
    | AtLetter
    | AtLetterText
    | AtReply
    | AtLook
    | AtWhere
    | AtAnswers
    | AtFindAnswer
    | AtLastStep
    | AtChanged
    | AtJobs
    | AtJob
    | AtOldAnswers
)
"""On the way through one assessment: its lists and papers, its beginning and its end."""

Doing = Asked | BesideIt | OnTheWay

Spot = Doing | Help

ListsQuestions = (
    AtAnswers
    | AtChanged
    | AtContacts
    | AtJobs
    | AtLetter
    | AtOldAnswers
    | AtReply
    | AtStillTrue
    | AtThisService
)
"""Where questions stand as choices: each leads back there once it is answered."""

ListsTopics = AtTopics | AtGroup | AtFiltered | AtFound | AtReply | AtWhere | AtJob
"""Where topics stand as choices: each goes on where it is left off."""
