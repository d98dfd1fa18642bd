"""The shipped journey as one person takes it: from the first question to a topic in place.

What they answer is here; the words of questions and the order of options come from the library.
"""

from collections.abc import Mapping
from functools import cache

from wizard import shipped
from wizard.dialogue.kinds.choice import Choice
from wizard.dialogue.kinds.choices import Choices
from wizard.library import Library, read_library

TEAM_TALK, QUIZ = "team-talk", "quiz"
RECORD = ("Training list", "Office, blue folder", "Deputy manager", "3 5 2026")

GETTING_READY: Mapping[str, tuple[str, ...]] = {
    "journey.organisation": ("Rose Court",),
    "journey.where-you-are": ("new",),
    "registration.found": ("not-looked",),
    "registration.plan": ("Look for our name", "Deputy manager", "14 12 2026"),
}
"""Up to the end of the first flow: what is typed, or the options that are chosen."""

LEVEL: Mapping[str, tuple[str, ...]] = {"level.aim": ("met",)}
"""What comes next, up to the end of the level."""

TOPIC: Mapping[str, tuple[str, ...]] = {
    "staff-training.people": ("42",),
    "staff-training.trained": ("40",),
    "staff-training.covered": ("both",),
    "staff-training.used": (TEAM_TALK, QUIZ),
    "staff-training.record": RECORD,
}
"""The topic, in place: 40 of 42 people are 95 in every 100."""

SAVED: Mapping[str, object] = {
    "journey.organisation": "Rose Court",
    "journey.where-you-are": "new",
    "registration.found": "not-looked",
    "registration.plan": {
        "what": "Look for our name",
        "whose": "Deputy manager",
        "by": "2026-12-14",
    },
    "level.aim": "met",
    "staff-training.people": 42,
    "staff-training.trained": 40,
    "staff-training.covered": "both",
    "staff-training.used": [TEAM_TALK, QUIZ],
    "staff-training.record": [
        {
            "what": "Training list",
            "where": "Office, blue folder",
            "whose": "Deputy manager",
            "checked": "2026-05-03",
        }
    ],
}
"""All of it as it must be on the disk."""


@cache
def shipped_library() -> Library:
    """The flows and words that come with the program."""
    return read_library(shipped.FLOWS, shipped.CONTENT)


def options(question: str) -> tuple[str, ...]:
    """The ids of the options of a shipped question in their order; empty if it has fields."""
    asked = shipped_library().flows.ask(question)
    assert asked is not None, question
    return asked.kind.options if isinstance(asked.kind, Choice | Choices) else ()


def place(question: str, option: str) -> int:
    """The number with which an option is chosen."""
    return options(question).index(option) + 1


def has_several(question: str) -> bool:
    """Whether any number of the options can be chosen."""
    asked = shipped_library().flows.ask(question)
    return asked is not None and isinstance(asked.kind, Choices)


def typed(answers: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The lines that give these answers in plain text."""
    lines: list[str] = []
    for question, given in answers.items():
        if options(question):
            lines.append(" ".join(str(place(question, option)) for option in given))
        else:
            lines.extend(given)
    return lines
