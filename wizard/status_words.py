"""The status file in words: its code name, and all that is in it."""

from __future__ import annotations

from collections.abc import Iterator
from secrets import randbelow

from wizard.dialogue.conversation import Conversation
from wizard.speaker import Speaker
from wizard.status_file import StatusFile, code_of, is_code
from wizard.toolkit.journey import organisation
from wizard.words.dates import say_day

COLOURS = ("Amber", "Blue", "Copper", "Golden", "Green", "Red", "Silver", "White")
BIRDS = ("heron", "kestrel", "linnet", "magpie", "plover", "robin", "swift", "wren")
FIRST_NUMBER, NUMBERS = 10, 90
TOO_LONG, REAL_NAME = "too-long", "real-name"


def suggested_code() -> str:
    """Return a code name that tells nobody who it is, and that nobody else in a room has.

    Without its number, two of twelve people would have the same in two rooms of three.
    """
    colour, bird = COLOURS[randbelow(len(COLOURS))], BIRDS[randbelow(len(BIRDS))]
    return f"{colour} {bird} {FIRST_NUMBER + randbelow(NUMBERS)}"


def code_problem(conversation: Conversation, typed: str) -> str:
    """Return the end of the phrase that says why a code name cannot be, or ''."""
    code = code_of(typed)
    if not is_code(code):
        return TOO_LONG
    names = (organisation(conversation), *(one.who for one in conversation.answers.values()))
    known = {code_of(name).casefold() for name in names}
    return REAL_NAME if code.casefold() in known else ""


def told_of(speaker: Speaker, status: StatusFile) -> Iterator[str]:
    """Yield all that is in a status file, in words."""
    yield speaker.phrase("status-file.what")
    yield speaker.phrase(
        "status-file.about", code=status.code, edition=status.edition, day=say_day(status.day)
    )
    for section, counts in status.sections.items():
        named = speaker.phrase(f"sections.{section}")
        yield speaker.phrase("status-file.section", section=named, **counts._asdict())
    topics = "; ".join(map(speaker.topic_name, status.not_sure))
    if topics:
        yield speaker.phrase("status-file.not-sure", topics=topics)
    yield speaker.phrase("status-file.nothing-else")
